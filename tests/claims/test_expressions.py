from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.article.read import read
from lint.claims.expressions import Case, ExpressionError, compiled, shown
from lint.claims.table import Claim
from lint.claims.wordings import Wordings
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.spans import Span

SLOTS = {"one": "word", "other": "word", "count": "", "missing": ""}


def case(text: str = "alpha beta\n\nalpha gamma", date: str = "2024-03-05", **plain: Any) -> Case:
    day = datetime.date.fromisoformat(date) if date else None
    article = read("x.md", text.encode(), default_date=day)
    reading = Reading(article, Rulebook((), Wordings({}), []), load(), EMPTY)
    tokens = reading.notes.tokens
    claims = {
        name: Claim(
            "k", {"one": tokens[at], "other": tokens[at + 1], **plain}, Span(tokens[at].start, tokens[at + 1].end), 0
        )
        for name, at in (("", 0), ("a", 0), ("b", 2))
    }
    return Case(reading, claims)


def value(source: str, *, joined: bool = False, **plain: Any) -> Any:
    return compiled(source, SLOTS, joined)(case(**plain))


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("count + 2 * 3 == 11", True),
        ("1 < count <= 5", True),
        ('one == "alpha"', True),
        ('one.text in ["beta", "alpha"]', True),
        ("not count > 9", True),
        ("-count < 0 and count % 2 == 1", True),
        ("lower(one) == lower(other)", False),
        ("given(missing)", False),
        ("year(article.date) == 2024", True),
        ("count / 2 > 2 or one == other", True),
    ],
)
def test_the_whitelist_computes(source: str, result: object) -> None:
    assert value(source, count=5) is result


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("missing > 3", None),
        ("not missing", None),
        ("missing > 3 or count == 5", True),
        ("missing > 3 and count == 5", None),
        ("missing > 3 and count == 4", False),
        ("count / 0 > 1", None),
        ("one + 1 > 1", None),
        ("lower(missing)", None),
        ("count < one", None),
    ],
)
def test_what_cannot_be_told_is_none_and_not_true(source: str, result: object) -> None:
    assert value(source, count=5) is result


def test_an_article_without_a_date_tells_nothing_of_it() -> None:
    assert compiled("year(article.date) == 2024", SLOTS, False)(case(date="")) is None


def test_two_claims_are_reached_by_their_names() -> None:
    assert value("a.one == b.one and a.other != b.other", joined=True) is True
    assert value("b.line - a.line", joined=True) == 2
    assert value("a.text", joined=True) == "alpha beta"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("__import__('os')", "there is no function"),
        ("one.__class__", 'has no field "__class__"'),
        ("one.text.__class__", "has no field"),
        ("one.span", 'has no field "span"'),
        ("(lambda: 1)()", "there is no function"),
        ("[x for x in one]", "not allowed"),
        ("nobody == 1", 'nothing is called "nobody" here'),
        ("cuont == 1", 'did you mean "count"?'),
        ("lower()", "lower() takes 1 values in its brackets, not 0"),
        ("lower(one, deep=1)", 'lower() has no "deep="'),
        ("count ** 9", "only + - * / // %"),
        ("count is 3", 'instead of "is"'),
        ("one[0]", "not allowed"),
        ("f'{one}'", "not allowed"),
        ("count :=", "this is not an expression"),
        ("article == 1", "alone says nothing; write article.date"),
        ("a.one == 1", 'nothing is called "a"'),
        ("count + " * 100 + "1", "too long"),
        ("(" * 250 + "1" + ")" * 250, "not an expression"),
        ("b'x' == one", "not allowed"),
    ],
)
def test_all_else_is_refused_at_load(source: str, words: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        compiled(source, SLOTS, False)
    assert words in str(caught.value)


def test_a_text_is_never_multiplied() -> None:
    assert value('"a" * 999999999') is None


@given(st.text("ab.()[]+-*/<>=!'\" 0123onecut,_", max_size=40))
def test_any_text_is_an_expression_or_one_error(text: str) -> None:
    try:
        expression = compiled(text, SLOTS, False)
    except ExpressionError:
        return
    expression(case(count=3))


def test_values_are_shown_as_copy_has_them() -> None:
    context = case("Peru's army is small")
    assert shown(context, context.claims[""].slots["one"]) == "Peru"
    assert shown(context, 1234.5) == "1,234.5"
    assert shown(context, 3.0) == "3"
    assert shown(context, datetime.date(2024, 3, 5)) == "March 5, 2024"
    assert shown(context, None) == "?"
