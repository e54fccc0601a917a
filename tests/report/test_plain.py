from __future__ import annotations

from collections.abc import Callable

from lint.findings.model import Diagnostic
from lint.report.model import Report
from lint.report.plain import render

Make = Callable[..., Diagnostic]


def test_one_finding_is_one_line_that_other_programs_can_read(made: Make) -> None:
    assert render(Report(1, (made("12 people"),))) == "talks.md:3:4: error facts.parts 12 people, but 5 + 6 = 11\n"


def test_copy_in_a_message_cannot_break_the_line_or_steer_a_terminal(made: Make) -> None:
    text = render(Report(1, (made("12", message="seen\n\x1b[2Jhere\u202e"),)))

    assert text == "talks.md:3:4: error facts.parts seen  [2Jhere \n"


def test_nothing_found_prints_nothing() -> None:
    assert render(Report(3)) == ""
