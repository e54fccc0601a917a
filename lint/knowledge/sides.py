"""Whether two mentions are one side of a relation; three-valued like the relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.naming import is_place, same_text
from lint.knowledge.relations import same, same_name

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.reading import Reading

_TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Prof Sen Rep Gov Mayor Councilor Councillor Cllr Sir Lord Lady Dame Judge Justice President Minister Capt Captain "
    "Sgt Sergeant Lt Col Colonel Gen General Maj Inspector Professor Senator Governor Coach Rev Father Sister Pastor Bishop".split()
)
_FREQUENT = 5.2  # Zipf
# are many things in one article
_MANY = frozenset(
    "united city town county state council senate house congress parliament government university college school church internet web earth "
    "department board court committee commission street road village union party team league club center centre office".split()
)
# words that follow a name which is no adjective
_AFTER = frozenset(
    "a about after against agreed again ahead all amid among an and are as at be because been before began behind being between broke but "
    "by came can could despite did do does down during each even ever fell for from gave get got had has have held how if in instead into "
    "is it its itself just kept last late later left lost made may might more must near next no nor not now of off on once one only or out "
    "over own put ran rose said saw says set shall should since so soon stood such than that the their them then these they this those "
    "though through to today together told took toward towards under unless until up upon was went were what when where whether which "
    "while who whom whose why will with within without won would yesterday yet".split()
)


def adjacent(reading: Reading, a: Any, b: Any) -> bool:
    """Whether no place of another country stands between two mentions (a wording with a gap might else skip the real other side)."""
    low, high = sorted((a.span, b.span))
    if is_place(a):
        between = [place for place in lands(reading) if low.end <= place.start and place.end <= high.start]
        return all(same(reading, place, a) is not False for place in between)
    return not any(low.end <= name.start and name.end <= high.start for name in reading.notes.names)


def one_side(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether the two sides of a relation are one: the same, with no other country between, and the second standing for itself."""
    return same(reading, a, b) and adjacent(reading, a, b) and whole(reading, b)


def same_side(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether two mentions written alike are one side, or one is the surname of the other; a common word (the Bulldogs) is one where
    “the” stands before both, or where it is no frequent word and the article has it with a capital only.
    """
    answer = same(reading, a, b)
    if answer is None and not is_place(a) and same_text(a, b):
        teams = all(reading.text[max(party.start - 4, 0) : party.start].lower() == "the " for party in (a, b))
        return True if teams and a.text.endswith("s") else _rare_name(reading, a.text)
    if answer is False and not (is_place(a) or is_place(b)):
        return _one_person(reading, a, b)
    return answer and whole(reading, b)


def _rare_name(reading: Reading, name: str) -> bool | None:
    word = reading.knowledge.word(name)
    rare = word is not None and word.zipf < _FREQUENT and " " not in name and name.lower() not in _MANY
    return True if rare and f" {name.lower()} " not in reading.text else None


def _one_person(reading: Reading, a: Any, b: Any) -> bool | None:
    """Whether one name is the surname of the other's person: Ingrid Lindqvist, Lindqvist; not where the article has two of a surname."""
    long, short = (a, b) if len(getattr(a, "words", ())) > 1 else (b, a)
    words: tuple[str, ...] = getattr(long, "words", ())
    if len(words) < 2 or words[-1] != short.text:
        return None
    if words[-2] not in _TITLES and not reading.knowledge.first_name(words[-2]):
        return None
    return same_name(reading, short, short)


def whole(reading: Reading, place: Any) -> bool | None:
    """Whether a name stands for itself: in “US soil”, “French Canadian” or “Israel's critics” something else is spoken of.

    Only names that can be adjectives are looked at (US, Swiss): what follows must be a mark or a word that no noun phrase begins with.
    """
    if not is_place(place) or not any(sense.form == Form.ADJECTIVE for sense in place.senses):
        return True
    following = reading.text[place.end : place.end + 40].split(maxsplit=1)
    if not following or not following[0][0].isalnum():
        return True
    if reading.text[place.end : place.end + 1] in "’'-":
        return None
    word = following[0].rstrip('.,;:!?)"”’').lower()
    return True if word in _AFTER or word.endswith("ed") else None


def lands(reading: Reading) -> Iterator[Place]:
    """Mentions of countries (in any form, by their capitals too) and of states."""
    return (
        place
        for place in reading.notes.places
        if not place.inside and (place.has(Kind.COUNTRY) or place.has(Kind.STATE)) and is_place(place)
    )
