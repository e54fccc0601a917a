"""Ages, births and deaths of one person that stand apart, and to whom they belong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Flagged = Callable[..., list[str]]
DATE = "2026-03-14"


def said(flagged: Flagged, text: str) -> list[str]:
    return flagged(text, "facts.age-birth", date=DATE) + flagged(text, "facts.age-conflict", date=DATE)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Born in Oslo in 1942, Per Dahl was 15 when he cut his first side, in 1967.", "was 15"),
        ("Mr Carl Roe, a retired bishop of 81, drove first in 1966, as a curate of 31.", "as a curate of 31"),
        (
            "Ada Lind was a 20-year-old conscript one night in 1989. Now a 67-year-old baker, she is glad.",
            "67-year-old",
        ),
        ("The sculptor was 66 when he fell. That was in 2008. Emeric Bo, who is now 74, works on.", "is now 74"),
        (
            "Rita Bell became mayor in January 2021, a week after her 21st birthday. She left, still only 36, today.",
            "only 36",
        ),
        (
            "Harriet Lind died on Monday at her home. She was 88.\n\nShe was born in 1930, Peter Amat said. “She was kind.”",
            "She was 88",
        ),
        (
            "Odile Fenn was born on March 3, 1931. She stayed until her death on November 12, 2019. She was 91.",
            "was 91",
        ),
        ("Carl Roe, 52, and Ben Dale, 40, spoke. The 34-year-old striker said no.", "34-year-old"),
        ("A 51-year-old cook has been freed. The judge told Julia Cudd, 15, to go.", "15"),
        ("Ivy Stone was born in May 1984. At 44 she will be the youngest of the mayors.", "At 44"),
        ("Ada Lind, 45, took over at 28, 12 years ago.", "at 28"),
        ("Thief, 61, spared\n\nJulia Cudd, who is 51, was freed.", "51"),
    ],
)
def test_what_does_not_fit_is_flagged(flagged: Flagged, text: str, place: str) -> None:
    found = said(flagged, text)
    assert len(found) == 1
    assert place in found[0] or found[0] in place


@pytest.mark.parametrize(
    "text",
    [
        "Born in Oslo in 1942, Per Dahl was 25 when he cut his first side, in 1967.",
        "Mr Carl Roe, a retired bishop of 81, drove first in 1966, as a curate of 21.",
        "Mr Carl Roe, a man of 81, joined at 20 and led a team of 11 in 1966.",
        "Rita Bell became mayor in January 2021, a week after her 21st birthday. She left, still only 26, today.",
        "Harriet Lind died on Monday. She was 88. Her son, Per Dahl, was born in 1965. He is a cook.",
        "Carl Roe, 52, and Ben Dale, 34, spoke. The 34-year-old striker said no.",
        "Carl Roe, 52, and Ben Dale spoke. The 34-year-old striker said no.",
        "Carl Roe, 52, spoke. The 34-year-old driver of the other car said no.",
        "A 51-year-old cook has been freed. The judge told Julia Cudd, 51, to go.",
        "A 51-year-old cook has been freed. Julia Cudd, 15, met her. Her mother, 51, drove.",
        "Ada Lind, 45, took over at 33, 12 years ago. Carl Roe, 50, left at 30, and she came 12 years ago.",
        "She joined at 21 and left in 1998, when Rita Bell, 60, was young.",
    ],
)
def test_what_fits_or_may_be_somebody_elses_is_silent(flagged: Flagged, text: str) -> None:
    assert said(flagged, text) == []


def test_the_columns_of_a_table_are_compared(flagged: Flagged) -> None:
    rows = "| Player | Born | Age |\n|---|---|---|\n| Zan Dube | 19 June 1996 | 39 |\n| Maeve Tighe | 27 July 2003 | 22 |\n"
    assert said(flagged, rows) == ["39"]
    assert said(flagged, rows.replace("39", "29")) == []


def test_a_label_belongs_to_the_person_of_the_article(flagged: Flagged) -> None:
    text = "Amara Okoro, 25, scored. Okoro shot again. Okoro won.\n\n- Born: Feb. 3, 2004, Akron\n"
    assert len(said(flagged, text)) == 1
    assert said(flagged, text.replace("25", "22")) == []
