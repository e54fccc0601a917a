from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article.read import read
from lint.languagetool.annotation import annotate, passages, places
from lint.spans import Span
from tests.languagetool.helpers import Check, article

WORDS = st.text(st.sampled_from("ab é—😀𝒳\u0301\u200d."), max_size=30)


def answer(*marks: tuple[int, int]) -> dict[str, object]:
    """An answer of LanguageTool with matches at some (offset, length), in UTF-16 units."""
    rule = {"id": "RULE", "category": {"id": "GRAMMAR"}, "issueType": "grammar"}
    return {"matches": [{"offset": offset, "length": length, "rule": rule, "message": ""} for offset, length in marks]}


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_place_comes_back_from_utf_16_units_to_the_characters_it_was(texts: list[str], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(texts) - 1))
    text = texts[index]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before = sum(units(other) + 1 for other in texts[:index])
    found = list(places(texts, answer((before + units(text[:start]), units(text[start:end])))))
    assert [(place.passage, place.match.span) for place in found] == (
        [(index, Span(start, end))] if start < end else []
    )


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_text_and_markup_together_are_the_passages_with_one_newline_between(texts: list[str]) -> None:
    assert "".join(part.get("text", part.get("markup", "")) for part in annotate(texts)) == "\n".join(texts)


def test_a_match_that_runs_over_the_end_of_a_passage_is_cut_there() -> None:
    (place,) = places(["one two", "three"], answer((4, 9)))
    assert (place.passage, place.match.span) == (0, Span(4, 7))


@pytest.mark.parametrize("mark", [(5, 1), (4, 3), (4, 5)])
def test_a_match_in_or_over_what_is_not_text_is_dropped(mark: tuple[int, int]) -> None:
    assert not list(places(["one", "a\ufffcb c"], answer(mark)))


def test_what_is_not_text_is_read_as_a_noun_that_suits_the_article_before_it() -> None:
    assert [part.get("interpretAs") for part in annotate(["an \ufffc and a \ufffc"])] == [None, "Ina0", None, "Dummy0"]


def test_bylines_and_passages_in_another_language_are_not_sent() -> None:
    english = "The bridge over the river was opened on Monday, and the people of the town were there to see it with us."
    french = (
        "Le pont est ouvert et les gens sont dans la rue avec nous pour la fête, mais il ne faut pas y aller sans eux."
    )
    text = f"---\ntitle: Bridge opens\nauthor: Ann Lee\n---\n{english}\n\n{french}\n\n{english}\n"
    sent = [passage.text for passage in passages(read("a.md", text.encode()))]
    assert sent == ["Bridge opens", english, english]


def test_a_headline_is_not_glued_to_the_sentence_below_it(check: Check) -> None:
    assert not [
        match
        for match in check("Council to vote on the the bridge\nThe vote is due on Monday.")
        if match.span.start > 40
    ]


def test_spans_are_exact_with_emoji_before_and_inside(check: Check) -> None:
    text = "The 😀 council 𝒳 met on on Monday 😀. It voted voted."
    assert [match.span.of(text) for match in check(text) if match.rule == "ENGLISH_WORD_REPEAT_RULE"] == [
        "on on",
        "voted voted",
    ]


def test_the_passages_start_where_the_article_has_them() -> None:
    found = article("One line.\nTwo lines.\n")
    assert all(found.text.startswith(passage.text, passage.start) for passage in passages(found))
