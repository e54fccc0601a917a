"""Shares and multiples told apart from the two figures that they are worked out from, for the check kind `percent-of`.

`It took 54 of the 72 seats, which gives it two-thirds of parliament`; `Of 56 patients, seven had been hurt … one in seven`; `will pay
$12 instead of $4 … “They doubled it!”`; `had 3 gigawatts in 2018, and has 30 now. This threefold growth …`. What ties the two figures
to each other stands in `share_ties`. The first share behind them, in their sentence or in those that follow, is theirs, unless it is one of
something else that is named. It is left alone where it is anything that two figures near it make. What is found is likely and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.levels import warning
from lint.checks.one_whole import said_as_percent
from lint.checks.share_ties import TAKES_TO, Two, has_share, new_first, tied
from lint.claims.arithmetic import say
from lint.claims.direction import direction
from lint.claims.moves import like
from lint.claims.nearby import APART, tie
from lint.findings.model import Problem, Related
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.reading import Reading


class Share(NamedTuple):
    """A share or a multiple as written: `low` to `high` of one. `times`: it is a multiple (doubled, threefold)."""

    start: int
    end: int
    low: float
    high: float
    times: bool = False

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


_TIMES = {
    "doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0,
    "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0,
}  # fmt: skip
_MULTIPLE = re.compile(
    r"\b(?P<hedge>(?:more than|nearly|almost|about|roughly|all but|virtually|over|at least)\s)?"
    r"(?P<word>doubl|tripl|trebl|quadrupl|halv|twofold|threefold|fourfold|fivefold|sixfold|tenfold)(?:ed|ing|(?<=fold)|e(?=\s(?:the|what|that|its|their|of)\b))\b",
    re.IGNORECASE,
)
_GATE = ("doubl", "tripl", "trebl", "quadrupl", "halv", "fold")
_REACH = 320  # characters from the figures to their share


def shares(reading: Reading) -> list[Share]:
    """The shares and multiples of an article, in its order."""
    text, out = reading.text, []
    for it in reading.notes.amounts:
        sentence = reading.notes.sentence_at(it.start)
        if it.range or not it.value or (sentence is not None and _OF_THOSE.match(text, sentence.start)):
            continue
        if it.kind == "percent" and it.hedge == "nearly":
            out.append(Share(it.start, it.end, it.low / 100, it.value / 100 + 0.06))
        elif it.kind == "percent":
            out.append(Share(it.start, it.end, it.low / 100, min(it.high / 100, it.value / 100 * 1.15 + 0.02)))
        elif it.number.kind in ("fraction", "ratio"):
            out.append(_of_fraction(it))
        elif it.kind == "count" and it.value > 1 and (match := _TIMES_AS.match(text, it.end)):
            more = 1.3 if it.hedge == "over" else 1.12
            out.append(Share(it.start, match.end(), it.value * 0.9, it.value * more, True))
    if any(sign in reading.small for sign in _GATE):
        out += [_multiple(match) for match in _MULTIPLE.finditer(text)]
        out.sort()
    return out


_TIMES_AS = re.compile(r"\stimes\s(?:as\s[a-z]+\sas|the|what|more|higher|larger|bigger|greater)\b")


# "Of those, 56 per cent were against": of the figure before, alone
_OF_THOSE = re.compile(r"Of (?:those|these|them|that number)(?:\s[a-z]+){0,4},\s")


def _of_fraction(it: Amount) -> Share:
    value = it.number.value
    if it.number.kind == "ratio" and not it.hedge:  # one in seven is not one in eight
        return Share(it.start, it.end, 1 / (1 / value + 0.55), 1 / max(1 / value - 0.55, 1.0))
    spread = min(value * 0.12, 0.04)
    low = value * 0.7 if it.hedge in ("under", "nearly") else value - spread
    return Share(it.start, it.end, low, value * 1.4 if it.hedge == "over" else value + spread)


def _multiple(match: re.Match[str]) -> Share:
    times = _TIMES[match["word"].lower()]
    more = 1.5 if match["hedge"] and match["hedge"].lower().startswith(("more", "over", "at")) else 1.15
    return Share(match.start(), match.end(), times * 0.8, times * more, True)


def pairs(reading: Reading, told: set[int]) -> Iterator[Problem]:
    """One problem for each share, but those at `told`, that is not that of the two figures before it."""
    found = [share for share in shares(reading) if share.start not in told]
    if not found:
        return
    seen: set[int] = set()
    for two in tied(reading, [share.start for share in found], _REACH):
        share, within = next((it for it in found if it.start >= two.two.end), None), False
        if (
            two.moved
            and TAKES_TO.search(reading.text, two.one.end, two.two.start)
            and (inner := next((it for it in found if two.one.end <= it.start < two.two.start), None))
        ):
            share, within = inner, True  # "on £30,000 will get 5 per cent more … takes them to £33,000"
        if share is None or has_share(reading, two):
            continue
        if share.start in seen or not _near(reading, two, share):
            continue
        if not (within and _changes(reading, share)) and not (
            _moves(reading, share) if two.moved else _part(reading, two, share)
        ):
            continue
        if two.moved and two.one.kind == "percent" and not share.times:
            continue
        seen.add(share.start)
        if not _explained(reading, two, share):
            yield _problem(reading, share, two)


def _near(reading: Reading, two: Two, share: Share) -> bool:
    """Whether a share stands in the sentence of its figures or in the two that follow, with no more than one other figure between."""
    if share.start - two.two.end > _REACH:
        return False
    gap = reading.text[two.two.end : share.start]
    return gap.count("\n") <= 2 and len(re.findall(r"[.?!][\"”’']?\s", gap)) <= 4


def _moves(reading: Reading, share: Share) -> bool:
    """Whether a share is a change."""
    if share.times:
        return True
    if _DOWN_BY.search(reading.text[max(0, share.start - 12) : share.start]):
        return not _A_YEAR.match(reading.text, share.end)
    amount = next(it for it in reading.notes.amounts if it.start == share.start)
    found = tie(reading.text, amount)
    return found is not None and not found.loose


_DOWN_BY = re.compile(r"\b(?:up|down)\s(?:by\s)?$")
_A_YEAR = re.compile(r"[^.;]{0,24}\b(?:year|annual\w*|since|quarter|month|a week)\b")
_OF_WHOLE = re.compile(
    r"\sof\s(?!(?:the|its|their|his|her|all|it|our|parliament|congress|council|gdp|output)\b)", re.IGNORECASE
)
_CHANGED = re.compile(
    r"[\s-](?:[a-z]+\s)?(?:more|less|higher|lower|fewer|up|down|increase|rise|fall|drop|cut|point|off|discount|stake|chance|interest)\b|\s(?:above|below)\b"
)


def _changes(reading: Reading, share: Share) -> bool:
    return any(it.start == share.start and direction(reading.text, it) for it in reading.notes.amounts)


def _part(reading: Reading, two: Two, share: Share) -> bool:
    """Whether a share can be that of the part just told: no change, no multiple, none of something else that is named."""
    text = reading.text
    if (
        share.times
        or _CHANGED.match(text, share.end)
        or _OF_WHOLE.match(text, share.end)
        or APART.search(text, two.two.end, share.start)
    ):
        return False
    return not _BY.search(text, max(0, share.start - 24), share.start)


_BY = re.compile(r"\b(?:by|up|down)\s(?:(?:about|nearly|almost|a share of)\s)?$")


def _explained(reading: Reading, two: Two, share: Share) -> bool:
    """Whether the share is what any two figures near it make, of those before it or just behind it."""
    notes = reading.notes
    first = notes.sentence_at(two.one.start)
    start = first.start if first else two.one.start
    near = [
        it
        for it in notes.amounts
        if start <= it.start < share.end + 40
        and not share.start <= it.start < share.end
        and it.kind in ("count", "money", "quantity", "percent")
        and it.value > 0
    ]
    own = notes.sentence_at(share.start)
    near += [it for it in two[:2] if it.start >= share.end + 40]
    rest = not two.moved and _REST.search(reading.text, own.start if own else start, share.end + 60) is not None
    return any(
        any(
            share.low - 0.006 <= it * 1.01 and it * 0.99 <= share.high + 0.006
            for it in _made(share, two, one, other, rest)
        )
        for one, other in combinations(near, 2)
        if one.kind == other.kind or like(one, other)
    )


_REST = re.compile(
    r"\b(?:rest|remain\w*|others?|left|not|never|without|still|fail\w*|lost|los[est]+|gone|away|no|missed)\b",
    re.IGNORECASE,
)


def _made(share: Share, two: Two, one: Amount, other: Amount, rest: bool) -> tuple[float, ...]:
    """What two figures make, as far as the words allow: the multiple; the change from the old one; the part, or what is left."""
    small, large = sorted((one.value, other.value))
    if share.times:
        return (large / small, small / large)
    if two.moved:
        return (large / small - 1, 1 - small / large, (large - small) / 100, large / small, small / large)
    return (small / large, 1 - small / large) if rest else (small / large,)


def _problem(reading: Reading, share: Share, two: Two) -> Problem:
    text = reading.text
    first, last = two.one, two.two
    if first.value > last.value if not two.moved else new_first(reading, two):
        first, last = last, first
    ratio = last.value / first.value
    right = said_as_percent(first.value / last.value)
    if two.moved:
        right = f"{say(ratio, 2)} times" if share.times else said_as_percent(abs(ratio - 1))
    values = {"part": first.span.of(text), "whole": last.span.of(text), "right": right, "written": share.span.of(text)}
    related = tuple(Related(it.span, "a figure that it is worked out from") for it in two[:2])
    variant = "change" if two.moved else "fraction"
    return Problem(share.span, values, related, level=warning(reading, share.span), variant=variant)


def in_headline(reading: Reading, told: set[int]) -> Iterator[Problem]:
    """The change in a headline against the two figures, of two times, that the first paragraphs tell."""
    from lint.article.model import Scope

    notes = reading.notes
    if not notes.blocks or notes.blocks[0].scope is not Scope.HEADLINE:
        return
    end = notes.blocks[0].end
    if not any(
        it.kind == "percent" or it.number.kind == "fraction" for it in notes.amounts if it.start < end
    ) and not any(sign in reading.small[:end] for sign in _GATE):
        return
    found = [it for it in shares(reading) if it.start < end and it.start not in told and _moves(reading, it)]
    body = [block for block in notes.blocks[1:6] if block.scope is Scope.PARAGRAPH][:2]
    if len(found) != 1 or not body:
        return
    twos = [
        two
        for two in tied(reading, [body[-1].end], body[-1].end)
        if two.moved and two.one.kind != "percent" and any(b.start <= two.one.start < b.end for b in body)
    ]
    if len(twos) == 1 and not _explained(reading, twos[0], found[0]._replace(end=twos[0].two.end)):
        yield _problem(reading, found[0], twos[0])
