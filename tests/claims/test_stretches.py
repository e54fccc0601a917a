"""Lengths of time and the moments that the copy gives for them."""

from __future__ import annotations

import pytest

from tests.conftest import reading_of


def stretches(text: str, date: str = "2024-05-10") -> list[tuple[str, str, str]]:
    claims = reading_of(text, date).claims.of("stretch")
    return [(claim.slots["start"], claim.slots["end"], claim.slots["form"]) for claim in claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shut from June 2011 to August 2014, a closure of three years.", ("June 2011", "August 2014", "range")),
        ("A nine-year inquiry, from 2004 to 2013, found nothing.", ("2004", "2013", "range")),
        ("Doors opened at 6:30 p.m. and she sat down at 9 p.m., two hours later.", ("6:30 p.m.", "9 p.m.", "later")),
        ("He was jailed in 2002 and, 12 years later, in 2014, was cleared.", ("2002", "2014", "later")),
        ("It passed in 1994, 14 years after the 1980 fire.", ("1980", "1994", "after")),
        ("The fire of 1948, 76 years ago, is forgotten.", ("1948", "now", "ago")),
        ("They met 25 years ago, in 1999.", ("1999", "now", "ago")),
        ("For the six years since 2018, it has been shut.", ("2018", "now", "since")),
        ("Leaving at 06:48 and arriving at 09:03, it takes 135 minutes.", ("06:48", "09:03", "taken")),
        ("The mill closed in 2003. Twenty years on, its chimney stands.", ("2003", "now", "on")),
        ("Its first title since 2009 came late. “We waited 15 years,” she said.", ("2009", "now", "waited")),
        ("Founded in 1934, it celebrates its 90th birthday in June.", ("1934", "June", "anniversary")),
        ("Appointed in 2016, she is now in her ninth year as bishop.", ("2016", "now", "nth")),
        ("It began on March 3 and ended on March 17. In those 14 days, it rained.", ("March 3", "March 17", "those")),
        ("Moore won in 31:07.4; Abara, in 31:22.9, was 15.5 seconds behind.", ("31:07.4", "31:22.9", "margin")),
    ],
)
def test_a_length_finds_its_moments(text: str, found: tuple[str, str, str]) -> None:
    assert stretches(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He served from 2001 to 2009 and was, for two years, the party's leader.",
        "From 2010 to 2020, every five years, the river flooded.",
        "Jones led it from 2011 to 2019, three years of them as mayor.",
        "Jones was mayor from 2011 to 2019, after six years as deputy.",
        "The flight leaves at 6 p.m. and lands at 5:30 a.m., a journey of six hours.",
        "The shift from 10pm to 6am was nine hours long, because the clocks went back.",
        "The plant opened in 1990 and closed in 2015; three years later it was sold.",
        "The pool, open from noon to 6 p.m., will close for three hours on Friday.",
    ],
)
def test_a_length_of_something_else_is_not_tied_to_them(text: str) -> None:
    assert stretches(text) == []


def test_a_stretch_is_found_again_by_its_noun_paragraphs_later() -> None:
    text = (
        "The notice was in force from 6 a.m. Saturday until 8 p.m. Sunday.\n\n"
        + "Nobody liked it.\n\n" * 12
        + "He boiled 11 pots during the 38 hours of the notice, he said."
    )
    assert stretches(text) == [("6 a.m.", "8 p.m.", "those")]
