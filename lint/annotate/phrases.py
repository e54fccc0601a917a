"""Noun phrases that say what somebody is: `Moldova's chief negotiator`, `the chair of the trustees`, `state Sen.`, `(D-Calif.)`."""

from __future__ import annotations

from typing import NamedTuple

from lint.annotate.names import FUNCTION
from lint.annotate.roles import ABBREVIATED, BEFORE_OR_AFTER, COURTESY, HEADS, LESSER
from lint.annotate.tokens import Kind, Token
from lint.spans import Span


class Role(NamedTuple):
    """What a text says that somebody is.

    `key` is the office in lower case, abbreviations spelled out (`fire chief`, `senator`, `chair`); `of` what follows "of", `org` whose it
    is (`the university` in "the university's chancellor"). `past` says that it is not held now (former, -elect, "was"), `lesser` that it
    is a deputy's, an acting one's or a shadow's.
    """

    start: int
    end: int
    key: str
    of: str = ""
    org: str = ""
    past: bool = False
    lesser: bool = False

    @property
    def span(self) -> Span:
        """The place of the phrase, without its article."""
        return Span(self.start, self.end)


_DETERMINERS = frozenset("a an the its his her their our my your this that one".split())
# words that end a noun phrase; "of" is looked at by itself
_ENDS = (
    FUNCTION - _DETERMINERS - frozenset("former then late next first second last third finally only".split())
) | frozenset(
    "met saw left asked gave took made called sent beat joined named hired fired paid thanked wrote knew found praised "
    "who whose which whom said says told is was were became becomes has had will would could can may of".split()
)


def word(token: Token) -> str:
    """A token as a role is compared: abbreviations spelled out, lower case."""
    return ABBREVIATED.get(token.text) or token.stem.lower().replace("‐", "-")


_TRADES = ("ologist", "iatrist", "iatrician", "sman", "swoman", "keeper", "master", "mistress")


def is_head(token: Token) -> bool:
    """Whether a token can be the last word of a title or a role."""
    if token.text in ABBREVIATED:
        return True
    stem = token.text.lower()
    if stem in HEADS or (len(stem) > 7 and stem.endswith(_TRADES) and stem != "talisman"):
        return True
    if "-" not in stem:
        return False
    return (
        (stem.endswith("-elect") and stem[:-6] in HEADS)
        or stem.split("-")[-1] in ("general", "elect", "forward", "back", "captain", "principal")
        or (stem.endswith("-in-chief") and stem[:-9] in HEADS)
    )


# said out of courtesy before a name, behind the office
_STYLES = frozenset("Dr Prof Professor Father Fr Sister Brother Rev Revd Reverend Canon Rabbi Msgr Monsignor".split())


def before(tokens: list[Token], end: int, limit: int) -> Role | None:
    """The role whose last token is at `end` - 1: `city manager` before `Lois Tran`. `limit` is the first index of the sentence."""
    last = end - 1
    if last >= limit and tokens[last].text == ".":
        last -= 1
    if last < limit or not (is_head(tokens[last]) and tokens[last].text not in COURTESY):
        return None
    if tokens[last].text in _STYLES and last > limit and is_head(tokens[last - 1]):
        return before(tokens, last, limit)  # "Rector Father Obi", "museum director Dr. Roe"
    first = last
    while first > limit and last - first < 5 and _modifies(tokens, first - 1, first):
        first -= 1
    while first < last and tokens[first].kind is Kind.MARK:
        first += 1
    return _role(tokens, first, end, _owner(tokens, first, limit))


# offices that are written with their field behind them: "Minister of Works Patience Addo"
_WITH_FIELD = frozenset(
    "minister secretary undersecretary commissioner director superintendent chief chair president governor ambassador".split()
)
# with a field in small letters, also in the run of a sentence: "the head of drama Polly Marsh"
_FIELDED = _WITH_FIELD | frozenset(["head", "dean", "leader", "chairman", "chairwoman", "editor", "captain", "mayor"])


def with_field(tokens: list[Token], end: int, limit: int) -> Role | None:
    """The office with "of" or "for" whose field ends at `end` - 1: `Superintendent of schools` before `Marla Deeks`; in capitals only."""
    if end - 4 >= limit and tokens[end - 4].text.lower() == "leader" and tokens[end - 1].text.lower() == "opposition":
        role = before(tokens, end - 3, limit)  # "leader of the opposition Mbali Dlomo"
        return role and role._replace(end=tokens[end - 1].end, of="opposition")
    for at in range(end - 2, max(end - 6, limit), -1):
        if tokens[at].kind is not Kind.WORD or (tokens[at + 1].text.lower() in _DETERMINERS and at + 2 == end):
            return None
        if tokens[at].text in ("of", "for"):
            head = tokens[at - 1]
            small = all(token.text.islower() for token in tokens[at + 1 : end])
            if (
                head.text.lower() not in (_FIELDED if small else _WITH_FIELD)
                or not (head.capital or small)
                or any(is_head(t) for t in tokens[at + 1 : end])
            ):
                return None
            field = [token.stem.lower() for token in tokens[at + 1 : end] if token.text.lower() not in _DETERMINERS]
            role = before(tokens, at, limit)
            return role and role._replace(end=tokens[end - 1].end, of=" ".join(field))
    return None


