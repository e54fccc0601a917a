"""`acronym`: initials and the words they stand for.

What it sees (the names are those of the rule's messages): `twice`, one acronym spelled out in two ways; `known`, spelled out otherwise than
the reference shelf does; `letters`, letters that do not fit the words beside them by one slip; `near`, letters one slip away from another
acronym of the article or of the shelf; `late`, used before the words are given; `never`, used without them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.acronyms import Acronym
from lint.annotate.initials import initials, nearly
from lint.annotate.likeness import distance
from lint.article.model import Scope
from lint.checks.expansions import Shelf, content, same, variant
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"acronym", "words", "other", "right"})


class Options(NamedTuple):
    """`well_known`: acronyms that need no words. `never`: whether an unknown one that is never spelled out is reported."""

    well_known: tuple[str, ...] = ()
    never: bool = True


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The problems of all acronyms of an article."""
    groups: dict[str, list[Acronym]] = {}
    for acronym in reading.notes.acronyms:
        groups.setdefault(acronym.letters, []).append(acronym)
    shelf = Shelf(reading)
    for letters, places in groups.items():
        defined = [place for place in places if place.words]
        if defined:
            yield from _twice(reading, defined)
            yield from _words(shelf, defined)
            yield from _late(shelf, places, defined[0], rule.options)
        elif len(letters) > 2:
            yield from _undefined(shelf, places, groups, rule.options)
    yield from _spelled_out(reading, groups)


def _twice(reading: Reading, defined: list[Acronym]) -> Iterator[Problem]:
    first = defined[0]
    for place in defined[1:]:
        if (
            len(place.words) < 2
            or len(place.letters) < 3
            or place.misfit
            or first.misfit
            or same(content(first.words), content(place.words))
        ):
            continue
        if len(first.letters) < 4 and not _akin(content(first.words), content(place.words)):
            continue  # two bodies with the same three letters
        values = _values(place, " ".join(first.words))
        related = (Related(first.said, f"“{' '.join(first.words)}” here"),)
        yield Problem(_whole(reading, place), values, related, None, None, "twice")


def _akin(one: list[str], other: list[str]) -> bool:
    """Whether two expansions begin alike or share half of their words."""
    return one[:1] == other[:1] or len(set(one) & set(other)) * 2 >= max(len(one), len(other))


def _whole(reading: Reading, place: Acronym) -> Span:
    """The words and the letters together."""
    low, high = min(place.start, place.said_start), max(place.end, place.said_end)
    bracket = "(" in reading.text[low:high] and reading.text[high : high + 1] == ")"
    return Span(low, high + bracket)


def _values(place: Acronym, other: str, right: str = "") -> dict[str, str]:
    return {"acronym": place.letters, "words": " ".join(place.words), "other": other, "right": right}


def _words(shelf: Shelf, defined: list[Acronym]) -> Iterator[Problem]:
    place, reading = defined[0], shelf.reading
    said = content(place.words)
    names = shelf.house(place.letters) or shelf.names(place.letters)
    if any(same(said, content(name.split())) or content(name.split()) == said for name in names):
        return
    for name in names:
        known = content(name.split())
        shared = len(set(said) & set(known))
        if (
            shared * 2 >= max(len(said), len(known))
            or (shared * 3 >= len(known) and place.misfit)
            or _sure(shelf, place, shared)
        ):
            level = None if len(names) == 1 and shared * 2 >= len(known) else Level.WARNING
            yield Problem(_whole(reading, place), _values(place, name), (), None, level, "known")
            return
    other_language = _foreign(place) or any(row["letters_match"] == "no" for row in shelf.rows(place.letters))
    swapped = _known_swapped(shelf, place, said)
    if swapped:
        yield Problem(_whole(reading, place), _values(place, "", swapped), (), None, Level.WARNING, "letters")
    elif place.misfit and not other_language and nearly(place.letters, place.words):
        right = initials(place.words)
        yield Problem(_whole(reading, place), _values(place, "", right), (), None, Level.WARNING, "letters")


def _known_swapped(shelf: Shelf, place: Acronym, said: list[str]) -> str:
    """The acronym of the shelf for the same words with two neighbouring letters the other way round, or ""."""
    letters = place.letters
    for at in range(len(letters) - 1):
        swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        if swapped != letters and any(same(said, content(name.split())) for name in shelf.names(swapped)):
            return swapped
    return ""


def _sure(shelf: Shelf, place: Acronym, shared: int) -> bool:
    """Whether only the body on the shelf can be meant, though no word agrees: five letters or more, or its country stands beside it."""
    rows = shelf.rows(place.letters)
    if len(rows) != 1 or ("|" in rows[0]["full_names"] and not shared):
        return False
    if len(place.letters) >= 5:
        return True
    country = shelf.reading.knowledge.geography.country(rows[0]["country_id"]) if rows[0]["country_id"] else None
    sentence = shelf.reading.notes.sentence_at(place.start)
    if country is None or sentence is None:
        return False
    here = {token.stem for token in shelf.reading.notes.tokens[sentence.first : sentence.last]}
    return bool(here & {country.name, *country.adjectives})


def _foreign(place: Acronym) -> bool:
    """Whether the letters may be those of another language: a party, a movement, a name with accents."""
    last = place.words[-1].lower()
    return (
        last in ("party", "front", "movement", "league", "alliance", "coalition") or not "".join(place.words).isascii()
    )


