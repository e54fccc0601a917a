"""Names of bodies: `Organization for Security and Cooperation in Europe`, `Brightwater Foods`, `Whitcomb University`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.names import Name
from lint.annotate.tokens import Kind, Token
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Organization(NamedTuple):
    """One name of a body as written, without "the". `words` are all of its words, the small ones included."""

    start: int
    end: int
    words: tuple[str, ...]
    first: int
    last: int
    block: int

    @property
    def span(self) -> Span:
        """The name's place in the text."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(self.words)


BODIES = frozenset(
    """
    academy administration agency airlines airport alliance arena army assembly association athletic authority bank bar battalion board
    brewery
    brigade bureau cabinet cathedral center centre chamber charity church city clinic club coalition college
    commission committee
    commonwealth company conference confederation congress consortium constabulary convention corp corporation
    council county court
    department directorate division elementary embassy enterprises estate exchange federation firm force forces
    foods forum foundation
    front fund gallery games gazette group guard guild hall herald high hospital hotel inc inn institute institution
    international journal laboratory laboratories league legislature library limited ltd llc llp magazine mill
    mills ministry mission
    movement museum network news observatory office operation orchestra organisation organization parliament
    partners partnership party
    plc police post press primary program programme project railway railways records republic restaurant schools
    school senate service
    services society stadium station stores studio studios supreme syndicate systems team telegraph theater theatre
    times tribunal tribune
    trust union unit united university ventures village works prize award awards cup trophy medal act treaty day
    week stock index
    """.split()
)
PLACES = frozenset(
    """
    avenue bay beach bridge brook canal canyon cape castle cemetery coast corner cove creek crossing dam desert
    district drive falls field
    fields forest garden gardens gate glacier green grove harbor harbour heath heights highway hill hills island islands isle junction
    lagoon lake
    lakes lane marsh meadow meadows mountain mountains ocean park parkway peak peninsula pier place plains plant plaza point pond port
    province
    quay range reef region reserve reservoir ridge river road rock sea shire shore sound spring springs square
    state states strait street
    territory tower town township trail tunnel turnpike valley view volcano wharf wood woods zone street st rd ave blvd
    """.split()
)
# of these, surnames too
SURNAMES = frozenset(
    "marsh brook lane hill wood woods field fields heath church hall forest park pond grove bridge green lake "
    "bay street house guard post "
    "garden shore mill mills bank rock fish glacier moss lodge club high press school day bar force".split()
)
_JOINERS = frozenset("of for and on in to the".split())
_LONGEST = 14


def is_body_word(word: str) -> bool:
    """Whether a name that ends with this word is a body's or a place's, not a person's."""
    lower = word.lower()
    return lower in BODIES or lower in PLACES


def organizations(notes: Annotations) -> list[Organization]:
    """The bodies named in an article, in the order of the text; none overlaps the next."""
    tokens, names = notes.tokens, notes.names
    out: list[Organization] = []
    index = 0
    while index < len(names):
        last = _chain_end(tokens, names, index)
        chain = names[index : last + 1]
        if not chain[0].styled and any(name.words[-1].lower() in BODIES for name in chain):
            out.append(_make(tokens, chain))
        index = last + 1
    return out


def _chain_end(tokens: list[Token], names: list[Name], index: int) -> int:
    """The index of the last of the names that small words join to one: `Competition` and `Markets Authority`."""
    last = index
    while last + 1 < len(names) and _joins(tokens, names, index, last):
        last += 1
    return last


def _joins(tokens: list[Token], names: list[Name], first: int, last: int) -> bool:
    here, following = names[last], names[last + 1]
    between = tokens[here.last : following.first]
    if (
        not between
        or len(between) > 2
        or here.block != following.block
        or following.last - names[first].first > _LONGEST
    ):
        return False
    if tokens[here.last - 1].text != tokens[here.last - 1].stem or any(token.text not in _JOINERS for token in between):
        return False
    headed = any(name.words[-1].lower() in BODIES for name in names[first : last + 1])
    if between[0].text == "of":
        return headed
    if between[0].text == "and":
        return (headed and _inside_of(tokens, names[first].first, here.last)) or (
            not headed and following.words[-1].lower() in BODIES
        )
    return (
        headed
        and between[0].text in ("for", "on", "in", "to")
        and here.words[-1].lower() not in ("house", "party", "court", "city")
    )


def _inside_of(tokens: list[Token], first: int, last: int) -> bool:
    """`Organization for Security` and …: the head word has a small word behind it already."""
    return any(token.text in ("for", "of", "on") for token in tokens[first:last])


def _make(tokens: list[Token], chain: list[Name]) -> Organization:
    first, last = chain[0].first, chain[-1].last
    words = tuple(token.stem for token in tokens[first:last] if token.kind is not Kind.MARK)
    return Organization(chain[0].start, chain[-1].end, words, first, last, chain[0].block)
