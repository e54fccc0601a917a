"""What of an article is asked, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lint.knowledge import load as load_knowledge
from lint.languagetool import server, service
from lint.languagetool.settings import Settings
from tests.languagetool.helpers import PARAGRAPHS, RULES, article


@pytest.fixture
def counted(running: server.Running) -> Iterator[tuple[service.Service, list[list[str]]]]:
    """A service, and what it has sent."""
    sent: list[list[str]] = []
    with service.open(settings=Settings(url=running.url), known=load_knowledge().known) as found:
        ask = found.ask

        def counting(texts: list[str], *rest: object, **how: object) -> object:
            sent.append(texts)
            return ask(texts, *rest, **how)  # type: ignore[arg-type]

        found.ask = counting  # type: ignore[method-assign,assignment]
        yield found, sent


def test_the_matches_of_an_article_stand_in_the_order_of_its_text(
    counted: tuple[service.Service, list[list[str]]],
) -> None:
    found = article("\n".join(PARAGRAPHS))
    matches = counted[0].check(found)
    assert [match.rule for match in matches] == ["ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "IT_IS"]
    assert [match.span.of(found.text) for match in matches] == ["on on", "a", "it's"]


def test_a_second_check_asks_nobody(counted: tuple[service.Service, list[list[str]]]) -> None:
    found, sent = counted
    first = found.check(article("\n".join(PARAGRAPHS)))
    sent.clear()
    assert found.check(article("\n".join(PARAGRAPHS))) == first
    assert sent == []


def test_only_an_edited_paragraph_is_checked_again(counted: tuple[service.Service, list[list[str]]]) -> None:
    found, sent = counted
    found.check(article("\n".join(PARAGRAPHS)))
    sent.clear()
    edited = [*PARAGRAPHS[:3], "Residents said that that the works had dragged on for for years."]
    matches = found.check(article("\n".join(edited)))
    assert [texts for texts in sent if len(texts) == 1] == [[edited[3]]]
    assert len(matches) == 5


def test_an_article_asked_about_at_once_has_the_matches_of_one_asked_about_in_pieces(
    counted: tuple[service.Service, list[list[str]]], running: server.Running
) -> None:
    lines = [*PARAGRAPHS, PARAGRAPHS[0], "The adviser left.he said no.", "An advisor said (the the end.", "they left"]
    with service.open(settings=Settings(url=running.url), known=load_knowledge().known, cached=False) as other:
        at_once = other.check(article("\n".join(lines)))
    found, sent = counted
    for line in lines:
        found.check(article(line))
    sent.clear()
    in_pieces = found.check(article("\n".join(lines)))
    assert sent == [lines]  # for the rules of the whole document alone
    assert in_pieces == at_once
    assert "EN_WORD_COHERENCY" in {match.rule for match in at_once}


def test_rules_that_the_newsroom_turns_on_are_asked_whichever_kind_they_are(
    counted: tuple[service.Service, list[list[str]]],
) -> None:
    rules = {"ENGLISH_WORD_REPEAT_BEGINNING_RULE", "COMMA_WHICH", "ALL_OF_THE"}  # of documents, off there, off here
    text = "Also, he went. Also, he saw. Also, he won all of the games.\nThe bridge which opened on Monday was closed."
    found, sent = counted
    assert not rules & {match.rule for match in found.check(article(text))}
    at_once = found.check(article(text), enable=rules)
    assert rules <= {match.rule for match in at_once}
    sent.clear()
    assert found.check(article(text), enable=rules) == at_once
    assert sent == []
    more = f"{text}\nThe vote is due on Friday."
    assert found.check(article(more), enable=rules) == at_once  # in two requests


def test_a_long_article_goes_out_in_pieces_with_the_same_matches(
    counted: tuple[service.Service, list[list[str]]],
) -> None:
    found, sent = counted
    text = article("\n".join(f"Item {number}: {PARAGRAPHS[number % 4]}" for number in range(900)))
    matches = found.check(text)
    assert len([match for match in matches if match.rule in RULES]) == 675
    assert max(sum(map(len, texts)) for texts in sent[:-1]) <= 20_000
