"""Reader: a total with its parts in one sentence.

`12 people were rescued: five men, four women and two children` · `46 ferries, 20 large and 26 small,` · `Of the 90 jobs, 40
will go in Leeds, 30 in Hull and 20 in York` · `19 dogs, seven cats and four rabbits, 30 animals in all`. A claim of the kind
`parts` has the slots `total`, `parts` (amounts) and `form`: colon (a colon, dash or bracket opens the list), colon with one
(an item of it is "a nurse"), of, comma, rest (the last part is "the other"), sum (the total stands last).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.part_words import own_verb, singles
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_OPEN = re.compile(
    r"(?P<mark>:|\s(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing))\b"
    r"|\s\(|\s[-–—]\s|—)\s?(?:(?:the|a|an|about|only|just|some|another)\s)?$"
)
_COMMA = re.compile(r"(?:\s[A-Za-z'’-]+){1,6},\s$")
# between two parts of a list, and words that end one
NEXT = re.compile(
    r"(?P<words>[^:;()\n]{0,70}?)(?:[,;]|,?\s(?:and|plus|along with|together with|with|while|but)\b|"
    r",?\s&)(?P<lead>(?:\s[A-Za-z'’$£€-]+){0,5}?)\s(?:[$£€])?$"
)
OPEN_ENDED = re.compile(
    r"\b(?:includ\w+|among|such as|at least|mostly|mainly|each|apiece|per|aged?|or|of (?:them|whom|"
    r"which|these|those)|some of|as well as|followed by|more|"
    r"least|up to|every|respectively|both|years?|months?|weeks?|days?|hours?|minutes?|another|again|also|then|later|earlier)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:includ\w+|among (?:them|those|others)|such as|at least|mostly|mainly|each|apiece|per|aged?|some of|followed by|up to|every)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:were|was|are|is|had|have|has|did|do|does|will|would|can|could|[a-z]{2,}ed|need|play|sing|got|won|lost|said|took)\b"
)
_PREPOSITION = re.compile(r"^\s(?:in|from|to|at|for|on|by|of|against|with|under|near|over|inside|outside|aboard)\b")
_OF_TOTAL = re.compile(
    r"^(?:[\"“]?)(?:Of|Out of)\s(?:(?:the|its|their|his|her|all|those|these)\s)?(?:[\w’']+['’]s\s)?[$£€]?$"
)
# an item of one: "two officers, a nurse and three boys"
_SINGLE = re.compile(
    r"(?:,|,?\sand)\s(?:an?|another)\s(?!dozen|hundred|thousand|million|half|third|quarter|further)[a-z]"
)
# words that say that somebody is counted twice
_TWICE = re.compile(r"\b(?:both|because|overlap\w*|twice|of them|of whom|of those|among them)\b")
_IN_ALL = re.compile(r"^(?:\s[a-z]+){0,2}?\s(?:in all|altogether|in total|all told|overall|combined)\b")
_TOTAL_BEFORE = re.compile(
    r"\b(?:a total of|totall?ing|making|which makes|that makes|giving (?:them|it|him|her|us)|for a combined)\s[$£€]?$"
)
_POINTS = re.compile(r"^\spoints\b")
_REST_OPEN = re.compile(
    r"\bthe (?:rest|remainder)\s(?:from|in|at|to|of them|were|are|with)\b"
)  # how many they are is not said
_REST = re.compile(r"\b(?:the other|the remaining|the rest|the others)[,:]?\s$")


def read(reading: Reading) -> Iterator[Claim]:
    """The totals of an article that stand in one sentence with their parts."""
    notes = reading.notes
    amounts = notes.amounts
    starts = [it.start for it in amounts]
    for sentence in notes.sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if last - first < 3 or _scope(notes, sentence) is Scope.TABLE:
            continue
        inside = [it for it in amounts[first:last] if it.kind in ("count", "money", "quantity", "percent", "other")]
        yield from _sentence(notes, sentence, inside)


def _scope(notes: Annotations, sentence: Sentence) -> Scope | None:
    block = notes.block_at(sentence.start)
    return block.scope if block else None


def _sentence(notes: Annotations, sentence: Sentence, inside: list[Amount]) -> Iterator[Claim]:
    text = notes.text
    for index, total in enumerate(inside):
        if not _total_like(text, total):
            continue
        for form, parts in (_after(text, sentence, inside, index), _before(text, inside, index)):
            if len(parts) >= 2:
                span = Span(min(total.start, parts[0].start), max(total.end, parts[-1].end))
                extra = singles(text, parts[0].start, total.start) if form == "sum" and total.kind == "count" else 0
                slots = {"total": total, "parts": parts, "form": form, "_extra": extra}
                yield Claim("parts", slots, span, sentence.block, notes.quoted(span))
                return


_CLOCK = re.compile(r"[\s-]?(?:seconds?|secs?|minutes?|mins?|hours?)\b")


def _total_like(text: str, it: Amount) -> bool:
    if _CLOCK.match(text, it.end):
        return False
    return (
        it.kind in ("count", "money", "quantity")
        and it.number.kind in ("integer", "decimal")
        and not it.range
        and it.value > 0
        and not it.number.role
    )


def part_of(total: Amount, it: Amount) -> bool:
    """Whether a figure can be a part of a total: of its kind and unit, a plain number, smaller."""
    if it.number.kind not in ("integer", "decimal") or it.range or it.number.role or it.kind != total.kind:
        return False
    return (it.unit == total.unit or bool(set(it.codes) & set(total.codes))) and it.value < total.value


def _after(text: str, sentence: Sentence, inside: list[Amount], index: int) -> tuple[str, list[Amount]]:
    """A total that its parts follow."""
    total = inside[index]
    following = _past(text, total, inside[index + 1 :])
    if len(following) < 2:
        return "", []
    form, end = _form(text, sentence, total, following)
    if not form:
        return "", []
    parts = _list(text, total, following, end, form == "rest")
    if not parts or (form == "rest" and not _is_rest(text, parts[-1])):
        return "", []
    single = len(_SINGLE.findall(text, following[0].start, end))
    if form == "colon":
        twice = _TWICE.search(text, parts[0].start, end)
        return ("", []) if twice or single > 1 else ("colon with one" if single else "colon", parts)
    loose = form != "rest" and (single or not _elided(text, parts, end, form))
    return ("", []) if loose else (form, parts)


def _form(text: str, sentence: Sentence, total: Amount, following: list[Amount]) -> tuple[str, int]:
    """How a list is opened after a total, and where it ends; "" where none is."""
    gap = text[total.end : following[0].start]
    opened = _OPEN.search(gap)
    of = _OF_TOTAL.match(text[sentence.start : total.start]) is not None
    if (_LOOSE if opened else OPEN_ENDED).search(gap if opened or of else gap.split(",")[-1]):
        return "", 0
    comma = _COMMA.fullmatch(gap) is not None and not own_verb(text, total)
    if comma and any(_is_rest(text, it) for it in following):
        return "rest", sentence.end
    if opened:
        return "colon", _close(text, opened["mark"].strip(), following[0].start, sentence.end)
    if of and "," in gap:
        return "of", sentence.end
    if comma and _MADE_OF.search(text, max(0, total.start - 24), total.start):
        return "", 0
    if comma and not _same_preposition(gap, text[following[0].end : following[0].end + 12]):
        return "comma", sentence.end
    return "", 0


# "made up of six farmers, four scientists and three civil servants": the first is a part, too
_MADE_OF = re.compile(r"\b(?:made up of|made of|consist\w* of|compris\w+|compos\w+ of|includ\w+|contain\w*)\s$")


def _is_rest(text: str, it: Amount) -> bool:
    return _REST.search(text[max(0, it.start - 20) : it.start]) is not None


def _past(text: str, total: Amount, following: list[Amount]) -> list[Amount]:
    """The figures after those of another kind that stand before the colon: `£9m was divided among three charities: £4m to ...`."""
    for index, it in enumerate(following[:3]):
        if index and it.kind == total.kind and _OPEN.search(text[following[index - 1].end : it.start]):
            return following[index:]
    return following


def _same_preposition(gap: str, after: str) -> bool:
    """Whether a figure is itself the first item: `14 delegations from Africa, nine from Asia`."""
    match = _PREPOSITION.match(after)
    return match is not None and match.group() in gap


def _close(text: str, mark: str, start: int, end: int) -> int:
    """Where a list ends that a bracket or a dash opened: at its second mark, else at the end of the sentence."""
    closing = {"(": ")", "-": " - ", "–": "–", "—": "—"}.get(mark)
    at = text.find(closing, start, end) if closing else -1
    return at if at >= 0 else end


def _list(text: str, total: Amount, following: list[Amount], end: int, closed: bool = False) -> list[Amount]:
    """The figures from the first on that are joined like the items of a list; [] where something else stands between or follows."""
    parts: list[Amount] = []
    for it in following:
        if it.start >= end:
            break
        if it.kind in ("other", "percent") or not (part_of(total, it) or (parts and _unit_once(text, total, it))):
            return []
        if parts:
            gap = text[parts[-1].end : it.start]
            match = NEXT.fullmatch(gap if gap.endswith(" ") else gap + " ")
            if match is None or (not closed and OPEN_ENDED.search(gap)) or _REST_OPEN.search(gap):
                return []
        parts.append(it)
    return parts


def _unit_once(text: str, total: Amount, it: Amount) -> bool:
    """Whether a bare figure has the unit of the one before it: `1,800 acres under wheat, 700 under barley`."""
    bare = total.kind == "quantity" and it.kind == "count" and it.value < total.value and not it.range
    return bare and _PREPOSITION.match(text, it.end) is not None


def _elided(text: str, parts: list[Amount], end: int, form: str) -> bool:
    """Whether the later parts share the verb of the first ("40 will go in Leeds, 30 in Hull"): only then can nobody be counted twice."""
    if len(parts) < 2:
        return False
    for index, it in enumerate(parts):
        stop = parts[index + 1].start if index + 1 < len(parts) else end
        words = re.split(r",|\sand\s|;|\sbut\s|\swhile\s|[.–—]", text[it.end : stop])[0]
        if index == 0 and form == "of":
            continue
        if _VERB.search(words) or len(words.split()) > 6:
            return False
        if len(parts) == 2 and form == "of" and not _PREPOSITION.match(words) and not re.match(r"\s[A-Z]", words):
            return False
    return True


def _before(text: str, inside: list[Amount], index: int) -> tuple[str, list[Amount]]:
    """A total that stands after its parts and says so: `30 animals in all`."""
    total = inside[index]
    if index < 2:
        return "", []
    if _POINTS.match(text[total.end : total.end + 8]) and text[: total.start].endswith((", for ", " for a total of ")):
        places = _run(text, inside[:index], lambda it: it.number.role == "ordinal" and it.value < total.value)
        return "sum", places if len(places) > 2 else []
    if not _IN_ALL.match(text[total.end : total.end + 40]) and not _TOTAL_BEFORE.search(
        text[max(0, total.start - 30) : total.start]
    ):
        return "", []
    return "sum", _run(text, inside[:index], lambda it: part_of(total, it))


def _run(text: str, before: list[Amount], fits: Callable[[Amount], bool]) -> list[Amount]:
    """The last figures that are joined like the items of a list and fit."""
    parts: list[Amount] = []
    for it in reversed(before):
        gap = text[it.end : parts[0].start] if parts else ""
        if not fits(it) or (parts and not NEXT.fullmatch(gap if gap.endswith(" ") else gap + " ")):
            break
        parts.insert(0, it)
    return parts
