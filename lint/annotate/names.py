"""Capitalised names: `Tudor Ciobanu`, `Black Sea`, `J.M. Farias`, `Ursula von der Leyen`, `Sen. Carla Dunning`.

A name is a run of capitalised words, with the particles (`de`, `van`, `bin`) and the ampersands between them. Titles that are written with
a capital belong to the run; `people` takes them off. A run ends at a possessive: `Moldova's Parliament` is two names.

The first word of a sentence is capitalised in any case: it counts as part of a name when the text writes it so elsewhere, or when it
is no ordinary word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tokens import Kind, Token
from lint.article.model import Block, Scope
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Name(NamedTuple):
    """One capitalised name as written; the possessive ending is outside.

    `words` are its words without possessive, initials without their stop. `first` and `last` are indices of tokens (`last` exclusive).
    `initial` says that it begins a sentence, `styled` that it stands in a headline with capitals all through, or in capitals only.
    """

    start: int
    end: int
    words: tuple[str, ...]
    first: int
    last: int
    block: int
    initial: bool = False
    styled: bool = False

    @property
    def span(self) -> Span:
        """The name's place in the text."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(self.words)


PARTICLES = frozenset(
    "de del della delle di da das dos do du la le las los van von der den ten ter bin bint ibn al el y zu af av".split()
)
# a full stop after one of these does not end a name
STOPPED = frozenset(
    "Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Lt Col Gen Maj Capt Cmdr Adm Sgt Cpl Pvt Pfc Rev Hon St "
    "Ste Mt Ft Msgr Fr Supt "
    "Insp Det Pres Amb Atty Dist Jr Sr Cllr Ald Brig Cdr Comdr Spc Asst Br Sr".split()
)
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Aug "
    "Sept Sep Oct Nov Dec".split()
)
_SURE_MONTHS = MONTHS - frozenset("March April May June August Mar Dec".split())
_BEFORE_MONTH = frozenset(
    "in on of since until till by last next this from to late early mid after before during every between and".split()
)
# no name begins with one of these, even where the word is written with a capital
FUNCTION = frozenset(
    "a about above according across after afterward again against all almost alone along already also although "
    "always am amid among an "
    "and another any anyone are around as asked at away back be because been before behind being below beneath "
    "beside besides "
    "between beyond both but by can cannot could despite did do does don't down during each earlier either else "
    "elsewhere even "
    "eventually ever every everyone everything except few finally first five for former four from further had "
    "has have having he "
    "hence her here hers herself him himself his how however i i'd i'll i'm i've if in including indeed inside "
    "instead into is it "
    "it's its itself just last late later least less let let's like likewise little many may maybe me meanwhile "
    "might more moreover "
    "most much must my near nearby nearly neither never nevertheless next no nobody none nor not nothing now of "
    "off often on once one "
    "only onto or other others our out outside over overall own part perhaps please plus previously quite "
    "rather recently "
    "second seven several shall she should since six so some someone something sometimes soon still such ten "
    "than thanks that that's the "
    "their them then there there's therefore these they they're third this those though three through "
    "throughout thus to today together "
    "tomorrow tonight too toward towards two under unless unlike until up upon us use very via was we we're "
    "were what what's when where "
    "whereas whether which while who whose why will with within without would yes yesterday yet you you're your".split()
)
_OPENERS = frozenset("\"“‘'«:•—–-*")


def names(notes: Annotations) -> list[Name]:
    """The names of an article, in the order of the text."""
    tokens, sentences = notes.tokens, notes.sentences
    initial = _initial_positions(notes)
    capitals = [index for index in notes.uppers if _capital(tokens[index].text)]
    inside = {tokens[index].stem for index in capitals if index not in initial}
    lower = {text for text in notes.forms if text.islower()}
    styled = {block.number for block in notes.blocks if _is_styled(notes, block)}
    out = []
    done = at = 0
    for index in capitals:
        while at + 1 < len(sentences) and sentences[at].last <= index:
            at += 1
        if index < done or not _begins(tokens, index):
            continue
        name = _run(tokens, index, sentences[at].last, initial)
        done = name.last
        cut = _without_ordinary(name, notes, inside, lower) if name.initial else name
        if cut is not None:
            out.append(cut._replace(styled=True) if cut.block in styled else cut)
    return out


def _initial_positions(notes: Annotations) -> set[int]:
    """Indices of the tokens that are capitalised because a sentence, a quotation or a list item begins."""
    tokens, text = notes.tokens, notes.text
    openers = [index for index, token in enumerate(tokens) if token.text in _OPENERS and _opens(text, token.start)]
    out = set()
    for index in (*(sentence.first for sentence in notes.sentences), *openers):
        at = index
        while at < len(tokens) and tokens[at].kind is Kind.MARK:
            at += 1
        if at < len(tokens) and tokens[at].block == tokens[index].block:
            out.add(at)
    return out


def _opens(text: str, at: int) -> bool:
    """Whether a mark opens something: a straight quotation mark behind a word closes."""
    return text[at] not in "\"'*" or at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ",.!?;…")


