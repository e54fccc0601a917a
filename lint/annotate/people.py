"""Mentions of people, with what the text says that they are.

Whether a capitalised name is a person's is decided by what stands beside it (a title, a role, an age, a verb of saying) and by its first
word; a single word is a person's when the article has it as the last word of a full name, or with a title.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate import phrases
from lint.annotate.beside import around, party_of
from lint.annotate.names import PARTICLES, Name
from lint.annotate.organizations import SURNAMES, is_body_word
from lint.annotate.personal import can_be_full, can_be_surname, unlisted
from lint.annotate.phrases import Role
from lint.annotate.retitled import ALSO_GIVEN, field_before_name, retitled
from lint.annotate.roles import ABBREVIATED, COURTESY, HEADS, KIN
from lint.annotate.tokens import Kind, Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Mention(NamedTuple):
    """One mention of a person.

    `start` and `end` are those of the name alone; `whole` begins at the title before it. `given` are first and middle names, "" for a
    mention by surname; `surname` is as written, with its particle. `roles` are the offices and relations said of the person at this
    place, `party` the party ("" when none is), standing at `party_span`. `sure` is False where only
    the form of the name speaks for a person.
    """

    start: int
    end: int
    whole: int
    given: str
    surname: str
    roles: tuple[Role, ...]
    party: str
    party_span: Span | None
    courtesy: str
    first: int
    last: int
    block: int
    sure: bool
    styled: bool = False

    @property
    def span(self) -> Span:
        """The place of the name, without its title."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The name as written, single blanks between the words."""
        return f"{self.given} {self.surname}" if self.given else self.surname

    @property
    def key(self) -> str:
        """The surname as mentions are compared: no accents, no capitals, no particle."""
        return fold(self.surname.rsplit(" ", 1)[-1])