def _late(shelf: Shelf, places: list[Acronym], first: Acronym, options: Options) -> Iterator[Problem]:
    """Used in running text before the words are given."""
    if first.misfit or len(first.letters) < 3 or first.letters in options.well_known:
        return
    if any(row["needs_definition"] != "yes" for row in shelf.rows(first.letters)):
        return
    entry = shelf.reading.knowledge.word(first.letters)
    for place in places:
        if place.start >= first.start:
            return
        block = shelf.reading.notes.block_at(place.start)
        if (
            block is None
            or block.scope not in (Scope.PARAGRAPH, Scope.LIST)
            or shelf.reading.notes.quoted(place.span)
            or _inside_name(shelf, place)
        ):
            continue
        level = Level.WARNING if entry is None or entry.zipf < 3.0 else Level.SUGGESTION
        related = (Related(first.said, "the words are given here"),)
        yield Problem(place.span, _values(place, "") | {"words": " ".join(first.words)}, related, None, level, "late")
        return


def _inside_name(shelf: Shelf, place: Acronym) -> bool:
    """Whether the letters are part of a longer name: `FSCU Building`, `WPI Journal`."""
    tokens = shelf.reading.notes.tokens
    after = tokens[place.token + 1] if place.token + 1 < len(tokens) else None
    before = tokens[place.token - 1] if place.token else None
    return bool(after and after.capital and after.start - place.end <= 1) or bool(
        before and before.capital and before.text != "The" and place.start - before.end <= 1
    )


def _undefined(
    shelf: Shelf, places: list[Acronym], groups: dict[str, list[Acronym]], options: Options
) -> Iterator[Problem]:
    place = places[0]
    if place.letters in options.well_known or shelf.rows(place.letters) or shelf.house(place.letters):
        return
    entry = shelf.reading.knowledge.word(place.letters)
    near = _near(shelf, place, groups) if entry is None or not set(entry.flags) - {"x"} else ""
    if near:
        yield Problem(place.span, _values(place, near, near), (), None, Level.WARNING, "near")
    elif options.never and (entry is None or (entry.zipf < 2.2 and not entry.flags)) and _speaks_of_body(shelf, places):
        yield Problem(place.span, _values(place, ""), (), None, Level.WARNING, "never")


def _near(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]]) -> str:
    """Another acronym one slip away: two letters swapped, or one more or less in five and more."""
    letters, before = place.letters, shelf.reading.text[place.start - 1 : place.start]
    if len(letters) < 4 or before == "(":
        return ""
    for other in groups:
        if (
            other != letters
            and len(groups[other]) > len(groups[letters])
            and distance(letters, other, 1) == 1
            and max(len(letters), len(other)) > 4
        ):
            if len(letters) == len(other) and sorted(letters) != sorted(other):
                continue
            return other
    for at in range(1, len(letters) - 1):
        swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        if swapped != letters and len(letters) > 4 and shelf.rows(swapped):
            return swapped
    return ""


def _speaks_of_body(shelf: Shelf, places: list[Acronym]) -> bool:
    """Whether every use reads like a body that readers are thought to know: `The FSCU has joined the case`."""
    tokens = shelf.reading.notes.tokens
    if len(places) > 3:
        return False
    told = False
    for place in places:
        before = tokens[place.token - 1] if place.token else tokens[place.token]
        after = tokens[place.token + 1] if place.token + 1 < len(tokens) else None
        block = shelf.reading.notes.block_at(place.start)
        if after is None or after.capital or block is None or block.scope is not Scope.PARAGRAPH:
            return False
        if before.text.lower() != "the" or shelf.reading.notes.quoted(place.span):
            return False
        told = told or after.text in _VERBS
    if not told:
        return False
    letters, notes = places[0].letters, shelf.reading.notes
    bodies = (body.words for body in notes.organizations)
    return not any(
        initials(words) == letters for words in (*bodies, *(name.words for name in notes.names if len(name.words) > 2))
    )


_VERBS = frozenset(
    "has have had is was will would said says told gave gives plans wants must can could may did does made "
    "makes took takes began joined "
    "found called asked warned noted added agreed refused expects".split()
)


def _spelled_out(reading: Reading, groups: dict[str, list[Acronym]]) -> Iterator[Problem]:
    """Bodies spelled out in full whose name is nearly that of a defined acronym: `Electoral and Boundaries`, `Elections and Borders`."""
    defined = {
        letters: place
        for letters, places in groups.items()
        for place in places
        if place.words and not place.misfit and len(letters) > 2
    }
    if not defined:
        return
    said = sorted(place.said.start for places in groups.values() for place in places if place.words)
    done: set[str] = set()
    for body in reading.notes.organizations:
        place = defined.get(initials(body.words))
        if place is None or body.text in done or bisect_left(said, body.start) < bisect_left(said, body.end):
            continue
        if variant(content(place.words), content(body.words)):
            done.add(body.text)
            values = {"acronym": place.letters, "words": body.text, "other": " ".join(place.words), "right": ""}
            yield Problem(
                body.span,
                values,
                (Related(place.said, f"“{' '.join(place.words)}” here"),),
                None,
                Level.WARNING,
                "twice",
            )
