"""Subject and verb, descriptions, owners: the mechanisms behind the rules of copy, each beside right copy that looks like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("copy.number-agreement", "A list of the shops that would close next were read out.", ["were"]),
        ("copy.number-agreement", "The land that Guyana shares with it is wet. The rate rise this year was small.", []),
        ("copy.number-agreement", "Banks has left. The town will miss Ann Banks.", []),
        ("copy.open-apposition", "Ana Ruiz, a nurse whose son sails for the port said no.", ["port said"]),
        ("copy.open-apposition", "The road, a clerk at the port said on Monday, is shut.", []),
        ("copy.open-apposition", "The treaty, agreed in 1987, ended in 2019, 22 years after it was signed.", []),
        ("copy.open-apposition", "Ana Ruiz, the nurse who was a household name in television journalis", []),
        ("copy.ownership", "The firms new office and the islands only doctor were lost.", ["firms", "islands"]),
        ("copy.ownership", "The trees only bloom in May. It cost the workers homes. The teachers union met.", []),
        ("copy.ownership", "They heard of chef's crying in kitchens; the chef's crying child left.", ["chef's"]),
    ],
)
def test_a_mechanism_sees_the_slip_and_lets_its_like_alone(
    flagged: Callable[..., list[str]], rule: str, text: str, found: list[str]
) -> None:
    assert flagged(text, rule) == found
