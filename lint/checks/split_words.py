"""Words run together: which words of an article can be two, and which two. The checks `fused-word` and `fused-name` judge them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.rare import glued
from lint.annotate.tokens import Token
from lint.article.sourcemap import OBJECT
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Word

FUNCTION = frozenset(
    """
    the and of to in is for on with that this these those at by from as are was were be been has had have it its his her their they
    them our we you
    your he she not but or if than then when while who which what how why where will would can could should may
    might must more most some any
    all each into over under after before between about against during without within through until since because
    also only just
    very much many such other no so up out there here
    """.split()
)
# words that stand at the end or the beginning of many rare but right compounds
ENDINGS = frozenset(
    """
    ability abilities able ably age aged aholic ally ance ary ation back backs ball based bed berry bird board boards boat book books
    bound box boy boys break
    bridge brook burg burgh bury camp cast caster cide coat craft craze croft cross dale day days dom done door down drop eater ected
    ence end
    ent ers ess est fall fest field fields fier finder finders fish flow fly fold folk foot ford form free ful full gate girl
    grade graph graphy ground ham
    head heads hill hole holder holders holic hood hook horn house houses ible ical ice ify ing ings ion ish ism
    ist ists ium ization ize
    keeper keepers kin king land lands lass less let lets like line lines ling list lock log logist logy long lord maker makers making
    man mania
    mate mates maton men ment mere meter minded mont mount mouth ness nik off out over owned owner page phile phobe phobia phobic phone
    phones
    piece pit place plex point pool port print proof room rooms run sack sale scape set shed sheds ship ships shire
    shot side sides site
    sites skin smith son span speak spot stan stead stein stick stock stone stones storm stream style sure tail
    tale tales thon time
    tion ton top town towns tree try type up ups use ville walk wall ward wards ware wash watch water way ways wear
    weed week well werk wich wort herb borough thorpe combe leigh hurst holme minster haven hampton
    wick wide wife wise woman women wood woods work worker working works worth worthy wright writer yard
    yards year years zone
    person persons people thing things cation cations ering ering eries ified
    """.split()
)
STARTS = frozenset(
    """
    after air all anti astro audio auto back be bi bio black blue book by car co counter cross crypto cyber de dis
    double down
    eco electro euro ever every ex extra far fire foot for fore geo gold grand great green hand hard head heavy
    high home house hydro ill
    in inter intra kilo land life light long macro mal man many mega meta micro mid milli mini mis mono motor multi
    nano neo new night non
    off old omni on out over paper para photo poly post pre pro pseudo psycho quasi rain re red retro sand sea self
    semi ship side
    single snow some space steel step stone sub sun super sur tele thermo three trans tri turbo two ultra un under
    uni up video water
    web well wheel white wild wind wood work
    """.split()
)


class Split(NamedTuple):
    """A word that may be two: the token, the two, and what is known of them. `times` is how often the article has the whole."""

    token: Token
    left: str
    right: str
    first: Word | None
    second: Word | None
    times: int
    whole: Word | None

    @property
    def span(self) -> Span:
        """The place of the whole word."""
        return Span(self.token.start, self.token.start + len(self.token.stem))


def opens_sentence(notes: Annotations, token: Token) -> bool:
    """Whether a word is the first of its sentence."""
    sentence = notes.sentence_at(token.start)
    return sentence is not None and not any(char.isalnum() for char in notes.text[sentence.start : token.start])


_ADDRESS = re.compile(
    r"\b(for|to|at|on|of|from|with|by|via|see|visit|versus|and|or)(?:(\ufffc)|([a-z]{3,}\.(?:gov|com|org|net|io|edu)\b))"
)


def before_address(notes: Annotations) -> Iterator[tuple[Span, str, str]]:
    """Small words run on to an address: `to` directly before a link, `forcloud.gov` where the article has `cloud.gov` too.

    Yields the place of the whole, the word, and the address ("" for one that is no prose).
    """
    text = notes.text
    if OBJECT not in text and not any(ending in text for ending in (".gov", ".com", ".org", ".net", ".io", ".edu")):
        return
    for match in _ADDRESS.finditer(text):
        if match.group(2) or f" {match.group(3)}" in text:
            yield Span(match.start(), match.end() - bool(match.group(2))), match.group(1), match.group(3) or ""


def splits(notes: Annotations, token: Token, times: int, whole: Word | None, least: int = 2) -> Iterator[Split]:
    """All ways to cut a word in two known words of at least `least` letters."""
    text = token.stem
    for at in range(least, len(text) - least + 1):
        left, right = text[:at], text[at:]
        second = notes.knowledge.word(right)
        if second is None or "x" in second.flags:
            continue
        yield Split(token, left, right, notes.knowledge.word(left), second, times, whole)


def _named(notes: Annotations, stem: str) -> bool:
    """Whether a pair without its space is somebody's name, too: `Ina`, `Asa`."""
    entry = notes.knowledge.word(stem)
    return entry is not None and bool(set(entry.flags) & set("nfgp"))


@lru_cache(maxsize=4)
def _halves(pairs: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    """Pairs without their space -> the two words."""
    return {pair.replace(" ", ""): (pair.partition(" ")[0], pair.partition(" ")[2]) for pair in pairs}


@lru_cache(maxsize=4)
def _joined(pairs: tuple[str, ...], after_i: frozenset[str]) -> frozenset[str]:
    """All that `listed` looks for, in small letters."""
    whole = {*_halves(pairs), *(f"i{word}" for word in after_i)}
    return frozenset(whole | {f"{word}'s" for word in whole})


def listed(notes: Annotations, pairs: tuple[str, ...], after_i: frozenset[str]) -> Iterator[tuple[Token, str, str]]:
    """Words that are a well-known pair without its space (`aslong`), or "I" and a verb (`Ilive`), with their two halves."""
    halves = _halves(pairs)
    if _joined(pairs, after_i).isdisjoint(notes.words):
        return
    for token in notes.tokens:
        stem = token.stem
        low = stem.lower()
        if low in halves:
            left = halves[low][0]
            if stem[1:].islower() and not glued(notes.text, token) and not (token.capital and _named(notes, stem)):
                yield token, stem[: len(left)], stem[len(left) :]
        elif stem[0] == "I" and stem[1:].replace("’", "'") in after_i and not glued(notes.text, token):
            entry = notes.knowledge.word(stem)
            if entry is None or not entry.flags:
                yield token, "I", stem[1:]
