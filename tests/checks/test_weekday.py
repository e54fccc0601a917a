"""The weekday beside a date."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.annotate.almanac import MONTH_NAMES, WEEKDAY_NAMES
from lint.findings.model import Finding, Level
from tests.checks.time_rules import found as all_found

RULE = "facts.weekday"
DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))


def findings(text: str, rule: str, date: str = "") -> list[Finding]:
    return [finding for finding in all_found(text, date) if finding.rule == rule]


@settings(deadline=None)
@given(DAYS, st.integers(0, 6))
def test_a_weekday_with_its_year_is_right_or_flagged(date: datetime.date, weekday: int) -> None:
    text = f"They met on {WEEKDAY_NAMES[weekday]}, {MONTH_NAMES[date.month - 1]} {date.day}, {date.year}, in Bonn."
    found = findings(text, RULE)
    assert len(found) == (weekday != date.weekday())
    assert all(f"is a {WEEKDAY_NAMES[date.weekday()]}" in finding.message for finding in found)


@settings(deadline=None)
@given(DAYS, st.integers(-110, 110), st.integers(0, 6))
def test_without_a_year_the_nearest_day_counts(today: datetime.date, step: int, weekday: int) -> None:
    date = today + datetime.timedelta(step)
    if (date.month, date.day) == (2, 29):
        return
    text = f"The hearing of {WEEKDAY_NAMES[weekday]} {date.day} {MONTH_NAMES[date.month - 1]} is public."
    assert len(findings(text, RULE, today.isoformat())) == (weekday != date.weekday())


def test_the_message_names_the_right_weekday_and_the_year_that_was_taken() -> None:
    (found,) = findings("Work begins on Thursday, May 7.", RULE, "2024-04-20")
    assert found.message == "May 7 is a Tuesday in 2024, not a Thursday"
    assert found.level is Level.ERROR


def test_a_weekday_that_fits_the_year_before_is_a_warning_only() -> None:
    (found,) = findings("Work begins on Monday, Oct. 10.", RULE, "2023-04-20")
    assert found.level is Level.WARNING


def test_without_an_articles_date_two_dates_contradict_each_other() -> None:
    (found,) = findings("The fair runs from Friday, Aug. 11, to Tuesday, Aug. 16.", RULE)
    assert found.message == "Aug. 16 cannot be a Tuesday if Aug. 11 is a Friday"


@pytest.mark.parametrize(
    "text",
    [
        "In 2021, on Friday, June 4, the bank failed; it reopened on Monday, June 7.",
        "Wednesday's meeting will be held on Thursday.",
        "The storm of Wednesday, Jan. 4, last year, was worse.",
        "He was shot on Friday, Nov. 22, 1963.",
        "In Samoa, Thursday, Dec. 29, 2011, was followed by Saturday, Dec. 31.",
    ],
)
def test_right_weekdays_are_left_alone(text: str) -> None:
    assert findings(text, RULE, "2024-05-10") == []
