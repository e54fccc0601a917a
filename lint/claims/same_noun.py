"""One common noun on both sides: `between the union and the union`, `the college has merged with the college`.

Nothing behind the second one may tell the two apart (`between the mayor and the mayor of Corley`); one word on both sides may be an idiom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.clause import BREAKS
from lint.claims.table import Claim, Written
from lint.spans import Span

if TYPE_CHECKING:
    from lint.article.model import Block
    from lint.reading import Reading

# behind the second noun: the clause goes on, or ends
_ON = (
    r"(?=[.,;:!?)]|\n|$| (?:is|are|was|were|have|has|had|will|would|could|should|must|may|can|broke|agreed|met|said|ended|began|collapsed|"
    r"shares?|wants?|plays?|meets?|pays?|covers?|allows?|expires?|provides?|gives?|gave|paid|came|fell|led|face|faces|on|over|in|before|after|by|about|since|until|last|next|this|yesterday|today|when|while|because|ends?|went|goes|runs?)\b)"
)
_PAIR = re.compile(
    r"[BbNnEeTt](?<!\w.)(?:(?<=[Bb])etween (?:the |a |an )?|(?<=[Bb])oth the |(?<=[Nn])either the |(?<=[Ee])ither the |(?<=[Tt])he )"
    r"([a-z]{4,}(?: [a-z]{3,})?) "
    r"(and|or|nor|versus|against|with|from) (?:the |a |an )?(\1)\b" + _ON
)
_CLAUSE = re.compile(r"The (?<!\w....)([a-z]{4,}(?: of)?(?: [a-z]{3,})?) ((?:[a-z]+ ){1,8}?)the (\1)\b" + _ON)
_OWNED = re.compile(r"[Tt]he (?<!\w....)([a-z]{3,}(?:['’]s|s['’]) [a-z]{3,}) ((?:[a-z]+ ){1,4}?)the (\1)\b(?! of\b)")
_WAY = re.compile(r"\bfrom the ([a-z]{4,}(?: [a-z]{3,})?) (?:back )?(?:to|into) the (\1)\b" + _ON)
# between two names that are one: what has two ends
_HYPHEN = re.compile(
    r"(?<![\w’'-])([A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)[-–](\1) "
    r"(?:line|route|road|ferry|flight|trade|talks|derby|match|corridor|railway|service|train|deal|link|motorway|pipeline|bus|coach)\b"
)
_PHRASE = re.compile(
    r"[Tt]he (?<!\w....)((?:[a-z]{3,} )?[a-z]{3,} (?:in|of|from|at) [A-Z]\w+(?: [A-Z]\w+)?) "
    r"(?:(?:[a-z]+ ){1,6}?(?:to|with|from|against|by|over)|(?!is |was |has |as )[a-z]{3,}(?:s|ed)) the (\1)\b(?! [A-Z]|['’-])"
)
# a body and the noun that it is called by afterwards: "between the Asian Development Bank and the bank"
_BODY = re.compile(
    r"\b([Bb]etween|[Bb]oth|by|with|from) (?:the )?((?:[A-Z][\w’'-]+ (?:of |for |and )?(?:the )?){1,4}[A-Z][\w’'-]+)"
    r" and (?:the |its )([a-z]{4,})\b" + _ON
)
_SECOND = re.compile(r" (?:and|nor|versus|against) ([a-z]{4,})\b")
_DOUBLE = re.compile(r"(?<![\w’'-])([a-z]{4,}) (?:and|nor|versus|against) (\1)\b" + _ON.replace("in|", ""))
_CAPITALS = re.compile(r"[-–](?<=[a-z].)[A-Z]")
# said for emphasis: years and years, again and again
_MUCH = frozenset(
    "years miles hours days weeks months minutes thousands millions hundreds dozens pages rows piles heaps lots loads layers tons acres "
    "generations again over round around down through more less time neck half very such about never still forever".split()
)
_IDIOMS = frozenset(
    "friend time line person brother state word word step place house room generation culture being good".split()
)
_TOWARD = frozenset("to with from against by over toward towards".split())
_PAST = frozenset("met beat fought sold bought won taught led".split())
_MEETING = frozenset("meet face play fight join sue buy replace beat host visit succeed challenge".split())
_BE = frozenset("is are was were be been being becomes became remains".split())


# before the first of two like words: then they are two things, and not one said twice
_PAIRED = re.compile(
    r"\b(?:[Bb]etween|[Bb]oth|[Nn]either|[Oo]f|[Ff]rom|[Ff]or|[Ww]ith|[Bb]y|in|to|separate|mixed|pairs?|as|,)"
    r"(?: (?!our|my|your|his|her|their|its)[a-z]+)? $"
)


def read(reading: Reading) -> Iterator[Claim]:
    """The claims `same-noun` of an article, in order of their shapes."""
    for block in reading.blocks:
        if _CAPITALS.search(reading.text, block.start, block.end):
            yield from _hyphened(reading, block)
    for sentence in reading.notes.sentences:
        if not _says_twice(reading.notes.words[sentence.first : sentence.last]):
            continue
        done: set[int] = set()
        for match, one, other in _matches(reading.text, sentence.start, sentence.end):
            if match.start(other) in done:
                continue
            done.add(match.start(other))
            first, second = (Written(*match.span(group), match[group]) for group in (one, other))
            quoted = reading.notes.quoted(second.span)
            yield Claim("same-noun", {"first": first, "second": second}, second.span, sentence.block, quoted)


def _says_twice(words: list[str]) -> bool:
    """Whether a sentence has some word twice that can be a noun."""
    content = [word for word in words if len(word) > 2 and word not in _SMALL]
    return len(content) > len(set(content))


_SMALL = frozenset(
    "the and that for with was were are has had have his her its their they them not but who from said will would been this which when you "
    "our she about into than then all one two out there after more over what also could can".split()
)


def _hyphened(reading: Reading, block: Block) -> Iterator[Claim]:
    """`the Dover–Dover ferry`, but not `the Baden-Baden train`."""
    for match in _HYPHEN.finditer(reading.text, block.start, block.end):
        if match[1] not in _TWICE_NAMED and f"{match[1]}-{match[1]}" not in reading.text.replace(match[0], ""):
            first, second = (Written(*match.span(group), match[group]) for group in (1, 2))
            quoted = reading.notes.quoted(second.span)
            yield Claim(
                "halves", {"first": first, "second": second}, Span(first.start, second.end), block.number, quoted
            )


# places whose name is one word twice
_TWICE_NAMED = frozenset(["Walla", "Baden", "Bora", "Pago", "Wagga", "Curl", "Grong", "Puka"])


def _matches(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], int, int]]:
    for match in _PAIR.finditer(text, start, end):
        lead = text[match.start() : match.start(1)].lower()
        bare = not lead.endswith("the ")
        alike = bare or text[match.end(2) : match.start(3)] == " the "
        if match[1] not in _IDIOMS and (match[2] in {"and", "or", "nor"} or not bare) and alike:
            yield match, 1, 3
    for match in _doubles(text, start, end):
        if (
            match[1] not in _MUCH
            and not match[1].endswith("er")
            and _PAIRED.search(text, max(start, match.start() - 40), match.start())
        ):
            yield match, 1, 2
    for match in _CLAUSE.finditer(text, start, end):
        if _clause(match[2].split()):
            yield match, 1, 3
    if "from the " in text[start:end]:
        yield from ((match, 1, 2) for match in _WAY.finditer(text, start, end))
    yield from ((match, 1, 2) for match in _PHRASE.finditer(text, start, end) if BREAKS.isdisjoint(match[0].split()))
    if " and the " in text[start:end]:
        yield from ((match, 2, 3) for match in _BODY.finditer(text, start, end) if _back(text, match))
    if any(owner in text[start:end] for owner in ("'s ", "’s ", "s' ", "s’ ")):
        yield from ((match, 1, 3) for match in _OWNED.finditer(text, start, end) if _clause(match[2].split()))


def _doubles(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The pairs of `_DOUBLE`, looked for from the joining word, which is rarer than a word of four letters."""
    for second in _SECOND.finditer(text, start, end):
        if text.endswith(second[1], start, second.start()):
            match = _DOUBLE.match(text, second.start() - len(second[1]), end)
            if match:
                yield match


