"""Exceptions: a match inside one of these phrases is meant as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.rulebook.entries import Found
from lint.rulebook.folding import plain

if TYPE_CHECKING:
    from lint.reading import Reading


def excepted(
    reading: Reading, found: Sequence[Found], exceptions: tuple[str, ...], vocab: bool = False
) -> Iterator[Found]:
    """The matches that do not lie inside an exception, a whole word or phrase (as written if it has a capital, else in any
    case); with `vocab`, nor inside a name of the house facts.
    """
    names = tuple(re.escape(fact.name) for fact in reading.house.rows) if vocab and found else ()
    if not (exceptions or names) or not found:
        yield from found
        return
    pattern = _pattern(exceptions + names)
    for item in found:
        block = reading.notes.block_at(item.span.start)
        if block is None or not any(span.contains(item.span) for span in reading.hits.tried(pattern, block)):
            yield item


@lru_cache(maxsize=512)
def _pattern(exceptions: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(exceptions, key=len, reverse=True)
    joined = "|".join(f"({_case(exception)}:{plain(exception)})" for exception in longest_first)
    return re.compile(rf"(?!\B\w)(?:{joined})(?<!\w\B)")


def _case(exception: str) -> str:
    """Capitals in a pattern are meant; one without any fits any case."""
    bare = re.sub(r"\\.", "", exception)
    return "?" if bare != bare.lower() else "?i"
