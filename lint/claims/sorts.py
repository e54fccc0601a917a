"""Countries said to be of a sort: members of a club, in a part of the world, at a water: `four EU members, A, B, C and D`, `A and B, both
members of NATO`, `of the bigger euro zone states, only A and B`, `the lake is shared by A, B and C`.

The sort is a noun phrase (`sort_phrases`), the countries one of the lists of the sentence; what stands between the two says whether the
list is of that sort. A definite phrase that names no country (`the Atlantic island`) is said of the only country of the sentence before.
Claims: `member` (slots `who`, `club`), `region` (`who`, `region`), `at-water` (`place`, `water`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.places import Place
from lint.claims.sort_phrases import Group, Line, Row, epithet, fellow, phrases, rows_of, sharing
from lint.claims.table import Claim
from lint.knowledge.gazetteer import NOUNS, Form, Kind
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_SORTS = (Kind.BLOC, Kind.REGION, Kind.CONTINENT, Kind.WATER)
_KINDS = {Kind.BLOC: ("member", "who", "club"), Kind.WATER: ("at-water", "place", "water")}
_OF_REGION = ("region", "who", "region")
# between a sort and the list that spells it out
_NAMING = frozenset("such like including among namely are is only just alone :".split())
_BETWEEN = _NAMING | frozenset(["as", "them", ",", "(", "—", "–", "-", "the", "both", "even"])
# between a list and the sort that is said of it
_SAYING = frozenset(
    "both all each two three four five six is are remain remains fellow another a an the also now still either other being which who both "
    "of only among , ( — – neither itself themselves long-standing longtime leading larger smaller newest newer".split()
)
_PLURAL = frozenset("both all each are remain".split())
_CLOSERS = frozenset(
    ', . ; : ) — – ! ? ” " and but or that which who where since with in on for at until from has have had is are was were will would can '
    "could to as when while".split()
)


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order of the sentences."""
    before: tuple[Sentence, set[str], list[Place]] | None = None
    for sentence, places in _by_sentence(reading):
        lands = [place for place in places if _is_land(place)]
        sorts = [place for place in places if any(place.has(kind) for kind in _SORTS)]
        if sorts:
            line = _line(reading, sentence, places)
            if lands:
                for who, sort in _in_sentence(line, lands, sorts):
                    yield _claim(reading, sentence, who, sort)
            if before is not None and before[0].end <= sentence.start and before[0].block == sentence.block:
                yield from _by_epithet(reading, line, sentence, sorts, before)
        elif lands and "shared" in reading.text[sentence.start : sentence.end]:
            yield from _shared(reading, _line(reading, sentence, places), sentence, lands)
        before = sentence, _named(lands), lands


def _by_sentence(reading: Reading) -> Iterator[tuple[Sentence, list[Place]]]:
    """The sentences that name places, each with its places in order."""
    notes = reading.notes
    found: dict[int, tuple[Sentence, list[Place]]] = {}
    unnamed = list(_unnamed(reading))
    for place in sorted((*notes.places, *unnamed)) if unnamed else notes.places:
        if not place.inside:
            sentence = notes.sentence_at(place.start)
            if sentence is not None and place.end <= sentence.end:
                found.setdefault(sentence.start, (sentence, []))[1].append(place)
    yield from found.values()


_EURO = re.compile(r"\b(?:[Ee]uro(?:zone|[ -](?:zone|area))|currency bloc|single[- ]currency|shared currency)\b")
_NO_BLOCS = {"NATO", "UN", "OECD", "G7", "G8", "G20", "APEC", "OSCE", "OPEC"}
_CLUB = re.compile(r"\b(?<=the )(?:alliance|bloc|cartel)\b")


def _unnamed(reading: Reading) -> Iterator[Place]:
    """Clubs in small letters: the euro zone, and “the alliance” and “the bloc” where the article names one that it can be."""
    text = reading.text
    if "euro" in text or "urrency" in text:
        senses = tuple(reading.knowledge.senses("Eurozone"))
        for match in _EURO.finditer(text):
            if match[0].islower():
                yield Place(*match.span(), match[0], senses, False, "the euro zone")
    if " the alliance" in text or " the bloc" in text or " the cartel" in text:
        clubs = {sense.id: place for place in reading.notes.places for sense in place.senses if sense.kind == Kind.BLOC}
        for match in _CLUB.finditer(text):
            one_of = {"alliance": {"NATO"}, "cartel": {"OPEC"}}.get(match[0])
            named = one_of & clubs.keys() if one_of else clubs.keys() - _NO_BLOCS
            one = named.pop() if len(named) == 1 else ""
            if one and clubs[one].start < match.start():
                senses = tuple(sense for sense in clubs[one].senses if sense.kind == Kind.BLOC)
                yield Place(*match.span(), match[0], senses, False, clubs[one].name)


def _is_land(place: Place) -> bool:
    """Whether it names a country and nothing else, in any form (Luxembourg is a seat of the European Union, too)."""
    named = {sense.id for sense in place.senses if sense.kind == Kind.COUNTRY and sense.form in NOUNS}
    if not place.has(Kind.COUNTRY) or place.has(Kind.BLOC) or place.has(Kind.STATE):
        return False
    return len(named or place.countries) == 1


def _named(lands: list[Place]) -> set[str]:
    return {ident for place in lands for ident in place.countries}


