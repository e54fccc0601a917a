"""Which days a date means, counted from the article's date."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import reading_of


def resolved(text: str, date: str = "2024-05-10") -> list[tuple[str, str]]:
    return [(str(d.resolved.first), str(d.resolved.last)) for d in reading_of(text, date).notes.dates if d.resolved]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fair will open on June 3.", ("2024-06-03", "2024-06-03")),
        ("The fair will open on April 3.", ("2025-04-03", "2025-04-03")),
        ("The fair opened on April 3.", ("2024-04-03", "2024-04-03")),
        ("The fair opened on June 3.", ("2023-06-03", "2023-06-03")),
        ("The fair opened in May.", ("2024-05-01", "2024-05-31")),
        ("The fair opened on Dec. 3 last year.", ("2023-12-03", "2023-12-03")),
        ("The fair opened on Thursday.", ("2024-05-09", "2024-05-09")),
        ("The fair will open on Thursday.", ("2024-05-16", "2024-05-16")),
        ("The fair opened yesterday.", ("2024-05-09", "2024-05-09")),
        ("The fair opened last month.", ("2024-04-01", "2024-04-30")),
        ("The fair opened last year.", ("2023-01-01", "2023-12-31")),
        ("The fair opened in the spring of 2009.", ("2009-01-01", "2009-12-31")),
        ("The fair opened in late 2009.", ("2009-08-01", "2009-12-31")),
        ("The fair ran in the 1990s.", ("1990-01-01", "1999-12-31")),
    ],
)
def test_a_date_is_resolved_in_the_direction_of_the_tense(text: str, days: tuple[str, str]) -> None:
    assert resolved(text)[0] == days


def test_what_was_said_may_lie_ahead() -> None:
    assert resolved("The fair, she said, will open on June 3.") == [("2024-06-03", "2024-06-03")]


def test_without_an_articles_date_only_full_dates_are_resolved() -> None:
    assert resolved("It opened on April 3 and closed on May 4, 2019, a Saturday.", "") == [("2019-05-04", "2019-05-04")]


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)))
def test_a_weekday_lies_within_a_week_before_the_article(date: datetime.date) -> None:
    ((first, last),) = resolved("The board met on Tuesday.", date.isoformat())
    day = datetime.date.fromisoformat(first)
    assert first == last
    assert day.weekday() == 1
    assert 0 <= (date - day).days < 7
