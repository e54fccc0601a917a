r"""Patterns of words and parts of speech.

| | |
|---|---|
| `word` `Word` | the word in any case; as it has a capital |
| `word+` | all its forms |
| `{N}` `{N|NS}` `{-N}` | a word with that tag, with one of these, with any other (`lint.annotate.tags` lists them) |
| `{V?}` `{VN-V}` | a word that can be a verb, whatever its tag; a participle that cannot be a base form |
| `{N!}` | in small letters |
| `/regex/{N}` | a word with that tag that a regular expression matches (in small letters) |
| `(a|b)` `[a|b]` | one of these or nothing; exactly one |
| `!(a|b)` | what follows is none of these |
| `..3` | up to three words |
| `@list` `@list+` `@list!` | an item of a word list; in all its forms; in small letters |
| `^` `$` | the ends of the sentence |
| `< >` | around what is flagged |

Any other mark stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

from lint.claims.inflect import inflections, spellings
from lint.rulebook.grammar_nodes import Choice, Edge, Gap, Node, Tag, Words


class GrammarError(ValueError):
    """A pattern that is not right. The message is one sentence for the person who wrote it."""


Lists: TypeAlias = Mapping[str, tuple[str, ...]]


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
MAX_GAP = 5


def parse(pattern: str, words: Lists) -> tuple[Node, ...]:
    """The nodes of a pattern. Raises GrammarError."""
    parts = [match for match in _PART.finditer(pattern.replace("’", "'")) if match.lastgroup]
    nodes, at = _sequence(parts, 0, "", words)
    if at < len(parts):
        raise GrammarError(f'"{parts[at].group()}" has no bracket before it')
    if not nodes:
        raise GrammarError("this pattern is empty")
    signs = [node.sign for node in nodes if isinstance(node, Edge) and node.sign in "<>"]
    if signs not in ([], ["<", ">"]):
        raise GrammarError("the < and > around what is flagged must stand outside of brackets, once each")
    return nodes


def _sequence(parts: list[re.Match[str]], at: int, closing: str, words: Lists) -> tuple[tuple[Node, ...], int]:
    nodes: list[Node] = []
    while at < len(parts):
        part = parts[at]
        if part["close"] or part["bar"]:
            break
        at += 1
        if part["open"] or part["look"]:
            node, at = _choice(parts, at, part.group(), words)
            nodes.append(node)
        else:
            nodes.append(_plain(part, words))
    if closing and (at == len(parts) or (parts[at]["close"] and parts[at].group() != closing)):
        raise GrammarError(f'"{closing}" is missing')
    return tuple(nodes), at


def _choice(parts: list[re.Match[str]], at: int, opening: str, words: Lists) -> tuple[Node, int]:
    closing = "]" if opening == "[" else ")"
    branches = []
    while True:
        branch, at = _sequence(parts, at, closing, words)
        if not branch:
            raise GrammarError("an alternative is empty; round brackets already mean that all may be missing")
        branches.append(branch)
        at += 1
        if parts[at - 1]["close"]:
            break
    singles = [
        branch[0]
        for branch in branches
        if len(branch) == 1 and isinstance(branch[0], Words) and branch[0].capital is None
    ]
    if len(singles) > 1:  # one look instead of many
        rest = tuple(branch for branch in branches if not (len(branch) == 1 and branch[0] in singles))
        branches = [(Words(frozenset().union(*(node.forms for node in singles if isinstance(node, Words)))),), *rest]
    return Choice(tuple(branches), opening == "(", opening == "!("), at


def _plain(part: re.Match[str], words: Lists) -> Node:
    if part["gap"]:
        if int(part["gap"]) > MAX_GAP:
            raise GrammarError(f"..{part['gap']} is more than ..{MAX_GAP}")
        return Gap(int(part["gap"]))
    if part["tags"]:
        verb = True if part["may"] else False if part["sure"] else None
        return Tag(
            frozenset(part["tags"].split("|")), bool(part["not"]), verb, bool(part["small"]), part["regex"] or ""
        )
    if part["edge"]:
        return Edge(part["edge"])
    if part["list"]:
        if part["list"] not in words:
            raise GrammarError(f"there is no word list @{part['list']}")
        return _listed(words[part["list"]], bool(part["forms"]), bool(part["lower"]))
    return _word(part["word"] or part["mark"], bool(part["plus"]))


@lru_cache(maxsize=4096)
def _word(word: str, plus: bool) -> Words:
    lower = word.lower()
    if not lower[0].isalnum():
        return Words(frozenset((lower,)))
    forms = {spelled for form in (inflections(lower) if plus else {lower}) for spelled in spellings(form)}
    return Words(frozenset(forms), True if word != lower else None)


@lru_cache(maxsize=256)
def _listed(items: tuple[str, ...], plus: bool, small: bool) -> Node:
    singles: set[str] = set()
    longer: list[tuple[Node, ...]] = []
    for item in items:
        if " " in item or item != item.lower():
            longer.append(tuple(_word(word, False) for word in item.split()))
        else:
            singles |= _word(item, plus).forms
    node = Words(frozenset(singles), False if small else None)
    return Choice((*longer, (node,)) if singles else tuple(longer)) if longer else node
