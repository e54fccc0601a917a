"""The kind `claim`: a rule about what an article asserts.

Alone, `when:` is asked of each claim. With `join: slot`, it is asked of two claims `a` and `b` (in the order of the text) that have
the same in that slot: each is compared with the first of its group, so that the cost is linear; what has been reported once is not
repeated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lint.claims.table import READERS, Claim
from lint.findings.model import Problem, Related
from lint.reading import Reading
from lint.rulebook.message import placeholders
from lint.rulebook.model import Rule
from lint.spans import Span

MOST_APART = 8  # different values of one thing that are kept in mind

if TYPE_CHECKING:
    from lint.claims.expressions import Case, Expression
    from lint.claims.wordings import ClaimKind


class Options(NamedTuple):
    """`claim` is the kind of claim, or else `slots`, `words`, `wordings` and `not` describe one for this rule alone.

    `when` is the expression that must be true (none: each claim is a finding). `join` is the slot that two claims have in common. `flag` is
    the slot to be marked (`target`, with a join also `a.years`), none: the whole wording. `also` are slots to be shown as related.
    `sentences: twice` spares the sentences that name nobody twice: for rules about one side taken for both.
    """

    claim: str = ""
    when: str = ""
    join: str = ""
    flag: str = ""
    also: tuple[str, ...] = ()
    sentences: Literal["", "twice"] = ""
    slots: Mapping[str, tuple[str, ...]] = {}
    words: Mapping[str, tuple[str, ...]] = {}
    wordings: Any = ()
    not_: Any = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each claim, or pair of claims, for which `when` is true."""
    options: Options = rule.options
    kind = options.claim or rule.id
    claims = reading.claims.in_twice(kind) if options.sentences == "twice" else reading.claims.of(kind)
    if not claims:
        return
    from lint.claims.expressions import compiled

    slots = slots_of(options.claim or rule.id, reading.book.wordings.by_name)
    when = compiled(options.when or "1 == 1", slots, bool(options.join))
    cases = _pairs(reading, claims, options.join, when) if options.join else _singles(reading, claims, when)
    for case in cases:
        yield _problem(case, rule, options, slots)


def slots_of(kind: str, kinds: Mapping[str, ClaimKind]) -> Mapping[str, str]:
    """The slots of a kind of claim and their types. Raises KeyError when there is no such kind."""
    return kinds[kind].slots if kind in kinds else READERS[kind].slots


def _singles(reading: Reading, claims: list[Claim], when: Expression) -> Iterator[Case]:
    from lint.claims.expressions import Case

    for claim in claims:
        case = Case(reading, {"": claim})
        if when(case) is True:
            yield case


def _pairs(reading: Reading, claims: list[Claim], join: str, when: Expression) -> Iterator[Case]:
    groups: dict[Any, list[Claim]] = {}
    for claim in claims:
        value = claim.slots.get(join)
        if value is not None:
            groups.setdefault(_key(reading, value), []).append(claim)
    for group in groups.values():
        yield from _conflicts(reading, group, when)


def _key(reading: Reading, value: Any) -> Any:
    """What makes two values the same: the `key` of a record that has one (a linked person), else the words."""
    key = getattr(value, "key", None)
    if key is None or callable(key):
        return value.span.of(reading.text).lower() if hasattr(value, "span") else value
    return key


def _conflicts(reading: Reading, group: list[Claim], when: Expression) -> Iterator[Case]:
    from lint.claims.expressions import Case

    reported: list[Claim] = []
    for index in range(1, len(group)):
        claim = group[index]
        case = Case(reading, {"a": group[0], "b": claim})
        answer = when(case)
        if answer is None and index > 1:
            case = Case(reading, {"a": group[index - 1], "b": claim})
            answer = when(case)
        if answer is True and all(when(Case(reading, {"a": other, "b": claim})) is True for other in reported):
            if len(reported) < MOST_APART:
                reported.append(claim)
            yield case


def _problem(case: Case, rule: Rule, options: Options, slots: Mapping[str, str]) -> Problem:
    from lint.claims.expressions import compiled, shown

    names = {name for words in (rule.message, *rule.messages.values()) for name in placeholders(words)}
    values = {name: shown(case, compiled(name, slots, bool(options.join))(case)) for name in names}
    also = options.also or (("a",) if options.join else ())
    places = [_place(case, name) for name in also]
    related = tuple(Related(span, "this is the other place") for span in places if span is not None)
    return Problem(_place(case, options.flag) or next(iter(case.claims.values())).span, values, related)


def _place(case: Case, name: str) -> Span | None:
    """The span of a slot (`target`, `a.years`), of a claim of a join (`a`), or of the claim that is flagged ("")."""
    which, _, slot = name.rpartition(".")
    if name in case.claims:
        return case.claims[name].span
    claim = case.claims[which or ("b" if "b" in case.claims else "")]
    span: Span | None = getattr(claim.slots.get(slot), "span", None)
    return span


def inspect(options: Options, header: Any, kind: str, kinds: Mapping[str, ClaimKind]) -> Iterator[tuple[str, str]]:
    """What is wrong with a rule of this kind: (key, sentence). `kind` is the kind of claim that it is about."""
    if bool(options.claim) == bool(options.wordings):
        yield "extends", 'either "claim" names a kind of claim, or "wordings" says how it is worded'
        return
    if kind not in kinds and kind not in READERS:
        from lint.shape import did_you_mean

        known = sorted({*kinds, *READERS})
        hint = did_you_mean(kind, known) or f"; there are {', '.join(known)}"
        yield "claim", f'there is no kind of claim "{kind}"{hint}'
        return
    slots = slots_of(kind, kinds)
    if options.join and options.join not in slots:
        yield "join", f'"{kind}" has no slot "{options.join}" (there are {", ".join(slots)})'
    for key, name in (("flag", options.flag), *(("also", name) for name in options.also)):
        if not _is_place(name, slots, bool(options.join)):
            yield key, f'"{name}" is no slot of "{kind}" (there are {", ".join(slots)})'
    yield from _expressions(options, header, slots)


def _is_place(name: str, slots: Mapping[str, str], joined: bool) -> bool:
    which, _, slot = name.rpartition(".")
    if not name or (joined and name in ("a", "b")):
        return True
    return slot in slots and which in (("", "a", "b") if joined else ("",))


def _expressions(options: Options, header: Any, slots: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    from lint.claims.expressions import ExpressionError, compiled

    sources = [("when", options.when)] if options.when else []
    sources += [("message", name) for name in placeholders(header.message)]
    sources += [("messages", name) for words in header.messages.values() for name in placeholders(words)]
    for key, source in sources:
        try:
            compiled(source, slots, bool(options.join))
        except ExpressionError as error:
            yield key, f'{key}: in "{source}": {error}'
