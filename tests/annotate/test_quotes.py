"""Direct quotations: pairing, running on, apostrophes, speakers."""

from __future__ import annotations

import pytest

from lint.annotate import Annotations
from lint.annotate.quotes import Quotation
from lint.article.model import Article, Block, Metadata, Scope
from lint.article.source import Source
from lint.article.sourcemap import Run, SourceMap


def notes(*paragraphs: str, scope: Scope = Scope.PARAGRAPH) -> Annotations:
    text = "\n".join(paragraphs)
    blocks, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(number, scope, start, start + len(paragraph)))
        start += len(paragraph) + 1
    article = Article(
        "a.txt", Source(text), text, SourceMap([Run(0, len(text), 0, len(text))]), tuple(blocks), Metadata()
    )
    return Annotations(article, None, None)  # type: ignore[arg-type]


def quoted(*paragraphs: str) -> list[str]:
    found = notes(*paragraphs)
    return [found.text[quote.start : quote.end] for quote in found.quotes]


def only(*paragraphs: str) -> Quotation:
    (quote,) = notes(*paragraphs).quotes
    return quote


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“We are done,” she said.", ["We are done,"]),
        ('"We are done," she said, "and happy."', ["We are done,", "and happy."]),
        ("‘We are done,’ she said.", ["We are done,"]),
        ("'We're done,' she said.", ["We're done,"]),
        ("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,", "never"]),
        ("‘He told me “never” twice,’ she said.", ["He told me “never” twice,", "never"]),
        ("‘The voters’ anger is real,’ she said.", ["The voters’ anger is real,"]),
        ("The dogs’ owners don’t mind the ’90s.", []),
        ('He is 6\'2" tall and the board is 12" wide.', []),
        ("They called it a “reset”.", ["reset"]),
        ("(“No,” he wrote.)", ["No,"]),
        ("rock 'n' roll isn't dead", []),
    ],
)
def test_quotation_marks_pair_and_apostrophes_do_not(text: str, quotes: list[str]) -> None:
    assert quoted(text) == quotes


def test_a_quotation_runs_on_into_the_next_paragraph_that_opens_with_a_mark() -> None:
    found = notes("“We are done.", "“We go home,” she said.")

    assert [quote.continues for quote in found.quotes] == [True, False]
    assert found.marks.lone == []


def test_a_mark_that_nothing_closes_is_alone() -> None:
    found = notes("“We are done, she said.", "The end.")

    assert [(mark.at, mark.opens) for mark in found.marks.lone] == [(0, True)]


def test_a_closing_mark_that_nothing_opened_is_alone() -> None:
    found = notes('We are done," she said.')

    assert [(mark.at, mark.opens) for mark in found.marks.lone] == [(12, False)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are done,” said Ana Ruiz, the mayor.", "Ana Ruiz"),
        ("“We are done,” Ana Ruiz said.", "Ana Ruiz"),
        ("Ana Ruiz said: “We are done.”", "Ana Ruiz"),
        ("“We are done,” she said.", ""),
        ("“We are done,” according to Ana Ruiz.", "Ana Ruiz"),
    ],
)
def test_the_speaker_is_the_name_beside_the_verb_of_saying(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


def test_a_word_in_marks_is_less_surely_speech_than_a_sentence_that_somebody_says() -> None:
    word, sentence = only("They called it a “reset” button."), only("“We are done with it,” said Ana Ruiz.")

    assert word.confidence < 0.5 < sentence.confidence


def test_a_block_quotation_is_a_quotation() -> None:
    found = notes("We are done here.", scope=Scope.QUOTE)

    assert found.quoted(found.blocks[0].span)
