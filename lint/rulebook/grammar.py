r"""Patterns of words and parts of speech, and the regular expressions that they become.

`word` itself, in any case (a word with a capital: as written); `word+` all its forms; `{N}` a word with that tag, `{N|NS}` with one of
these, `{-N}` with any other, `{V?}` one that can be a verb, `{VN-V}` one that cannot, `{N!}` in small letters (`lint.annotate.tags` lists the tags); `/regex/{N}` one word with that tag
that a regular expression matches, in small letters; `(a|b)` one of these or nothing, `[a|b]` exactly one; `..3` up to three words; `@list` an item of a
word list, `@list+` in all its forms, `@list!` in small letters; `!(a|b)` not before one of these; `^` and `$` the ends of the sentence; `< >` around what is flagged. Any other mark stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product
from typing import NamedTuple, TypeAlias

from lint.claims.inflect import inflections, spellings


class GrammarError(ValueError):
    """A pattern that is not right. The message is one sentence for the person who wrote it."""


class Words(NamedTuple):
    """One word of these (small letters); `capital`: it has one (True), it has none (False), as may be (None)."""

    forms: tuple[str, ...]
    capital: bool | None = None


class Raw(NamedTuple):
    """A piece of a regular expression on the tagged sentence; `splits`: not a word, and nothing stands between its neighbors."""

    source: str
    splits: bool = False


class Choice(NamedTuple):
    """One of the branches, or none if `optional`."""

    branches: tuple[tuple[Node, ...], ...]
    optional: bool


Node: TypeAlias = Words | Raw | Choice

_PART = re.compile(
    r"""
    \s+
  | \.\.(?P<gap>\d+)
  | @(?P<list>[A-Za-z][\w-]*)(?P<forms>\+)?(?P<lower>!)?
  | (?:/(?P<regex>(?:\\.|[^\\/])+)/)?\{(?P<not>-)?(?P<tags>[A-Z|]+)(?P<may>\?)?(?P<sure>-V)?(?P<small>!)?\}
  | (?P<look>!\()
  | (?P<open>[(\[]) | (?P<close>[)\]]) | (?P<bar>\|)
  | (?P<edge>[<>^$])
  | (?P<word>(?:[^\W\d_]\.){2,} | [^\W_]+(?:['&\-][^\W_]+)*)(?P<plus>\+)?
  | (?P<mark>.)
    """,
    re.VERBOSE,
)
_EDGES = {"<": Raw("(?P<hit>", True), ">": Raw(")", True), "^": Raw("^", True), "$": Raw(r"(?:[.!?\"”'’)]/MARK )*$")}
_CAPITAL = {True: r"\^", False: "", None: r"\^?"}
MOST = 48  # literals of one pattern


def parse(pattern: str, words: Mapping[str, tuple[str, ...]]) -> tuple[Node, ...]:
    """The nodes of a pattern. Raises GrammarError."""
    parts = [match for match in _PART.finditer(pattern.replace("’", "'")) if match.lastgroup]
    nodes, at = _sequence(parts, 0, "", words)
    if at < len(parts):
        raise GrammarError(f'"{parts[at].group()}" has no bracket before it')
    if not nodes:
        raise GrammarError("this pattern is empty")
    if sum(node == _EDGES["<"] for node in nodes) != sum(node == _EDGES[">"] for node in nodes):
        raise GrammarError("the < and > around what is flagged must stand outside of brackets, once each")
    return nodes


def _sequence(
    parts: list[re.Match[str]], at: int, closing: str, words: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    while at < len(parts):
        part = parts[at]
        if part["close"] or part["bar"]:
            break
        at += 1
        if part["open"] or part["look"]:
            node, at = _choice(parts, at, part.group()[-1], bool(part["look"]), words)
            nodes.append(node)
        else:
            nodes.append(_plain(part, words))
    if closing and (at == len(parts) or (parts[at]["close"] and parts[at].group() != closing)):
        raise GrammarError(f'"{closing}" is missing')
    return tuple(nodes), at


def _choice(
    parts: list[re.Match[str]], at: int, opening: str, look: bool, words: Mapping[str, tuple[str, ...]]
) -> tuple[Node, int]:
    closing = ")" if opening == "(" else "]"
    branches = []
    while True:
        branch, at = _sequence(parts, at, closing, words)
        branches.append(branch)
        at += 1
        if parts[at - 1]["close"]:
            break
    node = Choice(tuple(branches), opening == "(" and not look)
    return (Raw(f"(?!{_regex((node,))})", True) if look else node), at


def _plain(part: re.Match[str], words: Mapping[str, tuple[str, ...]]) -> Node:
    if part["gap"]:
        return Raw(rf"(?:[^ ]+/(?!MARK)[A-Z]+~?\^? ){{0,{part['gap']}}}?")
    if part["tags"]:
        return Raw(_tagged(part))
    if part["edge"]:
        return _EDGES[part["edge"]]
    if part["list"]:
        if part["list"] not in words:
            raise GrammarError(f"there is no word list @{part['list']}")
        return _listed(words[part["list"]], bool(part["forms"]), bool(part["lower"]))
    return _word(part["word"] or part["mark"], bool(part["plus"]))


def _tagged(part: re.Match[str]) -> str:
    """A word by its tag."""
    word = f"(?:{part['regex']})" if part["regex"] else "[^ ]+"
    tags = f"(?:{part['tags']})"
    capital = "" if part["small"] else r"\^?"
    if part["not"]:
        return rf"{word}/(?!{tags}\b)[A-Z]+~?{capital} "
    if part["may"]:
        return rf"{word}/(?:{tags}|[A-Z]+~){capital} "
    return rf"{word}/{tags}{'' if part['sure'] else '~?'}{capital} "


def _word(word: str, plus: bool) -> Words:
    lower = word.lower()
    forms = {spelled for form in (inflections(lower) if plus else {lower}) for spelled in spellings(form)}
    return Words(tuple(sorted(forms)), True if word != lower else None)


def _listed(items: tuple[str, ...], plus: bool, small: bool) -> Node:
    singles: list[str] = []
    longer: list[tuple[Node, ...]] = []
    for item in items:
        if " " in item:
            longer.append(tuple(_word(word, False) for word in item.split()))
        else:
            singles += _word(item, plus).forms
    node = Words(tuple(dict.fromkeys(singles)), False if small else None)
    return Choice((*longer, (node,)), False) if longer else node


def regex(pattern: str, words: Mapping[str, tuple[str, ...]]) -> str:
    """The regular expression of a pattern, on `lint.annotate.tagged` sentences; the group `hit`, if there is one, is what is flagged."""
    return r"(?:^|(?<= ))" + _regex(parse(pattern, words))


def _regex(nodes: tuple[Node, ...]) -> str:
    out = []
    for node in nodes:
        if isinstance(node, Words):
            forms = "|".join(map(re.escape, node.forms))
            out.append(f"(?:{forms})/[A-Z]+~?{_CAPITAL[node.capital]} ")
        elif isinstance(node, Choice):
            out.append(f"(?:{'|'.join(map(_regex, node.branches))}){'?' if node.optional else ''}")
        else:
            out.append(node.source)
    return "".join(out)


def literals(pattern: str, words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Texts (small letters) of which one must stand where the pattern matches; none when it has no words of its own."""
    runs: list[list[tuple[str, ...]]] = [[]]
    for node in parse(pattern, words):
        forms = _forms(node)
        if forms:
            runs[-1].append(forms)
        elif not (isinstance(node, Raw) and node.splits):
            runs.append([])
    best = max((found for run in runs for found in _stretches(run)), key=_worth, default=())
    return tuple(" ".join(text) for text in product(*best))


def _forms(node: Node) -> tuple[str, ...]:
    """The words of a node, where it is always exactly one word."""
    if isinstance(node, Words):
        return node.forms if all(form[0].isalnum() for form in node.forms) else ()
    if isinstance(node, Choice) and not node.optional:
        parts = [_forms(branch[0]) if len(branch) == 1 else () for branch in node.branches]
        return tuple(form for part in parts for form in part) if all(parts) else ()
    return ()


def _stretches(run: list[tuple[str, ...]]) -> list[tuple[tuple[str, ...], ...]]:
    return [
        tuple(run[first:last])
        for first in range(len(run))
        for last in range(first + 1, min(first + 3, len(run)) + 1)
        if _count(run[first:last]) <= MOST or last == first + 1
    ]


def _count(words: list[tuple[str, ...]] | tuple[tuple[str, ...], ...]) -> int:
    count = 1
    for forms in words:
        count *= len(forms)
    return count


_SMALL = frozenset(
    "the of to and in a an is was are were be been for on that with as at by from it its it's his her their has have had not this which who will would "
    "one no or but than more about into over up out all".split()
)


def _worth(words: tuple[tuple[str, ...], ...]) -> float:
    """Rare words are good, and few texts."""
    rare = sum(1 for forms in words if not _SMALL.intersection(forms))
    return 10 * rare + 3 * len(words) - _count(words) / 8
