"""Where the literals of the rulebook stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.article.model import Block

if TYPE_CHECKING:
    from lint.rulebook.book import Rulebook


class Hits:
    """Where the literals of the rules and wordings stand in one article."""


class Index:
    """The literals of all rules and wordings of a rulebook."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book

    def scan(self, text: str, blocks: list[Block]) -> Hits:
        """The hits in the given blocks of a text."""
        return Hits()
