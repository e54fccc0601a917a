"""Mentions of people, with what the text says that they are.

Whether a capitalised name is a person's is decided by what stands beside it (a title, a role, an age, a verb of saying) and by its first
word; a single word is a person's when the article has it as the last word of a full name, or with a title.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate import phrases
from lint.annotate.names import PARTICLES, Name
from lint.annotate.organizations import SURNAMES, is_body_word
from lint.annotate.phrases import Role
from lint.annotate.roles import COURTESY, HEADS, KIN, PARTIES, SAYING, VERBS
from lint.annotate.tokens import Kind, Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Mention(NamedTuple):
    """One mention of a person.

    `start` and `end` are those of the name alone; `whole` begins at the title before it. `given` are first and middle names, "" for a
    mention by surname; `surname` is as written, with its particle. `roles` are the offices and relations said of the person at this
    place, `party` the party ("" when none is), standing at `party_span`. `sure` is False where only the form of the name speaks for a person.
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


_SUFFIXES = frozenset("Jr Sr II III IV".split())


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
        if len(name.words) != 2 or last not in alone or not _unlisted(notes, name):
            continue
        sentence = notes.sentences[bisect_right(starts, name.first) - 1]
        mention = _short(notes, name, sentence.first, sentence.last)
        out.append(mention._replace(given=name.words[0], surname=last))
    taken = {mention.start for mention in out}
    rest[:] = [name for name in rest if name.start not in taken]
    return out


def _unlisted(notes: Annotations, name: Name) -> bool:
    """Whether both words can be a person's: no places, no bodies, no ordinary words, none in capitals."""
    if name.styled or any(not word.isalpha() or sum(map(str.isupper, word)) > 1 for word in name.words):
        return False
    if any(is_body_word(word) or not _no_entry(notes, word) for word in name.words):
        return False
    return " ".join(name.words) not in notes.knowledge.place_forms and name.words[0] not in _NO_GIVEN


def _no_entry(notes: Annotations, word: str) -> bool:
    entry = notes.knowledge.word(word)
    return entry is None or not set("wgao") & set(entry.flags)


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
    first, title = _split(tokens, name)
    words = [tokens[index] for index in range(first, name.last) if tokens[index].kind is not Kind.MARK]
    courtesy = words[0].text if words and words[0].text in COURTESY else ""
    if courtesy:
        words = words[1:]
        first += 2 if first + 1 < name.last and tokens[first + 1].text == "." else 1
    if first == name.first and len(words) > 1 and words[0].text in _OF_OFFICE and _after_office(tokens, first):
        return _mention(notes, _cut(tokens, name), begin, end)
    if not words or name.last - first > 9 or (is_body_word(words[-1].stem) and words[-1].stem.lower() not in SURNAMES):
        return None
    direct = title or (phrases.before(tokens, name.first, begin) if not courtesy or first == name.first + 1 else None)
    if len(words) == 1:
        known = (
            bool(courtesy)
            or (direct is not None and _is_title(direct, tokens, first))
            or _relative_before(tokens, name.first, begin)
        )
        if not known or not _single_person(notes, words[0]):
            return None
    roles, party, beside = _around(notes, name, first, begin, end, direct)
    sure = bool(courtesy) or beside or (bool(roles) and len(words) <= 4)
    if len(words) > 1 and not _looks(notes, words, sure):
        return None
    return _make(
        tokens, name, first, words, roles, party, courtesy, sure or bool(notes.knowledge.first_name(words[0].stem))
    )


_OF_OFFICE = frozenset(
    "State Defense Defence Commerce Education Energy Labor Interior Agriculture Transportation Treasury".split()
)


def _after_office(tokens: list[Token], first: int) -> bool:
    """Whether a name goes on with an office: `Secretary of` | `State Condoleezza Rice`."""
    return (
        first >= 2
        and tokens[first - 1].text == "of"
        and tokens[first - 2].text.lower().endswith(("secretary", "minister"))
    )


def _cut(tokens: list[Token], name: Name) -> Name:
    return name._replace(start=tokens[name.first + 1].start, first=name.first + 1, words=name.words[1:])


def _relative_before(tokens: list[Token], first: int, begin: int) -> bool:
    """`her elder sister, Morag`: a relation and a comma before a single name."""
    return first - 2 > begin and tokens[first - 1].text == "," and tokens[first - 2].text in KIN


def _single_person(notes: Annotations, token: Token) -> bool:
    """Whether the one word after a title can be a surname: not `General Assembly`, `Prince George's County`."""
    entry = notes.knowledge.word(token.stem)
    if token.stem.lower() in HEADS or token.stem.isupper():
        return False
    return not (entry and "w" in entry.flags and not set("nfp") & set(entry.flags) and entry.zipf >= 3.6)


