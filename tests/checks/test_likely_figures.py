"""Figures and parts that no wording ties and that are weighed: told twice in other words, parts of a total, shares of one whole."""

from __future__ import annotations

import pytest

from tests.checks.number_rules import messages

SAME = "facts.same-figure"
PARTS = "facts.parts-total"
SHARES = "facts.shares"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The tenor gave 734 concerts in Lisbon.\n\nA book out in May lists the 743 evenings with their programmes.",
            "“743”",
        ),
        ("The firm will close 27 of its depots by June.\n\nNobody likes to shut 37 sites, a director said.", "“37”"),
        ("Shares in Tokyo fell 418 points on Friday.\n\nBanks made up half of the 481-point drop.", "“481”"),
        (
            "A judge sentenced the driver to six years in prison.\n\nHis lawyer will appeal against the seven-year sentence.",
            "“seven”",
        ),
        ("Floods have killed 30 goats on the island.\n\nFarmers want to be paid for the 50 deaths.", "“50”"),
        (
            "United have gone eight in a row without a win.\n\nSeven matches without a victory would end most reigns.",
            "“Seven”",
        ),
        ("Police arrested four men at the port on Monday.\n\nThe trio were taken to Cork.", "“trio”"),
    ],
)
def test_a_figure_told_again_in_other_words_is_found(text: str, words: str) -> None:
    found = messages(text, SAME)
    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "The tenor gave 734 concerts in Lisbon.\n\nA book out in May lists the 734 evenings with their programmes.",
        "Expedition 14 came back in May.\n\nThe crew of Expedition 15 is still aboard.",
        "The farm sold 21 goats in March. A neighbour found 12 goats in the road on Friday.",
        "A crash killed all six aboard. In May a crash had killed all seven passengers of another boat.",
        "Police arrested four men at the port. One, Jan Okoro and Piet Vos were named.\n\nThe pair deny it.",
        "Nine climbers set out. One died. The eight climbers came down on Friday.",
        "United have gone eight in a row without a win.\n\nBefore that they had seven matches without a victory last season.",
    ],
)
def test_another_figure_is_left_alone(text: str) -> None:
    assert messages(text, SAME) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The path runs for 38 miles in three stages. The first is 14 miles; the second is 13; and the last, a dull 12, ends at a pub.",
            "38 miles",
        ),
        (
            "The bank set aside €14m for farmers, €9m for hauliers and €3m for others. The €28m charge surprised investors.",
            "€28m",
        ),
        ("Of the £64 that a seat costs, £41 goes to the theatre, £15 to the council and £9 to the agent.", "£64"),
        ("The tour takes in three nights in Oslo, two in Bergen and a pair in Malmo, eight in all.", "eight"),
        ("# Patel holds Ashby by 412 votes\n\nAsha Patel had 20,715 votes and her rival 20,403.", "412"),
    ],
)
def test_parts_that_do_not_make_their_total_are_found(text: str, said: str) -> None:
    found = messages(text, PARTS)
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "The path runs for 39 miles in three stages. The first is 14 miles; the second is 13; and the last, a dull 12, ends at a pub.",
        "The tour takes in three nights in Oslo, two in Bergen and a pair in Malmo, seven in all.",
        "The storm killed five people in Mayo, two in Sligo and a driver in Leitrim, eight in all.",
        "The choir has 30 singers: 18 can read music, nine play the piano and five do both.",
        "Took five wickets, Ali three and Khan three, in 20 overs.",
        "# Patel holds Ashby by 312 votes\n\nAsha Patel had 20,715 votes and her rival 20,403.",
    ],
)
def test_parts_that_make_their_total_or_overlap_are_left_alone(text: str) -> None:
    assert messages(text, PARTS) == []


def test_a_row_that_does_not_make_its_total_is_found_beside_rows_that_do() -> None:
    rows = (
        "| Club | First | Second | Total |\n| --- | --- | --- | --- |\n| Ayr | 14 | 9 | 23 |\n| Bute | 11 | 8 | {} |\n"
    )
    assert messages(rows.format(21), PARTS) == ["the row adds up to 19, not 21: 11 + 8 = 19"]
    assert messages(rows.format(19), PARTS) == []


def test_a_sum_told_beside_a_table_is_that_of_its_column() -> None:
    rows = "| Centre | 17 |\n| Left | 11 |\n| Greens | 4 |\n\n"
    table = f"| Party | Seats |\n| --- | --- |\n{rows}" + "With {} members in the chamber, nobody has a majority."
    assert len(messages(table.format(34), PARTS)) == 1
    assert messages(table.format(32), PARTS) == []


def test_reasons_between_semicolons_are_counted() -> None:
    text = "She gave {} reasons. The road had flooded; the driver was ill; the bus was old; and nobody had paid."
    assert messages(text.format("three"), "facts.stated-count") == ["“three reasons”, but 4 follow"]
    assert messages(text.format("four"), "facts.stated-count") == []


@pytest.mark.parametrize(
    "text",
    [
        "Barley took up 48 percent of the fields and oats 27 percent.\n\nRye is down to 15 percent, and the other 20 percent is grass.",
        "Rent swallowed 45p of every pound given, wages 28p and posters 25p.\n\nJust 12p reached the dogs.",
        "Frost killed 32 per cent of the vines and hail 15 per cent, leaving 63 per cent alive.",
        "- Under 30: 28 percent of readers\n- 30 to 59: 45 percent\n- 60 and over: 37 percent",
        "The loan was shared between a state bank, which took half, and two banks from Lyon, which took 30 per cent each.",
    ],
)
def test_shares_of_one_whole_are_added_up(text: str) -> None:
    assert len(messages(text, SHARES)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rent swallowed 45p of every pound given, wages 18p and posters 25p.\n\nJust 12p reached the dogs.",
        "Some 45 percent speak French, 35 percent German and 30 percent Spanish.",
        "Unemployment is 42 percent in the north, 38 percent in the south and 31 percent in the islands.",
        "She made 52 percent of her shots in May, 41 percent in June and 17 percent in July.",
        "- Under 30: 28 percent of readers\n- 30 to 59: 45 percent\n- 60 and over: 27 percent",
        "Of the members, 61 percent walk and 48 percent cycle. They could give more than one answer.",
    ],
)
def test_shares_that_make_a_whole_or_are_of_several_are_left_alone(text: str) -> None:
    assert messages(text, SHARES) == []
