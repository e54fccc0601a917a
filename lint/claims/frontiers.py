"""Borders with one country or many: `Chad, which shares borders with Sudan and Libya`, `wedged between Russia and China`.

A word for a border begins a list of countries or states; whose border it is, is the nearest land before it that the phrase can belong to.
Claims of the kind `frontier` have the slots `home` and `other`, one for each place of the list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.placing import of_type
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.annotate.sentences import Sentence
    from lint.annotate.tokens import Token
    from lint.reading import Reading

_SIGNS = (
    "border", "frontier", "neighbo", "surrounded", "wedged", "sandwiched", "squeezed", "between", "flanked", "hemmed", "abut", "adjoin",
    "boundar",
)  # fmt: skip
_VERBS = frozenset("borders bordering border bordered adjoins adjoining abuts abutting neighbors neighbours".split())
_BY = frozenset("bordered surrounded flanked hemmed encircled ringed enclosed".split())
_BETWEEN = frozenset(
    "wedged sandwiched squeezed lies lying lie lay nestled tucked situated located caught landlocked sits sitting".split()
)
_NOUNS = frozenset("border borders frontier frontiers boundary boundaries".split())
_SKIPPED = frozenset(
    "the both also by in with on and or , to east west north south northeast northwest southeast southwest its".split()
)
# the border of something else, or none
_BARRED = frozenset(
    "maritime sea no not never without former once longer old historic historical imaginary colonial cross-border between's ancient "
    "airspace time water waters cultural trade ministers if would".split()
)


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order."""
    text = reading.text
    if not any(sign in text for sign in _SIGNS):
        return
    notes = reading.notes
    lands: dict[int, list[Place]] = {}
    for place in of_type("land", notes):
        sentence = notes.sentence_at(place.start)
        if sentence is not None and not place.inside:
            lands.setdefault(sentence.start, []).append(place)
    for sentence in notes.sentences:
        named = lands.get(sentence.start, ())
        if len(named) > 1 and any(sign in text[sentence.start : sentence.end] for sign in _SIGNS):
            yield from _in_sentence(reading, sentence, list(named))


def _in_sentence(reading: Reading, sentence: Sentence, lands: list[Place]) -> Iterator[Claim]:
    notes = reading.notes
    tokens = notes.tokens[sentence.first : sentence.last]
    words = [token.text.lower() for token in tokens]
    if not _BARRED.isdisjoint(words):
        return
    spots = {bisect_left(notes.token_starts, land.start) - sentence.first: land for land in lands}
    for at in range(1, len(words) - 1):
        begin = _list_at(words, at)
        if not begin:
            continue
        listed = _listed(tokens, words, spots, begin)
        home = _home(words, spots, at, notes.tags(sentence)) if listed else None
        if home is None:
            continue
        for other in listed:
            span = Span(min(home.start, other.start), max(home.end, other.end))
            yield Claim("frontier", {"home": home, "other": other}, span, sentence.block, notes.quoted(span))


def _list_at(words: list[str], at: int) -> int:
    """The index at which the list begins whose lead begins at `at`; 0 where none does."""
    word, following = words[at], words[at + 1]
    if word in _BY and following in {"by", "in", "on"}:
        return next((index + 1 for index in range(at, min(at + 7, len(words))) if words[index] == "by"), 0)
    if word in _BETWEEN and "between" in words[at + 1 : at + 5]:
        return words.index("between", at) + 1
    if word in _NOUNS and following == "with":
        return at + 2
    if word not in _VERBS or words[at - 1] in {"the", "its", "a", "their", "'s", "of"}:
        return 0
    return _past_count(words, at + 1)


def _past_count(words: list[str], at: int) -> int:
    """Behind “seven countries, among them” or “five states, including”, where the verb has such an object."""
    for index in range(at + 1, min(at + 5, len(words) - 1)):
        if words[index] in {"countries", "states", "nations", "others"} and words[index + 1] in {",", ":"}:
            begin = index + 2
            while begin < len(words) and words[begin] in {"among", "them", "including", "notably", "namely"}:
                begin += 1
            return begin
    return at


def _listed(tokens: list[Token], words: list[str], spots: dict[int, Place], begin: int) -> list[Place]:
    """The places of a list that begins at `begin`; one that owns or qualifies something is none."""
    found: list[Place] = []
    at = begin
    while at < len(words):
        place = spots.get(at)
        if place is None and words[at] in _SKIPPED:
            at += 1
            continue
        if place is None or (found and words[at - 1] in {",", "to"} and not _more(words, spots, at)):
            break
        end = at + 1
        while end < len(tokens) and tokens[end].start < place.end:
            end += 1
        if tokens[end - 1].end > place.end or (end < len(words) and words[end] in {"'", "’", "-", "–"}):
            break
        if end < len(tokens) and tokens[end].text[:1].isupper():
            break
        found.append(place)
        at = end
        if at < len(words) and words[at] not in {",", "and", "or", "in", "on", "to"}:
            break
    return found


def _more(words: list[str], spots: dict[int, Place], at: int) -> bool:
    """Whether a place behind a comma still belongs to the list: another one, or “and”, comes after it."""
    following = words[at + 1 : at + 5]
    return "and" in following or (any(index in spots for index in range(at + 1, at + 5)) and "," in following)


def _home(words: list[str], spots: dict[int, Place], at: int, tags: list[str]) -> Place | None:
    """Whose border it is: the last land before it, without another subject between."""
    before = [index for index in spots if index < at]
    if not before:
        return None
    index = max(before)
    land = spots[index]
    between = words[index + 1 : at]
    if (
        len(between) > 14
        or ":" in between
        or ";" in between
        or "and" in between
        or (len(between) > 0 and between[0] in {"'", "’"})
    ):
        return None
    if "which" in between[1:] and between[0] == ",":
        pass
    elif any(tag in {"NAME", "PRON"} for tag in tags[index + 1 : at]):
        return None
    verbs = sum(tag in {"VD", "VZ", "MOD"} for tag in tags[index + 1 : at])
    if verbs > 1 or (
        verbs == 1
        and not {"which", "that", "shares", "has", "is", "was", "share", "have", "had", "shared"} & set(between)
    ):
        return None
    if index > 0 and words[index - 1] in {"in", "from", "to", "of", "between", "with", "and", "for", "through", "into"}:
        return (
            land if between[:2] == [",", "which"] or (between[:1] == [","] and tags[at] in {"VG", "VN", "VD"}) else None
        )
    return land
