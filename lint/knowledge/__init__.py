"""What the newsroom's reference shelf says: countries, cities, memberships, people in office, first names, the word list.

The tables are the CSV files of `rules/knowledge`. They are compiled into files that are mapped into memory, so that a run that asks for
nothing pays nothing. What a table must never assert is said in the relations (`lint.knowledge.relations`): they answer True, False, or
None for "cannot be told".
"""

from __future__ import annotations

from functools import cache

from lint.knowledge.base import FirstName, Knowledge, Word

__all__ = ["FirstName", "Knowledge", "Word", "load"]


@cache
def load() -> Knowledge:
    """The shipped knowledge, one object a process. In a checkout the first call compiles the tables (about five seconds, once)."""
    from lint.knowledge.store import compiled

    return Knowledge(compiled())
