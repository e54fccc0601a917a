"""The kind `consistency`: of two or more forms an article keeps to one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.entries import Entry, Found, matches
from lint.rulebook.forms import pattern
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match", "other", "count", "others"})


class Options(NamedTuple):
    """`either` maps one form to the other; `forms` lists sets of two or more forms. A form is a word, phrase or regular expression,
    `word+` a word in all its forms.

    Flagged is the rarer form, of two that are as frequent the one that comes later. With more than `slips` of it (0: any number) it is the
    article's way to have both.
    """

    either: Mapping[Pattern, Pattern] = {}
    forms: tuple[tuple[Pattern, ...], ...] = ()
    ignorecase: bool = True
    nonword: bool = False
    slips: int = 0


def _sets(options: Options) -> list[tuple[str, ...]]:
    return [*options.either.items(), *options.forms]


def entries(options: Options) -> list[Entry]:
    """What to look for, set by set."""
    return [Entry(pattern(form), options.ignorecase, not options.nonword) for forms in _sets(options) for form in forms]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each place where another form stands than the article's own."""
    by_form: dict[int, list[Found]] = {}
    for item in matches(reading, rule):
        by_form.setdefault(item.entry, []).append(item)
    first = 0
    for forms in _sets(rule.options):
        used = [by_form[number] for number in range(first, first + len(forms)) if number in by_form]
        first += len(forms)
        if len(used) > 1:
            yield from _mixed(reading, used, rule.options.slips)


def _mixed(reading: Reading, used: list[list[Found]], slips: int) -> Iterator[Problem]:
    own = max(used, key=lambda found: (len(found), -found[0].span.start))
    if slips and sum(map(len, used)) - len(own) > slips:
        return
    other = own[0].span
    for found in used:
        for item in found if found is not own else ():
            values = {
                "match": item.span.of(reading.text),
                "other": other.of(reading.text),
                "count": len(found),
                "others": len(own),
            }
            yield Problem(item.span, values, (Related(other, f"“{other.of(reading.text)}” here"),))
