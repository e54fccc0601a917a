"""How claims are worded in news copy: the YAML producer of the claim table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.claims.table import Claim

if TYPE_CHECKING:
    from lint.reading import Reading


class Wordings:
    """The wordings of all claim kinds."""

    kinds: tuple[str, ...] = ()

    def read(self, reading: Reading, kind: str) -> list[Claim]:
        """The claims of a kind that wordings find, in the order of the text."""
        return []