def _is_styled(notes: Annotations, block: Block) -> bool:
    """Whether a block has capitals all through: a headline in title case, a heading in capitals."""
    words = notes.text[block.start : block.end].split()
    running = block.scope in (Scope.PARAGRAPH, Scope.LIST, Scope.CAPTION)
    if running and (len(words) > 14 or (words and words[-1].rstrip("\"”’'").endswith((".", "!", "?")))):
        return False
    long = [word for word in words[1:] if len(word) > 3 and word[:1].isalpha()]
    limit = 0.8 if running else 0.6
    return len(long) >= 2 and sum(word[0].isupper() for word in long) > limit * len(long)


def _run(tokens: list[Token], first: int, limit: int, initial: set[int]) -> Name:
    last = _run_end(tokens, first, limit)
    end = tokens[last - 1]
    stems = [token.stem for token in tokens[first:last] if token.kind is not Kind.MARK]
    words = tuple(stem.rstrip(".") if len(stem) == 2 else stem for stem in stems)
    stop = end.end if end.kind is Kind.MARK else end.start + len(end.stem)
    return Name(tokens[first].start, stop, words, first, last, end.block, first in initial)


def _begins(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind is not Kind.WORD or token.text in _NEVER or not _capital(token.text):
        return False
    return not (token.text[0] in "JFMASOND" and token.stem in MONTHS and _is_month(tokens, index))


_NEVER = DAYS | frozenset(["I", "I'm", "I've", "I'd", "I'll", "I’m", "I’ve", "I’d", "I’ll"])


def _capital(text: str) -> bool:
    """`Smith`, `al-Assad`, `d'Estaing`; not `eBay` (a brand, never a variant of anything)."""
    if text[0].isupper():
        return True
    if text[0] not in "aedlb" or text.isalpha():
        return False
    head, _, tail = text.replace("’", "'").replace("'", "-").partition("-")
    return len(head) <= 3 and tail[:1].isupper() and head in _GLUED


_GLUED = frozenset("al el an as ash at ad d l bin".split())


def _is_month(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.stem in _SURE_MONTHS:
        return True
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after and (after.kind is Kind.NUMBER or after.text[0].isdigit()):
        return True
    return before is not None and (before.kind is Kind.NUMBER or before.text.lower() in _BEFORE_MONTH)


def _run_end(tokens: list[Token], first: int, limit: int) -> int:
    """The index after the last token of the run that begins at `first`."""
    last = first + 1
    while last < limit:
        token = tokens[last - 1]
        if token.kind is Kind.WORD and token.text != token.stem:
            return last
        step = _next_word(tokens, last, limit)
        if step < 0:
            break
        last = step + 1
    if last < limit and tokens[last].text == "." and _stopped(tokens[last - 1].text) and last + 1 < limit:
        last += 1
    return last


def _next_word(tokens: list[Token], at: int, limit: int) -> int:
    """The index of the next capitalised word of the same run, or -1."""
    if (tokens[at].text == "." and _stopped(tokens[at - 1].text)) or tokens[at].text == "&":
        at += 1
    else:
        skipped = 0
        while at < limit and skipped < 3 and tokens[at].text in PARTICLES:
            at += 1
            skipped += 1
    return at if at < limit and _begins(tokens, at) and tokens[at].start - tokens[at - 1].end <= 2 else -1


def _stopped(word: str) -> bool:
    return word in STOPPED or (len(word) == 1 and word.isupper())


def _without_ordinary(name: Name, notes: Annotations, inside: set[str], lower: set[str]) -> Name | None:
    """A name at the start of a sentence without the words that are only capitalised because they stand there."""
    word = name.words[0]
    if not _ordinary(notes, word, len(name.words) > 1, inside, lower):
        return name
    first = name.first + 1
    while first < name.last and (notes.tokens[first].kind is Kind.MARK or not notes.tokens[first].capital):
        first += 1
    if first >= name.last:
        return None
    words = name.words[
        len(name.words) - sum(token.kind is not Kind.MARK for token in notes.tokens[first : name.last]) :
    ]
    return name._replace(start=notes.tokens[first].start, words=words, first=first, initial=False)


def _ordinary(notes: Annotations, word: str, more: bool, inside: set[str], lower: set[str]) -> bool:
    folded = word.lower().replace("’", "'")
    if folded in FUNCTION:
        return not (more and word in ("Will", "May") and word in inside)
    if word in inside or len(word) == 1 or word in STOPPED or not word[1:].islower():
        return False
    entry = notes.knowledge.word(word)
    if folded in lower and (entry is None or "w" in entry.flags or not entry.flags):
        return not (more and notes.knowledge.first_name(word))
    if entry is None or "w" not in entry.flags:
        return False
    if not more:
        return True
    given = notes.knowledge.first_name(word) if "f" in entry.flags else None
    return "g" not in entry.flags and (given is None or (entry.zipf > 4.4 and given.births < 20_000))
