"""Reader: a number of things that are named after it, `three factors: the plunge of the cedi, the price of fuel and ...`, or
in a list below; and of names before it, `Graz, Linz and Wels, the three towns`.

A claim of the kind `listed` has the slots `stated` (the amount), `counted`, `noun`, and `form` (sentence, list or names).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.reading import Reading

_WORDS = r"(?:\s[\w’'.-]+){0,10}"
_COLON = re.compile(
    rf"\s(?P<noun>[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){{0,3}}?)(?P<more>\s(?:for|to|of|on|in|that|who|"
    rf"which|at|from|come|are|were|have|need){_WORDS}|,? {_WORDS})?:[ ]?"
)
_NOT_A_LIST = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|runs|miles|"
    r"kilomet\w+|met(?:er|re)s|feet|percent|people|inches|pounds|dollars|"
    r"euros|words|pages|paragraphs|cents)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:at least|more than|over|about|up to|including|among|for the|to the|with the|between|by the|"
    r"from the|next|last|another|other|top)\s$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_NAMES_BEFORE = re.compile(rf"(?<=[a-z]\s)(?P<names>{_NAME}(?:,\s{_NAME})+,?\sand\s{_NAME})(?:,|\s[-–]|\s?—)\s?the\s$")
_NAMES_AFTER = re.compile(
    rf"\s(?P<noun>(?:[a-z-]+\s){{0,2}}?[a-z]+s)(?:,\s|\s[-–—]\s|—|\s\()(?P<names>{_NAME}(?:,\s{_NAME})*,?\sand\s{_NAME})(?=[.;)—]|"
    rf"\s[-–—]|,\s[a-z])"
)
_PLURAL = re.compile(r"\s(?P<noun>(?:[a-z-]+\s){0,2}?[a-z]+s)\b")
_AND = re.compile(r",?\s(?:and|or|plus)\s|\s&\s")


def read(reading: Reading) -> Iterator[Claim]:
    """The stated numbers of an article whose things are named after a colon."""
    notes = reading.notes
    text = notes.text
    yield from _names(notes)
    yield from _names_after(notes)
    if ";" in text:
        yield from _sentences(notes)
    if ":" not in text:
        return
    for it in notes.amounts:
        if it.kind != "count" or not it.exact or not 2 <= it.value <= 20 or it.range:
            continue
        match = _COLON.match(text, it.end)
        block = notes.block_at(it.start)
        if (
            match is None
            or block is None
            or match.end() > block.end
            or _BEFORE.search(text[max(0, it.start - 16) : it.start])
        ):
            continue
        if _NOT_A_LIST.search(match["noun"]):
            continue
        yield from _claims(notes, it, match.end(), match["noun"], block.end)


_ABSTRACT = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?P<noun>reasons|things|conditions|demands|questions|options|points|problems|lessons|ways|steps|causes|"
    r"factors|arguments|"
    r"promises|concerns|changes|proposals|tests|rules|excuses|explanations|objections|errors|mistakes|priorities|recommendations|"
    r"complaints|"
    r"suggestions|tasks|goals|aims|risks|threats|requests)(?:\s[a-z’']+){0,6}[.?]\s"
)


def _sentences(notes: Annotations) -> Iterator[Claim]:
    """The numbers of reasons or the like of which the next sentence tells, with semicolons between them."""
    text = notes.text
    for it in notes.amounts:
        match = _ABSTRACT.match(text, it.end) if it.kind == "count" and it.exact and 2 <= it.value <= 9 else None
        sentence = notes.sentence_at(match.end()) if match else None
        block = notes.block_at(it.start)
        if match is None or sentence is None or block is None or sentence.end > block.end or it.range:
            continue
        segments = [part for part in text[sentence.start : sentence.end].split(";") if part.strip()]
        if len(segments) >= 3 and not _BEFORE.search(text[max(0, it.start - 16) : it.start]):
            slots = {"stated": it, "counted": len(segments), "noun": match["noun"], "form": "list"}
            yield Claim("listed", slots, Span(it.start, match.end()), block.number, notes.quoted(it.span))


def _names(notes: Annotations) -> Iterator[Claim]:
    """The names that stand before or behind the number of them: `Graz, Linz, Wels and Steyr, the four towns`."""
    text = notes.text
    for it in notes.amounts:
        if it.kind != "count" or not it.exact or not 3 <= it.value <= 8 or it.number.form != "words" or it.range:
            continue
        if not text.endswith(" the ", 0, it.start):
            continue
        before = _NAMES_BEFORE.search(text, max(0, it.start - 160), it.start)
        noun = _PLURAL.match(text, it.end)
        if before is None or noun is None or _NOT_A_LIST.search(noun["noun"]) or "\n" in before["names"]:
            continue
        count = len(re.split(r",\s(?:and\s)?|\sand\s", before["names"]))
        block = notes.block_at(it.start)
        span = Span(before.start("names"), before.end("names"))
        slots = {"stated": it, "counted": count, "noun": noun["noun"], "form": "names"}
        yield Claim("listed", slots, span, block.number if block else 0, notes.quoted(it.span))


def _names_after(notes: Annotations) -> Iterator[Claim]:
    """The names that stand behind the number of them: `the three towns, Graz, Linz, Wels and Steyr,`."""
    text = notes.text
    for it in notes.amounts:
        if it.kind != "count" or not it.exact or not 3 <= it.value <= 8 or it.number.form != "words" or it.range:
            continue
        match = _NAMES_AFTER.match(text, it.end)
        if match is None or _NOT_A_LIST.search(match["noun"]) or _BEFORE.search(text[max(0, it.start - 16) : it.start]):
            continue
        count = len(re.split(r",\s(?:and\s)?|\sand\s", match["names"]))
        block = notes.block_at(it.start)
        slots = {"stated": it, "counted": count, "noun": match["noun"], "form": "names"}
        yield Claim(
            "listed",
            slots,
            Span(match.start("names"), match.end("names")),
            block.number if block else 0,
            notes.quoted(it.span),
        )


def _claims(notes: Annotations, it: Amount, start: int, noun: str, end: int) -> Iterator[Claim]:
    text = notes.text
    if start >= end or not text[start:end].strip():
        block = notes.block_at(it.start)
        count = _bullets(notes, block.number) if block else 0
        form = "list"
    else:
        sentence = notes.sentence_at(it.start)
        stop = min(sentence.end if sentence else end, end)
        count = 0 if _COUNTED.match(text, start, stop) else items(text[start:stop])
        form = "sentence"
    if count >= 2:
        span = Span(it.start, start)
        block = notes.block_at(it.start)
        slots = {"stated": it, "counted": count, "noun": noun, "form": form}
        yield Claim("listed", slots, span, block.number if block else 0, notes.quoted(it.span))


def _bullets(notes: Annotations, number: int) -> int:
    """How many items the list has that directly follows a block."""
    following = notes.article.blocks[number + 1 :]
    if not following or following[0].scope is not Scope.LIST:
        return 0
    group = following[0].group
    rows = set()
    for block in following:
        if block.scope is not Scope.LIST or block.group != group:
            break
        rows.add(block.row)
    return len(rows)


# "five weapons: two pistols, a shotgun and a pair of crossbows"
_COUNTED = re.compile(
    r"\s*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|an? (?:pair|couple|trio|brace|dozen|set) of)\s(?!of\b)",
    re.IGNORECASE,
)


def items(words: str) -> int:
    """How many items a list in a sentence has, 0 where it cannot be told: `a, b and c` has three; an "and" inside an item
    makes it doubtful.
    """
    words = words.strip().rstrip(".!?”\"'’")
    if any(mark in words for mark in "()—:") or len(words) > 300 or re.search(r"\d{3}", words):
        return 0
    separator = ";" if ";" in words else ","
    segments = [segment.strip() for segment in words.split(separator)]
    last = segments[-1]
    if any(_AND.search(f" {segment} ") for segment in segments[:-1]) or not all(segments):
        return 0
    if separator == ";":
        return len(segments)
    opens = re.match(r"(?:and|or|plus)\s", last)
    inner = len(_AND.findall(f" {last[opens.end() :] if opens else last} "))
    if (opens and inner) or inner > 1 or (not opens and not inner):
        return 0
    if opens is None:
        head, tail = _AND.split(last, maxsplit=1)
        segments = [*segments[:-1], head, tail]
    else:
        segments[-1] = last[opens.end() :]
    return len(segments) if _parallel(segments) else 0


def _parallel(segments: list[str]) -> bool:
    """Whether the segments look like items of one list, not like a name and what it is: all begin alike, or all are short."""
    firsts = [segment.split()[0] for segment in segments if segment.split()]
    if len(firsts) < len(segments):
        return False
    kinds = {_kind(first) for first in firsts}
    if kinds == {"article"} or kinds == {"to"} or kinds == {"ing"}:
        return True
    short = max(len(segment.split()) for segment in segments)
    return (kinds == {"name"} and short <= 5) or (short <= 4 and kinds <= {"article", "word", "ing"})


def _kind(word: str) -> str:
    if word in ("a", "an", "the", "his", "her", "their", "its", "no", "more", "better"):
        return "article"
    if word == "to":
        return "to"
    if word[:1].isupper():
        return "name"
    return "ing" if word.endswith("ing") else "word"
