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


_MARKED = re.compile(
    r"""
    (?P<fence>^[ >]*(?P<ticks>`{3,}|~{3,})[^`\n]*\n(?:[^\n]*\n)*?[ >]*(?P=ticks)[`~]*[ \t]*$)
  | (?P<code>(?<![`\\])(?P<tick>`+)(?!`)(?:[^\n]|\n(?![ \t]*\r?\n))*?(?<!`)(?P=tick)(?!`))
  | (?P<comment><!--(?P<words>.*?)-->)
  | (?P<dropped>\{%-?[ ]*(?P<tag>highlight|comment)\b.*?\{%-?[ ]*end(?P=tag)[ ]*-?%\}
        | \{\{[<%][ ]*(?P<code_tag>highlight|comment|mermaid)\b.*?\{\{[<%][ ]*/[ ]*(?P=code_tag)[ ]*[%>]\}\})
  | (?P<object>\{\{<.*?>\}\} | \{\{%.*?%\}\} | \{%.*?%\} | \{\{.*?\}\})
  | (?P<attributes>\{:[^{}\n]*\} | (?<=[ ])\{[#.][^{}\n]*\}(?=[ \t\r]*$))
  | (?P<line>^[ ]{0,3}(?::{3,}[^\n]*|\*\[[^\]\n]+\]:[^\n]*)$)                    # a fenced division; an abbreviation
  | (?P<note>^[ ]{0,3}\[\^[^\]\s]+\]: | (?<=>[ ])\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_HINTS = ("<!--", "{{", "{%", "{:", "{#", "{.", ":::", "]:", "[!")
_NOT_BREAK = re.compile(r"[^\r\n]")


def mask(text: str, start: int) -> tuple[str, list[Comment]]:
    """The text (of the same length and lines) with everything that is not Markdown covered from `start` on, and the comments found."""
    if not any(hint in text for hint in _HINTS):
        return text, []
    out: list[str] = []
    comments: list[Comment] = []
    done = 0
    for found in _found(text, start):
        covered, comment = _cover(text, found)
        if comment:
            comments.append(comment)
        out += text[done : found.start()], covered
        done = found.end()
    out.append(text[done:])
    return "".join(out), comments


def _found(text: str, start: int) -> Iterator[re.Match[str]]:
    for found in _MARKED.finditer(text, start):
        if not found["fence"] and not found["code"]:
            yield found


def _cover(text: str, found: re.Match[str]) -> tuple[str, Comment | None]:
    alone = _alone(text, found.start(), found.end())
    comment = None
    if found["comment"] is not None:
        comment = Comment(found.start(), found.end(), found["words"], alone)
    if (alone and not found["note"]) or found["dropped"]:
        character = " "
    elif found["object"]:
        character = OBJECT
    else:
        character = DROPPED
    return _NOT_BREAK.sub(character, found.group()), comment


def _alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but white space and other tags and comments stands on the lines of a range."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    stop = text.find("\n", end)
    after = text[end : stop if stop >= 0 else len(text)]
    return not _OTHERS.sub("", before).strip() and not _OTHERS.sub("", after).strip()


_OTHERS = re.compile(r"<!--.*?-->|\{\{.*?\}\}|\{%.*?%\}")
