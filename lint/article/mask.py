r"""What a Markdown file holds beside Markdown: comments, shortcodes, Liquid tags, attribute lists.

They are covered before the blocks are looked for, character by character, so that every offset and every line stays what it is:
with blanks where they fill lines of their own, with DROPPED where nothing of them is seen, with OBJECT where something is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.article.sourcemap import OBJECT

DROPPED = "\ue000"  # a private character: what stands here is not seen by a reader


class Comment(NamedTuple):
    """An HTML comment: where it stands in the source (0-based, end exclusive), what it says, and whether its lines hold nothing else."""

    start: int
    end: int
    text: str
    alone: bool


class _Found(NamedTuple):
    """Something that is not Markdown: what it is (a name in _OPENING) and where it stands."""

    kind: str
    start: int
    end: int


_OPENING = r"""(?xm)
    (?P<fence>^[ >]*(?P<ticks>`{3,}|~{3,})[^`\n]*$)
  | (?P<code>(?<![`\\])`+)
  | (?P<comment><!--)
  | (?P<dropped>\{%-?[ ]*(?P<tag>highlight|comment)\b | \{\{[<%][ ]*(?P<short>highlight|comment|mermaid)\b)
  | (?P<object>\{\{<|\{\{%|\{%|\{\{)
  | (?P<attributes>\{:[^{}\n]*\} | (?<=[ ])\{[#.][^{}\n]*\}(?=[ \t\r]*$))
  | (?P<line>^[ ]{0,3}(?::{3,}[^\n]*|\*\[[^\]\n]+\]:[^\n]*)$)                    # a fenced division; an abbreviation
  | (?P<note>^[ ]{0,3}\[\^[^\]\s]+\]: | (?<=>[ ])\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])
"""
_CLOSING = {"<!--": "-->", "{{<": r">\}\}", "{{%": r"%\}\}", "{%": r"%\}", "{{": r"\}\}"}
_HINTS = ("<!--", "{{", "{%", "{:", "{#", "{.", ":::", "]:", "[!")
_NOT_BREAK = re.compile(r"[^\r\n]")


def mask(text: str, start: int) -> tuple[str, list[Comment]]:
    """The text (of the same length and lines) with everything that is not Markdown covered from `start` on, and the comments found."""
    if not any(hint in text for hint in _HINTS):
        return text, []
    out: list[str] = []
    comments: list[Comment] = []
    done = 0
    for chain in _chains(text, start):
        alone = _fills_lines(text, chain[0].start, chain[-1].end)
        for found in chain:
            if found.kind == "comment":
                comments.append(Comment(found.start, found.end, text[found.start + 4 : found.end - 3], alone))
            out += text[done : found.start], _NOT_BREAK.sub(_cover(found.kind, alone), text[found.start : found.end])
            done = found.end
    out.append(text[done:])
    return "".join(out), comments


def _chains(text: str, start: int) -> Iterator[list[_Found]]:
    """What is to be covered, in groups with nothing but blanks between their members."""
    chain: list[_Found] = []
    for found in _found(text, start):
        if chain and text[chain[-1].end : found.start].strip(" \t"):
            yield chain
            chain = []
        chain.append(found)
    if chain:
        yield chain


def _fills_lines(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a range; the mark of a quotation may."""
    while start and text[start - 1] in " \t>":
        start -= 1
    while end < len(text) and text[end] in " \t\r":
        end += 1
    return (start == 0 or text[start - 1] in "\n\ufeff") and (end == len(text) or text[end] == "\n")


def _cover(kind: str, alone: bool) -> str:
    """The character that covers something, by what it is and whether it stands alone on its lines."""
    if kind == "dropped" or (alone and kind != "note"):
        return " "
    return OBJECT if kind == "object" else DROPPED


def _found(text: str, start: int) -> Iterator[_Found]:
    """What is to be covered, in order; code is passed over."""
    opening, missing = re.compile(_OPENING), set[str]()
    at = start
    while mark := opening.search(text, at):
        kind = mark.lastgroup or ""
        end = _end(text, mark, missing)
        at = mark.end() if end < 0 else end
        if end >= 0 and kind not in ("fence", "code"):
            yield _Found(kind, mark.start(), end)


def _end(text: str, mark: re.Match[str], missing: set[str]) -> int:
    """Where that which `mark` opens ends, -1 where nothing closes it. `missing` are the closings that do not come any more."""
    if mark["fence"]:
        found = re.compile(rf"^[ >]*{mark['ticks']}[`~]*[ \t\r]*$", re.MULTILINE).search(text, mark.end())
        return found.end() if found else len(text)
    if mark["code"]:
        stop = _PARAGRAPH_END.search(text, mark.end())
        ticks = re.compile(rf"(?<!`){mark['code']}(?!`)")
        found = ticks.search(text, mark.end(), stop.start() if stop else len(text))
        return found.end() if found else -1
    closing = _closing(mark)
    if not closing:
        return mark.end()
    found = None if closing in missing else re.compile(closing).search(text, mark.end())
    if found is None:
        missing.add(closing)  # so it is not looked for again and again
        return -1
    return found.end()


_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n")


def _closing(mark: re.Match[str]) -> str:
    """What closes a comment or a template's tag, as a regular expression; "" for what is whole already."""
    if tag := mark["tag"]:
        return rf"\{{%-?[ ]*end{tag}[ ]*-?%\}}"
    if short := mark["short"]:
        return rf"\{{\{{[<%][ ]*/[ ]*{short}[ ]*[%>]\}}\}}"
    return _CLOSING.get(mark.group(), "")