def fold(text: str) -> str:
    """A name as names are compared: lower case, no accents, straight apostrophes, plain hyphens."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize(
        "NFKD", text.replace("’", "'").replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i")
    )
    return "".join(char for char in plain if not unicodedata.combining(char)).lower()


_SUFFIXES = frozenset("Jr Sr II III IV SC KC QC BL MP TD MBE OBE CBE MD PhD Esq".split())


def mentions(notes: Annotations) -> list[Mention]:
    """The mentions of people in an article, in the order of the text."""
    found: list[Mention] = []
    rest: list[Name] = []
    starts = [sentence.first for sentence in notes.sentences]
    for name in notes.names:
        sentence = notes.sentences[bisect_right(starts, name.first) - 1]
        mention = _mention(notes, name, sentence.first, sentence.last)
        if mention:
            found.append(mention)
        else:
            rest.append(name)
    found += _recurring(notes, rest, starts)
    found = retitled(notes, found)
    surnames = _surnames(found)
    for name in rest:
        if len(name.words) <= 2 and fold(" ".join(name.words)) in surnames:
            sentence = notes.sentences[bisect_right(starts, name.first) - 1]
            found.append(_short(notes, name, sentence.first, sentence.last))
    return sorted(found)


def _recurring(notes: Annotations, rest: list[Name], starts: list[int]) -> list[Mention]:
    """Full names with a rare given name, known by their last word, which comes alone elsewhere: `Tunde Adebiyi`, `Adebiyi`."""
    alone = {name.words[0] for name in rest if len(name.words) == 1}
    out = []
    for name in rest:
        last = name.words[-1]
        if len(name.words) != 2 or last not in alone or not unlisted(notes, name):
            continue
        sentence = notes.sentences[bisect_right(starts, name.first) - 1]
        mention = _short(notes, name, sentence.first, sentence.last)
        out.append(mention._replace(given=name.words[0], surname=last))
    taken = {mention.start for mention in out}
    rest[:] = [name for name in rest if name.start not in taken]
    return out


def _surnames(found: list[Mention]) -> set[str]:
    """How people who have a full name may be named later: by surname, by both of two surnames."""
    out = set()
    for mention in found:
        out.add(fold(mention.surname))
        words = mention.given.split()
        if len(words) >= 2 and mention.given:
            out.add(fold(f"{words[-1]} {mention.surname}"))
    return out


def _mention(notes: Annotations, name: Name, begin: int, end: int) -> Mention | None:
    tokens = notes.tokens
    first, title = _split(tokens, name, begin)
    words = [tokens[index] for index in range(first, name.last) if tokens[index].kind is not Kind.MARK]
    courtesy = words[0].text if words and words[0].text in COURTESY else ""
    if courtesy:
        words = words[1:]
        first += 2 if first + 1 < name.last and tokens[first + 1].text == "." else 1
    count = field_before_name(notes, name, first) if first == name.first and len(words) > 1 else 0
    if count and count < len(words):
        return _mention(notes, _cut(tokens, name, count), begin, end)
    if not words or name.last - first > 9 or (is_body_word(words[-1].stem) and words[-1].stem.lower() not in SURNAMES):
        return None
    direct = title or (_title_before(tokens, name, begin) if not courtesy or first == name.first + 1 else None)
    if len(words) == 1:
        known = (
            bool(courtesy)
            or (direct is not None and _is_title(tokens, first))
            or _relative_before(tokens, name.first, begin)
        )
        if not known or not can_be_surname(notes, words[0]):
            return None
    roles, party, beside = around(notes, name, first, begin, end, direct)
    sure = bool(courtesy) or beside or (bool(roles) and len(words) <= 4)
    if len(words) > 1 and not can_be_full(notes, words, sure):
        return None
    return _make(
        tokens, name, first, words, roles, party, courtesy, sure or bool(notes.knowledge.first_name(words[0].stem))
    )


def _title_before(tokens: list[Token], name: Name, begin: int) -> Role | None:
    return phrases.before(tokens, name.first, begin) or phrases.with_field(tokens, name.first, begin)


def _cut(tokens: list[Token], name: Name, count: int) -> Name:
    first = name.first + count
    return name._replace(start=tokens[first].start, first=first, words=name.words[count:])


def _relative_before(tokens: list[Token], first: int, begin: int) -> bool:
    """`her elder sister, Morag`: a relation and a comma before a single name."""
    return first - 2 > begin and tokens[first - 1].text == "," and tokens[first - 2].text in KIN


def _is_title(tokens: list[Token], first: int) -> bool:
    """Whether a role directly before a single name is a title of it: `Mayor Hart`, `police chief Ortega`."""
    text = tokens[first - 1].text
    return text == "." or text in ABBREVIATED or text.lower().split("-")[0] in HEADS


def _make(
    tokens: list[Token],
    name: Name,
    first: int,
    words: list[Token],
    roles: list[Role],
    party: int,
    courtesy: str,
    sure: bool,
) -> Mention:
    texts = [token.stem.rstrip(".") if len(token.stem) == 2 else token.stem for token in words]
    while len(texts) > 1 and texts[-1] in _SUFFIXES:
        texts = texts[:-1]
    cut = len(texts) - 1
    while cut > 1 and texts[cut - 1] in PARTICLES:
        cut -= 1
    return Mention(
        tokens[first].start,
        name.end,
        min(name.start, tokens[first].start),
        " ".join(texts[:cut]),
        " ".join(texts[cut:]),
        tuple(roles),
        party_of(tokens, party),
        tokens[party].span if party >= 0 else None,
        courtesy,
        first,
        name.last,
        name.block,
        sure,
        name.styled,
    )


def _short(notes: Annotations, name: Name, begin: int, end: int) -> Mention:
    tokens = notes.tokens
    roles, party, _ = around(notes, name, name.first, begin, end, phrases.before(tokens, name.first, begin))
    span = tokens[party].span if party >= 0 else None
    return Mention(
        name.start,
        name.end,
        name.start,
        "",
        " ".join(name.words),
        tuple(roles),
        party_of(tokens, party),
        span,
        "",
        name.first,
        name.last,
        name.block,
        True,
        name.styled,
    )


def _split(tokens: list[Token], name: Name, begin: int) -> tuple[int, Role | None]:
    """Where the name itself begins, and the title in capitals before it: `County Clerk` | `Joan Pruitt`."""
    cut = name.first
    for index in range(name.first, name.last - 1):
        token = tokens[index]
        following = index + 2 if tokens[index + 1].text == "." else index + 1
        if following >= name.last or not phrases.is_head(token) or token.text in COURTESY:
            continue
        if token.text in ALSO_GIVEN and name.last - following == 1 and cut == index:
            continue
        cut = following
    if cut == name.first:
        return cut, None
    return cut, phrases.before(tokens, cut, max(name.first - 4, begin))
