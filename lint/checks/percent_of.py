"""Check kind `percent-of`: a share said twice, as figures and as a percentage: `18 of 24, or 75%`, `one in five, or 20%`, `30
of 150 (20%)`.

A share may be rounded to the last place of its digits; fractions ("a third") have the slack of their coarseness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.one_whole import said_as_percent, same_whole
from lint.claims.arithmetic import Interval, place
from lint.findings.model import Level, Problem, Related
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading
    from lint.rulebook.model import Rule


class Options(NamedTuple):
    """`least`: differences in percentage points below this are passed over; `coarse`: the slack of a fraction in words, as a
    share of it.
    """

    least: float = 0.3
    coarse: float = 0.1


VALUES = frozenset({"part", "whole", "right", "written"})
VARIANTS = frozenset({"fraction", "whole", "change"})

_HEDGE = (
    r"(?:(?:or|that is|which (?:is|was|makes)|about|roughly|around|nearly|almost|just|over|under|more than|less than|only|"
    r"some|i\.e\.|an? (?:[a-z]+ )?(?:rate|share|proportion|average) of|equal to),?\s)*"
)
# between a share and the same share again: ", or", " (", " - ", ", a rate of"
_AGAIN = re.compile(
    rf"(?P<noun>(?:\s(?!or\b)[A-Za-z'’-]+){{0,6}})(?:,?\sor\s{_HEDGE}|\s?\((?:or\s)?{_HEDGE}|"
    rf"\s(?:[-–—]|--)\s(?:or\s)?{_HEDGE}|—{_HEDGE}|,\s{_HEDGE})"
)
# "of the 40 acres that her father had cleared, or": a clause picks out the whole
_AGAIN_AFTER_CLAUSE = re.compile(
    rf"(?P<noun>(?:\s[a-z’'-]+){{0,3}}?\s(?:that|who|which|whom|she|he|they|it|we|I)\s[^.,;:()\d%—–]{{3,80}}),\sor\s{_HEDGE}"
)
_OF = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:out\s)?of\s(?:(?:the|its|their|his|her|some|about|all|those|every|"
    r"a total of|nearly|more than)\s)*(?:[\w’']+['’]s\s)?[$£€]?",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?:\s[a-z]+){1,2}\samong\s(?:the|its|their|his|her|some)\s")
_OF_BEFORE = re.compile(
    r"\b(?:of|among)\s(?:(?:the|its|their|those|some|all|town's|city's)\s|[\w’']+['’]s\s)*$", re.IGNORECASE
)
_CHANGE_AFTER = re.compile(r"\s(?:more|less|higher|lower|fewer|up|down|increase|rise|above|below|point)\b")
_OTHER_WHOLE = re.compile(r"\sof\s(?!(?:the total|the whole|all|them|those|it)\b)", re.IGNORECASE)


_OF_TOTAL = re.compile(r"\sof\s(?:the total|the whole|all of them|them|those)\b")


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The shares that do not fit; the second figure is flagged."""
    options: Options = rule.options
    notes = reading.notes
    text = reading.text
    amounts = notes.amounts
    told: set[int] = set()
    for index, share in enumerate(amounts):
        if not index or not _is_share(share) or share.range or _CHANGE_AFTER.match(text, share.end):
            continue
        first = amounts[index - 1]
        if share.start - first.end > 110 or "\n" in text[first.end : share.start]:
            continue
        again = (_AGAIN if share.start - first.end <= 60 else _AGAIN_AFTER_CLAUSE).fullmatch(
            text, first.end, share.start
        )
        again = again or _AGAIN_AFTER_CLAUSE.fullmatch(text, first.end, share.start)
        if again is None:
            continue
        if _is_share(first):
            told.add(share.start)
            yield from _twice(reading, first, share, again, options)
            continue
        sentence = notes.sentence_at(share.start)
        if sentence is not None and not _OTHER_WHOLE.match(text, share.end):
            if _part_and_whole(reading, amounts, index, sentence):
                told.add(share.start)
            yield from _counted(reading, amounts, index, sentence, again, options)
    yield from same_whole(reading)
    yield from _said_first(reading, options)
    if any(_is_share(it) and it.start not in told for it in amounts):
        from lint.checks.share_nearby import nearby

        near = list(nearby(reading, told))
        told |= {problem.span.start for problem in near if problem.span}
        yield from near
    told |= {claim.slots["by"].start for claim in reading.claims.of("change")}
    from lint.checks.share_pairs import in_headline, pairs

    yield from pairs(reading, told)
    yield from in_headline(reading, told)


def _said_first(reading: Reading, options: Options) -> Iterator[Problem]:
    """The share first, the figures after it: `more than half of the wells, 24 of 60,`, `2% of MPs - 13 out of 659 -`."""
    text, amounts = reading.text, reading.notes.amounts
    for share, part, whole in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if not _is_share(share) or share.range or part.start - share.end > _FARTHEST:
            continue
        if not _THEN.fullmatch(text, share.end, part.start):
            continue
        if not _OF.fullmatch(text, part.end, whole.start) or not _countable(part, whole) or part.value > whole.value:
            continue
        said, exact = _share(share, options), part.value / whole.value
        if share.kind != "percent" and share.hedge == "over":
            said = Interval(_value(share), _value(share) * 1.5)
        if said.low - options.least / 100 <= exact <= said.high + options.least / 100:
            continue
        first = Span(part.start, whole.end)
        values = {"part": first.of(text), "whole": "", "right": said_as_percent(exact), "written": share.span.of(text)}
        yield Problem(share.span, values, (Related(first, "the figures"),), level=Level.WARNING)


