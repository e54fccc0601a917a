"""`name-variant`: one name in two spellings.

Two spellings a letter or two apart are one name when they keep the same company (given name, other words of the name) or when one of them
is in no list and the other is. They are two names when each has a given name of its own, when each stands only in a longer name of its
own, when one is derived from the other, or when both stand in one sentence. Algorithm and traps: the measurements behind
`names.variant` (docs/accuracy.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.likeness import distance, neighbours
from lint.annotate.tokens import Token
from lint.checks.name_forms import Form, forms, in_name_list
from lint.checks.name_judge import Judge, Verdict, slip
from lint.checks.stranger import Stranger, strangers
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"wrong", "right", "count", "other"})
VARIANTS = frozenset({"accent", "case"})


class Options(NamedTuple):
    """`allow` names pairs that are two names whatever they look like: `Horan/Horgan`."""

    allow: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each place of the spelling that is likelier wrong; the first place of the other is related."""
    allowed = {frozenset(pair.split("/")) for pair in rule.options.allow}
    found = forms(reading.notes)
    by_key: dict[str, list[Form]] = {}
    for form in found:
        by_key.setdefault(form.key, []).append(form)
    judge = Judge(reading)
    done: set[str] = set()
    for same in by_key.values():
        for other in same[1:]:
            yield from _report(judge.spelled(same[0], other), allowed, done, reading)
    # two ordinary words are never a variant of each other: without an unknown word beside them they need not be looked at
    strange = any(form.unknown for form in found)
    deep = {form.key for form in found if form.zipf < 2.6 and not form.common}
    keys = [key for key, same in by_key.items() if strange or not same[0].common]
    for a, b in neighbours(keys, deep):
        for verdict in _best(judge, by_key[a], by_key[b]):
            yield from _report(verdict, allowed, done, reading)
    for stranger in strangers(reading.notes):
        yield from _strange(stranger, done, allowed)
    unknown = [
        form for form in found if form.unknown and form.text not in done and len(form.key) >= 7 and form.key.isalpha()
    ]
    if unknown:
        yield from _words(reading, unknown)


def _strange(stranger: Stranger, done: set[str], allowed: set[frozenset[str]]) -> Iterator[Problem]:
    """A person known by a title alone: `Dr Moyles`, where the article has Thandi Moyle."""
    meant = next(mention for mention in stranger.meant.mentions if mention.given)
    wrong, right = stranger.mentions[0].surname, meant.surname
    if wrong in done or right in done or frozenset((wrong, right)) in allowed:
        return
    count, other = len(stranger.mentions), len(stranger.meant.mentions)
    values = {"wrong": wrong, "right": right, "count": count, "other": other}
    for mention in stranger.mentions:
        yield Problem(mention.span, values, (Related(meant.span, f"“{meant.text}” here"),), None, Level.WARNING)


def _words(reading: Reading, unknown: list[Form]) -> Iterator[Problem]:
    """Words written with a capital that are in no list, beside the word of the article that they come of: `Packaeg`, `package`."""
    buckets: dict[str, dict[str, Token]] = {}
    for token in reading.notes.tokens:
        if len(token.text) > 5:
            lower = token.stem.lower()
            buckets.setdefault(lower[0] + lower[-1], {}).setdefault(lower, token)
    for form in unknown:
        if len(form.places) > 2 or form.givens or form.person:
            continue
        for word, token in buckets.get(form.key[0] + form.key[-1], {}).items():
            if distance(form.key, word, 1) == 1 and slip(form.key, word) and reading.knowledge.known(word):
                values = {"wrong": form.text, "right": token.stem, "count": len(form.places), "other": 1}
                related = (Related(Span(token.start, token.start + len(token.stem)), f"“{token.stem}” here"),)
                for place in form.places:
                    yield Problem(Span(place.start, place.end), values, related, None, Level.WARNING)
                break


def _best(judge: Judge, left: list[Form], right: list[Form]) -> Iterator[Verdict]:
    for one in left:
        for other in right:
            verdict = judge.pair(one, other)
            if verdict:
                yield verdict
                return


def _report(
    verdict: Verdict | None, allowed: set[frozenset[str]], done: set[str], reading: Reading
) -> Iterator[Problem]:
    if verdict is None or frozenset((verdict.wrong.text, verdict.right.text)) in allowed or verdict.wrong.text in done:
        return
    done.add(verdict.wrong.text)
    values = {
        "wrong": verdict.wrong.text,
        "right": verdict.right.text,
        "count": len(verdict.wrong.places),
        "other": len(verdict.right.places),
    }
    related = (Related(verdict.right.span, f"“{verdict.right.text}” here"),)
    for place in verdict.wrong.places[: 1 if verdict.kind else None]:
        level = verdict.level.softer if in_name_list(reading.notes, place.block) else verdict.level
        yield Problem(Span(place.start, place.end), values, related, None, level, verdict.kind)
