from __future__ import annotations

from collections.abc import Callable

from lint.findings.model import Diagnostic, Level
from lint.report.github import render, summary
from lint.report.model import Gap, Report

Make = Callable[..., Diagnostic]


def test_a_finding_is_an_annotation_at_its_place(made: Make) -> None:
    assert render(Report(1, (made("12 people"),))) == (
        "::error file=talks.md,line=3,col=4,endLine=3,endColumn=13,title=facts.parts::12 people, but 5 + 6 = 11\n"
    )


def test_message_and_path_are_escaped_as_github_wants_it(made: Make) -> None:
    text = render(Report(1, (made("12", path="a,b:c%.md", message="50%\nof it, or: not"),)))

    assert "file=a%2Cb%3Ac%25.md," in text
    assert text.endswith("::50%25%0Aof it, or: not\n")


def test_columns_are_left_out_where_a_finding_runs_over_lines(made: Make) -> None:
    text = render(Report(1, (made("women.\nThe", message="m"),)))

    assert text == "::error file=talks.md,line=3,endLine=4,title=facts.parts::m\n"


def test_the_gravest_come_first_and_no_more_than_github_shows(made: Make) -> None:
    many = [made("12", level=Level.WARNING, message=f"w{n}") for n in range(12)] + [made("12", message="e")]

    lines = render(Report(1, tuple(many))).splitlines()

    assert lines[0].startswith("::error ")
    assert len(lines) == 11


def test_the_summary_holds_every_finding_as_a_table(made: Make) -> None:
    many = tuple(made("12", message=f"number {n} | <b>") for n in range(12))

    text = summary(Report(3, many, (Gap("b.md", "not UTF-8"),)))

    assert "12 errors in 3 articles" in text
    assert "b.md: not checked: not UTF-8" in text
    assert all(f"number {n} \\| \\<b\\>" in text for n in range(12))


def test_a_summary_ends_before_githubs_limit(made: Make) -> None:
    many = tuple(made("12", message="x" * 400) for _ in range(4000))

    text = summary(Report(1, many))

    assert len(text.encode()) < 1_048_576
    assert "copydesk check --format json" in text
