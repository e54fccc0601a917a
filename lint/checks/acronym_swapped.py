"""Letters with two neighbours the other way round, where the article has the words (`Rural Electrification Board`, then `the RBE`) or the
letters in their order (`PFOA`, then `PFAO`), though it nowhere ties the two together.

The words are a name of three words or more, or as many words in small letters as there are letters, none of them a function word; they
must stand before the letters. Letters that are the initials of other words of the article are left alone.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lint.annotate.initials import SMALL, fits, initials
from lint.annotate.names import FUNCTION
from lint.checks.expansions import Shelf, content

if TYPE_CHECKING:
    from lint.annotate.acronyms import Acronym
    from lint.annotate.names import Name
    from lint.annotate.tokens import Token

# letters in use (Zipf): what is read this often needs no words, and is nobody's slip; an ordinary word (`sic`) says nothing of its capitals
_USED, _OFTEN, _WORD = 3.2, 3.8, 4.5
_MOST = 6  # uses of the letters: a slip that is made more often is a spelling


def turns(letters: str) -> list[str]:
    """The letters with two unlike neighbours the other way round, one a place."""
    return [
        letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
        for at in range(len(letters) - 1)
        if letters[at] != letters[at + 1]
    ]


def swapped_use(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]]) -> tuple[str, str]:
    """The letters that were meant, and the words that the article has for them; ("", "") where no slip is seen."""
    letters = place.letters
    if (
        not 3 <= len(letters) <= 6
        or len(groups[letters]) > _MOST
        or not letters.isupper()
        or place.text in shelf.spelled
    ):
        return "", ""
    tokens = shelf.reading.notes.tokens
    entry = shelf.reading.knowledge.word(letters)
    zipf = entry.zipf if entry and (entry.zipf >= _WORD or not set(entry.flags) & set("wf")) else 0.0
    if zipf >= _OFTEN or (tokens[place.token - 1].text not in "(," and introduced(shelf, place)):
        return "", ""
    plain = zipf < _USED and not shelf.rows(letters)
    meant = turns(letters)
    for turn in meant:
        found = _given(shelf, turn, place, groups, plain=plain)
        if found is not None:
            return (turn, found) if not _name(shelf, letters, len(shelf.reading.notes.tokens)) else ("", "")
    found_phrase = _phrase(shelf, place, meant) if plain else ("", "")
    if found_phrase[0] or zipf >= _USED:
        return found_phrase
    return _one_off(shelf, place, groups, plain=plain)


def _one_off(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]], *, plain: bool) -> tuple[str, str]:
    """The letters of a name told just before, or of a term on the shelf, of which one is another: `Very Large Telescope`, `the VLA`."""
    letters, notes = place.letters, shelf.reading.notes
    after = shelf.reading.text[place.end : place.end + 2]
    sentence = notes.sentence_at(place.start)
    if (
        len(groups[letters]) > 2
        or sentence is None
        or (after[:1] == " " and after[1:].isupper())
        or after in (" (", ", ")
    ):
        return "", ""
    index = bisect_left(notes.sentences, sentence)
    heads, at = shelf.capitals()
    low = bisect_left(at, notes.sentences[max(0, index - 3)].first)
    high = bisect_left(at, place.token)
    size = len(letters)
    for here in range(high - size - 1, low - 1, -1):
        right = heads[here : here + size]
        if right[0] == letters[0] and heads[here + size] == "." == heads[here - 1 : here] and _differs(right, letters):
            unused = right in groups and len(groups[right]) == 1 and groups[right][0].words
            if not unused and (right in groups or not plain):
                continue
            words = notes.tokens[at[here] : at[here + size - 1] + 1]
            return right, " ".join(token.stem for token in words)
    return _term(shelf, letters, groups)


def _differs(right: str, letters: str) -> bool:
    """Whether exactly one letter is another."""
    return "." not in right and sum(a != b for a, b in zip(right, letters, strict=True)) == 1


def _term(shelf: Shelf, letters: str, groups: dict[str, list[Acronym]]) -> tuple[str, str]:
    """A term of the shelf whose words stand in the article, and whose letters are these but for one: `liquefied natural gas`, `LPG`."""
    small = shelf.reading.small
    if any(name.lower() in small for name in shelf.names(letters)):
        return "", ""
    for at in range(1, len(letters)):
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            right = letters[:at] + letter + letters[at + 1 :]
            if right == letters or right in groups:
                continue
            for name in shelf.names(right):
                if " " in name and name.lower() in small:
                    return right, name
    return "", ""


def _given(shelf: Shelf, turn: str, place: Acronym, groups: dict[str, list[Acronym]], *, plain: bool) -> str | None:
    """The words of the right letters, "" where the article has the letters alone, None where it has neither."""
    name = _name(shelf, turn, place.token) if plain else ""
    if name:
        return name
    for other in groups.get(turn, ()):
        if other.words and not other.misfit:
            return " ".join(other.words)
    famous = turn in groups and len(turn) > 3 and plain and len(groups[turn]) >= len(groups[place.letters])
    return "" if famous else None


def _name(shelf: Shelf, turn: str, end: int) -> str:
    """The words in capitals with these initials that end a name before the token `end`, or ""."""
    heads, at = shelf.capitals()
    found = heads.find(turn + ".", 0, bisect_left(at, end))
    if found < 0:
        return ""
    tokens = shelf.reading.notes.tokens[at[found] : at[found + len(turn) - 1] + 1]
    return " ".join(token.stem for token in tokens)


def _phrase(shelf: Shelf, place: Acronym, meant: list[str]) -> tuple[str, str]:
    """Words in small letters before the letters: `cargoes of liquefied natural gas … of LGN`."""
    tokens = shelf.reading.notes.tokens
    here = _behind_words(tokens, place, meant)
    if here[0]:
        return here
    heads, at = shelf.heads()
    end = bisect_left(at, place.token)
    if heads.find(place.letters, 0, end) >= 0:
        return "", ""
    for turn in meant:
        found = heads.rfind(turn, max(0, end - 400), end)
        first, last = at[found], at[found + len(turn) - 1]
        if found >= 0 and last - first < len(turn):
            return turn, " ".join(token.text for token in tokens[first : last + 1])
    return "", ""


def _behind_words(tokens: list[Token], place: Acronym, meant: list[str]) -> tuple[str, str]:
    """`human papillomavirus (HVP)`, `volatile organic compounds, VCOs,`: the words stand right before the letters."""
    mark = place.token - 1
    if mark < 2 or tokens[mark].text not in ("(", ","):
        return "", ""
    sizes = range(1, min(len(place.letters) + 1, mark))
    runs = [[token.stem for token in tokens[mark - size : mark]] for size in sizes]
    if any(fits(place.letters, words) for words in runs):
        return "", ""
    for words in runs:
        if not words[0].islower() or words[0] in SMALL or words[0] in FUNCTION:
            return "", ""
        for turn in meant:
            whole = len(words) == len(turn) or len("".join(words)) > 5 * len(turn)
            if whole and len(words) * 2 >= len(turn) and fits(turn, words):
                return turn, " ".join(words)
    return "", ""


def introduced(shelf: Shelf, place: Acronym) -> bool:
    """Whether something is said of the body behind its letters: `the FCI, Italy's cycling body, …`."""
    after = shelf.reading.text[place.end : place.end + 40]
    return after.startswith(", ") and after.split(" ")[1].strip(",") not in (
        "which",
        "who",
        "said",
        "says",
        "and",
        "but",
    )


def known_words(shelf: Shelf, place: Acronym, groups: dict[str, list[Acronym]]) -> str:
    """The letters on the shelf for the words of a definition, where the article uses those letters, too: `… Excellence (NIHC)`, `NICE`."""
    said = content(place.words)
    for other in groups:
        if other != place.letters and any(said == content(name.split()) for name in shelf.names(other)):
            return other
    return ""


def miscalled(shelf: Shelf, letters: str) -> tuple[Name, str] | None:
    """A name that is that of known letters but for one word, and no body's: `World Food Organization` where the article has the WHO."""
    rows = shelf.rows(letters)
    if len(rows) != 1 or len(letters) < 3:
        return None
    names = shelf.names(letters)
    known = names[0].split()
    if len(known) < 3 or any(name in shelf.reading.text for name in names):
        return None
    for name in shelf.reading.notes.names:
        words = name.words
        if len(words) != len(known) or words[0] != known[0] or words[-1] != known[-1]:
            continue
        if sum(a != b for a, b in zip(words, known, strict=True)) == 1 and name.text not in shelf.names(
            initials(words)
        ):
            return name, names[0]
    return None
