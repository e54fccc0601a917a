"""Reader: votes beside the number of those who have one, and leads beside the two figures that they are between.

`The vote was seven in favor and three against, with two abstentions, on the 11-member panel` · `62 of the 101 members ...
Twenty-three voted against it, 12 abstained and six were absent` · `84-71, a 15-point win`. A claim of the kind `vote` has the
slots `total`, `parts`, `form` (closed: those who abstained or were absent are counted too; closed with one: and the one
who presides; open; margin) and `level` (a lower
level for what stands in two sentences, else None).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.amounts import Amount, amount
from lint.claims.table import Claim
from lint.findings.model import Level
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Score
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

# a sentence that tells of a vote, in small letters, has the first or the second of these or two figures
_GATE = re.compile(
    r"\bvot(?:e|es|ed|ing)\b|\bballots?\b|\babst(?:ain|ention)|\bmajority of\b|\bin favou?r\b|"
    r"\b(?:supported|backed|approved|passed) by\b"
)
_SIGNS = ("vot", "ballot", "abst", "majority of", "in favo", "supported by", "backed by", "approved by", "passed by")
_BY_TO = re.compile(r"\b(?:by|divided|split) \w+ to \w+")
_TO = ("by ", "divided ", "split ")
_FIGURES = re.compile(r"\d[-–]\d")
_LEAD = re.compile(r"\b(?:majority|margin|lead|advantage|plurality) of\b|\d[-–]\d", re.IGNORECASE)
_YES = re.compile(
    r"^(?:\s[a-z]+){0,3}?\s(?:in favou?r|for\b(?!\s(?:the )?(?:first|a\b))|voted for|backed|supported|approved|yes)\b|^\svotes?\sto\s$",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:\s(?:members?|people|councill?ors|voted|votes?|were|of them|lawmakers|senators|deputies)){0,3}\s(?:against|opposed|no\b)",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"^(?:[\s-][A-Za-z0-9-]+){0,6}?\s(?:away|abstain(?:ed|ing)|abstentions?|absent|were away|did not vote|"
    r"not voting|missing|recused|absentees?|spoiled|invalid|blank)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:supported|backed|approved|passed|carried) by (?:about |a vote of )?$|\bby (?:a vote of )?$|"
    r"\bvot(?:e|es|ed) (?:was )?$|\b(?:divided|split) $|\bwith$",
    re.IGNORECASE,
)
_VOTES_TO = re.compile(r"^\s(?:votes?\s)?to\s$|^\s?[-–]\s?$")
_MEMBERS = re.compile(
    r"^(?:[\s-](?:member|seat|person)\b(?!\s(?:majority|team))|(?:\s[a-z-]+){0,2}?\s(?:members?|"
    r"councill?ors|seats|deputies|senators|lawmakers|mps|delegates|legislators|states|directors|"
    r"governors|trustees|commissioners|judges|justices|jurors|countries|aldermen|panell?ists|assemblymen|representatives)\b)",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:of (?:the|its|their|all|our)|the|all|every one of the|a|an|its|on the|in the|has|of (?:the |its )?(?:\w+ )?\w+['’]s?)\s$",
    re.IGNORECASE,
)
_OF_ITS = re.compile(r"^(?:\s[a-z]+)?\sof\s(?:its|the|their)\s$")
# nobody was away: ayes and noes are all there are
_FULL = re.compile(
    r"\b(?:every (?:one|seat|member)\b.{0,40}\b(?:filled|taken|present|occupied|attend\w*|voted)|"
    r"all (?:of whom|(?:\w+ ){0,3}(?:seats|members))\b.{0,50}"
    r"\b(?:filled|present|occupied|taken|voted|attend\w*)|no (?:abstentions|absentees|vacanc\w+)|all present)\b",
    re.IGNORECASE,
)


# somebody who is named, not counted, did not vote
_ONE_AWAY = re.compile(
    r"\b(?:abstaining|abstained|absent|recus\w+|did not vote|stayed away|not voting)\b", re.IGNORECASE
)


# the one who presides, present but without a vote
_NOT_VOTING = re.compile(
    r"\bwith the (?:speaker|chair\w*|mayor|president|presiding officer|moderator)\s(?:not voting|abstaining)\b",
    re.IGNORECASE,
)


class _Seen(NamedTuple):
    """What a stretch of text says of one vote."""

    yes: Amount | None = None
    no: Amount | None = None
    out: tuple[Amount, ...] = ()
    total: Amount | None = None


def read(reading: Reading) -> Iterator[Claim]:
    """The votes and the leads of an article."""
    notes = reading.notes
    told = [index for index, sentence in enumerate(notes.sentences) if _told(notes.text, sentence.start, sentence.end)]
    if not told:
        return
    starts = [it.start for it in notes.amounts]
    used: set[int] = set()
    for index in told:
        sentence = notes.sentences[index]
        inside = _inside(notes, starts, sentence)
        if _LEAD.search(notes.text, sentence.start, sentence.end):
            from lint.claims import margins

            yield from margins.margins(notes, sentence, inside)
        seen = _look(notes, inside, sentence)
        if seen.yes is None or seen.yes.start in used:
            continue
        seen, wide = _widen(notes, starts, index, seen)
        if seen.yes and seen.no and seen.total:
            used.add(seen.yes.start)
            yield _claim(notes, sentence, seen, wide)


def _told(text: str, start: int, end: int) -> bool:
    """Whether a sentence may tell of a vote or a lead."""
    small = text[start:end].lower()
    if any(sign in small for sign in _SIGNS) and _GATE.search(small) is not None:
        return True
    if " to " in small and any(sign in small for sign in _TO) and _BY_TO.search(small) is not None:
        return True
    return ("-" in small or "–" in small) and _FIGURES.search(small) is not None


def _inside(notes: Annotations, starts: list[int], sentence: Sentence) -> list[Amount]:
    return notes.amounts[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def _widen(notes: Annotations, starts: list[int], index: int, seen: _Seen) -> tuple[_Seen, bool]:
    """Take in the next sentence of the paragraph for what is missing: the noes, the absent, the members."""
    sentence = notes.sentences[index]
    if seen.no and seen.total:
        return seen, False
    if index + 1 < len(notes.sentences) and notes.sentences[index + 1].block == sentence.block:
        following = notes.sentences[index + 1]
        more = _look(notes, _inside(notes, starts, following), following)
        if more.yes is None or seen.no is None:
            merged = _Seen(seen.yes, seen.no or more.no, seen.out + more.out, seen.total or more.total)
            return merged, True
    return seen, False


def _look(notes: Annotations, inside: list[Amount], sentence: Sentence) -> _Seen:
    text = notes.text
    yes, no = _score(notes, sentence) or (None, None)
    total = None
    out: list[Amount] = []
    for index, it in enumerate(inside):
        if it.kind != "count" or not it.exact:
            continue
        following = inside[index + 1] if index + 1 < len(inside) else None
        part = _part(text, it, following)
        if part == "total":
            total = total or it
        elif part == "out":
            out.append(it)
        elif part == "no":
            no = no or it
        elif part:
            yes = yes or it
            no = no or (following if part == "yes to" else None)
    return _Seen(yes, no, tuple(out), total)


def _part(text: str, it: Amount, following: Amount | None) -> str:
    """What a count is in a vote: `total`, `out`, `no`, `yes`, `yes to` (the noes follow), or ""."""
    after, before = text[it.end : it.end + 60], text[max(0, it.start - 30) : it.start]
    gap = text[it.end : following.start] if following else after
    clause = re.split(r"[,;.]|\sand\s|\sbut\s", gap if len(gap) < 60 else after)[0]
    if _MEMBERS.match(after) and _WHOLE_BEFORE.search(before) and it.value > 2:
        return "total"
    if _OUT.match(clause) or (
        following and _OF_ITS.match(gap) and _OUT.match(text[following.end : following.end + 40])
    ):
        return "out"
    if _NO.match(clause):
        return "no"
    if _BY.search(before) and _VOTES_TO.match(gap):
        return "yes to"
    return "yes" if _YES.match(clause) or (_BY.search(before) and " of the " in gap) else ""


def _score(notes: Annotations, sentence: Sentence) -> tuple[Amount, Amount] | None:
    """`voted 9-4` as its two figures."""
    for score in notes.scores:
        if sentence.start <= score.start < sentence.end:
            around = notes.text[max(sentence.start, score.start - 60) : min(sentence.end, score.end + 12)]
            if re.search(
                r"\bvot(?:e|ed|es|ing)\b|\b(?:member|seat|council|senate|board|parliament|house)\b",
                around,
                re.IGNORECASE,
            ):
                return ends(notes, score)
    return None


def ends(notes: Annotations, score: Score) -> tuple[Amount, Amount] | None:
    """The two figures of a score as counts, or None."""
    pair = [number for number in notes.numbers if score.start <= number.start < score.end]
    if len(pair) != 2:
        return None
    return amount(pair[0], "count", "", pair[0].start, pair[0].end), amount(
        pair[1], "count", "", pair[1].start, pair[1].end
    )


def _claim(notes: Annotations, sentence: Sentence, seen: _Seen, wide: bool) -> Claim:
    assert seen.yes is not None
    assert seen.no is not None
    assert seen.total is not None
    parts = [seen.yes, seen.no, *seen.out]
    figures = [*parts, seen.total]
    span = Span(min(it.start for it in figures), max(it.end for it in figures))
    present = _FULL.search(notes.text, sentence.start, span.end + 60)
    full = present and not _ONE_AWAY.search(notes.text, sentence.start, span.end + 60)
    apart = not seen.out and _NOT_VOTING.search(notes.text, sentence.start, span.end + 60)
    form = "closed with one" if apart and present else "closed" if seen.out or full else "open"
    level = Level.WARNING if wide else None
    slots = {"total": seen.total, "parts": parts, "form": form, "level": level}
    return Claim("vote", slots, span, sentence.block, notes.quoted(span))
