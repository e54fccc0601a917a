"""Ages against lengths of time, children's ages and others', and ages that are likely to be somebody's."""

from __future__ import annotations

import pytest

from tests.checks.time_rules import loud

DATE = "2026-03-14"
RULES = ("facts.age-birth", "facts.age-conflict")


def said(text: str) -> list[str]:
    return [finding.message for finding in loud(text, DATE, RULES)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Per Dahl took up the cello at 41. {} years later, at 66, he plays in three orchestras.", "Twenty-five", "Fifteen"),
        ("Mr Roe, 61, has mended clocks for 40 years. He began at {}, in a shed.", "21", "31"),
        ("Ida Holm was 28 when she had her first child. Kim is 36 now, and at {} she minds his shop.", "64", "54"),
        ("Two sisters have met. The twins, Ida Moe and Eva Brandt, were parted. Ida, 74, wept. Eva, {}, did not.", "74", "71"),
        ("Carl Roe, 50, and Ben Roe, who is three years his junior, run it. Ben Roe, {}, does the books.", "47", "43"),
        ("Lars Dahl won bronze as a 19-year-old in Lahti in 1994. The coach, {}, says his knees hurt.", "51", "61"),
        ("Sister Agnes entered the convent in 1949 at the age of 19. At {} she is its oldest member.", "96", "86"),
        ("Two years ago, at 31, Priya Nair slept in her car. The chef, now {}, owns three.", "33", "35"),
        ("The defendant, whom the court heard was born on 30 April 1990, wept. Anton Rezek, {}, is of no address.", "35", "25"),
        ("Dean Hale, who will be {} in August, is a 1989 baby.", "37", "36"),
        ("Carl Roe, who was born in January 1945, will go. At {}, he told staff, he had earned it.", "81", "71"),
        ("Wilf Hale was 19 when he was taken prisoner in September 1944. In his {} years he never spoke of it.", "101", "91"),
        ("Ivo Hale, 16, was last seen on Tuesday. His mother, Gemma, said: “He’s {}. He’s my baby.”", "16", "14"),
        ("The heiress, who is {}, was nine when her father was seized in Milan in the spring of 1989.", "46", "36"),
        ("He was born on Christmas Day 1950 and ordained at {}, in 1975. He is there yet.", "24", "34"),
        ("Born in Lund in 1975, the novelist came here at seven. Her first book appeared when she was 24, in {}.", "1999", "2009"),
        ("The king acceded in 1975, aged 29. Now {}, he has outlasted six popes.", "80", "70"),
        ("Kofi Mensah will be {} when the cup begins in June. He was 17 when he made his debut, in 2014.", "29", "39"),
        ("Zola Mbeki, 21, from Soweto, came second. It was a fine swim for a {}-year-old.", "21", "17"),
        ("Neil Paget got a tattoo the day he turned 18, in 1987. The teacher, who is {}, now has two.", "56", "48"),
        ("The poet was born on 29 May 1932 in Bern. When he died last January he was {}.", "93", "83"),
    ],
)  # fmt: skip
def test_an_age_that_does_not_go_together_with_what_is_told_beside_it(text: str, right: str, wrong: str) -> None:
    assert said(text.format(right)) == []
    assert len(said(text.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm, 61, has run the shop for 40 years. Her daughter began at 31.",
        "Carl Roe, 61, and Ben Dale, 31, have known each other for 40 years.",
        "Carl Roe, 61, has mended clocks for 40 years. He married at 25 and learned to swim at 31.",
        "Carl Roe, 61, was jailed for 20 years. He was arrested at 51.",
        "Carl Roe, 50, spoke. His son is three years older than hers. Ben Dale, 20, left.",
        "Carl Roe, 16, was seen. His brother said: “He’s 14.” He meant the other one.",
        "Born in 1945, Carl Roe went to sea. At 71, he sailed round the world.",
        "Carl Roe, 44, drove. The driver of the other car, 52, was hurt. The 34-year-old passenger slept.",
        "Ida Holm was 28 when she had her first child. Kim is 36 now, and Per, her second, is 31.",
        "Lord Roe, who led the inquiry into the 1981 riots, has died aged 93. Lord Roe, 93, was a judge.",
        "The widow, who is 80, was born here. Her son was 19 in 1999.",
        "She was 20 in 1999. He was 40 in 1999.",
        "The club was born in 1971. Carl Roe, 30, leads it.",
    ],
)
def test_ages_of_others_and_of_other_times_are_left_alone(text: str) -> None:
    assert said(text) == []
