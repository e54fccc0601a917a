"""Relations, wrong facts and demonyms on sentences of their own: how many slips are found, and that right sentences stay silent."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lint import yaml
from lint.article.read import read
from lint.engine import check
from lint.findings.model import Level
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.load import default

UNSEEN = Path(__file__).parent.parent / "unseen"
IDS = (
    "facts.self-", "facts.wrong-", "facts.membership", "facts.landlocked", "facts.continent", "facts.at-water", "facts.currency",
    "facts.demonym", "facts.landmark",
)  # fmt: skip


@cache
def _book() -> Rulebook:
    book = default()
    rules = tuple(rule for rule in book.rules if rule.id.startswith(IDS) and rule.extends == "claim")
    return Rulebook(rules, book.wordings, [], book.entries, book.owners)


def _rows(name: str, half: str) -> list[dict[str, str]]:
    rows: Any = yaml.load((UNSEEN / f"{name}.yml").read_text(encoding="utf-8"))
    return [row for row in rows if row["half"] == half]


def _findings(text: str, date: str) -> list[str]:
    day = datetime.date.fromisoformat(date) if date else None
    article = read("a.md", text.encode(), default_date=day)
    found = check(Reading(article, _book(), load(), EMPTY))
    return [f"{finding.rule}: {finding.message}" for finding in found if finding.level is not Level.SUGGESTION]


@pytest.mark.parametrize("name", ["self-relation", "wrong-fact", "demonym"])
@pytest.mark.parametrize(("half", "least"), [("worked", 0.85), ("aside", 0.8)])
def test_slips_are_found_in_sentences_of_all_shapes(name: str, half: str, least: float) -> None:
    rows = _rows(name, half)
    missed = [row["bad"] for row in rows if not _findings(row["bad"], row.get("date", ""))]
    assert len(rows) >= 10
    assert len(missed) <= (1 - least) * len(rows), missed


@pytest.mark.parametrize("name", ["self-relation", "wrong-fact", "demonym"])
def test_the_same_sentences_put_right_are_silent(name: str) -> None:
    for half in ("worked", "aside"):
        for row in _rows(name, half):
            assert _findings(row["good"], row.get("date", "")) == [], row["good"]


@pytest.mark.parametrize(
    "text",
    [
        "Students from Georgia and Georgia met in Tbilisi and Atlanta.",
        "Congo and the Congo Republic share a river.",
        "The mayor of Moscow, a Republican, runs a hardware store in Idaho.",
        "NATO ally Japan sent observers.",
        "England beat England Lions by an innings at Taunton.",
        "Israel's attack on Israel's critics drew laughter.",
        "A US-led attack on US soil was ruled out.",
        "He was born in Melbourne, Fla., and grew up in Paris, Texas.",
        "Guinea's president flew to neighboring Guinea-Bissau.",
        "Western Australia and Australia's other states signed.",
        "Northern Ireland and Ireland share an island.",
        "The border between France and the Netherlands runs across an island.",
        "Washington beat Washington State in the Apple Cup.",
        "The Hong Kong government and the Ireland captain disagreed.",
        "Kashmir, in India, was calm; Crimea, in Russia, was not.",
        "Jerusalem, the capital of Israel, was quiet.",
        "Taiwan, a Chinese province, held an election.",
        "Kosovo borders Serbia, and Serbia borders Albania.",
        "Mexico and the State of Mexico reached a deal.",
        "Members of the European Union, Norway and Switzerland agreed to share data.",
        "Unlike the European Union's members, Switzerland has no such rule.",
        "Switzerland joined the European Union in condemning it.",
        "Of the European Union's neighbors, Switzerland is the richest.",
        "The convoy was bound for Niamey, the capital of neighboring Niger.",
        "County Monaghan, in Ulster, voted early.",
        "Kenya is larger than Kenya was in 1963.",
        "More people live in Kenya than in Kenya's neighbours.",
        "The pound fell against the pound's old rivals.",
        "The health ministry said the health ministry's budget was safe.",
        "Walla-Walla line workers met in the Baden-Baden train.",
        "Malawian fishermen met Malawian fishermen from the other shore.",
        "She moved from the choir to the choir school.",
        "Luc Pasquier, left, and Ted Maddox with Luc Pasquier's hat.",
        "Rovers are two points clear of Rovers Reserves.",
        "The army told the army's critics to wait.",
        "The plan would take the club from the second division to the second city.",
        "Landlocked between Kenya and Rwanda, Uganda relies on the lake.",
        "The road from Ludford to Ludford Bridge is closed.",
        "He walked from Ludford to Corley and back to Ludford.",
        "Peru said on Monday that it would sue over the river. Peru has done so before.",
        "Kenya won the toss, and Kenya's captain chose to bat.",
        "Voters in Kessel will decide whether Kessel keeps its school.",
        "The club was founded in Halverby, and Halverby remembers.",
        "Georgia is not Georgia, as the postal service learned.",
        "The train that left Corley at nine was back in Corley by noon.",
        "Rovers have not been Rovers since the takeover.",
        "London is London, she said.",
        "Mozambique has asked for help, and Mozambique's neighbors have promised it.",
        "Day trips from Dublin to Dublin Bay run all summer.",
        "New York to New Jersey trains were late.",
        "Chile exported more copper than Chile had ever exported.",
        "In Ghana, Ghana's team is known as the Black Stars.",
        "It is Ashby who remembers how Ashby looked before the flood.",
        "From Corley, the coach goes on to Ness, to Tarbet and then home to Corley.",
        "Anna Hallam handed the keys to Peter Hallam, her brother.",
        "The Danish side blamed the weather, and the Danish press blamed the side.",
        "United beat United 2-1, the Manchester one beating the Newcastle one.",
        "Oman and Oman Air signed a deal.",
        "A friend of Easterby's wrote that Easterby was well.",
        "Ness lost. Ness won. Ness lost again.",
        "Paris, Texas, is a long way from Paris, France.",
        "The flight from Guyana landed in Georgetown, and Guyana cheered.",
        "A Kenyan court has told Kenya to pay.",
        "Kenya's president told Kenya to wait.",
        "The road that joins North Ness and South Ness is open.",
        "Halverby's win at home was the first since Halverby Town were promoted.",
        "The choice is between doing it well and doing it well enough.",
        "The line between work and work that matters is thin.",
        "There is little to choose between the mayor and the mayor of Corley.",
        "Both the school and the school bus were painted.",
        "The difference between the first draft and the first edition is large.",
        "Teachers met teachers from other schools.",
        "The club has sued the club's former chairman.",
        "The gap between the rich and the very rich grew.",
        "The council met the council tax deadline.",
        "Between the bridge and the bridge house stands a mill.",
        "Wales were third in the first race and Wales A fourth.",
        "The Welsh team sent a cake to the Welsh embassy.",
        "Neither the union nor the union's lawyer would comment.",
        "A path links the chapel to the chapel house.",
        "She was born in Malta and went back to Malta at ten.",
        "Ghana exports gold. It has one of the largest mines in Ghana's north.",
        "Leeds beat Derby. They have now won five in a row at Leeds.",
        "Arsenal lost again. They were booed off by fans of Arsenal.",
        "Peru signed in May. It borders five countries; Peru's congress has yet to vote.",
        "Moyo scored twice. He has played for Moyo's old club since 2020.",
        "The council met on Monday. It said the council would meet again.",
        "Stryde owns 9% of Pellham, and Pellham owns 3% of Stryde.",
        "Kenya sold 9% of Kenya Airways.",
        "Smith, the seller, and Jones, the buyer, met Smith's lawyer.",
        "Ashford Town travelled to Ashford United.",
        "Fans of Leeds cheered fans of Derby.",
        "People in Leeds like people in Leeds to say so.",
        "The firm moved from Leeds to an estate outside Leeds.",
        "In 2019 Delaney's was bought by the Delaney family.",
        "England's win over Scotland was England's third.",
        "Canada's border with the US is Canada's only one.",
        "Iran said on Monday that Iran would not sell.",
        "Iran has told Iranians in Iran to stay at home.",
        "When Kenya was born, Kenya had no navy.",
        "By noon Corley was flooded, and Corley school was shut.",
        "The Greens said the Greens would vote no.",
        "London gave the north a museum and London a ring road.",
        "Wexcombe should pay half and the state the rest.",
        "The winner of the first race will meet the winner of the second.",
        "Teachers from Leeds met teachers from Derby.",
        "Channel 4 said Channel 4 News would move.",
        "Sainsbury's said that Sainsbury's shoppers were buying less.",
        "Sainsbury's boss praised Sainsbury's staff.",
        "St Mary's is older than St Mary's school.",
        "Halden Inc. said Halden Inc. shares would split.",
        "The University of Leeds said University of Leeds students had won.",
        "Mr Quigley taught Year 4 and Mr Quigley's brother Year 5.",
        "On Monday Chelsea announced that Chelsea Women had sacked the coach.",
        "Germany blames Berlin's mayor for the delay, and Berlin blames Germany's railway.",
        "The rocket fired from Gaza hit a house in Gaza City.",
        "Milan plays Inter in Milan.",
        "Uganda shares the lake with Kenya, which it says Kenya has polluted.",
        "Born in Oslo, she left Oslo at six.",
        "Everyone in Corley knows everyone in Corley.",
        "The Orr family hold most of Orr Estates.",
        "The pound fell and the pound's rivals rose.",
        "Jordan gave Jordan Smith a trial.",
        "Paris is not Paris in August, they say.",
        "Mr Hale, the mayor, and Mrs Hale, the treasurer, left.",
        "Rovers play Rovers Reserves on Tuesday.",
        "France lost in Paris, where France had won four in a row.",
        "Kenya's president said Kenya's debt to China was Kenya's own affair.",
        "Samsung supplies Apple with screens, and Apple supplies Samsung with nothing.",
        "Spain are at home to Italy on Friday and Spain's women are at home to France.",
        "Outside the members of the EU, only Norway and Iceland took part.",
        "Unlike EU members such as Spain, Norway sets its own quota.",
        "EU members, Norway and Switzerland will meet in Oslo.",
        "Four EU members and Norway, Iceland, Turkey and Serbia will meet.",
        "Poland, Norway and an EU member will share the cost.",
        "Ukraine and Moldova, both would-be members of the European Union, signed.",
        "Norway and the EU's Nordic members, Denmark among them, signed.",
        "Mongolia's navy has one boat; the Swiss navy sails on Lake Geneva.",
        "Lake Victoria, shared by three countries, is falling, said an official in Rwanda.",
        "Mauritius is calm. The Atlantic is not, and islands there were warned.",
        "He left Bolivia. The Pacific island of his youth was gone.",
        "French police in London for the final met British colleagues.",
        "They crossed the border from Poland into Germany.",
        "In Winnipeg, Saskatchewan and Alberta sold wheat.",
        "Queensland police flew to Sydney to arrest him in Sydney.",
    ],
)
def test_what_must_not_be_asserted_is_not(text: str) -> None:
    assert _findings(text, "2024-05-05") == []


def test_a_membership_is_that_of_the_articles_date() -> None:
    text = "NATO member Sweden sent a frigate."
    assert _findings(text, "2023-06-01")
    assert not _findings(text, "2025-06-01")
    assert not _findings("NATO member Austria sent a frigate.", "")


def test_a_table_older_than_the_article_asserts_no_membership() -> None:
    after = load().as_of("memberships") + datetime.timedelta(days=1)
    assert not _findings("NATO member Austria sent a frigate.", after.isoformat())


def test_facts_in_a_quotation_are_reported_one_level_lower() -> None:
    article = read("a.md", "“The war between Norway and Norway is over,” she said. He agreed with her.\n".encode())
    (finding,) = [f for f in check(Reading(article, _book(), load(), EMPTY)) if f.rule == "facts.self-between"]
    assert finding.level is Level.WARNING