def _is_title(role: Role, tokens: list[Token], first: int) -> bool:
    """Whether a role directly before a single name is a title of it: `Mayor Hart`, `police chief Ortega`."""
    return tokens[first - 1].text == "." or tokens[first - 1].text.lower().split("-")[0] in HEADS


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
    if len(texts) > 1 and texts[-1] in _SUFFIXES:
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
        _party(tokens, party),
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
    roles, party, _ = _around(notes, name, name.first, begin, end, phrases.before(tokens, name.first, begin))
    span = tokens[party].span if party >= 0 else None
    return Mention(
        name.start,
        name.end,
        name.start,
        "",
        " ".join(name.words),
        tuple(roles),
        _party(tokens, party),
        span,
        "",
        name.first,
        name.last,
        name.block,
        True,
        name.styled,
    )


def _party(tokens: list[Token], index: int) -> str:
    """The party that a token names: `Democrat`, `D-Calif`."""
    text = tokens[index].text if index >= 0 else ""
    return PARTIES.get(text, "") or {"D": "democrat", "R": "republican"}.get(text.partition("-")[0], "")


def _split(tokens: list[Token], name: Name) -> tuple[int, Role | None]:
    """Where the name itself begins, and the title in capitals before it: `County Clerk` | `Joan Pruitt`."""
    cut = name.first
    for index in range(name.first, name.last - 1):
        token = tokens[index]
        following = index + 2 if tokens[index + 1].text == "." else index + 1
        if following >= name.last or not phrases.is_head(token) or token.text in COURTESY:
            continue
        if index == name.first and token.text in _ALSO_GIVEN and name.last - following == 1:
            continue
        cut = following
    if cut == name.first:
        return cut, None
    return cut, phrases.before(tokens, cut, max(name.first - 4, 0) if name.first else 0)


_ALSO_GIVEN = frozenset("Dean Earl Duke Major Baron Prince Judge Justice Deacon Marshall Hunter Mason".split())


def _looks(notes: Annotations, words: list[Token], sure: bool) -> bool:
    """Whether two or more words can be a person's full name."""
    if any(is_body_word(token.stem) for token in words[1:-1]) or len(words) > 5 or words[-1].stem.lower() in HEADS:
        return False
    if is_body_word(words[-1].stem) and not (sure and notes.knowledge.first_name(words[0].stem)):
        return False
    if _initialism(words[-1].stem) and not words[0].text.isupper():
        return False
    if words[0].text in _NO_GIVEN or " ".join(token.stem for token in words) in notes.knowledge.place_forms:
        return False
    if notes.knowledge.first_name(words[0].stem) or len(words[0].stem.rstrip(".")) == 1 or "." in words[0].stem:
        entry = notes.knowledge.word(words[-1].stem)
        common = entry is not None and "w" in entry.flags and not set("nfp") & set(entry.flags) and entry.zipf >= 3.0
        return sure or not common
    return sure and _no_word(notes, words[0]) | _no_word(notes, words[-1])


def _initialism(word: str) -> bool:
    """`RFP`, `APIs`; not `McKay`, `O'Neill`."""
    return sum(map(str.isupper, word)) > 2 or (word.isupper() and len(word) > 2)


_NO_GIVEN = frozenset(
    "U.S. U.N. U.K. E.U. D.C. US UN UK EU USA North South East West New San Santa Los Las Costa Fort Mount Lake Port Saint St Great Upper "
    "Lower Northern Southern Eastern Western Central Royal Old Little Big High Grand Red White Black Blue Green Golden Super World".split()
)


def _no_word(notes: Annotations, token: Token) -> bool:
    entry = notes.knowledge.word(token.stem)
    return entry is None or "w" not in entry.flags or bool(set("nfp") & set(entry.flags))


def _around(
    notes: Annotations, name: Name, first: int, begin: int, end: int, direct: Role | None
) -> tuple[list[Role], int, bool]:
    """The roles and the party (the index of its word, -1 for none) said beside a name, and whether something there shows that it is a person."""
    tokens, last = notes.tokens, name.last
    roles = [direct] if direct else []
    party = _party_before(tokens, first, begin)
    led = _before_comma(tokens, name.first, begin)
    if led:
        roles.append(led)
    after, party_after, beside = _after(tokens, last, end)
    roles += after
    if not beside:
        near = tokens[first - 1].text if first > begin else ""
        beside = near in SAYING or (last < end and tokens[last].text in SAYING)
    return roles, party_after if party_after >= 0 else party, beside


def _party_before(tokens: list[Token], first: int, begin: int) -> int:
    for index in range(first - 1, max(begin, first - 5) - 1, -1):
        if tokens[index].kind is Kind.MARK and tokens[index].text != ".":
            return -1
        if tokens[index].text in PARTIES and tokens[index].text != "Independent":
            return index
    return -1


