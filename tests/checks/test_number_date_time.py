from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings


def fixes(folder: Path, rule: str, text: str) -> list[str]:
    book = book_of(folder, f"message: '{{match}} > {{instead}}'\n{rule}\n")
    assert book.problems == []
    return [finding.message for finding in findings(book, text)]


WORDS = "extends: number-format\nform: words"
FIGURES = "extends: number-format\nform: figures"
FIRST = "extends: number-format\nform: no-first-figure"
COMMA = "extends: number-format\nform: separator"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (WORDS, "The blast hurt 5 people and shut 3 schools.", ["5 > five", "3 > three"]),
        (WORDS, "It paid $5, ran 5 miles, won 5-3, rose 5 percent on May 5 at 5 p.m.; he is 5 years old.", []),
        (WORDS, "Room 5 of Apollo 9 holds 12 people, 2 to 3 of them aged 8.", []),
        (FIGURES, "Police held fifteen people and twenty-one dogs.", ["fifteen > 15", "twenty-one > 21"]),
        (FIGURES, "Fifteen people came, a hundred times, two dozen eggs, thirty percent.", []),
        (FIRST, "It ended. 12 people died in the blast near the port.", ["12 > Twelve"]),
        (FIRST, "2005 was a year of storms for all of us. 3M said it would sell its two plants.", []),
        (COMMA, "There were 2435 people and 14000 homes; in 2024 visitors came to Room 1402.", ["2435 > 2,435", "14000 > 14,000"]),
    ],
)  # fmt: skip
def test_numbers(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    assert fixes(tmp_path, rule, text) == found


AP = "extends: date-format\nmonth: short\norder: month-day\nending: 'no'"
BRITISH = "extends: date-format\nmonth: full\norder: day-month\nending: 'no'"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (AP, "On January 5, 2020, and Apr. 3.", ["January 5, 2020 > Jan. 5, 2020", "Apr. 3 > April 3"]),
        (AP, "On Sep. 9th and 21 July 2016.", ["Sep. 9th > Sept. 9", "21 July 2016 > July 21, 2016"]),
        (AP, "In Jan. 2020 and in Feb. he left.", ["Jan. 2020 > January 2020", "Feb. > February"]),
        (AP, "On Jan. 5, May 6, in January 2020, in May 2019 the Dec Group and Sen. Mar won 5 May prizes.", ["5 May > May 5"]),
        (BRITISH, "On July 21, 2016 and 21st July 2016.", ["July 21, 2016 > 21 July 2016", "21st July 2016 > 21 July 2016"]),
        (BRITISH, "On 21 July 2016 it rained.", []),
        ("extends: date-format\nending: 'no'", "On January 5th, 2020.", ["January 5th, 2020 > January 5, 2020"]),
        ("extends: date-format\nnumeric: 'no'", "On 12/04/2012 the 24/7 shop sold 1/2.", ["12/04/2012 > the month in words"]),
        (AP + "\nexceptions: ['July 4th weekend']", "The July 4th weekend.", []),
    ],
)  # fmt: skip
def test_dates(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    assert fixes(tmp_path, rule, text) == found


US = "extends: time-format"
UK = "extends: time-format\nhalf: am\npoint: '.'"


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (US, "From 7 AM to 7pm and 6:30 P.M. today.", ["7 AM > 7 a.m.", "7pm > 7 p.m.", "6:30 P.M. > 6:30 p.m."]),
        (US, "At 7:00 a.m. and 12 p.m. and 12:30 p.m. it rang at 7 a.m.", ["7:00 a.m. > 7 a.m.", "12 p.m. > noon"]),
        (US, "I am 7 and AM radio 5 amps.", []),
        (UK, "At 7 a.m. and 6:30pm, then 7.15pm.", ["7 a.m. > 7am", "6:30pm > 6.30pm"]),
        (UK, "It ends at 7 p.m.", ["7 p.m > 7pm"]),
        ("extends: time-format\nhalf: '24'", "At 7:30 p.m. it rang.", ["7:30 p.m. > 19:30"]),
    ],
)
def test_times(tmp_path: Path, rule: str, text: str, found: list[str]) -> None:
    assert fixes(tmp_path, rule, text) == found
