"""A later title that takes a job as known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Flagged = Callable[..., list[str]]
RULE = "facts.title-conflict"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nurse Rosa Kimani ran the clinic. Doctor Kimani had slept two hours.", "Doctor Kimani"),
        ("Its president, Luz Amado, spoke. The treasurer, Ms Amado, will travel.", "treasurer, Ms Amado"),
        ("Colonel Ihor Sych denied it. Major Sych had no more to say.", "Major Sych"),
        ("Sir Alun Prosser, the inquiry's chair, sat. The secretary, Sir Alun, wrote.", "secretary, Sir Alun"),
        ("Minister of Works Patience Addo cut the tape. Ambassador Addo waved.", "Ambassador Addo"),
        ("Detective Constable Wes Lacey spoke. DI Lacey said no more.", "DI Lacey"),
        ("Its drummer, Otis Redd, drove. The bassist, Redd, slept.", "bassist, Redd"),
        ("Dr Ayo Bello, the ship's doctor, sang. The ship's geologist, Bello, slept.", "geologist, Bello"),
        ("Judge Moira Hale sat late. Judge Hale, for the defence, objected.", "Hale, for the defence"),
        ("Ana Fox, prosecuting, rose. Ms Fox, defending, sat down.", "Fox, defending"),
        ("Deputy Mayor Carl Lind spoke. Mayor Lind listened.", "Mayor Lind"),
        (
            "The clerk, Vern Pugh, read. Mr Pugh, still the council's treasurer, slept.",
            "Pugh, still the council's treasurer",
        ),
        (
            "Retired High Court judge Eamon Foy sat. The former District Court judge slept.",
            "former District Court judge",
        ),
        ("Nurse Ida Vane spoke. Vane, in her role as surgeon, left.", "Vane, in her role as surgeon"),
        ("Nurse Ida Vane spoke. Vane works as a surgeon.", "Vane works as a surgeon"),
        ("Flight Lieutenant Hal Orde flew it. Squadron Leader Orde ejected.", "Squadron Leader Orde"),
        ("First Officer Jens Dahl called it. Captain Dahl said no more.", "Captain Dahl"),
        ("The museum's curator, Dr Ann Brou, saw it. The museum's director, Dr Brou, laughed.", "director, Dr Brou"),
        ("Rector Father Abe Obi stayed. The bursar, Father Obi, left.", "bursar, Father Obi"),
        ("Ravi Teck, who appeared for the accused, rose. The prosecutor, Teck, sat down.", "prosecutor, Teck"),
        ("Leader of the opposition Mba Lomo rose. The prime minister, Lomo, sat down.", "prime minister, Lomo"),
        ("Ida Tana, head of safety at Norwing, bowed. Tana, the head of operations, left.", "Tana, the head"),
        ("Gwen Talb, MP for Ashby, wrote. Ms Talb, the MP for Torbridge, left.", "Talb, the MP"),
        ("The bride's uncle, Farid Aziz, paid. Mr Aziz, the bride's father, danced.", "Aziz, the bride's father"),
        ("Al Gray, a retired army colonel, spoke. Gray, a retired army major, left.", "Gray, a retired army major"),
        ("The director, Ida Vane, spoke. The deputy director, Ms Vane, left.", "deputy director, Ms Vane"),
        ("Ines Roy, the trust's treasurer, wrote. Ms Roy, who chairs the trust, signed.", "Roy, who chairs"),
    ],
)
def test_a_job_that_no_earlier_mention_told_of_is_flagged(flagged: Flagged, text: str, words: str) -> None:
    assert flagged(text, RULE) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Rosa Kimani ran the clinic. Kimani, who trained as a doctor, was alone. Doctor Kimani had slept.",
        "Nurse Rosa Kimani ran the clinic. In May, Kimani was appointed warden. Midwife Kimani had become a legend.",
        "Biologist Ed Kim sailed in May. Scientist Kim returned in June.",
        "Farmer Ted Oakes lost forty sheep. Councillor Oakes wants a cull.",
        "Archbishop Luca Ferr spoke. Cardinal Ferr, the archbishop, left.",
        "Colonel Ida Moss, director general of the museum, spoke. The director general, Moss, left.",
        "The Labour MP Gwen Talb wrote. Ms Talb, the MP for Ashby, left.",
        "Ida Tana, head of safety, bowed. Tana, the airline's head of safety, left.",
        "Lieutenant Colonel Pat Rowe spoke. Colonel Rowe said the base was safe.",
        "Dr. Lena Kovac runs the ward. Nurse Rosa Kimani helps. Professor Kovac will retire.",
        "Former nurse Rosa Kimani ran the clinic. Doctor Kimani had slept two hours.",
        "The clerk, Vern Pugh, read. Mr Pugh, then the council's treasurer, had slept.",
        "Captain Rhys Owen fell. Owen, the full-back, rose.",
        "High Court judge Tom Roe sat. The Supreme Court judge who wrote the law was there.",
        "Ana Fox, the treasurer, spoke. Ms Fox, who chairs the meeting on Monday, left.",
        "The mayor, Jo Finch, came late. Finch, a keen gardener, had been weeding.",
        "Lou Beam, for the first time, sang. Engineer Beam had lost his voice.",
        "Wendy Baker, a nurse, ran to wake them. Nurse Baker was first.",
    ],
)
def test_what_one_person_may_be_is_silent(flagged: Flagged, text: str) -> None:
    assert flagged(text, RULE) == []
