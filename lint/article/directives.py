"""What silences a finding in place.

`<!-- copydesk-ignore-line facts.age-conflict: both ages are right, he had a birthday -->` covers the line that it stands on; alone on
its line it covers the next line that holds anything. `<!-- copydesk-ignore ID: reason -->` covers the next block (a list or table whole).
In front matter, `copydesk-ignore:` with a list of `rule:` and `reason:` covers the whole file; plain text has lines
`copydesk-ignore: ID: reason` above the article. An ID is a rule or a pack (`style.*`); several are set apart by commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.article.draft import Draft
from lint.article.mask import Comment
from lint.article.model import Directive

KEY = "copydesk-ignore"
_ID = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_*-]+)+"


def from_comments(draft: Draft, comments: Iterable[Comment]) -> None:
    """Add the directives among the comments of a file; all its blocks must have been read."""
    found = list(comments)
    lines = {draft.source.position(comment.start).line for comment in found if comment.alone}
    for comment in found:
        said = re.match(rf"\s*{KEY}(-line)?(?![\w-])(.*)", comment.text, re.DOTALL)
        if said is None:
            continue
        line = draft.source.position(comment.start).line
        last = draft.source.position(comment.end).line
        if not said[1]:
            first, last = _next_block(draft, comment.end, line)
        else:
            first, last = _next_line(draft, last, lines) if comment.alone else (line, last)
        draft.directives.append(directive(said[2], line, first, last, f"<!-- {KEY}{said[1] or ''} %s -->"))


def whole_file(draft: Draft, words: str, line: int) -> None:
    """Add a directive that covers the whole file. `words` are `ID: reason`, `line` where it stands (1-based)."""
    draft.directives.append(directive(words, line, 1, draft.source.lines, f"{KEY}: %s"))


def directive(words: str, line: int, first: int, last: int, form: str) -> Directive:
    """The directive that says `words` (`ID, ID: reason`). `form` shows with `%s` how one is written in such a file."""
    ids, _, reason = words.partition(":")
    rules = tuple(ids.replace(",", " ").split())
    reason = " ".join(reason.split())
    strange = next((rule for rule in rules if not re.compile(_ID).fullmatch(rule)), "")
    problem = ""
    if not rules:
        problem = f"name the rule to silence: {form % 'facts.age-conflict: why the copy is right'}"
    elif strange:
        problem = f"“{strange}” is not a rule: write {form % 'facts.age-conflict: why the copy is right'}"
    elif not reason:
        problem = f"say why the copy is right: {form % (', '.join(rules) + ': the reason')}"
    return Directive(line, first, last, rules, reason, problem)


def _next_line(draft: Draft, line: int, skipped: set[int]) -> tuple[int, int]:
    """The first line behind `line` that is neither blank nor a comment alone; the last line of the file where there is none."""
    line += 1
    while line < draft.source.lines and (line in skipped or not draft.source.line(line).strip(" \t>")):
        line += 1
    line = min(line, draft.source.lines)
    return line, line


def _next_block(draft: Draft, offset: int, line: int) -> tuple[int, int]:
    """The lines of the first block behind `offset`, with the rest of its list or table; `line` alone where there is none."""
    index = next((number for number, extent in enumerate(draft.extents) if extent.start >= offset), -1)
    if index < 0:
        return line, line
    group, stop = draft.blocks[index].group, index + 1
    while group >= 0 and stop < len(draft.blocks) and draft.blocks[stop].group == group:
        stop += 1
    end = max(extent.end for extent in draft.extents[index:stop])
    return draft.source.position(draft.extents[index].start).line, draft.source.position(end).line
