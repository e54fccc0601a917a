"""What stands beside a person's name: roles in front of it and behind it, the party, signs that it is a person at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate import court, phrases
from lint.annotate.names import Name
from lint.annotate.phrases import Role
from lint.annotate.roles import PARTIES, SAYING, VERBS
from lint.annotate.tokens import Kind, Token
from lint.article.model import Scope

if TYPE_CHECKING:
    from lint.annotate import Annotations


def around(
    notes: Annotations, name: Name, first: int, begin: int, end: int, direct: Role | None
) -> tuple[list[Role], int, bool]:
    """The roles and the party (the index of its word, -1 for none) said beside a name, and whether something there shows that it is a
    person.
    """
    tokens, last = notes.tokens, name.last
    roles = [direct] if direct else []
    party = _party_before(tokens, first, begin)
    led = _before_comma(tokens, name.first, begin)
    if led:
        roles.append(led)
        party = max(party, _party_in_role(tokens, led, name.first))
    after, party_after, beside = _after(tokens, last, end, first)
    roles += after
    if first - 2 > begin and tokens[first - 1].text == "like":
        alike = phrases.before(tokens, first - 1, begin)  # "a chief executive like Mabuza"
        roles += [alike] if alike else []
    if first - 2 > begin and tokens[first - 1].text in ("named", "called"):
        found = phrases.before(tokens, first - 1, begin)  # "a plumber named Ann Roe"
        roles += [found] if found else []
    label = _label(notes, name, begin, end)
    if label:
        roles.append(label)
        beside = True
    at_bar = court.role(tokens, name.first, last, begin, end)
    if at_bar:
        roles.append(at_bar)
    if not beside:
        near = tokens[first - 1].text if first > begin else ""
        beside = near in SAYING or (last < end and tokens[last].text in SAYING)
    return roles, party_after if party_after >= 0 else party, beside


def _party_in_role(tokens: list[Token], role: Role, name: int) -> int:
    """`the Republican governor, …`: the party inside a role that a comma parts from the name."""
    index = name - 1
    while index >= 0 and tokens[index].start >= role.start:
        if tokens[index].text in PARTIES:
            return index
        index -= 1
    return -1


def _party_before(tokens: list[Token], first: int, begin: int) -> int:
    for index in range(first - 1, max(begin, first - 5) - 1, -1):
        if tokens[index].kind is Kind.MARK and tokens[index].text != ".":
            return -1
        if tokens[index].text in PARTIES and tokens[index].text != "Independent":
            return index
    return -1


def _before_comma(tokens: list[Token], first: int, begin: int) -> Role | None:
    """`the fisheries minister, Losena Waqa`: the role that a comma parts from the name, also before `the Rt Revd`."""
    if first - 1 > begin and tokens[first - 1].text == "the":
        first -= 1
    if first - 2 < begin or tokens[first - 1].text != ",":
        return None
    index, joined = first - 2, 0
    while index >= begin and first - index < 10 and tokens[index].kind is Kind.WORD:
        as_one = tokens[index].text in ("as", "As")
        if as_one or (
            tokens[index].text.lower() in ("the", "its", "his", "her", "their", "our", "a", "an")
            or tokens[index].text != tokens[index].stem
        ):
            found = phrases.at(tokens, index + as_one, first - 1)
            if found and found[1] == first - 1:
                return found[0]
            if joined:
                return phrases.before(tokens, first - 1, joined + 1)  # "the police and crime commissioner, Owen Tull"
        joined = joined or (index if tokens[index].text == "and" else 0)
        index -= 1
    return None


def _label(notes: Annotations, name: Name, begin: int, end: int) -> Role | None:
    """The role that a list or a table gives: `Secretary: Mary Dunn`, `| Secretary | Mary Dunn |`, `| Mary Dunn | Secretary |`."""
    tokens, first, last = notes.tokens, name.first, name.last
    if first - 1 > begin and tokens[first - 1].text == ":":
        found = phrases.at(tokens, begin, first - 1)
        return found[0] if found and found[1] == first - 1 else None
    block = notes.article.blocks[name.block]
    if block.scope is not Scope.TABLE or first != begin or last != end:
        return None
    for at, step in ((first - 1, -1), (last, 1)):
        if not 0 <= at < len(tokens):
            continue
        other = notes.article.blocks[tokens[at].block]
        if (other.group, other.row) != (block.group, block.row):
            continue
        low, high = at, at + 1
        while step < 0 and low and tokens[low - 1].block == tokens[at].block:
            low -= 1
        while step > 0 and high < len(tokens) and tokens[high].block == tokens[at].block:
            high += 1
        found = phrases.at(tokens, low, high)
        if found and found[1] == high:
            return found[0]
    return None


def _after(tokens: list[Token], last: int, end: int, name_first: int) -> tuple[list[Role], int, bool]:
    """Roles in an apposition, a relative clause or a bracket behind a name; its party; whether it shows a person."""
    if last >= end:
        return [], -1, False
    mark = tokens[last].text
    if mark == "(":
        return _in_bracket(tokens, last + 1, end), _bracket(tokens, last, end), False
    if mark in (",", "–", "—"):
        return _apposition(tokens, last + 1, end)
    if mark in ("is", "was", "remains", "became") or (
        mark == "has" and last + 1 < end and tokens[last + 1].text == "been"
    ):
        return predicate(tokens, last, end), -1, False
    given = tokens[name_first - 1].text.lower() if name_first else ""
    if mark == "as" and (given == "with" or given in _APPOINTS):
        found = phrases.at(tokens, last + 1, end)
        return [found[0]] if found else [], -1, True
    if given in _APPOINTS and given != "made":
        found = phrases.at(tokens, last, end)
        return [found[0]] if found else [], -1, True
    if mark in _DOES:
        return _does_as(tokens, last, end), -1, False
    if last + 1 < end and tokens[last + 1].text == "as" and mark in _SERVES:
        found = phrases.at(tokens, last + 2, end)
        return [found[0]] if found else [], -1, False
    if mark in VERBS and last + 1 < end and tokens[last + 1].text in ("the", "its", "his", "her", "their"):
        return _verb(tokens, last, end), -1, True
    return [], -1, False


_CHOSEN = frozenset("elected re-elected voted crowned appointed named made".split())
_APPOINTS = frozenset(
    "named names appointed appoints elected chosen hired hires made picked unveiled installed reappointed confirmed".split()
)
# X took over as editor, X has worked as a nurse
_DOES = frozenset(
    "took takes has had started starts began stays stayed continues joined joins returned returns worked served will".split()
)


def _does_as(tokens: list[Token], last: int, end: int) -> list[Role]:
    """The role behind "as" in the three words behind a verb: `took over as editor`; what has ended is no role."""
    for at in range(last + 1, min(last + 4, end - 1)):
        if tokens[at].text == "as" and tokens[at - 1].text in _AS_BEHIND:
            found = phrases.at(tokens, at + 1, end)
            return [found[0]] if found else []
    return []


_AS_BEHIND = frozenset(
    "over worked served started began stays stayed continued continue joined returned worked out on back serve work start".split()
)
# X works as a nurse, X's job as a nurse
_SERVES = frozenset("works serves sits job role post position work".split())


def _in_bracket(tokens: list[Token], index: int, end: int) -> list[Role]:
    """`Ana Hart (treasurer)`: a role and nothing else."""
    found = phrases.at(tokens, index, min(index + 6, end))
    return [found[0]] if found and found[1] < end and tokens[found[1]].text == ")" else []


# what somebody chairs or leads for an hour
_HOURS = frozenset(
    "meeting session hearing talks debate discussion panel march race standings rally inquest prayers way".split()
)


def _verb(tokens: list[Token], index: int, end: int) -> list[Role]:
    """`chairs the trustees`: the office in a verb, with its body."""
    body = _body_after(tokens, index + 1, end)
    if not _HOURS.isdisjoint(body.split()):
        return []
    return [Role(tokens[index].start, tokens[index].end, VERBS[tokens[index].text], body, body)]


def _bracket(tokens: list[Token], last: int, end: int) -> int:
    return last + 1 if last + 1 < end and party_of(tokens, last + 1) else -1


def _apposition(tokens: list[Token], index: int, end: int) -> tuple[list[Role], int, bool]:
    aged = False
    if index + 1 < end and tokens[index].kind is Kind.NUMBER and len(tokens[index].text) < 3:
        aged = True
        index += 2
    index, once = _adverbs(tokens, index, end)
    if index >= end:
        return [], -1, aged
    if tokens[index].text in ("who", "whose"):
        return *_relative(tokens, index + 1, end), True
    letter = tokens[index].text.partition("-")
    if letter[0] in ("D", "R") and letter[1]:
        return [], index, True
    if tokens[index].text in ("as", "in", "speaking", "acting"):
        index = _as(tokens, index, end)
    party = _party_in(tokens, index, end)
    found = phrases.at(tokens, index, end)
    if found and found[1] < end and tokens[found[1]].capital and tokens[found[1] - 1].text.islower():
        return [], -1, aged  # "without Wilkinson, coach Andy Robinson chose": the role is the next name's
    if found and once:
        return [found[0]._replace(past=True)], party, True
    return ([found[0], *_second(tokens, found[1], end)] if found else []), party, aged or found is not None


def _second(tokens: list[Token], index: int, end: int) -> list[Role]:
    """The second role of `a mother of two and a plumber`, `the chair and chief executive`."""
    if index + 1 >= end or tokens[index].text != "and" or tokens[index + 1].capital:
        return []
    found = phrases.at(tokens, index + 1, end)
    closed = found is not None and (found[1] >= end or tokens[found[1]].text in (",", ".", ";", ")", "–", "—"))
    return [found[0]] if found and closed else []


def _as(tokens: list[Token], index: int, end: int) -> int:
    """The index behind "as" in `as chair`, `in her role as chair`, `speaking as chair`; `index` where there is none."""
    for at in range(index, min(index + 6, end - 1)):
        if tokens[at].kind is not Kind.WORD:
            break
        if tokens[at].text == "as" and (at > index or tokens[at + 1].text != "a"):
            return at + 1
    return index


_STILL = frozenset("still now currently today already long".split())
_ONCE = frozenset("once then later formerly also eventually".split())


def _adverbs(tokens: list[Token], index: int, end: int) -> tuple[int, bool]:
    """The index behind adverbs of time (`still the mayor`, `by then the MP`), and whether they speak of another time."""
    once = False
    if index + 1 < end and tokens[index].text in ("by", "until") and tokens[index + 1].text in ("then", "now"):
        return index + 2, True
    while index < end and tokens[index].text in _STILL | _ONCE:
        once = once or tokens[index].text in _ONCE
        index += 1
    return index, once


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
        return _verb(tokens, index, end), -1
    if word in ("is", "was", "has", "remains", "became"):
        return predicate(tokens, index, end), _held_for(tokens, index, end)
    if word == "as" or (word in ("serves", "works", "sits") and index + 1 < end and tokens[index + 1].text == "as"):
        found_role = phrases.at(tokens, index + (1 if word == "as" else 2), end)
        return ([found_role[0]] if found_role else []), -1
    return [], -1


def predicate(tokens: list[Token], index: int, end: int) -> list[Role]:
    """`is the mayor`, `has been police chief`; "was" and "had been" are past."""
    past = tokens[index].text == "was"
    index += 1
    if index < end and tokens[index].text in ("been", "also", "still", "now"):
        index += 1
    if index + 1 < end and tokens[index].text in _CHOSEN and tokens[index + 1].text not in ("to", "for", "by"):
        index += 1
    if index < end and tokens[index].text in ("not", "one", "among"):
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


def party_of(tokens: list[Token], index: int) -> str:
    """The party that a token names: `Democrat`, `D-Calif`."""
    text = tokens[index].text if index >= 0 else ""
    return PARTIES.get(text, "") or {"D": "democrat", "R": "republican"}.get(text.partition("-")[0], "")
