"""`misspelling`: a word in small letters that no list has and that is one letter away from a frequent one (`goverment`, `dryed`).

One letter away: one too many, one missing, one other, or two neighbors in the wrong order. LanguageTool's speller knows more words and more
ways to be wrong; this one needs no Java, and is silent where it is not sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.findings.model import Fix, Level, Problem, Safety
from lint.knowledge.parts import PARTS
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.annotate.rare import Rare
    from lint.knowledge import Knowledge, Word

VALUES = frozenset({"word", "instead"})


class Options(NamedTuple):
    """`allow`: words that are right here. `common`: the Zipf frequency from which a neighbor counts as meant; of several, one has to be
    ahead of the next by `clear` (on the Zipf scale). A word that the article has more than `most` times is meant.
    """

    allow: tuple[str, ...] = ()
    common: float = 3.0
    clear: float = 0.9
    most: int = 2


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each misspelled word, at its first place."""
    options: Options = rule.options
    for rare in reading.notes.rare_words:
        word = rare.token.stem
        if not word.islower() or len(word) < 5 or rare.times > options.most or word in options.allow:
            continue
        listed = rare.entry is not None and "x" in rare.entry.flags
        twice = _twice_past(word, reading.knowledge)
        if not listed and not twice and (_made(word, reading.knowledge) or _in_marks(reading.text, rare)):
            continue
        found = [twice] if twice else _meant(word, reading.knowledge, options, rare)
        if not found:
            continue
        values = {"word": word, "instead": "” or “".join(found)}
        sure = listed and len(found) == 1
        yield Problem(
            rare.span,
            values,
            fix=Fix(found[0], Safety.UNSAFE if len(found) == 1 else Safety.SHOWN),
            level=None if sure else Level.WARNING,
        )


_ENDINGS = (
    "s",
    "es",
    "er",
    "ers",
    "ed",
    "d",
    "r",
    "rs",
    "ing",
    "ly",
    "ness",
    "able",
    "less",
    "like",
    "ish",
    "wise",
    "ize",
    "izes",
    "ism",
    "ist",
    "long",
    "wide",
    "style",
    "free",
    "proof",
    "goer",
    "goers",
    "wear",
    "board",
    "side",
)
_STARTS = (
    "un",
    "re",
    "pre",
    "non",
    "over",
    "out",
    "mis",
    "de",
    "co",
    "sub",
    "anti",
    "inter",
    "multi",
    "micro",
    "super",
    "mini",
    "cyber",
    "bio",
)


def _made(word: str, knowledge: Knowledge) -> bool:
    """Whether a word is a form of a known one, or made of one by the rules: `influencers`, `undock`."""
    if knowledge.parts(word):
        return True
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending)]
    # dryed, citys: a y behind a consonant does not stay
    stems = [
        stem
        for stem in stems
        if not (stem[-1:] == "y" and stem[-2:-1] not in set("aeiou")) or not word.endswith(("ed", "s", "er"))
    ]
    stems += [word[len(start) :] for start in _STARTS if word.startswith(start)]
    stems += [f"{word[:-3]}e"] if word.endswith("ing") else []
    return any(len(stem) > 2 and (knowledge.parts(stem) or _word(stem, knowledge)) for stem in stems)


def _twice_past(word: str, knowledge: Knowledge) -> str:
    """The past of which the word makes another (`kepted`), "" if it is none."""
    stem = word[:-2] if word.endswith("ed") else ""
    parts = knowledge.parts(stem) if len(stem) > 3 else 0
    return stem if parts & _PAST and not parts & _OTHER else ""


_PAST = 7 << 3 * PARTS.index("VD") | 7 << 3 * PARTS.index("VN")
_OTHER = 0
for _part in ("V", "N", "NS"):
    _OTHER |= 7 << 3 * PARTS.index(_part)


def _word(stem: str, knowledge: Knowledge) -> bool:
    entry = knowledge.word(stem)
    return entry is not None and "w" in entry.flags


def _in_marks(text: str, rare: Rare) -> bool:
    """Whether the word stands in quotation marks alone, as foreign words do."""
    return text[rare.span.start - 1 : rare.span.start] in tuple("\"'“‘") and text[
        rare.span.end : rare.span.end + 1
    ] in tuple("\"'”’")


def _meant(word: str, knowledge: Knowledge, options: Options, rare: Rare) -> list[str]:
    """What may be meant, the likeliest first: one word, or two that are about as likely; none where it cannot be told."""
    own = rare.entry.zipf if rare.entry else 0.0
    listed = rare.entry is not None and "x" in rare.entry.flags
    near = sorted(_known(_one_off(word), knowledge), key=lambda pair: (-_weight(word, *pair), pair[0]))
    if not near and len(word) > 7:  # two slips of the commonest kinds: accurratley
        twice = {other for once in _slips(word) for other in _slips(once)} - {word}
        near = sorted(_known(twice, knowledge), key=lambda pair: (-_weight(word, *pair), pair[0]))
    least = max(2.0 if listed or own < 2 else options.common, own + (0.0 if listed else 0.9))
    if not near or near[0][1].zipf < least:
        return []
    if len(near) == 1 or _weight(word, *near[0]) - _weight(word, *near[1]) >= options.clear:
        return [near[0][0]]
    return [one for one, _ in near[:2]] if listed or len(word) > 6 else []


def _weight(word: str, other: str, entry: Word) -> float:
    """How likely a word is meant: its frequency, and something for the slips that hands make most: a letter doubled or not, `ie` for `ei`,
    y for i.
    """
    same = sorted(word) == sorted(other)
    doubled = _single(word) == _single(other)
    ending = (word.endswith("yed") and other.endswith("ied")) or (word.endswith("os") and other.endswith("oes"))
    return entry.zipf + 1.5 * doubled + 1.0 * same + 1.5 * ending


def _single(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if not at or word[at - 1] != letter)


def _slips(word: str) -> set[str]:
    """All strings with two neighbors changed over, or with one letter fewer where it is doubled."""
    pairs = range(1, len(word) - 1)
    turned = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in pairs}
    return turned | {word[:at] + word[at + 1 :] for at in pairs if word[at] == word[at + 1]}


def _known(others: set[str], knowledge: Knowledge) -> Iterator[tuple[str, Word]]:
    for other in others:
        entry = knowledge.word(other)
        if entry is not None and "w" in entry.flags and "x" not in entry.flags:
            yield other, entry


def _one_off(word: str) -> set[str]:
    """All strings one letter away; the first letter is nearly always right."""
    out: set[str] = set()
    for at in range(1, len(word) + 1):
        head, tail = word[:at], word[at:]
        out.update(head + letter + tail for letter in _LETTERS)
        if tail:
            out.add(head + tail[1:])
            out.update(head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            out.add(head + tail[1] + tail[0] + tail[2:])
    out.discard(word)
    return out