def _modifies(tokens: list[Token], at: int, following: int) -> bool:
    token, after = tokens[at], tokens[following]
    if token.text == "Then" or (after.capital and token.text.islower() and token.text not in _BEFORE_CAPITAL):
        return False
    if token.kind is Kind.MARK:
        return token.text == "." and tokens[at - 1].text in ABBREVIATED and tokens[following].start - token.end <= 1
    lower = token.text.lower()
    if (
        token.kind is not Kind.WORD
        or token.text != token.stem
        or lower in _DETERMINERS
        or lower in _ENDS
        or token.text in COURTESY
    ):
        return False
    return (
        not (token.text.islower() and lower.endswith(("ed", "ing")) and lower not in _PARTICIPLES)
        or lower in BEFORE_OR_AFTER
    )


_BEFORE_CAPITAL = BEFORE_OR_AFTER | LESSER | frozenset(["state"])
_PARTICIPLES = frozenset(
    "managing acting marketing operating visiting commanding presiding engineering nursing retired planning "
    "building outgoing incoming".split()
)


def _owner(tokens: list[Token], first: int, limit: int) -> str:
    """`the university` before `chancellor` in "the university's chancellor"."""
    if first - 1 >= limit and tokens[first - 1].text != tokens[first - 1].stem:
        start = first - 1
        while (
            start - 1 >= limit
            and tokens[start - 1].capital
            and tokens[start].capital
            and tokens[start - 1].kind is Kind.WORD
        ):
            start -= 1
        return " ".join(token.stem for token in tokens[start:first]).lower()
    return ""


def at(tokens: list[Token], first: int, limit: int) -> tuple[Role, int] | None:
    """The role phrase that begins at `first` (its article or owner included) and the index after it; None when there is none."""
    words: list[int] = []
    org, index = "", first
    while index < limit and index - first < 12:
        token = tokens[index]
        lower = token.text.lower()
        if token.kind is Kind.MARK:
            if not (token.text == "." and index and tokens[index - 1].text in ABBREVIATED):
                break
        elif lower in _DETERMINERS:
            if words:
                break
        elif token.text != token.stem:
            org = " ".join([*(tokens[w].stem for w in words), token.stem]).lower()
            words = []
        elif lower in _ENDS and not (
            lower == "under" and index + 1 < limit and tokens[index + 1].text.lower() == "secretary"
        ):
            break
        else:
            words.append(index)
        index += 1
    ends = [position for position, w in enumerate(words) if is_head(tokens[w])]
    if not ends:
        return None
    last = max((end for end in ends if end <= ends[0] + 2), default=ends[0])
    if last > 6:
        return None
    role = _role(tokens, words[0], words[last] + 1, org)
    return _with_of(tokens, role, words[last] + 1, limit)


_BODY_AFTER = frozenset("of for at to in with".split())


def _with_of(tokens: list[Token], role: Role, index: int, limit: int) -> tuple[Role, int]:
    """The role with its "of …" (or "for …", "at …") behind it."""
    if index < limit and tokens[index].text == "." and tokens[index - 1].text in ABBREVIATED:
        index += 1
    if index >= limit or tokens[index].text not in _BODY_AFTER:
        return role, index
    stop = index + 1
    while stop < limit and stop - index < 9 and _continues(tokens, stop, limit):
        stop += 1
    words = [token.stem for token in tokens[index + 1 : stop] if token.kind is not Kind.MARK]
    while words and words[0].lower() in _DETERMINERS:
        words = words[1:]
    return role._replace(
        of=" ".join(words).lower() if tokens[index].text == "of" else "", org=role.org or " ".join(words).lower()
    ), stop


def _continues(tokens: list[Token], at: int, limit: int) -> bool:
    """Whether a complement goes on with a token: "the Upper Wharle Rail Users' Association"."""
    text = tokens[at].text
    if text == "and":
        return at + 1 < limit and tokens[at + 1].capital
    if tokens[at].kind is not Kind.WORD:
        return text in ("'", "’") and at + 1 < limit and tokens[at + 1].kind is Kind.WORD
    return text == "of" or text.lower() not in _ENDS


def _role(tokens: list[Token], first: int, last: int, org: str) -> Role:
    words = [word(token) for token in tokens[first:last] if token.kind is not Kind.MARK and token.text != "only"]
    past = any(
        w in BEFORE_OR_AFTER or w.startswith(("ex-", "then-", "former-")) or w.endswith(("-elect", "-designate"))
        for w in words
    )
    lesser = any(w in LESSER or w.startswith(("vice-", "co-", "deputy-")) for w in words[:-1])
    return Role(tokens[first].start, tokens[last - 1].end, " ".join(words), "", org, past, lesser)