_FARTHEST = 80  # characters between a share and its figures
_THEN = re.compile(r"\s(?:of\s)?(?:[a-z’']+\s?){1,4}(?:,\s|\s?\(|\s[-–—]\s)")


def _is_share(it: Amount) -> bool:
    return it.kind == "percent" or it.number.kind in ("fraction", "ratio")


def _share(it: Amount, options: Options) -> Interval:
    """What a share can stand for, as a share of one."""
    if it.kind == "percent":
        low, high = it.low / 100, it.high / 100
        return Interval(low, min(high, it.value / 100 * 1.1 + 0.02)) if it.hedge == "over" else Interval(low, high)
    value = it.number.value
    spread = min(value * options.coarse, 0.035) * (1.5 if it.hedge else 1.0)
    return Interval(value - spread, value + spread)


def _twice(
    reading: Reading, first: Amount, second: Amount, again: re.Match[str], options: Options
) -> Iterator[Problem]:
    """`one in five such households, or 25%`, `a fifth, or 20%`."""
    if first.kind == second.kind == "percent" or not re.search(r"\bor\b|\(|that is|[-–—]", again.group()):
        return
    a, b = _share(first, options), _share(second, options)
    if a.meets(b.widened(options.least / 100)) and abs(_value(first) - _value(second)) < 0.04 + 0.1 * _value(second):
        return
    if (first.number.kind == "ratio" and second.kind == "percent") or second.kind == "percent":
        yield _problem(reading, first, None, second, _value(first), None)
    else:
        yield _problem(reading, first, None, second, _value(first), Level.WARNING)


def _value(it: Amount) -> float:
    return it.value / 100 if it.kind == "percent" else it.number.value


def _counted(
    reading: Reading, amounts: list[Amount], index: int, sentence: Sentence, again: re.Match[str], options: Options
) -> Iterator[Problem]:
    """`18 of 24 free throws, or 70%`; `Of the 1,648 people who were waiting, 412, or one in five, ...`."""
    share, last = amounts[index], amounts[index - 1]
    pair = _part_and_whole(reading, amounts, index, sentence)
    if pair is None:
        return
    part, whole = pair
    if not _countable(part, whole):
        return
    plain = again.group()[len(again["noun"]) :].strip()
    aside = plain.startswith(",") and not re.search(r"\bor\b|\bof\b", plain) and last is not whole
    if aside and not _OF_TOTAL.match(reading.text, share.end):
        return
    said = _share(share, options).widened(0.0)
    exact = part.value / whole.value
    low = (part.value - _round(part)) / (whole.value + _round(whole))
    high = (part.value + _round(part)) / max(whole.value - _round(whole), 1e-9)
    if said.low - options.least / 100 <= high and low <= said.high + options.least / 100:
        return
    yield _problem(reading, part, whole, share, exact, None)


def _round(it: Amount) -> float:
    """By how much a figure may be rounded: nothing for a count below 1,000, else half its last place, at most a hundredth of
    it unless hedged.
    """
    if it.hedge:
        return max(it.step / 2, it.value * 0.1)
    if it.scale == 1 and it.number.kind == "integer":
        return 0.0 if it.value < 1000 else min(it.step / 2, it.value * 0.005)
    return place(it) / 2


def _countable(part: Amount, whole: Amount) -> bool:
    same = part.kind == whole.kind and (part.unit == whole.unit or "" in (part.unit, whole.unit))
    return (
        (same or "count" in (part.kind, whole.kind))
        and part.value > 0
        and whole.value > 1
        and part.kind in ("count", "money", "quantity")
    )


def _part_and_whole(
    reading: Reading, amounts: list[Amount], index: int, sentence: Sentence
) -> tuple[Amount, Amount] | None:
    """The two figures before a share: `X of [the] Y`, or X alone with "Of the Y" at the head of the sentence."""
    text = reading.text
    last = amounts[index - 1]
    if index >= 2:
        before = amounts[index - 2]
        joined = _OF.fullmatch(text, before.end, last.start) or _AMONG.fullmatch(text, before.end, last.start)
        if before.start >= sentence.start and joined:
            return before, last
    for whole in amounts[max(0, index - 6) : index - 1]:
        if (
            whole.start >= sentence.start
            and _OF_BEFORE.search(text[sentence.start : whole.start])
            and whole.start - sentence.start < 24
        ):
            return (last, whole) if last.value <= whole.value else None
    return None


def _problem(
    reading: Reading, part: Amount, whole: Amount | None, share: Amount, exact: float, level: Level | None
) -> Problem:
    text = reading.text
    first = Span(part.start, whole.end) if whole and 0 < whole.start - part.end < 40 else part.span
    values = {
        "part": first.of(text),
        "whole": whole.span.of(text) if whole else "",
        "right": said_as_percent(exact),
        "written": share.span.of(text),
    }
    related = [Related(part.span, "the part")] + ([Related(whole.span, "the whole")] if whole else [])
    variant = "fraction" if whole and first == part.span else ""
    return Problem(share.span, values, tuple(related), level=level, variant=variant)
