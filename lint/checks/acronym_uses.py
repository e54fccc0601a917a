"""Acronyms that an article uses: before their words are given, without them, one slip away from another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.acronyms import Acronym
from lint.annotate.initials import initials, swapped
from lint.annotate.likeness import distance
from lint.article.model import Scope
from lint.checks.acronym_swapped import introduced, miscalled, swapped_use
from lint.checks.expansions import Shelf
from lint.checks.levels import warning
from lint.findings.model import Level, Problem, Related


class Options(NamedTuple):
    """`well_known`: acronyms that need no words. `never`: whether an unknown one that is never spelled out is reported."""

    well_known: tuple[str, ...] = ()
    never: bool = True


def values(place: Acronym, other: str, right: str = "") -> dict[str, str]:
    """The values of a message about an acronym."""
    return {"acronym": place.letters, "words": " ".join(place.words), "other": other, "right": right}


def late(shelf: Shelf, places: list[Acronym], first: Acronym, options: Options) -> Iterator[Problem]:
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
            or shelf.reading.text[: place.start].endswith((", or ", "(or "))
        ):
            continue
        level = Level.WARNING if entry is None or entry.zipf < 3.0 else Level.SUGGESTION
        related = (Related(first.said, "the words are given here"),)
        yield Problem(place.span, values(place, "") | {"words": " ".join(first.words)}, related, None, level, "late")
        return


def _inside_name(shelf: Shelf, place: Acronym) -> bool:
    """Whether the letters are part of a longer name: `FSCU Building`, `WPI Journal`."""
    tokens = shelf.reading.notes.tokens
    after = tokens[place.token + 1] if place.token + 1 < len(tokens) else None
    before = tokens[place.token - 1] if place.token else None
    return bool(after and after.capital and after.start - place.end <= 1) or bool(
        before and before.capital and before.text != "The" and place.start - before.end <= 1
    )


def undefined(
    shelf: Shelf, places: list[Acronym], groups: dict[str, list[Acronym]], options: Options
) -> Iterator[Problem]:
    """An acronym without words: a slip for another one, or one that readers cannot know."""
    place = places[0]
    if place.letters in options.well_known or shelf.house(place.letters):
        return
    meant, words = swapped_use(shelf, place, groups)
    if meant:
        told = {"acronym": place.letters, "words": words, "other": meant, "right": meant}
        yield Problem(place.span, told, (), None, warning(shelf.reading, place.span), "letters" if words else "near")
        return
    if shelf.rows(place.letters):
        if found := miscalled(shelf, place.letters):
            name, other = found
            told = {"acronym": place.letters, "words": name.text, "other": other, "right": ""}
            yield Problem(
                name.span, told, (Related(place.span, f"{place.letters} here"),), None, Level.WARNING, "known"
            )
        return
    entry = shelf.reading.knowledge.word(place.letters)
    near = (
        _for_unused(shelf, place, groups) or _near(shelf, place, groups)
        if entry is None or not set(entry.flags) - {"x"}
        else ""
    )
    if near:
        yield Problem(place.span, values(place, near, near), (), None, Level.WARNING, "near")
    elif options.never and (entry is None or (entry.zipf < 2.2 and not entry.flags)) and _speaks_of_body(shelf, places):
        yield Problem(place.span, values(place, ""), (), None, Level.WARNING, "never")


def _for_unused(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]]) -> str:
    """An acronym that is given with its words and never used again, where these letters stand once and differ from it in one."""
    letters = place.letters
    entry = shelf.reading.knowledge.word(letters)
    if entry is not None and entry.zipf >= 2.0:
        return ""  # letters in use: an HVAC line may be set against one of HVDC
    if len(letters) < 4 or len(groups[letters]) > 1 or introduced(shelf, place):
        return ""
    for other, places in groups.items():
        if len(places) == 1 and places[0].words and not places[0].misfit and places[0].start < place.start:
            odd = [at for at in range(len(other)) if len(other) == len(letters) and other[at] != letters[at]]
            if len(odd) == 1 and 0 < odd[0] < len(letters) - 1:
                return other
    return ""


def _near(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]]) -> str:
    """Another acronym one slip away: two letters swapped, or one more or less in five and more."""
    letters, before = place.letters, shelf.reading.text[place.start - 1 : place.start]
    if before == "(" or (letters[-1] == "S" and letters[:-1] in groups):
        return ""  # a plural in capitals
    entry = shelf.reading.knowledge.word(letters)
    entry_free = (
        len(groups[letters]) <= 2
        and (entry is None or entry.zipf < (2.5 if len(letters) < 4 else 3.0))
        and len(letters) > 2
    )
    for other in groups:
        if entry_free and any(place.words for place in groups[other]) and _slip(letters, other):
            return "" if introduced(shelf, place) else other
        if (
            other != letters
            and len(groups[other]) > len(groups[letters])
            and distance(letters, other, 1) == 1
            and max(len(letters), len(other)) > 4
        ):
            if len(letters) == len(other) and sorted(letters) != sorted(other):
                continue
            return other
    strange = (
        len(letters) == 4
        and len(groups[letters]) == 1
        and (entry is None or entry.zipf < 1.5)
        and not introduced(shelf, place)
    )
    for at in range(1, len(letters) - 1):
        turned = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        if turned != letters and (len(letters) > 4 or strange) and _famous(shelf, turned):
            return turned
    return ""


def _famous(shelf: Shelf, letters: str) -> bool:
    """Whether the shelf has a body with these letters; one of four letters that needs no words (`NATO`, `OPEC`)."""
    rows = shelf.rows(letters)
    return bool(rows) and (len(letters) > 4 or any(row["needs_definition"] != "yes" for row in rows))


def _slip(letters: str, other: str) -> bool:
    """Whether letters come of another acronym by a slip: two swapped, or one typed twice, left out, or in the place of its neighbour."""
    if swapped(letters, other):
        return True
    return (
        min(len(letters), len(other)) > 2
        and set(letters) <= set(other)
        and letters != other
        and distance(letters, other, 1) == 1
    )


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
