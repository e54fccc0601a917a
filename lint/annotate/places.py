"""Places: countries and their adjectives and peoples, capitals, cities, states, continents, clubs of countries.

A place is what the gazetteer knows at a word that begins with a capital, the longest form first. It is looked for inside hyphens too
(`US-Russia`, `Russian-led`, `Franco-German`). A form may have several senses; none is chosen here. A part of a longer proper name
(`Bank of England`, `Paris Hilton`, `pro-Russian`) is marked `inside`: it stands, but it does not speak of the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind as TokenKind
from lint.annotate.tokens import Token
from lint.article.model import Scope
from lint.knowledge.gazetteer import NOUNS, Form, Kind, Sense
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.knowledge import Knowledge


class Place(NamedTuple):
    """A place as written: `text` without a possessive ending, what it can mean, and whether it is a part of a longer name.

    `name` is the usual name of the country, where it can mean one country and nothing else, otherwise `text`.
    """

    start: int
    end: int
    text: str
    senses: tuple[Sense, ...]
    inside: bool
    name: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def form(self) -> str:
        """How it is named in its first sense."""
        return self.senses[0].form

    @property
    def countries(self) -> frozenset[str]:
        """The ids of the countries that it can mean, by its capital too."""
        return frozenset(sense.id for sense in self.senses if sense.kind == Kind.COUNTRY)

    def has(self, kind: str, *forms: str) -> bool:
        """Whether it has a sense of a kind (in one of the forms, where any are given)."""
        return any(sense.kind == kind and (not forms or sense.form in forms) for sense in self.senses)


DIRECT = (*NOUNS, Form.ADJECTIVE, Form.PERSON, Form.PEOPLE, Form.COMBINING)

_WINDOW = 60  # characters; no form is longer
_PREFIXES = ("non-", "anti-", "pro-", "ex-", "post-", "pre-", "un-")
_FUNCTION_WORD = 6.0  # Zipf: the, he, in, but …; a name has none of them at its edge
# before a name they make another name of it
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central new greater great upper lower inner outer saint st lesser "
    "little old port fort lake mount san gulf bay cape radio air team royal equatorial".split()
)
# capitalised words beside which a country is still the country
_OFFICES = frozenset(
    "president presidents prime premier chancellor king queen prince princess emperor sultan emir vice deputy foreign defense defence "
    "interior finance health education trade energy justice transport agriculture environment minister ministers ministry secretary "
    "ambassador ambassadors consul embassy consulate government parliament senate senator congress army navy air marine coast armed "
    "special gen general adm admiral col colonel lt maj capt captain sgt cmdr commander rep sen gov dr mr mrs ms sir pope first "
    "supreme security national chief federal central state border customs intelligence monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december jan feb aug sept oct nov "
    "dec i".split()
)
# whole bodies: "Bank of England" speaks of a bank
_BODIES = frozenset(
    "bank university church gulf sea republic kingdom house port state states museum academy institute college isle island islands "
    "mount lake bay strait straits cape tour order bishop archbishop duke duchess earl prince princess society council cathedral "
    "daughters sons battle treaty synod conference heart voice court".split()
)


def places(notes: Annotations) -> list[Place]:
    """The places of an article, in order; none overlaps another."""
    return list(_Finder(notes).find())


class _Finder:
    """One pass over the tokens."""

    def __init__(self, notes: Annotations) -> None:
        # as long as the text: offsets hold
        self.text = notes.text.replace("’", "'").replace("\n", " ").replace("\xa0", " ").replace("\u2011", "-")
        self.source = notes.text
        self.tokens = notes.tokens
        self.notes = notes
        self.knowledge: Knowledge = notes.knowledge
        self.forms = notes.knowledge.place_forms
        self.firsts = {sentence.first for sentence in notes.sentences}
        self.title_case = _title_case_blocks(notes)

    def find(self) -> Iterator[Place]:
        """The places, in order."""
        done = 0
        for index in self.notes.uppers:
            for start in _capitals(self.tokens[index]):
                if start < done:
                    continue
                found = self._at(index, start)
                if found is not None:
                    done = found.end
                    yield found

    def _at(self, index: int, start: int) -> Place | None:
        token = self.tokens[index]
        block = self.notes.article.blocks[token.block]
        window = self.text[start : min(start + _WINDOW, block.end)]
        for form in reversed(self.forms.prefixes(window)):
            if not _ends_word(window, len(form)):
                continue
            senses = self._fitting(index, start, window, form)
            if senses:
                return self._place(index, start, start + len(form), senses)
        return self._in_capitals(index, start)

    def _fitting(self, index: int, start: int, window: str, form: str) -> list[Sense]:
        """The senses that the form can have where it stands."""
        senses = self.knowledge.senses(form)
        if any(sense.form == Form.COMBINING for sense in senses):
            combined = window[len(form) : len(form) + 1] == "-" and bool(self.forms.prefixes(window[len(form) + 1 :]))
            senses = [sense for sense in senses if (sense.form == Form.COMBINING) == combined]
        if start == self.tokens[index].start and index in self.firsts and _small(senses[:1]) and self._common(form):
            return []
        return senses

    def _in_capitals(self, index: int, start: int) -> Place | None:
        """A name in capital letters throughout, as in a dateline: `CHISINAU, Moldova`."""
        token = self.tokens[index]
        if start != token.start or not token.text[:2].isupper():  # most have one capital
            return None
        if len(token.stem) < 4 or not token.stem.isalpha() or not token.stem.isupper():
            return None
        last = index
        while last - index < 2 and last + 1 < len(self.tokens) and self._joined(last) and self._capital_word(last + 1):
            last += 1
        for end in range(last, index - 1, -1):
            stop = self.tokens[end].start + len(self.tokens[end].stem)
            senses = self.knowledge.senses(self.text[start:stop].title())
            if senses and not _small(senses[:1]):
                return self._place(index, start, stop, senses)
        return None

    def _capital_word(self, index: int) -> bool:
        text = self.tokens[index].stem
        return len(text) > 2 and text.isalpha() and text.isupper()

    def _place(self, index: int, start: int, end: int, senses: list[Sense]) -> Place:
        last = index
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < end:
            last += 1
        text = self.source[start:end]
        inside = self._inside(index, last, start, end)
        return Place(start, end, text, tuple(senses), inside, self._name(senses) or text)

    def _name(self, senses: list[Sense]) -> str:
        countries = {sense.id for sense in senses if sense.kind == Kind.COUNTRY}
        if len(countries) != 1 or any(sense.kind == Kind.STATE for sense in senses):
            return ""
        country = self.knowledge.geography.country(next(iter(countries)))
        return country.name if country else ""

    def _inside(self, first: int, last: int, start: int, end: int) -> bool:
        head, tail = self.tokens[first], self.tokens[last]
        if start > head.start:
            return self.text[head.start : start].lower().endswith(_PREFIXES)
        return self._goes_on(last, end, tail) or self._follows(first) or self._of(first)

    def _goes_on(self, last: int, end: int, tail: Token) -> bool:
        """Whether a longer name goes on to the right."""
        if end < tail.end or last + 1 >= len(self.tokens) or not self._joined(last):
            return False
        return self._names(last + 1)

    def _follows(self, first: int) -> bool:
        """Whether a longer name comes from the left."""
        if first == 0 or not self._joined(first - 1):
            return False
        before = self.tokens[first - 1]
        word = before.text.lower().rstrip(".")
        if before.capital and word in _DIRECTIONS:
            return True
        if first - 1 in self.firsts and self._common(word):
            return False
        return self._names(first - 1)

    def _of(self, first: int) -> bool:
        """`Bank of England`: the name of a body that ends in that of a place."""
        index = first - 1
        if index > 0 and self.tokens[index].text == "the":
            index -= 1
        if index < 1 or self.tokens[index].text != "of" or not (self._joined(index) and self._joined(index - 1)):
            return False
        word = self.tokens[index - 1].text.lower()
        if self.tokens[index - 1].capital and word in _BODIES:
            return True
        return self._names(index - 1) and not (index - 1 in self.firsts and self._common(word))

    def _joined(self, index: int) -> bool:
        """Whether only a blank stands between a token and the next."""
        between = self.text[self.tokens[index].end : self.tokens[index + 1].start]
        return between.isspace() and self.tokens[index].block == self.tokens[index + 1].block

    def _names(self, index: int) -> bool:
        """Whether a token looks like a part of a proper name."""
        token = self.tokens[index]
        if not token.capital or token.kind is not TokenKind.WORD:
            return False
        word = token.stem.lower().rstrip(".")
        if word in _OFFICES or token.stem in self.forms:
            return False
        entry = self.knowledge.word(word)
        if entry is not None and entry.zipf >= _FUNCTION_WORD:
            return False
        return not (token.block in self.title_case and self._common(word))

    def _common(self, word: str) -> bool:
        entry = self.knowledge.word(word)
        return entry is not None and "w" in entry.flags


def _small(senses: list[Sense]) -> bool:
    """Whether the greatest of the senses is a small city."""
    return all(sense.kind == Kind.CITY and sense.population < 200_000 for sense in senses)


def _capitals(token: Token) -> Iterator[int]:
    """The places in a token at which a name can begin: its first letter, and each capital behind a hyphen."""
    text = token.text
    if text[0].isupper():
        yield token.start
    at = text.find("-")
    while at >= 0:
        if text[at + 1 : at + 2].isupper():
            yield token.start + at + 1
        at = text.find("-", at + 1)


def _ends_word(window: str, end: int) -> bool:
    following = window[end : end + 1]
    if following == "'":
        return not window[end + 1 : end + 2].isalpha() or window[end + 1 : end + 2] == "s"
    return not following.isalnum()


def _title_case_blocks(notes: Annotations) -> frozenset[int]:
    """The numbers of the headlines in which nearly every long word has a capital."""
    counts: dict[int, list[int]] = {}
    headlines = {block.number for block in notes.blocks if block.scope in {Scope.HEADLINE, Scope.HEADING, Scope.DECK}}
    if not headlines:
        return frozenset()
    for token in notes.tokens:
        if token.block in headlines and token.kind is TokenKind.WORD and len(token.text) > 3:
            count = counts.setdefault(token.block, [0, 0])
            count[token.capital] += 1
    return frozenset(block for block, (small, capital) in counts.items() if capital >= 3 and capital >= 4 * small)
