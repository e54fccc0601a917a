"""Names of countries where an adjective belongs: `Chile copper miners`, `a Turk truck driver`, and adjectives misspelled: `Brazilan`.

A name before a noun phrase whose head is a person is a slip (a place, a deal or a war may be called by the country's name, a person is
not); so is the word for a person before any noun. Claims of the kind `demonym-person` have the slot `noun`; those of the kind
`demonym-spelling` the slots `word` and `right`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint.annotate.likeness import distance
from lint.annotate.placing import strict_nouns, strict_persons
from lint.claims.nouns import singular
from lint.claims.table import Claim, Written
from lint.knowledge.gazetteer import Form, Kind
from lint.knowledge.parts import PARTS, PERSON
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.knowledge import Knowledge
    from lint.reading import Reading

# who is called by the country that he has to do with: the Iraq veterans, a China expert, the Spain striker
_TOPIC = frozenset(
    "coach captain manager striker defender midfielder goalkeeper keeper winger forward fullback playmaker international boss skipper "
    "player fan supporter follower expert analyst specialist scholar watcher hand hawk dove veteran correspondent envoy researcher "
    "visitor tourist prop hooker flanker lock scorer bowler batsman batter batsmen opener qualifier side squad team member traveler "
    "traveller lobbyist negotiator delegate critic skeptic sceptic lover star hero legend debutant scrum-half fly-half teammate guru "
    "czar tsar adviser advisor victim survivor head chief director president chair chairman chairwoman representative rep organizer "
    "host winner champion runner-up leader spokesman spokeswoman spokesperson bureau adventurer trader buyer's".split()
)
# but where a determiner stands before it and the country is whose they are, these are its own
_STATE = frozenset("president leader spokesman spokeswoman negotiator delegate representative envoy".split())
# what is made or stands in a country, and is called by its adjective where nothing has told of it yet
_THINGS = frozenset(
    "company firm choir orchestra band troupe circus theater theatre ballet kayak car truck lorry bus van bicycle bike yacht boat "
    "ship ferry trawler plane jet train tram sausage cheese wine beer vodka whisky chocolate bread pastry dish recipe restaurant cafe bar "
    "bakery brewery winery hotel museum gallery castle palace church cathedral monastery mosque temple village town city farm "
    "vineyard island lake river valley mountain forest beach harbor harbour port factory plant mine quarry shipyard refinery supermarket "
    "house chain shop store bank insurer airline broadcaster newspaper magazine website publisher label studio film novel poem song "
    "opera play "
    "painting sculpture tapestry coin banknote stamp flag passport dialect accent folk-song university school college institute laboratory "
    "hospital clinic prison court law tribunal startup carmaker brewer shrimp salmon lamb carpet rug watch clock knife sword rifle "
    "pistol tractor crane telescope satellite rocket family couple dynasty mansion villa garden breed dog horse pony cow sheep".split()
)
_EVENTS = frozenset(
    "earthquake quake flood floods tsunami hurricane cyclone bombing crash attack war crisis conflict deal summit talks policy trip "
    "visit match game tour branch unit operation campaign national-team squad team desk chapter side cup world rugby football cricket "
    "nut nuts hockey soccer league championship series test first-team under-21 division office".split()
)
# before a name without a determiner: what follows in `in Portugal firefighters were called` has another subject
_WHERE = frozenset(
    "in across outside inside near throughout within into around through toward towards over at leaving left visited via beyond off "
    "like on against about as than is was".split()
)
_PARTS = frozenset(
    "northern southern eastern western central rural coastal north south east west northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern upper lower mainland downtown greater".split()
)
_NOUN = 7 << 3 * PARTS.index("N") | 7 << 3 * PARTS.index("NS")
_VERB = 0
for _part in ("V", "VZ", "VD", "VN"):
    _VERB |= 7 << 3 * PARTS.index(_part)
_FUNCTION_WORD = 6.0  # Zipf: in, has, and, said
_ENDINGS = ("an", "ans", "ese", "ish", "ain", "ien")


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article."""
    persons = {place.start for place in strict_persons(reading.notes)}
    for place in (*strict_nouns(reading.notes), *strict_persons(reading.notes)):
        if not place.inside and not place.text.isupper() and _qualifies(reading, place, place.start in persons):
            yield _claim(reading, "demonym-person", {"noun": place}, place.span)
    for place in reading.notes.places:
        if (
            _sometimes(reading, place)
            and not place.inside
            and _indefinite(reading, place)
            and _qualifies(reading, place, False)
        ):
            yield _claim(reading, "demonym-person", {"noun": place}, place.span)
    for word, right in _misspelled(reading):
        yield _claim(reading, "demonym-spelling", {"word": word, "right": right}, word.span)


def _sometimes(reading: Reading, place: Place) -> bool:
    """Whether it is the name of a country that stands before some nouns (the Pakistan government), but not before one for a person."""
    if len(place.countries) != 1 or not place.has(Kind.COUNTRY, Form.NAME) or place.has(Kind.COUNTRY, Form.ADJECTIVE):
        return False
    if place.has(Kind.STATE) or place.text.isupper():
        return False
    country = reading.knowledge.geography.country(next(iter(place.countries)))
    if country is None or country.status != "country" or country.id in {"US", "GB", "NZ", "AE"}:
        return False
    return country.attributive == "ok" and bool(country.adjectives)


