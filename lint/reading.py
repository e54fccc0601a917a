"""One article as it has been read: everything that a check may look at, and nothing that it may change."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lint.article.model import Article, Block

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.claims.matcher import Matcher
    from lint.claims.table import ClaimTable
    from lint.knowledge import Knowledge
    from lint.knowledge.house import HouseFacts
    from lint.rulebook.book import Rulebook
    from lint.rulebook.hits import Hits


class Reading:
    """An article with what was made of it. Later stages are computed when they are first asked for.

    `notes` are the annotations, `claims` the claim table, `hits` where the literals of the rulebook stand.
    """

    def __init__(self, article: Article, book: Rulebook, knowledge: Knowledge, house: HouseFacts) -> None:
        self.article = article
        self.book = book
        self.knowledge = knowledge
        self.house = house

    @property
    def text(self) -> str:
        """The prose."""
        return self.article.text

    @property
    def date(self) -> datetime.date | None:
        """The article's date, or None: then what needs one must stay silent."""
        return self.article.meta.date

    @cached_property
    def small(self) -> str:
        """The prose in small letters, for tests whether a word stands in it at all; of the same length, but for letters that grow."""
        return self.article.text.lower()

    @cached_property
    def memory(self) -> dict[tuple[str, int], Any]:
        """What a check has worked out about a place of the text and will ask for again, under its own name for it and an offset."""
        return {}

    def line(self, offset: int) -> int:
        """The line of the file (1-based) in which the character of the prose at `offset` stands."""
        return self.article.source.position(self.article.map.char(offset).start).line

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks in English, which alone are judged."""
        return [block for block in self.article.blocks if block.english]

    @cached_property
    def notes(self) -> Annotations:
        """What a copy editor sees in the text."""
        from lint.annotate import Annotations

        return Annotations(self.article, self.knowledge, self.house)

    @cached_property
    def hits(self) -> Hits:
        """Where the literals of the rulebook stand in the text."""
        return self.book.index.scan(self.article.text, self.blocks)

    @cached_property
    def matcher(self) -> Matcher:
        """Matches the wordings of claims and rules in the text."""
        from lint.claims.matcher import Matcher

        return Matcher(self.notes)

    @cached_property
    def twice(self) -> frozenset[int]:
        """The offsets of the sentences that name one country (in whatever form), or one person or body, twice."""
        from lint.annotate.placing import named_twice

        return named_twice(self.notes)

    @cached_property
    def claims(self) -> ClaimTable:
        """What the article asserts."""
        from lint.claims.table import read_claims

        return read_claims(self)
