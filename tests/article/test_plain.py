"""Plain text: paragraphs, wraps, what stands above the article, lists."""

from __future__ import annotations

import datetime
import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint.article.model import Article
from lint.article.read import read
from lint.article.sourcemap import OBJECT
from tests.article.decoding import assert_exact

BODY = "The mill on Harbor Street burned down on Friday, and nobody knows why.\nThe owner said that he would build it again."


def article(text: str) -> Article:
    found = read("x.txt", text.encode())
    assert_exact(found)
    return found


def blocks(text: str) -> list[tuple[str, str]]:
    found = article(text)
    return [(block.scope.value, found.prose(block)) for block in found.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_one_newline_ends_a_paragraph(end: str) -> None:
    assert [scope for scope, _ in blocks(BODY.replace("\n", end))] == ["paragraph", "paragraph"]


def test_headline_byline_and_date_are_not_paragraphs() -> None:
    text = (
        f"Mill burns down\nNobody was hurt, fire chief says\nBy Ana Wexler\ndate: 2022-11-18\nslug: mill-fire\n{BODY}"
    )
    assert blocks(text)[:4] == [
        ("headline", "Mill burns down"), ("deck", "Nobody was hurt, fire chief says"), ("byline", "By Ana Wexler"),
        ("paragraph", BODY.split("\n")[0]),
    ]  # fmt: skip
    meta = article(text).meta
    assert (meta.date, meta.dated_by, meta.byline) == (datetime.date(2022, 11, 18), "front matter", "Ana Wexler")


def test_a_line_that_says_when_it_was_published_dates_the_article() -> None:
    assert article(f"Mill burns\nPublished 18 November 2022\n{BODY}").meta.date == datetime.date(2022, 11, 18)


@pytest.mark.parametrize(
    "first",
    [
        "By Friday the fire was out.",
        "From Monday on, the mill will be watched by two men with a dog and a lamp.",
        "LEEDS, England — The mill on Harbor Street burned down on Friday.",
        "We have been looking at three things,",
    ],
)
def test_a_first_line_that_reads_on_is_a_paragraph(first: str) -> None:
    assert blocks(f"{first}\n{BODY}")[0] == ("paragraph", first)


def test_a_single_line_is_a_paragraph() -> None:
    assert blocks("Mill burns down") == [("paragraph", "Mill burns down")]


PARAGRAPHS = [
    "The mill on Harbor Street burned down on Friday, and nobody knows why it did, for there had been no lamp lit in it since the "
    "spring, when the last of the flour was carted to the station and the doors were nailed shut with boards from the old fence.",
    "The owner said that he would build it again, with stone this time, and with a wider door, so that the carts can be brought out "
    "when the next fire comes; he is a man who expects the worst and has so far, in his own words, not been let down by anybody.",
    "His daughter laughed. “He says that every time,” she said, and she went to look for the horses, which had run off to the river.",
]


@pytest.mark.parametrize("width", [50, 64, 72, 79])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_that_fill_to_one_width_are_one_paragraph(width: int, end: str) -> None:
    text = "Mill burns down\n\n" + "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert blocks(text.replace("\n", end)) == [("headline", "Mill burns down"), *(("paragraph", p) for p in PARAGRAPHS)]


def test_in_wrapped_text_a_sentence_that_ends_early_ends_its_paragraph() -> None:
    text = "\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert blocks(text) == [("paragraph", paragraph) for paragraph in PARAGRAPHS]


def test_list_lines_are_items_of_one_list() -> None:
    found = article(
        f"{BODY}\n- a lamp\n- 1. not a number\n\n* a cart\n{BODY}\n1. one\n2) two\n1.5 million people came to see the fire."
    )
    items = [(found.prose(block), block.group, block.row) for block in found.blocks if block.scope == "list"]
    assert items == [("a lamp", 0, 0), ("1. not a number", 0, 1), ("a cart", 0, 2), ("one", 1, 0), ("two", 1, 1)]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Pune, February 13, 2025", "Pune"),
        ("Lagos, Thursday 13 February 2025", "Lagos"),
        ("Feb. 13, 2025", ""),
        ("Ames, Iowa, 2025-02-13", "Ames, Iowa"),
    ],
)
def test_a_line_of_place_and_day_under_the_byline_dates_the_article(line: str, place: str) -> None:
    read = article(f"Mill burns\nBy Ada Moss\n{line}\n\n{BODY}")
    assert (read.meta.date, read.meta.dateline or "") == (datetime.date(2025, 2, 13), place)
    assert line not in read.text


def test_a_few_words_between_paragraphs_are_a_heading() -> None:
    assert blocks(f"{BODY}\nWhat comes next\n{BODY}")[2] == ("heading", "What comes next")
    assert blocks(f"{BODY}\nHe closed with these words:\n{BODY}")[2][0] == "paragraph"
    assert blocks(f"{BODY}\nWhat comes next")[2][0] == "paragraph"


def test_a_bare_address_is_an_object() -> None:
    assert (
        blocks("See https://example.org/mill_fire, or ask desk@example.org.")[0][1] == f"See {OBJECT}, or ask {OBJECT}."
    )


def test_lines_above_the_article_silence_rules_in_the_whole_file() -> None:
    found = article(
        f"Mill burns\ncopydesk-ignore: facts.age-conflict: two people\ncopydesk-ignore: style.percent\n{BODY}"
    )
    first, second = found.directives
    assert (first.line, first.first, first.last, first.rules, first.reason) == (
        2,
        1,
        5,
        ("facts.age-conflict",),
        "two people",
    )
    assert second.problem
    assert "copydesk" not in found.text


LINES = [
    "",
    " ",
    "Words here.",
    "\u2028sep\x0b",
    "By Ana Wexler",
    "date: 2020-01-01",
    "- item",
    "A head",
    "\té 😀 tab",
    "x https://a.b/c y",
    "  in. ",
]


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.sampled_from(LINES), max_size=10),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
)
@example(["---", "title: x", "---", "Words."], "\r\n", "\ufeff")
def test_each_character_decodes_from_its_range(lines: list[str], end: str, mark: str) -> None:
    article(mark + end.join(lines))
