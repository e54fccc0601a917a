"""Front matter: what an article says of itself before it begins, in YAML between `---` lines or TOML between `+++` lines.

Each reader of a notation yields `Entry`s; this module knows what their keys mean in a newsroom. A key that is not in its tables is not
prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple

from lint.article import directives
from lint.article.dating import written_date
from lint.article.draft import Draft
from lint.article.model import Field, Scope, SourceProblem
from lint.article.scalars import align


class Entry(NamedTuple):
    """One value under a key of the front matter.

    `path` are the keys that lead to it, as written; the items of a list share their path, and those of one mapping their `item`. `start`
    and `end` bound the value in the source without quotation marks (0-based, end exclusive), `style` is as in `scalars.align`.
    """

    path: tuple[str, ...]
    value: str
    start: int
    end: int
    style: str
    item: int = 0


class BrokenError(ValueError):
    """Front matter that cannot be read: the source line (1-based) and what is wrong there."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


_SCOPES = {
    Scope.HEADLINE: "title headline hed",
    Scope.DECK: "deck dek subhed subhead subheading subtitle description summary excerpt standfirst abstract",
    Scope.BYLINE: "byline author authors",
    Scope.DATELINE: "dateline location",
    Scope.CAPTION: "caption cutline alt image_alt image_caption alt_text",
}
_SCOPE_OF = {key: scope for scope, keys in _SCOPES.items() for key in keys.split()}
_DATES = (
    "date published publish_date pubdate publishdate published_at date_published datepublished published_on".split()
)
_LANGUAGES = "lang language locale".split()
_PLACES = "dateline location".split()
_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_NOTATIONS = {"---": "yamlmatter", "+++": "tomlmatter"}


def read(draft: Draft) -> int:
    """Add the prose of the front matter and its metadata to the draft. Returns the offset in the source at which the article begins."""
    text = draft.source.text
    fence = _FENCE.match(text)
    if fence is None:
        return 1 if text.startswith("\ufeff") else 0
    closing = re.compile(rf"^(?:{re.escape(fence[1])}|\.\.\.)[ \t]*(?:\r?\n|$)", re.MULTILINE).search(text, fence.end())
    if closing is None:
        return 1 if text.startswith("\ufeff") else 0
    try:
        entries = import_module(f"lint.article.{_NOTATIONS[fence[1]]}").entries(text, fence.end(), closing.start())
    except BrokenError as error:
        draft.problems.append(SourceProblem(error.line, f"the front matter cannot be read: {error}"))
        return closing.end()
    if entries is None:
        return 1 if text.startswith("\ufeff") else 0
    take(draft, entries)
    return closing.end()


def is_known(key: str) -> bool:
    """Whether a key (in any case, with `-` or `_`) means something here."""
    key = _key(key)
    return key in _SCOPE_OF or key in _DATES or key in _LANGUAGES


def take(draft: Draft, entries: list[Entry]) -> None:
    """Add entries to the draft: prose as blocks, and what they say of the article to its metadata."""
    for entry in entries:
        scope = _scope(entry.path)
        if scope is not None:
            for pieces in align(draft, entry.value, entry.start, entry.end, entry.style) or ():
                draft.add(scope, pieces)
    top: dict[str, list[str]] = {}
    for entry in entries:
        if len(entry.path) == 1 or _key(entry.path[-1]) == "name":
            top.setdefault(_key(entry.path[0]), []).append(" ".join(entry.value.split()))
    meta = draft.meta
    date = meta.date or next((date for value in _values(top, _DATES) if (date := written_date(value))), None)
    draft.meta = meta._replace(
        date=date,
        dated_by="front matter" if date else "",
        dateline=meta.dateline or next(_values(top, _PLACES), ""),
        byline=meta.byline or ", ".join(_values(top, _SCOPES[Scope.BYLINE].split())),
        language=meta.language or next(_values(top, _LANGUAGES), ""),
        fields=meta.fields + tuple(_field(draft, entry) for entry in entries),
    )
    _directives(draft, [entry for entry in entries if entry.path[0].lower() == directives.KEY])


def _field(draft: Draft, entry: Entry) -> Field:
    value = "" if not entry.style and entry.value in ("~", "null") else " ".join(entry.value.split())
    return Field(".".join(map(_key, entry.path)), value, draft.source.position(entry.start).line)


def _key(key: str) -> str:
    return key.lower().replace("-", "_")


def _scope(path: tuple[str, ...]) -> Scope | None:
    """What part of the article the value under a key is: at the top any of the table, below only a caption or an author's name."""
    first, last = _key(path[0]), _key(path[-1])
    if len(path) == 1:
        return _SCOPE_OF.get(first)
    if last == "name" and _SCOPE_OF.get(first) is Scope.BYLINE:
        return Scope.BYLINE
    return Scope.CAPTION if _SCOPE_OF.get(last) is Scope.CAPTION else None


def _directives(draft: Draft, entries: list[Entry]) -> None:
    """Add the directives under `copydesk-ignore`: items with `rule` and `reason`, `ID: reason`, or `ID` alone (which lacks its reason)."""
    items: dict[int, dict[str, str]] = {}
    for entry in entries:
        line = draft.source.position(entry.start).line
        last = entry.path[-1]
        if len(entry.path) == 1:
            directives.whole_file(draft, entry.value, line)
        elif last in ("rule", "rules", "reason"):
            items.setdefault(entry.item, {"line": str(line)})[last.rstrip("s")] = entry.value
        else:
            directives.whole_file(draft, f"{last}: {entry.value}", line)
    for item in items.values():
        directives.whole_file(draft, f"{item.get('rule', '')}: {item.get('reason', '')}", int(item["line"]))


def _values(top: dict[str, list[str]], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        yield from (value for value in top.get(key, ()) if value)
