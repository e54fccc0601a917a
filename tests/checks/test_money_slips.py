"""Sums that come back in another currency or with another scale word."""

from __future__ import annotations

import pytest

from tests.checks.number_rules import loud

RULES = ("facts.money-scale", "facts.currency-pair")


def said(text: str) -> list[str]:
    return [f.message for f in loud(text, "2026-03-14", RULES)]


@pytest.mark.parametrize(
    "text",
    [
        "The haul was worth £180,000.\n\n“Nobody makes off with £180 million of kit at noon,” said the farmer.",
        "Shares sank by 14p to 212p on Friday. At £212 a share, the broker said, the mill was cheap.",
        "The grant is £30 a week in term time.\n\nFor a lad with a paper round, $30 a week is a lot.",
        "- Stalls: €45\n- Balcony: €38\n- Choir: £25\n- Standing: €12",
        "The council will spend Rs 250 crore, or 25 billion rupees, on its lakes.",
        "A porter in Turkey takes home 17,002 lira, or about $5,150, a month.",
        "Kuwait offered a salary of 10,000 dinars ($3,300) a month.",
        "The firm will spend 400 million zlotys on a mill.\n\nThe money, about $1.1 billion at current rates, is borrowed.",
    ],
)
def test_a_slip_of_sign_or_scale_is_found(text: str) -> None:
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The haul was worth £180,000.\n\n“Nobody makes off with £180,000 of kit at noon,” said the farmer.",
        "Shares sank by 14p to 212p on Friday. The mill was sold for £212.",
        "The watch fetched 3.1m Swiss francs.\n\nA premium is added to the 3.1m francs.",
        "The council will spend Rs 250 crore, or 2.5 billion rupees, on its lakes.",
        "A porter in Turkey takes home 17,002 lira, or about $515, a month.",
        "Kuwait offered a salary of 10,000 dinars ($33,000) a month.",
        "The firm will spend 400 million zlotys on a mill.\n\nThe money, about $110 million at current rates, is borrowed.",
        "The harbour cost £18,000. Another quay would cost £18 million.",
    ],
)
def test_right_sums_are_left_alone(text: str) -> None:
    assert said(text) == []
