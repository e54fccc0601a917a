"""One article through all rules."""

from __future__ import annotations

import pytest

from lint.article.read import read
from lint.engine import check
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.load import default

FOREIGN = """# Harbour vote: 12 of 20 said yes

Der Rat hat nicht nur über den Hafen beraten, sondern auch über die Straße, die seit Jahren gesperrt ist und für die es kein Geld gibt.

By a vote of 12 to 9, with 20 present, the council backed the plan of Mayor Ana Ruiz, 43.

| Post | Name | Votes | Share |
|---|---|---|---|
| Mayor | Ana Ruiz | 1,200 | 60% |
| Clerk | Tom Hale | 600 | 30% |
| Total |  | 2,000 | 100% |

- Ana Ruiz, mayor: 1,200 votes
- Tom Hale, clerk: 600 votes

The clerk won by a majority of 700 and will leave on 3 June 2031. Ms Ruiz, the deputy mayor, said 55 per cent were for it, a third against.
"""


@pytest.mark.parametrize("at", range(3))
def test_every_rule_runs_on_copy_with_a_passage_in_another_language(at: int) -> None:
    """The numbers of blocks are those of all blocks, not of the English ones."""
    parts = FOREIGN.split("\n\n")
    parts.insert(at * 3, parts[1])
    for name in ("a.md", "a.txt"):
        article = read(name, "\n\n".join(parts).encode())
        assert not all(block.english for block in article.blocks)
        check(Reading(article, default(), load(), EMPTY))  # without `crashed`, what fails is raised