def _indefinite(reading: Reading, place: Place) -> bool:
    before = reading.text[max(place.start - 9, 0) : place.start].split()
    return bool(before) and before[-1].lower() in {"a", "an", "two", "three", "four", "five", "six", "another"}


def _claim(reading: Reading, kind: str, slots: dict[str, Any], span: Span) -> Claim:
    block = reading.notes.block_at(span.start)
    return Claim(kind, slots, span, block.number if block else 0, reading.notes.quoted(span))


def _qualifies(reading: Reading, place: Place, person: bool) -> bool:
    """Whether the name of a country, or the word for one of its people, stands before a noun of somebody (of anything)."""
    notes = reading.notes
    at = bisect_left(notes.token_starts, place.end)
    sentence = notes.sentence_at(place.start)
    if sentence is None or at >= sentence.last or reading.text[place.end : place.end + 1] != " ":
        return False
    words = [token.text for token in notes.tokens[at : min(at + 4, sentence.last)]]
    if not words[0].islower():
        return False
    entry = reading.knowledge.word(words[0])
    if entry is not None and entry.zipf >= _FUNCTION_WORD:
        return False  # before the sentence is tagged: most names stand before one
    run = _run(words, notes.tags(sentence)[at - sentence.first :])
    if not run or not _EVENTS.isdisjoint(run):
        return False
    parts = reading.knowledge.parts
    if person:
        if run[0] in {"position", "vault", "vaulter", "born", "bred", "abroad", "overseas", "alive"} or not _determined(
            reading, place
        ):
            return False
        return len(run) > 1 or (not parts(run[0]) & _VERB and bool(parts(run[0]) & _NOUN))
    head = singular(run[-1])
    following = words[len(run)] if len(run) < len(words) else ""
    if (
        head in _TOPIC
        or not (parts(head) & PERSON or (head in _THINGS and _indefinite(reading, place)))
        or following[:1].isupper()
    ):
        return False
    determined = _determined(reading, place)
    if determined is None and notes.tags(sentence)[at - sentence.first + len(run) :][:1] in (
        ["VD"],
        ["VZ"],
        ["V"],
        ["MOD"],
    ):
        before = reading.text[max(place.start - 8, 0) : place.start].split()
        if before[-1:] in (["to"], ["from"]):
            return False
    return determined is True or (determined is None and head != run[-1].lower())


def _run(words: list[str], tags: list[str]) -> list[str]:
    """The words of the noun phrase that begins here, up to its head; empty where none does."""
    run: list[str] = []
    heads = 0
    for at, (word, tag) in enumerate(zip(words, tags, strict=False)):
        before_noun = tag == "VG" and tags[at + 1 : at + 2] in (["N"], ["NS"])
        if not word.islower() or not (tag in {"N", "NS", "ADJ"} or before_noun):
            break
        run.append(word)
        if tag in {"N", "NS"}:
            heads = len(run)
        if tag == "NS":
            break
    return run[:heads]


def _determined(reading: Reading, place: Place) -> bool | None:
    """Whether a determiner stands before the name; None where nothing keeps a plural behind it from being its own; False: neither."""
    from lint.knowledge.context import determined

    if determined(reading, place):
        return True
    before = reading.text[max(place.start - 24, 0) : place.start].split()
    sentence = reading.notes.sentence_at(place.start)
    if sentence is not None and sentence.start == place.start:
        return None
    if not before or (
        before[-1].lower() in _WHERE and before[-2:] != ["According", "to"] and before[-2:] != ["according", "to"]
    ):
        return False
    if before[-1].lower() in _PARTS and (len(before) < 2 or before[-2].lower() in _WHERE | {"of", "from", "to"}):
        return False  # "in western Kenya students learn": a part of the country
    return None if before[-1].islower() and reading.text[place.start - 1] == " " else False


def _misspelled(reading: Reading) -> Iterator[tuple[Written, str]]:
    """Words in no list, capitalised, that are one letter from an adjective of a country and end like one."""
    notes = reading.notes
    for rare in notes.rare_words:
        text = rare.token.stem
        if (
            len(text) < 7
            or not text[0].isupper()
            or not text[1:].islower()
            or not text.endswith(_ENDINGS)
            or rare.entry
        ):
            continue
        if not _before_small_word(reading, rare.token.start + len(text)) or text in notes.knowledge.place_forms:
            continue
        right = _nearest(reading, text)
        if right:
            for token in notes.tokens:
                if token.stem == text:
                    yield Written(token.start, token.start + len(text), text), right
                    break


def _before_small_word(reading: Reading, end: int) -> bool:
    following = reading.text[end : end + 2]
    return len(following) == 2 and following[0] == " " and following[1].islower()


def _nearest(reading: Reading, text: str) -> str:
    near = _forms(reading.knowledge).get(text[:1], ())
    found = (form for form in near if abs(len(form) - len(text)) < 2 and distance(text, form, 1) == 1)
    return next(found, "")


@lru_cache(maxsize=1)
def _forms(knowledge: Knowledge) -> dict[str, list[str]]:
    """The adjectives of all countries and the words for their peoples, by their first letter."""
    forms: dict[str, list[str]] = {}
    for row in knowledge.rows("countries"):
        for form in f"{row['adjectives']}|{row['people']}".split("|"):
            forms.setdefault(form[:1], []).append(form)
    return forms
