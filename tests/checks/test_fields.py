from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings

HEAD = """---
title: Council votes
slug: COUNCIL_VOTES
image:
  src: a.jpg
  alt: ""
draft: true
---
Text of it.
"""


def messages(folder: Path, options: str, text: str = HEAD) -> list[str]:
    book = book_of(folder, f"extends: fields\nmessage: '{{field}} {{value}} {{line}} {{count}}/{{max}}'\n{options}\n")
    assert book.problems == []
    return [finding.message for finding in findings(book, text)]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("required: [title, date]", ["date  1 0/0"]),
        ("required: [title]", []),
        ("forbidden: [draft, embargo]", ["draft true 7 4/0"]),
        ("filled: [image.alt, image.src, caption]", ["image.alt  6 0/0"]),
        ("shape: {slug: '[a-z]+(-[a-z]+)*'}", ["slug COUNCIL_VOTES 3 13/0"]),
        ("longest: {title: 10}", ["title Council votes 2 13/10"]),
        ("longest: {title: 13}", []),
    ],
)
def test_each_demand_is_looked_at(tmp_path: Path, options: str, found: list[str]) -> None:
    assert messages(tmp_path, options) == found


def test_an_article_without_front_matter_lacks_what_is_required(tmp_path: Path) -> None:
    assert messages(tmp_path, "required: [date]", "Text alone.") == ["date  1 0/0"]


def test_a_rule_asks_for_one_thing(tmp_path: Path) -> None:
    book = book_of(tmp_path, "extends: fields\nmessage: x\nrequired: [a]\nforbidden: [b]\n")
    assert "needs one of required" in str(book.problems[0])


def test_pictures_without_words_are_found_by_line(tmp_path: Path) -> None:
    book = book_of(tmp_path, "extends: picture-words\nmessage: 'line {line}'\n")
    text = "Storm.\n\n![](a.jpg)\n\n![The pier](b.jpg)\n\nMore of ![ ](c.png) it.\n"
    assert [finding.message for finding in findings(book, text)] == ["line 3", "line 7"]