def _before_comma(tokens: list[Token], first: int, begin: int) -> Role | None:
    """`the fisheries minister, Losena Waqa`: the role that a comma parts from the name."""
    if first - 2 < begin or tokens[first - 1].text != ",":
        return None
    index = first - 2
    while index >= begin and first - index < 10 and tokens[index].kind is Kind.WORD:
        if (
            tokens[index].text.lower() in ("the", "its", "his", "her", "their", "our")
            or tokens[index].text != tokens[index].stem
        ):
            found = phrases.at(tokens, index, first - 1)
            if found and found[1] == first - 1:
                return found[0]
        index -= 1
    return None


def _after(tokens: list[Token], last: int, end: int) -> tuple[list[Role], int, bool]:
    """Roles in an apposition, a relative clause or a bracket behind a name; its party; whether it shows a person."""
    if last >= end:
        return [], -1, False
    mark = tokens[last].text
    if mark == "(":
        return [], _bracket(tokens, last, end), False
    if mark == ",":
        return _apposition(tokens, last + 1, end)
    if mark in ("is", "was", "remains", "became"):
        return _predicate(tokens, last, end), -1, False
    return [], -1, False


def _bracket(tokens: list[Token], last: int, end: int) -> int:
    return last + 1 if last + 1 < end and _party(tokens, last + 1) else -1


def _apposition(tokens: list[Token], index: int, end: int) -> tuple[list[Role], int, bool]:
    aged = False
    if index + 1 < end and tokens[index].kind is Kind.NUMBER and len(tokens[index].text) < 3:
        aged = True
        index += 2
    if index >= end:
        return [], -1, aged
    if tokens[index].text in ("who", "whose"):
        return *_relative(tokens, index + 1, end), True
    letter = tokens[index].text.partition("-")
    if letter[0] in ("D", "R") and letter[1]:
        return [], index, True
    party = _party_in(tokens, index, end)
    found = phrases.at(tokens, index, end)
    return ([found[0]] if found else []), party, aged or found is not None


def _party_in(tokens: list[Token], index: int, end: int) -> int:
    """`a Republican`, `the only Democrat who …`, `the Nationals member for …`: a party named before the next mark."""
    for position in range(index, min(index + 5, end)):
        if tokens[position].kind is Kind.MARK or tokens[position].text in ("of", "who", "and", "for", "in"):
            break
        if tokens[position].text in PARTIES:
            return position
    return -1


def _relative(tokens: list[Token], index: int, end: int) -> tuple[list[Role], int]:
    """`who chairs the trustees`, `who has been police chief`, `who as chair of …`, `who has held the seat for Labor`."""
    if index >= end:
        return [], -1
    word = tokens[index].text
    if word in VERBS:
        found = _body_after(tokens, index + 1, end)
        return [Role(tokens[index].start, tokens[index].end, VERBS[word], found, found)], -1
    if word in ("is", "was", "has", "remains", "became"):
        return _predicate(tokens, index, end), _held_for(tokens, index, end)
    if word == "as" or (word in ("serves", "works", "sits") and index + 1 < end and tokens[index + 1].text == "as"):
        found_role = phrases.at(tokens, index + (1 if word == "as" else 2), end)
        return ([found_role[0]] if found_role else []), -1
    return [], -1


def _predicate(tokens: list[Token], index: int, end: int) -> list[Role]:
    """`is the mayor`, `has been police chief`; "was" and "had been" are past."""
    past = tokens[index].text == "was"
    index += 1
    if index < end and tokens[index].text in ("been", "also", "still", "now"):
        index += 1
    if index < end and tokens[index].text in ("not", "one", "among", "a", "an"):
        return []
    found = phrases.at(tokens, index, end)
    if found is None or any(
        token.text.islower() and token.text.endswith(("ed", "ing")) for token in tokens[index : index + 2]
    ):
        return []
    return [found[0]._replace(past=found[0].past or past)]


def _held_for(tokens: list[Token], index: int, end: int) -> int:
    for position in range(index, min(index + 7, end - 1)):
        if tokens[position].text == "for" and tokens[position - 1].text == "seat":
            for step in (1, 2):
                if position + step < end and tokens[position + step].text in PARTIES:
                    return position + step
    return -1


def _body_after(tokens: list[Token], index: int, end: int) -> str:
    words = []
    for token in tokens[index : min(index + 6, end)]:
        if token.text in ("'", "’"):
            continue
        if token.kind is Kind.MARK or token.text in ("and", "said", "in", "at", "of"):
            break
        words.append(token.stem.lower())
    return " ".join(word for word in words if word not in ("the", "a", "an"))
