"""Shares and multiples that stand apart from the two figures that they are worked out from."""

from __future__ import annotations

import pytest

from tests.checks.number_rules import loud

RULES = ("facts.percent-of", "facts.percent-change")


def said(text: str) -> list[str]:
    return [f.message for f in loud(text, "2026-03-14", RULES)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "It took 54 of the 72 seats on Sunday, which hands it two-thirds of parliament.",
            "54 of 72 is 75%, not two-thirds",
        ),
        (
            "Of 80 cows tested in May, ten were lame.\n\nA vet said that one in five was no cause for alarm.",
            "ten of 80 is 12.5%, not one in five",
        ),
        (
            "Some 1,500 eels were marked, and 300 of those were caught again. If one in four comes back, all is well.",
            "300 of 1,500 is 20%, not one in four",
        ),
        (
            "A ticket costs €9 instead of €3. “They doubled it!” said Ida Berg.",
            "from €3 to €9 is 3 times, not doubled (in a quotation)",
        ),
        (
            "The island had 4 megawatts of wind power in 2019, and has 20 now. This threefold growth has its critics.",
            "from 4 megawatts to 20 is 5 times, not threefold",
        ),
    ],
)
def test_a_share_told_later_is_set_against_the_two_figures(text: str, message: str) -> None:
    assert said(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "It took 54 of the 72 seats on Sunday, which hands it three-quarters of parliament.",
        "It took 54 of the 72 seats on Sunday. Turnout was up by two-thirds.",
        "It took 54 of the 72 seats on Sunday. A third of Finns stayed at home.",
        "Of 80 cows tested in May, ten were lame. Last year one in five was.",
        "Of 80 cows tested in May, 20 were lame. The other three-quarters were well.",
        "A ticket costs €9 instead of €3. “They tripled it!” said Ida Berg.",
        "They shot 42 percent from the field, making 26 of 62, and just 61 percent from the line.",
    ],
)
def test_a_share_of_something_else_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_figures_are_grouped_as_in_india() -> None:
    text = "Some 9,40,000 pupils sat the test and 8,46,000 passed. The pass rate of 80 per cent is a record."
    assert said(text) == ["8,46,000 of 9,40,000 is 90%, not 80 per cent"]


def test_a_rise_between_its_two_figures_is_worked_out() -> None:
    text = "Warders on £30,000 will get 5 per cent more from April, it was said.\n\nIt takes them to £{}."
    assert said(text.format("33,000")) == ["from £30,000 to £33,000 is 10%, not 5 per cent"]
    assert said(text.format("31,500")) == []
