"""What the places of an article say of a name that stands alone in it, and tables of what belongs where."""

from __future__ import annotations

import pytest

from tests.conftest import Flagged

SLIPS = [
    (
        "wrong-country.stray",
        "The lake at Potosí burst. Schools in Oruro were shut, and the Peruvian government sent tents.",
        "Peruvian",
    ),
    ("wrong-country.stray", "Lorries queue for the ferry at Constanta. The Bulgarian port is full.", "Bulgarian"),
    (
        "wrong-state.stray",
        "A Ballarat baker has been named regional New South Wales's small business owner of the year.",
        "New South Wales",
    ),
    ("leader", "Giorgia Meloni, the Spanish prime minister, wore white.", "Giorgia Meloni, the Spanish prime minister"),
    ("legislator", "U.S. Sen. Susan Collins would not say. The Vermont Republican chairs the panel.", "Vermont"),
    ("seat", "The Brussels-based International Criminal Court ruled.", "Brussels-based International Criminal Court"),
    ("riverside", "He went on to Inverness, on the Clyde.", "Inverness, on the Clyde"),
    ("colony", "Mozambique, a former French colony, joined in 1995.", "French"),
    ("trophy", "New Zealand and Australia begin the Ashes on Friday.", "New Zealand"),
    ("regulator", "The energy regulator, Ofwat, fined it.", "The energy regulator, Ofwat"),
    ("nationality", "The Ukrainian world number one Aryna Sabalenka won.", "Ukrainian"),
    (
        "self-repeat.alias",
        "A swing from the Conservatives to the Tories cut the majority.",
        "Conservatives to the Tories",
    ),
]
RIGHT = [
    "Officials said the night ferry linking Tunisia and Sicily would resume in June.",
    "Croatia lodged a complaint against Belgrade at the tribunal.",
    "The tremor was felt in Bangkok. Whole streets fell near Mandalay, in Myanmar.",
    "The Romanian player scored twice at Győr before he moved on.",
    "In Winnipeg the premier of Saskatchewan met farmers.",
    "Queensland police flew to Sydney to arrest him.",
    "Giorgia Meloni, the Spanish prime minister and the French president met.",
    "The Brussels office of Human Rights Watch, based in New York, said so.",
    "Ships sail from Cologne to the Danube.",
    "Senegal, like other former French colonies, did not join. Mozambique, a former Portuguese colony, did.",
    "England and Australia begin the Ashes after New Zealand and Pakistan have left.",
    "The French crowd cheered Novak Djokovic, and Spanish fans sang.",
    "The Tories beat Labour, and the Conservatives sang.",
    "“Mabbutt and I are friends,” said Alderman Pryce.",
]


@pytest.mark.parametrize(("rule", "text", "words"), SLIPS)
def test_a_name_that_belongs_elsewhere_is_flagged(flagged: Flagged, rule: str, text: str, words: str) -> None:
    assert flagged(text, f"facts.{rule}", "2025-08-19") == [words]


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("rule", sorted({rule for rule, _, _ in SLIPS} | {"self-repeat.relation"}))
def test_what_looks_alike_and_is_right_is_silent(flagged: Flagged, rule: str, text: str) -> None:
    assert flagged(text, f"facts.{rule}", "2025-08-19") == []


def test_a_name_that_comes_back_behind_a_preposition_is_a_slip(flagged: Flagged) -> None:
    text = "Halden has agreed to pay 412p a share for Halden, the company that trains divers."
    assert flagged(text, "facts.self-repeat.relation") == ["Halden has agreed to pay 412p a share for Halden"]
