"""Two ages of one person, both as of the article: `Okafor, 43,` and later `Okafor, 34,`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.ages import Form
from lint.article.model import Scope
from lint.checks.levels import warning
from lint.claims.lives import Row
from lint.findings.model import Level, Problem, Related
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"person", "age", "other", "line"})


# between two of one name, one of these says that they are two
_KIN = Pattern(
    r"\b(?:father|son|mother|daughter|brother|sister|wife|husband|cousin|uncle|aunt|nephew|niece|twin|grand\w+|Jr\.|Sr\.|[Ss]enior|[Jj]unior|"
    r"younger|elder|relation|related|relatives?|namesake|couple|parents?|sibling\w*)\b"
)


class Options(NamedTuple):
    """`slack`: years that the two may be apart."""

    slack: int = 0


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each age that differs from the first of the same person, or from the headline's. It needs no date."""
    yield from _headline(reading)
    yield from _lede(reading)
    first: dict[str, Row] = {}
    for claim in reading.claims.of("age"):
        row: Row = claim.slots["_row"]
        if not row.now or row.age is None:
            continue
        other = first.setdefault(row.who.key, row)
        if other.age is None or abs(other.age.years - row.age.years) <= rule.options.slack:
            continue
        if _family(reading.text, other.span, row.span) and not (_spoken_of(reading, row) or _nobodys(reading, row)):
            continue
        values = {"person": row.who.name, "age": row.age.years, "other": other.age.years}
        related = (Related(other.span, f"{other.age.years} here"),)
        sure = row.who.sure and other.who.sure
        yield Problem(row.span, values, related, level=None if sure else warning(reading, row.span))


_HEAD = Pattern(
    r"(?<![\w’'-])(?:[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Tt]eenager|[Pp]ensioner|[Gg]randmother|[Gg]randfather|[Gg]randad|[Mm]other|[Ff]ather|[Ss]tudent|[Ff]armer|"
    r"[Tt]eacher|[Dd]river|[Nn]urse|[Dd]octor|[Ww]idow|[Ww]idower|[Mm]um|[Dd]ad|[Gg]ran|[Pp]riest|[Cc]yclist|[Ff]isherman|[Tt]een|[Pp]upil),\s(?P<n>\d{1,3})(?=,|\s[a-z])"
    r"|(?<![\w’'-])[A-Za-z-]+[a-z],\s(?P<any>\d{2})(?=,\s[a-z])"
)
# the first paragraph tells of somebody without a name: "A 51-year-old teaching assistant", "A woman aged 34"
_LEDE = Pattern(r"An?\s(?P<n>\d{1,3})-year-old\s|An?\s(?:[a-z-]+\s){1,3}?(?:aged|of)\s(?P<any>\d{2})\s(?:has|was|is)\b")


def _headline(reading: Reading) -> Iterator[Problem]:
    """`Man, 52, cleared` above a story about the only person with an age, who is 62: unless the story has the other figure too."""
    end = reading.text.find("\n")
    match = _HEAD.search(reading.text, 0, end) if 0 < end < 160 else None
    if match is None or _HEAD.search(reading.text, match.end(), end):
        return
    figure = "n" if match["n"] else "any"
    stated = int(match[figure])
    rows = [claim.slots["_row"] for claim in reading.claims.of("age") if claim.span.start > end]
    people = {row.who.key for row in rows if row.who.sure}
    row = next((row for row in rows if row.now and row.who.sure and row.age), None)
    if row is None or row.age is None or len(people) != 1 or abs(row.age.years - stated) < 2:
        return
    if any(number.value == stated for number in reading.notes.numbers if number.start > end):
        return
    values = {"person": row.who.name, "age": row.age.years, "other": stated}
    where = Span(match.start(figure), match.end(figure))
    yield Problem(
        row.span, values, (Related(where, f"{stated} in the headline"),), variant="headline", level=Level.WARNING
    )


def _lede(reading: Reading) -> Iterator[Problem]:
    """`A 51-year-old teaching assistant`, where the story then tells of one person only with an age, and that is another."""
    notes = reading.notes
    block = next((block for block in notes.blocks if block.scope is Scope.PARAGRAPH), None)
    match = _LEDE.match(reading.text, block.start, block.end) if block else None
    if match is None:
        return
    figure = "n" if match["n"] else "any"
    stated = int(match[figure])
    rows = [claim.slots["_row"] for claim in reading.claims.of("age") if claim.span.start > match.end()]
    now = [row for row in rows if row.now and row.age and not row.who.key.startswith("#")]
    others = [age for age in notes.ages if age.start > match.end() and all(age.span != row.span for row in now)]
    if not now or len({row.who.key for row in now}) != 1 or others or any(row.age.years == stated for row in now):
        return
    row = now[0]
    values = {"person": row.who.name, "age": row.age.years, "other": stated}
    where = Span(match.start(figure), match.end(figure))
    yield Problem(row.span, values, (Related(where, f"{stated} here"),), level=Level.WARNING)


_HE = Pattern(r"he['’]s\s|he\sis\s", re.I)
_SHE = Pattern(r"she['’]s\s|she\sis\s", re.I)
_MEN = Pattern(
    r"\b(?:father|son|brother|husband|uncle|nephew|grand(?:father|son)|twins?|Jr\.|Sr\.|[Jj]unior|[Ss]enior|elder|younger|cousin|sibling\w*)\b"
)
_WOMEN = Pattern(
    r"\b(?:mother|daughter|sister|wife|aunt|niece|grand(?:mother|daughter)|twins?|elder|younger|cousin|sibling\w*)\b"
)


def _nobodys(reading: Reading, row: Row) -> bool:
    """Whether `the 29-year-old` is the age of nobody of whom one is told."""
    if row.age is None or row.age.form is not Form.YEAR_OLD or row.who.sure:
        return False
    ages = [age for age in reading.notes.ages if age.span != row.span]
    return all(age.years != row.age.years for age in ages)


def _spoken_of(reading: Reading, row: Row) -> bool:
    """Whether an age is told of by `He's 14` in direct speech, and no kinsman of his sex stands near."""
    text, start = reading.text, row.span.start
    kin = _MEN if _HE.match(text, start) else _WOMEN if _SHE.match(text, start) else None
    if kin is None or not reading.notes.quoted(row.span):
        return False
    return kin.search(text, max(0, start - 200), row.span.end + 60) is None


def _family(text: str, *places: Span) -> bool:
    """Whether a word of kinship stands near one of the places."""
    return any(_KIN.search(text, max(0, place.start - 100), place.end + 60) for place in places)
