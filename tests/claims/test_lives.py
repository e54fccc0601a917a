"""Births, deaths and ages, and whose they are."""

from __future__ import annotations

import pytest

from lint.claims.lives import Row
from tests.conftest import reading_of


def rows(kind: str, text: str, date: str = "2024-05-10") -> list[Row]:
    return [claim.slots["_row"] for claim in reading_of(text, date).claims.of(kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lindqvist was born on May 2, 1958, in Lund.",
        "Ada Lindqvist, who was born in May 1958, paints.",
        "Ada Lindqvist, born in Lund in 1958, paints.",
        "Ada Lindqvist, a painter, was born in Lund in 1958.",
        "Ada Lindqvist (born 2 May 1958) paints.",
        "Ada Lindqvist said so. Born in 1958 in Lund, the old town, she paints.",
        "Ada Lindqvist said so. She was born in Lund, Skane, on 2 May 1958.",
        "The sculptor Ada Lindqvist (1958–2020) made it.",
        "Ada Lindqvist, whose date of birth is May 2, 1958, paints.",
    ],
)
def test_a_birth_finds_its_person(text: str) -> None:
    assert [(row.who.name, row.born.first.year) for row in rows("birth", text)] == [("Ada Lindqvist", 1958)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lindqvist said her son was born in 2003.",
        "Ada Lindqvist's daughter was born in 2003.",
        "Ada Lindqvist said that the club was born in 1899.",
        "Ada Lindqvist treats babies born in 2023.",
        "Born in Lund, Ada Lindqvist moved to Malmo in 1980.",
        "Ada Lindqvist met Tomas Reed when he was born in 1990.",
    ],
)
def test_a_birth_of_somebody_else_is_nobodys(text: str) -> None:
    assert [row.who.name for row in rows("birth", text) if row.who.name == "Ada Lindqvist"] == []


def test_an_age_leaves_a_year_of_births_open() -> None:
    (row,) = rows("age", "In 1984, when she was 6, Ada Lindqvist moved.") or rows(
        "age", "Ada Lindqvist moved. In 1984, when she was 6, she sang."
    )
    assert (row.born.first.year, row.born.last.year) == (1977, 1978)


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Ada Lindqvist, 66, paints.", True),
        ("Ada Lindqvist, who is 66, paints.", True),
        ("The 66-year-old painter Ada Lindqvist won.", True),
        ("Ada Lindqvist paints. At 66, she is the oldest.", True),
        ("Ada Lindqvist was 26 in 1984.", False),
        ("Ada Lindqvist won in 1984, aged 26.", False),
        ("Ada Lindqvist turned 66 last week.", False),
    ],
)
def test_an_age_knows_its_day(text: str, now: bool) -> None:
    assert [(row.who.name, row.now) for row in rows("age", text)] == [("Ada Lindqvist", now)]


def test_an_age_in_the_story_of_another_year_is_not_that_of_today() -> None:
    assert rows("age", "In 1998 Ada Lindqvist, 31, was convicted.") == []


def test_two_people_of_one_surname_are_kept_apart() -> None:
    text = "Ann Reed, 40, and Tom Reed, 61, came. Reed, 61, left first."
    assert [(row.who.name, row.age.years) for row in rows("age", text) if row.age] == [
        ("Ann Reed", 40),
        ("Tom Reed", 61),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Novak was born in 1994. “The doors were forced at 5 on Sunday,” Novak said.",
        "Ana Novak, born in 1994, has taught children aged 5 in 2025.",
        "Ana Novak was born in 1994. “They had asked Novak, 5, 6 times,” he said.",
    ],
)
def test_a_time_of_the_day_a_count_and_the_age_of_a_class_are_nobody_s_age(text: str) -> None:
    assert list(reading_of(text, "2025-09-02").claims.of("age")) == []


def test_a_death_behind_a_name_that_nobody_knows_is_not_that_of_the_last_person() -> None:
    assert rows("death", "Ada Lindqvist was born in 1943. Per died in 2012.") == []
    both = rows("death", "Ada Lindqvist was born in 1943 and died in 2012.")
    assert [row.who.name for row in both] == ["Ada Lindqvist"]