def _line(reading: Reading, sentence: Sentence, places: list[Place]) -> Line:
    return Line.of(reading.notes, sentence, places)


def _claim(reading: Reading, sentence: Sentence, who: Place, sort: Place) -> Claim:
    kind, one, other = next((names for key, names in _KINDS.items() if sort.has(key)), _OF_REGION)
    span = Span(min(who.start, sort.start), max(who.end, sort.end))
    return Claim(kind, {one: who, other: sort}, span, sentence.block, reading.notes.quoted(who.span))


def _in_sentence(line: Line, lands: list[Place], sorts: list[Place]) -> Iterator[tuple[Place, Place]]:
    nouns = [place for place in lands if place.has(Kind.COUNTRY, *NOUNS)]
    rows = rows_of(line, nouns)
    for sort in sorts:
        for group in phrases(line, sort):
            for row in rows:
                for who in _linked(line, group, row):
                    yield who, sort
        if sort.has(Kind.WATER):
            for row in rows:
                if sharing(line, row) == sort:
                    yield from ((who, sort) for who in row.places)
        if sort.has(Kind.BLOC):
            host = fellow(line, sort, lands)
            if host is not None:
                yield host, sort


def _linked(line: Line, group: Group, row: Row) -> tuple[Place, ...]:
    """The countries of a list of which the sort is said; none where nothing ties the two."""
    if row.start >= group.end:
        return row.places if _spelled_out(line, group, row) else ()
    if row.end > group.start:
        return ()
    words = line.words[row.end : group.start]
    if (
        not words
        or words[0] not in {",", "is", "are", "remain", "remains", "(", "—", "–"}
        or not _SAYING.issuperset(words)
    ):
        return ()
    if line.words[group.end : group.end + 1] and line.words[group.end] not in _CLOSERS:
        return ()
    if len(row.places) == 1:
        return row.places if not {"both", "all", "are"} & set(words) else ()
    if not _PLURAL.isdisjoint(words) or group.said == len(row.places):
        return row.places
    return row.places[-1:] if words[0] == "," and group.single else ()


def _spelled_out(line: Line, group: Group, row: Row) -> bool:
    words = line.words[group.end : row.start]
    if not (_BETWEEN.issuperset(words) or words == ["of"]) or len(words) > 5:
        return False
    if not words:
        return group.plural and len(row.places) > 1
    if not _NAMING.isdisjoint(words):
        if "only" in words or "alone" in words or "just" in words:
            return group.of
        return group.plural or not {"is"}.isdisjoint(words)
    if words == ["of"]:
        return group.plural  # "the Baltic republics of"
    if len(row.places) < 2:
        return False
    closed = line.words[row.end : row.end + 1] in ([","], ["—"], ["–"], [")"])
    return group.said == len(row.places) or (words == [","] and group.definite and group.plural and closed)


def _by_epithet(
    reading: Reading, line: Line, sentence: Sentence, sorts: list[Place], before: tuple[Sentence, set[str], list[Place]]
) -> Iterator[Claim]:
    """`the Atlantic island` behind a sentence that names one country."""
    if len(before[1]) != 1 or line.lands_before(sorts[0]):
        return
    for sort in sorts:
        who = before[2][0]
        if epithet(line, sort) and who.has(Kind.COUNTRY, *NOUNS, Form.CAPITAL):
            yield _claim(reading, sentence, who, sort)


def _shared(reading: Reading, line: Line, sentence: Sentence, lands: list[Place]) -> Iterator[Claim]:
    """`The lake is shared by A and B`, where the article names one lake."""
    for row in rows_of(line, [place for place in lands if place.has(Kind.COUNTRY, *NOUNS)]):
        noun = line.words[row.start - 4 : row.start]
        word = next(
            (word for word in ("lake", "river", "sea") if word in line.words[max(row.start - 9, 0) : row.start]), ""
        )
        if not word or "shared" not in noun or line.words[row.start - 1] not in {"by", "between", "among"}:
            continue
        named = {
            sense.id: place
            for place in reading.notes.places
            for sense in place.senses
            if sense.kind == Kind.WATER and (word in sense.id.lower() or word == "river")
        }
        if len(named) == 1:
            (water,) = named.values()
            yield from (_claim(reading, sentence, who, water) for who in row.places)
        elif not named and len(row.places) > 2:
            yield from _odd_one(reading, sentence, row, word, line)


def _odd_one(reading: Reading, sentence: Sentence, row: Row, word: str, line: Line) -> Iterator[Claim]:
    """Of countries that share a water without a name, the one that does not touch what all the others share; none where a water has
    them all.
    """
    ids = [min(place.countries) for place in row.places]
    waters = [water for water in reading.knowledge.rows("waters") if water["kind"] == word]
    touching = [(water["name"], set(water["countries"].split("|"))) for water in waters]
    if any(set(ids) <= lands for _, lands in touching):
        return
    odd = [
        (place, name)
        for place, ident in zip(row.places, ids, strict=True)
        for name, lands in touching
        if set(ids) - {ident} <= lands
    ]
    if len(odd) == 1:
        who, name = odd[0]
        at = max(index for index in range(row.start) if line.words[index] == word)
        water = Place(line.starts[at], line.ends[at], name, tuple(reading.knowledge.senses(name)), False, name)
        yield _claim(reading, sentence, who, water)
