"""A role of the headline that nobody has in the story: `Sheep farmer wins`, above a story that begins with a dairy farmer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lint.annotate import phrases
from lint.annotate.names import FUNCTION
from lint.annotate.tokens import Kind
from lint.article.model import Scope
from lint.checks.role_words import head
from lint.checks.unnamed_phrase import telling
from lint.checks.unnamed_role import SHOWN, Unnamed, contradicted, told_of
from lint.spans import Span

if TYPE_CHECKING:
    from lint.checks.role_words import Words
    from lint.claims.table import Claim
    from lint.reading import Reading


def conflicts(
    reading: Reading, titles: list[Claim], words: Words, known: Mapping[str, list[tuple[str, int]]]
) -> Iterator[Unnamed]:
    """A role of the headline that nobody has in the story, where the one person that it begins with is something else."""
    notes = reading.notes
    title = next((block for block in notes.blocks if block.scope is Scope.HEADLINE), None)
    if title is None:
        return
    told = told_of(reading, titles)
    tokens = notes.tokens
    end = next((at for at, token in enumerate(tokens) if token.block > title.number), len(tokens))
    for index in range(end):
        text = tokens[index].text
        word = text.lower()
        alone = index + 1 == end or not tokens[index + 1].capital
        if (
            not alone
            or not phrases.is_head(tokens[index])
            or text != tokens[index].stem
            or (index and text[0].isupper())
        ):
            continue
        first = index
        while (
            first > 0
            and index - first < 2
            and tokens[first - 1].kind is Kind.WORD
            and tokens[first - 1].text.lower() not in FUNCTION
        ):
            first -= 1
        key = " ".join(token.text.lower() for token in tokens[first : index + 1])
        said = telling(tokens, first, index, words, known).lower()
        if head(key) in words.loose | words.vague or _in_body(reading, said, tokens[end - 1].end):
            continue
        people = _first_people(reading, title.number)
        found = contradicted(people, key, told, words, known, SHOWN) if len(people) == 1 else None
        if found:
            yield Unnamed(Span(tokens[first].start, tokens[index].end), word if first == index else key, *found)


def _in_body(reading: Reading, word: str, start: int) -> bool:
    """Whether the story has a word of the headline, or one that begins as it does."""
    return reading.small.find(word[: max(4, len(word) - 3)], start) >= 0


def _first_people(reading: Reading, title: int) -> list[str]:
    """The people named in the first paragraph under the headline that names any."""
    notes = reading.notes
    story = (mention.block for mention in notes.people if notes.article.blocks[mention.block].scope is Scope.PARAGRAPH)
    block = next((number for number in story if number > title), -1)
    persons = [notes.persons.of(mention) for mention in notes.people if mention.block == block]
    return list(dict.fromkeys(person.name for person in persons if person)) if all(persons) else []