def _clause(words: list[str]) -> bool:
    """Whether these words are a verb that leads to an object: `has merged with`, `sued`."""
    if not BREAKS.isdisjoint(words) or not _BE.isdisjoint(words) or "and" in words:
        return False
    if words[-1] == "against":
        return True
    if len(words) == 1:
        return words[0].endswith("ed") or words[0] in _PAST
    if len(words) > 4:
        return False
    auxiliary = words[0] in {"has", "have", "had", "will", "would", "may", "could"}
    if words[-1] in _TOWARD:
        return auxiliary or words[-2].endswith("ed")
    return auxiliary and len(words) == 2 and (words[-1].endswith("ed") or words[-1] in _MEETING)


def _back(text: str, match: re.Match[str]) -> bool:
    """Whether a noun goes back to the body before it: no other body of the article has the word, and nobody else is called so."""
    noun = match[3]
    if noun not in match[2].lower().split():
        return False
    if match[1].lower() not in {"between", "both"} and text[match.end() : match.end() + 1] not in {".", ",", ";", ""}:
        return False
    named = {found[1] for found in re.finditer(rf"([A-Z]\w+)(?: of)? {noun.capitalize()}\b", text)}
    return len(named) < 2 and not re.search(rf"\b(?:a|an|another|second|other|rival) (?:[a-z]+ )?{noun}\b", text)
