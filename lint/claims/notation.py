r"""The notation in which wordings are written, and what it compiles to.

`word` itself, in any case (a word with a capital: as written), British or American; `word+` all its forms; `(a|b)` one of these or
nothing; `[a|b]` exactly one; `..3` up to three words; `@list` an item of a word list (`@list+`: its one-word items in all their forms);
a slot's name what fills the slot (it ends at the name's edge; `name...` may run on); `/regex/` one token; `'s` a possessive ending; any
other mark stands for itself, and `\` before a mark or a slot's name takes its
meaning away.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from lint.claims.inflect import every_form, spellings
from lint.claims.nodes import Choice, Compiled, First, Gap, Literal, Node, Slot, Token
from lint.claims.pieces import fold, split_word
from lint.claims.wordings import Wanted


class NotationError(ValueError):
    """A wording that is not right. The message is one sentence for the person who wrote it."""


_PART = re.compile(
    r"""
    \s+
  | (?P<gap>\.\.(?P<most>\d+))
  | @(?P<list>[A-Za-z][\w-]*)(?P<forms>\+)?
  | /(?P<regex>(?:\\.|[^\\/])+)/
  | (?P<open>[(\[]) | (?P<close>[)\]]) | (?P<bar>\|)
  | (?P<possessive>['’]s?(?!\w))
  | (?P<word>(?:[^\W\d_]\.){2,} | [^\W_]+(?:[’'&\-][^\W_]+)*)(?P<more>\.\.\.|\+)?
  | \\(?P<escaped>\w+|.)
  | (?P<mark>.)
    """,
    re.VERBOSE,
)
_CLOSING = {"(": ")", "[": "]"}
MAX_GAP = 12
# marks that match others too: dashes, and the possessive of a plural
_ALIKE = {"-": ("–",), "—": ("–",), "'s": ("'",)}


def parse(wording: str, slots: Collection[str], words: Mapping[str, tuple[str, ...]]) -> tuple[Node, ...]:
    """The nodes of a wording. Raises NotationError."""
    parser = _Parser(wording, slots, words)
    nodes = parser.sequence("")
    if not nodes:
        raise NotationError("this wording is empty")
    _check_slots(nodes, set())
    return nodes


def compiled(wording: str, slots: Collection[str], words: Mapping[str, tuple[str, ...]]) -> Compiled:
    """A wording ready for matching. Raises NotationError."""
    nodes = parse(wording, slots, words)
    return Compiled(nodes, _first(nodes)[0])


def wanted(nodes: tuple[Node, ...]) -> Wanted:
    """What a sentence must hold for a wording to match."""
    return Wanted(tuple(sorted(signs(nodes))), tuple(sorted(_needs(nodes))))


def _first(nodes: tuple[Node, ...]) -> tuple[First, bool]:
    """What a sequence can begin with, and whether it can be empty."""
    found = First()
    for node in nodes:
        here, empty = _first_of(node)
        found = First(found.forms | here.forms, found.slots | here.slots, found.anything or here.anything)
        if not empty:
            return found, False
    return found, True


def _first_of(node: Node) -> tuple[First, bool]:
    if isinstance(node, Literal):
        forms = frozenset(form.lower() for form in node.forms)
        return First(forms | {alike for form in forms for alike in _ALIKE.get(form, ())}), False
    if isinstance(node, Slot):
        return First(slots=frozenset({node.name})), False
    if isinstance(node, Choice):
        parts = [_first(branch) for branch in node.branches]
        forms = frozenset().union(*(first.forms for first, _ in parts))
        slots = frozenset().union(*(first.slots for first, _ in parts))
        return First(forms, slots, any(first.anything for first, _ in parts)), any(empty for _, empty in parts)
    return First(anything=True), isinstance(node, Gap)


def _needs(nodes: tuple[Node, ...]) -> set[str]:
    """The slots that are filled on every way through a wording."""
    needed: set[str] = set()
    for node in nodes:
        if isinstance(node, Slot):
            needed.add(node.name)
        elif isinstance(node, Choice):
            needed |= set.intersection(*(_needs(branch) for branch in node.branches))
    return needed


def _check_slots(nodes: tuple[Node, ...], seen: set[str]) -> set[str]:
    """No slot may be filled twice on one way through a wording."""
    for node in nodes:
        if isinstance(node, Slot):
            if node.name in seen:
                raise NotationError(
                    f'the slot "{node.name}" stands in it twice; write \\{node.name} for the word itself'
                )
            seen = seen | {node.name}
        elif isinstance(node, Choice):
            seen = set().union(*(_check_slots(branch, seen) for branch in node.branches))
    return seen


class _Parser:
    def __init__(self, wording: str, slots: Collection[str], words: Mapping[str, tuple[str, ...]]) -> None:
        self.parts = [match for match in _PART.finditer(wording) if match.lastgroup]
        self.at = 0
        self.slots = slots
        self.words = words

    def sequence(self, closing: str) -> tuple[Node, ...]:
        """Nodes up to a bar or the closing bracket (not consumed), or to the end."""
        nodes: list[Node] = []
        while self.at < len(self.parts):
            part = self.parts[self.at]
            if part["close"] or part["bar"]:
                if not closing:
                    raise NotationError(
                        f'"{part.group()}" without a bracket before it; write \\{part.group()} for the mark itself'
                    )
                return tuple(nodes)
            self.at += 1
            nodes += self.choice(part["open"]) if part["open"] else self.plain(part)
        if closing:
            raise NotationError(f'"{closing}" is missing')
        return tuple(nodes)

    def choice(self, opening: str) -> list[Node]:
        closing = _CLOSING[opening]
        branches = [self.sequence(closing)]
        while self.at < len(self.parts) and self.parts[self.at]["bar"]:
            self.at += 1
            branches.append(self.sequence(closing))
        found = self.parts[self.at].group()
        self.at += 1
        if found != closing:
            raise NotationError(f'"{opening}" is closed by "{found}"')
        if any(not branch for branch in branches):
            raise NotationError("an alternative is empty; round brackets already mean that all may be missing")
        return [Choice((*branches, ()) if opening == "(" else tuple(branches))]

    def plain(self, part: re.Match[str]) -> list[Node]:
        if part["gap"]:
            if not 1 <= int(part["most"]) <= MAX_GAP:
                raise NotationError(f"..{part['most']} is not from ..1 to ..{MAX_GAP}")
            return [Gap(int(part["most"]))]
        if part["list"]:
            return [self.listed(part["list"], bool(part["forms"]))]
        if part["regex"]:
            return [_regex(part["regex"])]
        if part["possessive"]:
            return [Literal(frozenset({"'s" if part["possessive"][-1] == "s" else "'"}))]
        if part["word"]:
            return self.word(part["word"], part["more"] or "")
        return literals(part["escaped"] or part["mark"])

    def word(self, word: str, more: str) -> list[Node]:
        if word in self.slots:
            if more == "+":
                raise NotationError(f'"{word}" is a slot and has no forms: remove the +')
            return [Slot(word, more == "...")]
        if more == "...":
            raise NotationError(f'"{word}..." goes on like a slot, but there is no slot "{word}"')
        return literals(word, more == "+")

    def listed(self, name: str, forms: bool) -> Node:
        if name not in self.words:
            known = ", ".join(f"@{known}" for known in sorted(self.words)) or "none"
            raise NotationError(f"there is no word list @{name} (there are {known})")
        return _list(self.words[name], forms)


@lru_cache(maxsize=512)
def _list(items: tuple[str, ...], forms: bool) -> Node:
    """One of the items of a word list, its single words in all their forms if `forms`."""
    singles: set[str] = set()
    branches: list[tuple[Node, ...]] = []
    for item in items:
        if item.isalpha() and item.islower():
            singles |= every_form(item) if forms else spellings(item)
            continue
        nodes = parse(item, (), {})
        if len(nodes) == 1 and isinstance(nodes[0], Literal) and not nodes[0].exact:
            singles |= nodes[0].forms
        else:
            branches.append(nodes)
    if singles:
        branches.append((Literal(frozenset(singles)),))
    return branches[0][0] if len(branches) == 1 and len(branches[0]) == 1 else Choice(tuple(branches))


def literals(word: str, forms: bool = False) -> list[Node]:
    """The pieces of a word of a wording; the last one in all its forms if `forms`."""
    out: list[Node] = []
    parts = [part for part, _ in split_word(word)]
    for part in parts:
        if part != part.lower():
            out.append(Literal(frozenset({fold(part)}), exact=True))
        elif forms and part is parts[-1]:
            out.append(Literal(every_form(fold(part))))
        else:
            out.append(Literal(spellings(fold(part))))
    return out


def _regex(regex: str) -> Token:
    from lint.rulebook.regex import fault

    wrong = fault(regex)
    if wrong:
        raise NotationError(f"the pattern /{regex}/ {wrong}")
    return Token(regex.replace("\\/", "/"))


# words that stand in nearly every article: poor signs that a wording may be near
_COMMON = frozenset(
    "the of to and in a an is was were are be been being for on that with as at by from it its his her their he she they has "
    "had have not this which who will would said says say up out over into but or than more after about when also new its one "
    "two first year years people there all no can could may if we you i so other some what between against".split()
)


def is_common(word: str) -> bool:
    """Whether a word (small letters) stands in nearly every article."""
    return word in _COMMON


def signs(nodes: tuple[Node, ...]) -> frozenset[str]:
    """Words (small letters) of which one at least must stand in a sentence for the wording to match; empty when there is no such set.
    Among several sets, the rarest.
    """
    best: frozenset[str] = frozenset()
    for node in nodes:
        if isinstance(node, Literal):
            found = frozenset(form.lower() for form in node.forms)
        elif isinstance(node, Choice):
            parts = [signs(branch) for branch in node.branches]
            found = frozenset().union(*parts) if all(parts) else frozenset()
        else:
            continue
        if (
            found
            and all(len(word) > 1 and word[0].isalnum() for word in found)
            and (not best or _cost(found) < _cost(best))
        ):
            best = found
    return best


def _cost(words: frozenset[str]) -> int:
    return sum(1_000 if word in _COMMON else 1 for word in words)
