"""Roles without a name that go back to somebody who is something else, and two posts of one person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level

Flagged = Callable[..., list[str]]
RULE = "facts.title-conflict"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ines Sand, a marine geologist, led the cruise. She slept little. The economist believes it.", "economist"),
        ("Cellist Aurel Bant played outside. A crowd of 400 heard the violinist play twice.", "violinist"),
        ("Coxswain Rory Mack steered. All five were saved. The crew gave the mechanic a medal.", "mechanic"),
        ("Colonel Idris Bello read it on television. “The borders are shut,” the general said.", "general"),
        ("The leg-spinner Asel Mend took 24 wickets. The fast bowler, now rested, is 22.", "fast bowler"),
        (
            "The board named Ada Poe as its vice-chancellor. “We will judge our new registrar,” a lecturer said.",
            "new registrar",
        ),
        ("Ruth Ellin, the dairy farmer, won. In her parlor, the pig farmer wept.", "pig farmer"),
        (
            "The chief financial officer, Miri Oke, will go in June. “Steady,” a lender said of the departing chief executive.",
            "departing chief executive",
        ),
    ],
)
def test_a_role_that_nobody_has_and_that_excludes_the_last_one_is_flagged(
    flagged: Flagged, text: str, words: str
) -> None:
    assert flagged(text, RULE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Sand, a marine geologist, led the cruise. An economist was aboard. The economist believes it.",
        "Ines Sand, a marine geologist, led the cruise. The economist Ben Roe believes it.",
        "Ines Sand, a marine geologist, led the cruise. The economist who paid for it believes it.",
        "Ines Sand, a marine geologist, led the cruise. The mayor believes it.",
        "Ines Sand led the cruise. The economist believes it.",
        "Ines Sand, a marine geologist, led the cruise with Ben Roe. The economist believes it.",
        "Violin music filled the square. Cellist Aurel Bant played. The violinist next to him slept.",
        "Judge Ida Mern sat down. The defendant, who said nothing, wept.",
        "Striker Al Todd shot low. The goalkeeper had seen it late.",
        "Colonel Idris Bello read it. The general public shrugged.",
        "Prosecutor Ada Poe rose. The reporter was asked to leave.",
        "Ken Tasker, the vice-chair, spoke. Tasker, also the club's treasurer, left.",
        "The mayor, Cllr Ada Dease, cut the ribbon. Mayor Dease danced.",
        "Paul Roe, director of the Harbor Institute, wrote it. Roe, director of the institute, signed it.",
        "Paul Roe, a spokesman for the Harbor Trades Union, spoke. The HTU spokesman, Roe, left.",
    ],
)
def test_what_can_be_somebody_else_or_go_together_is_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Paul Roe, the museum's chief curator, wrote it. Roe, who has been the museum's director since 2019, signed it.",
            "director",
        ),
        (
            "Ruth Haim, director of the Negev Institute, wrote. Haim, director of the Carmel Foundation, signed.",
            "director",
        ),
        ("Police spokesman Ari Lev spoke. Lev, a spokesman for the fire service, left.", "spokesman"),
        ("Deputy chief constable Dawn Price spoke. Price, the chief constable, left.", "chief constable"),
        ("Leah Grant, head of English at the school, spoke. Ms Grant, the head of maths, left.", "head"),
        ("Rear Admiral Chen Wei spoke. Vice Admiral Chen left.", "Vice Admiral"),
        ("The board met, with Mary Dunn as treasurer. Secretary Mary Dunn left.", "Secretary"),
        (
            "Colleen Hadd, a deputy assistant secretary of state, spoke. Hadd, the under secretary, left.",
            "under secretary",
        ),
        ("Sadia Iqb, prosecuting, spoke. Ms Iqb, appearing for the defence, left.", "for the defence"),
        (
            "Dai Pross, the head coach, spoke. Pross, in his third season as forwards coach, said nothing of promotion.",
            "forwards coach",
        ),
        ("Petar Dim, the council chairman, lost. Dim, who as deputy mayor presides there, left.", "deputy mayor"),
        (
            "Amel Temb, the hospital's director, spoke. Temb, who has been chief pharmacist there since 2021, left.",
            "chief pharmacist",
        ),
        ("Omar Rash is an electrician. He came early. He is the plumber.", "plumber"),
    ],
)
def test_two_posts_of_one_person_are_flagged(flagged: Flagged, text: str, words: str) -> None:
    (found,) = flagged(text, RULE)
    assert words in found


def test_a_role_of_a_table_belongs_to_the_name_beside_it(flagged: Flagged) -> None:
    text = "| Post | Name |\n|---|---|\n| Vice-chair | Ken Tasker |\n\nMr Tasker, the new clerk, wanted biscuits."
    assert len(flagged(text, RULE)) == 1
    assert flagged(text.replace("clerk", "vice-chair"), RULE) == []


def test_a_slip_in_a_quotation_is_somebody_s_words_and_one_level_lower(findings: Callable[..., list[Finding]]) -> None:
    text = "The board named Ada Poe as its vice-chancellor. “We will judge our new registrar,” a lecturer said."
    (finding,) = findings(text, RULE)
    assert finding.level is Level.SUGGESTION
    assert finding.message.endswith("(in a quotation)")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # named late
        (
            "A shepherd from Moffat has rowed to Oban. Iain Rae, 44, landed on Friday. Neighbours gave the cellist tea.",
            "cellist",
        ),
        # a role of the very person, said in full
        ("The spinner Asel Mend bowled on. It was the first sight of what the fast bowler can do.", "fast bowler"),
        # an abbreviated title is one
        ("Gov. Ruth Sand signed it in May. Flanked by her two sons, the mayor used nine pens.", "mayor"),
        # who goes
        (
            "The chief financial officer, Miri Oke, will leave in June. Shares fell on the departure of the chief executive.",
            "chief executive",
        ),
    ],
)
def test_a_role_that_what_stands_beside_it_gives_to_somebody_is_flagged(
    flagged: Flagged, text: str, words: str
) -> None:
    assert flagged(text, RULE) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Deputy mayor Ann Roe has apologised. Mayor Tom Duda was away. Members urged her to go, but the mayor said she had no regrets.",
            "mayor",
        ),
        (
            "Chief constable Nadia Far spoke. The police and crime commissioner, Owen Tull, stood by. "
            "Asked whether she agreed, the commissioner said no.",
            "commissioner",
        ),
        (
            "The prime minister, Ran Silva, is ill. His deputy prime minister Anil Per flew. "
            "The prime minister said he kept Mr Silva's seat warm.",
            "prime minister",
        ),
    ],
)
def test_a_role_whose_one_holder_cannot_be_meant_is_flagged(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(text, RULE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Chief constable Nadia Far spoke. The mayor, Tom Duda, stood by. The mayor said he had no regrets.",
        "Chief constable Nadia Far spoke. The mayor, Tom Duda, stood by. The mayor said she would be dismissed.",
        "The prime minister, Ran Silva, is ill. The prime minister said he would rest.",
        "Nurse Ida Vane denied it. In her ruling, the judge said she had shown no remorse.",
        "Goalkeeper Sam Oyst was sent off. The referee said he had no choice.",
        "Vice-chancellor Ada Poe apologised. The chancellor said he had confidence in her.",
        "Pilot Erik Holm landed on the beach. The controller told him to turn back.",
        "Chief Inspector Gil Roe spoke. In his report, the inspector blamed fog.",
        "A nurse was stabbed in Leeds. John Roe, 44, was charged. Neighbours gave the cellist tea.",
    ],
)
def test_somebody_whom_a_reader_knows_untold_is_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, RULE) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("His Danish team-mate Mads Thorup kept the jersey. “It will hurt,” the Frenchman said.", ["Frenchman"]),
        ("Italy's Marco Bassi leads by a minute. On Tuesday the Spaniard rode alone.", ["Spaniard"]),
        ("The Danish climber Mads Thorup beat Jean Pict of France. The Frenchman wept.", []),
        ("The Danish climber Mads Thorup beat Jean Pict. The Frenchman wept.", []),
        ("The Danish climber Mads Thorup won. The Dane wept.", []),
        ("The Danish climber Mads Thorup won. The French government sent a telegram.", []),
    ],
)
def test_a_word_for_somebody_of_another_country(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(text, RULE) == words
