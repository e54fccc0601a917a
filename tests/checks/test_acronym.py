"""Initials and their words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding

RULE = "facts.acronym"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The Joint Border Center (JBC) hires. The JBC, or Joint Baltic Command, is new.",
            "JBC is “Joint Baltic Command” here and “Joint Border Center” elsewhere",
        ),
        (
            "The Federal Aviation Authority, or FAA, came.",
            "FAA stands for “Federal Aviation Administration”, not “Federal Aviation Authority”",
        ),
        ("The local integrated care board (IBC) met.", "the letters IBC do not fit “integrated care board” (ICB?)"),
        (
            "The Centers for Disease Control and Prevention (CCD) met.",
            "the letters CCD do not fit “Centers for Disease Control and Prevention” (CDC?)",
        ),
        (
            "The Tidal River Council’s (TCR) clerk left.",
            "the letters TCR do not fit “Tidal River Council” (TRC?)",
        ),
        ("The FSKU has joined the case.", "FSKU is nowhere spelled out"),
        (
            "The PTLR is new. A payment time lock register (PTLR) holds sums.",
            "PTLR is used before it is spelled out (“payment time lock register”)",
        ),
        (
            "The Inland Ports Board (IPB) met. A clerk of the Inland Posts Board left.",
            "IPB is “Inland Posts Board” here and “Inland Ports Board” elsewhere",
        ),
    ],
)
def test_each_slip_is_told_in_its_own_words(findings: Callable[..., list[Finding]], text: str, message: str) -> None:
    assert [finding.message for finding in findings(text, RULE)] == [message]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The Harbor Dredging Board has met. Divers of the HBD rowed home.",
            "the letters HBD do not fit “Harbor Dredging Board” (HDB?)",
        ),
        (
            "Ships bring liquefied natural gas. A cargo of LGN costs more.",
            "the letters LGN do not fit “liquefied natural gas” (LNG?)",
        ),
        (
            "It was traced to volatile organic compounds, VCOs, in the varnish.",
            "the letters VCO do not fit “volatile organic compounds” (VOC?)",
        ),
        (
            "The Fell Rescue Team (FRT) dug. The FRK's leader, Al Mundy, slept.",
            "the letters FRK do not fit “Fell Rescue Team” (FRT?)",
        ),
        (
            "The Marine Cable Federation (MCF) met.\n\n- MCF: the Marine Contractors' Forum, a trade body.",
            "MCF is “Marine Contractors Forum” here and “Marine Cable Federation” elsewhere",
        ),
        (
            "An integrated management plan (IMP) is near. The IMP, or interim monitoring protocol, is not.",
            "IMP is “interim monitoring protocol” here and “integrated management plan” elsewhere",
        ),
        (
            "The WHO has ended it. The World Food Organization said so on Tuesday.",
            "WHO stands for “World Health Organization”, not “World Food Organization”",
        ),
    ],
)
def test_letters_that_are_not_those_of_the_words_before_them_are_flagged(
    findings: Callable[..., list[Finding]], text: str, message: str
) -> None:
    assert [finding.message for finding in findings(text, RULE)] == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The World Trade Organization and the WHO met.",
        "The Institute for Rural Health (IRH) works with the IRS.",
        "Digital and personal video recorders (DVR and PVR) sell well.",
        "The Moorland Rescue Service (MRS) found him. The MRI scan was clear.",
        "The Harbor Dredging Board has met. The HBD, a cycling body, has not.",
        "The Harbor Board Dredgers and the Harbor Dredging Board met. The HBD has a boat.",
    ],
)
def test_letters_of_another_body_are_left_alone(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged(text, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "The International Organization for Standardization (ISO) met. Coordinated Universal Time, or UTC, is kept.",
        "The Institutional Revolutionary Party (PRI) won.",
        "The World Health Organisation (WHO) met. The World Health Organization (WHO) left.",
        "The Association of Bakers (ABA) met. The American Bar Association (ABA) left.",
        "The Department of Labor (DOL) paid the NHS and NATO.",
        "“The FSKU has joined us,” he said.",
    ],
)
def test_what_is_right_is_silent(flagged: Callable[..., list[str]], text: str) -> None:
    assert flagged(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Western Islands Transport Trust (WITT) owns it. WIIT staff will run it.", ["WIIT"]),
        ("The Fife Ferry Watch (FFW) kept the log. FWW's log has 81 cancellations.", ["FWW"]),
        ("The NAOT summit opened in Vilnius.", ["NAOT"]),
        ("The Access and Paths Partnership (TAPP) met.", []),
        ("The Marine Data Centre (MDC) uses HTTP. The MDC site moved to HTTPS.", []),
        ("The Federation of Island Councils (FIC) met. The FCI, a cycling body, did not.", []),
        ("FIAF, the film archives' federation, met in Brussels.", []),
    ],
)
def test_letters_one_slip_away_from_another_body_are_flagged(
    flagged: Callable[..., list[str]], text: str, words: list[str]
) -> None:
    assert flagged(text, "facts.acronym") == words
