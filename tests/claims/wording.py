"""A bench for wordings: one kind of claim over one text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lint.article.read import read
from lint.claims.notation import parse, wanted
from lint.claims.wordings import ClaimKind, Wordings
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook


def claims(
    text: str,
    wordings: Sequence[str],
    slots: Mapping[str, str] | None = None,
    words: Mapping[str, tuple[str, ...]] | None = None,
    barred: Sequence[str] = (),
) -> list[dict[str, str]]:
    """What the wordings claim of a text: for each claim the texts of its slots, and its own under ""."""
    slots, words = slots or {}, words or {}
    found = tuple(wanted(parse(wording, slots, words)) for wording in wordings)
    kind = ClaimKind("test", slots, tuple(wordings), tuple(barred), words, found)
    book = Rulebook((), Wordings({"test": kind}), [])
    reading = Reading(read("x.md", text.encode()), book, load(), EMPTY)
    return [
        {
            "": claim.span.of(reading.text),
            **{name: record.span.of(reading.text) for name, record in claim.slots.items()},
        }
        for claim in reading.claims.of("test")
    ]
