"""`acronym`: initials and the words they stand for.

What it sees (the names are those of the rule's messages): `twice`, one acronym spelled out in two ways; `known`, spelled out otherwise than
the reference shelf does; `letters`, letters that do not fit the words beside them by one slip; `near`, letters one slip away from another
acronym of the article or of the shelf; `late`, used before the words are given; `never`, used without them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.annotate.acronyms import Acronym
from lint.annotate.initials import SMALL, initials, nearly
from lint.checks.acronym_swapped import known_words
from lint.checks.acronym_uses import Options as Options
from lint.checks.acronym_uses import late, undefined, values
from lint.checks.expansions import Shelf, content, same, variant
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.names import Name
    from lint.annotate.organizations import Organization

VALUES = frozenset({"acronym", "words", "other", "right"})


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """The problems of all acronyms of an article."""
    groups: dict[str, list[Acronym]] = {}
    for acronym in reading.notes.acronyms:
        groups.setdefault(acronym.letters, []).append(acronym)
    shelf = Shelf(reading)
    shelf.spelled = frozenset(letters for letters, places in groups.items() if any(place.words for place in places))
    for letters, places in groups.items():
        defined = [place for place in places if place.words]
        if defined:
            yield from _twice(reading, defined)
            yield from _words(shelf, defined, groups)
            yield from late(shelf, places, defined[0], rule.options)
        elif len(letters) > 2:
            yield from undefined(shelf, places, groups, rule.options)
    yield from _spelled_out(reading, groups)


def _twice(reading: Reading, defined: list[Acronym]) -> Iterator[Problem]:
    first = defined[0]
    for place in defined[1:]:
        if (
            len(place.words) < 2
            or len(place.letters) < 3
            or (place.misfit and not variant(content(first.words), content(place.words)))
            or first.misfit
            or same(content(first.words), content(place.words))
        ):
            continue
        terms = all(word.islower() for word in (*first.words, *place.words))
        if not terms and len(first.letters) < 4 and not _akin(content(first.words), content(place.words)):
            continue  # two bodies with the same three letters
        told = values(place, " ".join(first.words))
        related = (Related(first.said, f"“{' '.join(first.words)}” here"),)
        yield Problem(_whole(reading, place), told, related, None, None, "twice")


def _akin(one: list[str], other: list[str]) -> bool:
    """Whether two expansions begin alike or share half of their words."""
    return one[:1] == other[:1] or len(set(one) & set(other)) * 2 >= max(len(one), len(other))


def _whole(reading: Reading, place: Acronym) -> Span:
    """The words and the letters together."""
    low, high = min(place.start, place.said_start), max(place.end, place.said_end)
    bracket = "(" in reading.text[low:high] and reading.text[high : high + 1] == ")"
    return Span(low, high + bracket)


def _words(shelf: Shelf, defined: list[Acronym], groups: dict[str, list[Acronym]]) -> Iterator[Problem]:
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
            yield Problem(_whole(reading, place), values(place, name), (), None, level, "known")
            return
    other_language = _foreign(place) or any(row["letters_match"] == "no" for row in shelf.rows(place.letters))
    turned = _known_swapped(shelf, place, said) or known_words(shelf, place, groups)
    if turned:
        yield Problem(_whole(reading, place), values(place, "", turned), (), None, Level.WARNING, "letters")
    elif place.misfit and not other_language and nearly(place.letters, place.words):
        right = initials(place.words)
        yield Problem(_whole(reading, place), values(place, "", right), (), None, Level.WARNING, "letters")


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


def _reordered(place: Acronym, words: tuple[str, ...]) -> bool:
    """`Access and Paths Partnership`, `Paths and Access Partnership`."""
    said = content(place.words)
    return len(said) == len(words) - sum(word.lower() in SMALL for word in words) and sorted(said) == sorted(
        content(words)
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
    longer = [name for name in reading.notes.names if len(name.words) > 2 and len(name.words) < 9]
    bodies: list[Organization | Name] = [*reading.notes.organizations, *longer]
    for body in bodies:
        letters = initials(body.words)
        place = defined.get(letters) or next(
            (one for key, one in defined.items() if len(key) > 3 and _reordered(one, body.words)), None
        )
        if place is None or body.text in done or bisect_left(said, body.start) < bisect_left(said, body.end):
            continue
        if variant(content(place.words), content(body.words)):
            done.add(body.text)
            told = {"acronym": place.letters, "words": body.text, "other": " ".join(place.words), "right": ""}
            yield Problem(
                body.span,
                told,
                (Related(place.said, f"“{' '.join(place.words)}” here"),),
                None,
                Level.WARNING,
                "twice",
            )
