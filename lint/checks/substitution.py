"""The kind `substitution`: write this instead of that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.checks import once
from lint.findings.model import Fix, Problem, Safety
from lint.reading import Reading
from lint.rulebook.entries import Entry, compiled, matches
from lint.rulebook.exceptions import excepted
from lint.rulebook.forms import parallel
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.shape import Pattern

VALUES = frozenset({"match", "instead"})


class Options(NamedTuple):
    """`swap` maps what is wrong (a word, a phrase, a regular expression) to what is right; `word+` on both sides stands for all forms.
    Several right ones are separated by `|`; `$1` is what the first group matched, `$$` a dollar sign. A capital is kept, unless
    `ignorecase` is false.

    `fix` says whether the fix is applied without asking (`safe`), when asked for (`unsafe`), or only shown; of several it is only shown.
    """

    swap: Mapping[Pattern, str]
    ignorecase: bool = True
    nonword: bool = False
    exceptions: tuple[Pattern, ...] = ()
    vocab: bool = True
    fix: Literal["safe", "unsafe", "shown"] = "unsafe"


def entries(options: Options) -> list[Entry]:
    """What to look for, in the order of `_pairs`."""
    return [Entry(wrong, options.ignorecase, not options.nonword) for wrong, _ in _pairs(options)]


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each match that is not right as it stands."""
    options: Options = rule.options
    pairs = once(rule, _pairs)
    for item in excepted(reading, matches(reading, rule), options.exceptions, options.vocab):
        observed = item.span.of(reading.text)
        wrong, right = pairs[item.entry]
        choices = _expanded(reading, item.span.start, wrong, right, options)
        if options.ignorecase:
            choices = [_like(observed, choice) for choice in choices]
        if observed in choices:
            continue
        safety = Safety(options.fix) if len(choices) == 1 else Safety.SHOWN
        fix = Fix(choices[0], safety)
        yield Problem(item.span, {"match": observed, "instead": _or(choices)}, fix=fix)


def _pairs(options: Options) -> list[tuple[str, str]]:
    return _spelled(tuple(options.swap.items()))


@lru_cache(maxsize=512)
def _spelled(swap: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [pair for wrong, right in swap for pair in parallel(wrong, right).items()]


def _expanded(reading: Reading, start: int, wrong: str, right: str, options: Options) -> list[str]:
    """What may be written instead, `$1` filled in."""
    if "$" in right:
        pattern = compiled(Entry(wrong, options.ignorecase, not options.nonword))
        match = pattern.match(reading.hits.plain, start)
        if match is not None:
            right = re.sub(r"\$([\d$])", lambda mark: _filled(match, mark[1]), right)
    return [choice.strip() for choice in right.split("|")] if "|" in right else [right]


def _filled(match: re.Match[str], mark: str) -> str:
    if mark == "$":
        return "$"
    return (match[int(mark)] or "") if int(mark) <= match.re.groups else ""


def _like(observed: str, right: str) -> str:
    """What is right with the capitals of what stands there: a first capital, or capitals throughout."""
    if right != right.lower():
        return right
    if len(observed) > 1 and observed.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if observed[:1].isupper() else right


def _or(choices: list[str]) -> str:
    """“use” or “employ”, without the outer marks: the message has them."""
    return "” or “".join(choices)
