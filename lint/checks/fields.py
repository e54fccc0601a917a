"""The kind `fields`: what the front matter of an article must say, may not say, and in what shape.

The front matter is no prose, so that a finding is about the whole article; its message may name the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Field
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.folding import plain
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"field", "value", "line", "count", "max"})
WHOLE = True


class Options(NamedTuple):
    """One of: `required` fields must be there and say something; `forbidden` ones may not be there; `filled` ones must say something where
    they are there; a field under `shape` must match the pattern there from end to end; one under `longest` may have so many
    characters at most.

    A field inside another is written with a full stop: `image.alt`. Capitals, hyphens and underscores make no difference in names.
    """

    required: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    shape: Mapping[str, Pattern] = {}
    longest: Mapping[str, int] = {}


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each field that is not as it should be."""
    options: Options = rule.options
    fields: dict[str, list[Field]] = {}
    for field in reading.article.meta.fields:
        fields.setdefault(field.name, []).append(field)
    wrong = [Field(name, "", 1) for name in options.required if not any(f.value for f in _of(fields, (name,)))]
    wrong += _of(fields, options.forbidden)
    wrong += [field for field in _of(fields, options.filled) if not field.value]
    for name, pattern in options.shape.items():
        wrong += [field for field in _of(fields, (name,)) if not _shaped(field.value, pattern)]
    for field in wrong:
        yield Problem(None, _values(field))
    for name, most in options.longest.items():
        for field in _of(fields, (name,)):
            if len(field.value) > most:
                yield Problem(None, _values(field, most))


def inspect(options: Options, header: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - as every kind's
    """A rule asks for one thing, so that one message fits."""
    asked = [key for key in Options._fields if getattr(options, key)]
    if len(asked) != 1:
        yield "extends", f"a rule of this kind needs one of {', '.join(Options._fields)}, and no more than one"


def _of(fields: Mapping[str, list[Field]], names: tuple[str, ...]) -> list[Field]:
    return [field for name in names for field in fields.get(_name(name), ())]


def _name(name: str) -> str:
    return name.lower().replace("-", "_")


def _shaped(value: str, pattern: str) -> bool:
    return not value or re.fullmatch(plain(pattern), plain(value)) is not None


def _values(field: Field, most: int = 0) -> dict[str, object]:
    return {"field": field.name, "value": field.value, "line": field.line, "count": len(field.value), "max": most}
