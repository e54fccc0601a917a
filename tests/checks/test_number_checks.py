"""The checks of numbers: what they say, and what they leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.number_rules import loud, messages


@given(st.integers(12, 900))
def test_a_rounded_conversion_of_miles_is_right_and_the_inverse_is_not(miles: int) -> None:
    right, wrong = round(miles * 1.609344), max(1, round(miles / 1.609344))
    assert messages(f"The road runs for {miles} miles ({right} kilometers).", "facts.unit-conversion") == []
    said = messages(f"The road runs for {miles} miles ({wrong} kilometers).", "facts.unit-conversion")
    assert len(said) == 1
    assert "multiplied" in said[0]


@given(st.integers(-40, 45))
def test_a_rounded_temperature_is_right(celsius: int) -> None:
    fahrenheit = round(celsius * 9 / 5 + 32)
    words = [f"minus {-it}" if it < 0 else str(it) for it in (celsius, fahrenheit)]
    text = f"It was {words[0]} Celsius ({words[1]} Fahrenheit) at noon."
    assert messages(text, "facts.unit-conversion") == []


@given(st.integers(1000, 90_000), st.integers(1000, 90_000))
def test_a_percentage_worked_out_from_its_figures_is_right(old: int, new: int) -> None:
    change = round(abs(new - old) / old * 100)
    verb = "rose" if new >= old else "fell"
    text = f"Sales {verb} {change} percent, from {old:,} to {new:,}."
    assert messages(text, "facts.percent-change") == []


@given(st.lists(st.integers(10, 400), min_size=3, max_size=5), st.integers(1, 9))
def test_parts_that_add_up_are_right_and_others_are_not(parts: list[int], slip: int) -> None:
    places = ("in Ruan", "in Teg", "in Polly", "in Crane", "in Dull")
    listed = [f"{part} {place}" for part, place in zip(parts, places, strict=False)]
    sentence = f"{{}} jobs will go: {', '.join(listed[:-1])} and {listed[-1]}."
    total = sum(parts)
    assert messages(sentence.format(total), "facts.parts-total") == []
    assert len(messages(sentence.format(total + slip), "facts.parts-total")) == 1


def test_the_message_of_a_total_shows_the_sum() -> None:
    text = "The blast killed 12 people: five men, four women and two children."
    assert messages(text, "facts.parts-total") == ["12 people, but 5 + 4 + 2 = 11"]


def test_an_item_that_is_one_person_is_counted() -> None:
    assert messages("The crash killed four: two officers, a nurse and one boy.", "facts.parts-total") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("It ran 310 nautical miles (357 kilometers) north.", "ordinary miles"),
        ("The lake covers 21 sq km (13 sq miles) of bog.", "lengths"),
        ("It was minus 4 Celsius (39 Fahrenheit).", "above zero"),
        ("The plot is 4 acres (16 hectares) of clay.", "decimal point"),
    ],
)
def test_the_commonest_slip_of_a_conversion_is_named(text: str, slip: str) -> None:
    assert slip in messages(text, "facts.unit-conversion")[0]


def test_the_wrong_base_of_a_percentage_is_named() -> None:
    text = "The fare went up from $500 to $650, a 23 percent rise."
    assert "divided by the new figure" in messages(text, "facts.percent-change")[0]


def test_percent_for_percentage_points_is_only_a_warning() -> None:
    text = "Its share grew from 42 percent to 72 percent, an increase of 30 percent."
    assert [(str(it.level), "percentage points" in it.message) for it in loud(text, "", ("facts.percent-change",))] == [
        ("warning", True)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 2.8% to 14.96bn euros. The loss was 364m euros in 2003.",
        "It earned $3.7bn, down from $3.8bn in 2003, while its revenue rose 4.5% to $193bn.",
        "United doubled their lead after 57 minutes, three minutes after the break.",
        "The index edged up to 102.5, from 102.2 in October, two quarters ahead of growth.",
        "Complaints rose 50% last year to 75 from 50. The year before, they had fallen by a third, from 75.",
        "Profit is up 10 percent to about £1.1bn from £1bn.",
    ],
)
def test_figures_of_two_things_are_no_change(text: str) -> None:
    assert messages(text, "facts.percent-change") == []


@pytest.mark.parametrize(
    "text",
    [
        "The limit is 49% for banks, while that on other kinds of bank remains at 30%.",
        "Suez owns 40% of the company (39.9%) and another firm 25%.",
        "Half said no. A small number, 17%, did not know. The remaining 33% said yes.",
        "Asked what they read, 61% named novels, 48% papers and 35% poems. They could give more than one answer.",
        "Some 62% of women and 58% of men voted.",
    ],
)
def test_shares_of_several_wholes_are_not_added_up(text: str) -> None:
    assert messages(text, "facts.shares") == []


def test_the_rate_that_an_article_states_outranks_its_pairs() -> None:
    text = "The kwacha traded at 6.1 to the dollar. A bag costs 70 kwacha ($1.15)."
    said = messages(text, "facts.currency-pair", "2014-08-01")
    assert len(said) == 1
    assert "$11" in said[0]


def test_egyptian_pounds_are_not_taken_for_sterling() -> None:
    text = "They were fined 30,000 pounds (about $1,680) each in Cairo."
    assert messages(text, "facts.currency-pair", "2017-12-30") == []


def test_two_sums_in_one_sentence_are_two_sums() -> None:
    assert messages("The bridge cost €2m for one half and £2m for the other.", "facts.money-scale") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police held four men.\n\nThe two men, both from Hull, deny it.",
        "The toll rose to 14 from 12.\n\nThere was a vigil for the 12.",
        "Nine climbers set out.\n\nOne died. The eight climbers came down on Friday.",
        "The plane crashed, killing all seven aboard. In May a crash had killed all nine passengers aboard.",
        "Six people were shot in May.\n\nThe seven people on the jury were sworn in.",
    ],
)
def test_another_count_of_the_same_noun_is_left_alone(text: str) -> None:
    assert messages(text, "facts.same-figure") == []


def test_the_likelier_slip_is_flagged_and_the_other_is_related() -> None:
    text = "# Mill to cut 140 jobs\n\nThe mill will cut 160 jobs, its owner said.\n\nOf the 140 jobs, most are in Hull."
    (found,) = loud(text, "", ("facts.same-figure",))
    assert "“160” here, but “140”" in found.message
    assert len(found.related) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Two families, including seven children, lost their homes.",
        "The top three hits, including four number ones, are hers.",
        "More than 40 people, including 50 in Hull by some accounts, were hurt.",
    ],
)
def test_groups_that_hold_several_are_no_whole(text: str) -> None:
    assert messages(text, "facts.part-greater") == []


@pytest.mark.parametrize(
    "text",
    [
        "He wants two things: a bigger room, in the north of the town, and peace.",
        "She named three people: Ada Quill, the mayor, Ben Stone and Cy Dunn.",
        "There are two kinds of reader: those who skip, and those who read and mark.",
        "It rained for three days: Monday, Tuesday, Wednesday and Thursday morning.",
    ],
)
def test_a_list_whose_items_cannot_be_told_is_not_counted(text: str) -> None:
    assert messages(text, "facts.stated-count") == []


def test_a_table_is_added_up_against_its_total() -> None:
    rows = "| Item | Cost |\n|---|---|\n| Roads | $38.2 |\n| Parks | $7.9 |\n| Books | $4.8 |\n| **Total** | ${} |\n"
    assert messages("The plan, in millions:\n\n" + rows.format("50.9"), "facts.parts-total") == []
    assert len(messages("The plan, in millions:\n\n" + rows.format("52.9"), "facts.parts-total")) == 1
