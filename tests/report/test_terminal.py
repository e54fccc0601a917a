from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from lint.findings.model import Diagnostic, Fix, Level, Safety
from lint.report.excerpt import excerpt
from lint.report.model import Report
from lint.report.terminal import render
from lint.report.words import width

Make = Callable[..., Diagnostic]
Reports = Callable[..., Report]


def test_the_words_are_shown_with_carets_below_them(made: Make, report: Reports) -> None:
    assert render(report(made("12 people"))) == (
        "talks.md\n"
        "  3:4 error: 12 people, but 5 + 6 = 11 (facts.parts)\n"
        "     3 | Of 12 people, five were men and six women.\n"
        "       |    ^^^^^^^^^\n"
        "\n"
    )


def test_a_place_on_another_line_is_shown_with_what_it_has_to_do_with_it(made: Make, report: Reports) -> None:
    assert render(report(made("12", related="other"))).splitlines()[4:6] == [
        "     4 | The other line.",
        "       |     ----- the parts",
    ]


def test_findings_are_grouped_by_file(made: Make, report: Reports) -> None:
    text = render(report(made("12"), made("six"), made("12", path="other.md")))

    assert re.findall(r"^\S.*", text, re.M) == ["talks.md", "other.md"]


def test_a_fix_that_may_be_applied_is_shown_and_one_that_only_guesses_is_not(made: Make, report: Reports) -> None:
    assert "write: eleven" in render(report(made("12", fix=Fix("eleven", Safety.SAFE))))
    assert "eleven" not in render(report(made("12", fix=Fix("eleven"))))


def test_colours_say_nothing_that_the_words_do_not_say(made: Make, report: Reports) -> None:
    finding = made("12", level=Level.WARNING, related="six")

    colored = render(report(finding), color=True)

    assert "\x1b[33;1mwarning\x1b[0m" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == render(report(finding))


def test_a_related_place_on_the_same_excerpt_is_marked_on_it(made: Make, report: Reports) -> None:
    assert render(report(made("12 people", related="six women"))).splitlines()[2:4] == [
        "     3 | Of 12 people, five were men and six women.",
        "       |    ^^^^^^^^^                    ---------",
    ]


def test_a_long_paragraph_is_cut_between_words_around_the_flagged_ones() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    start = words.index("seven")

    shown = excerpt(words, start, start + 5, 40)
    left, right = shown.columns(start, start + 5)

    assert shown.text == "…four five six seven eight nine ten…"
    assert shown.text[left:right] == "seven"


def test_wide_characters_push_the_carets() -> None:
    assert excerpt("東京 in Japan", 3, 5, 80).columns(3, 5) == (5, 7)


def test_a_finding_about_the_whole_article_has_no_excerpt(made: Make, report: Reports) -> None:
    whole = made("12")
    whole = whole._replace(text="", start=whole.start, end=whole.start)

    assert "^" not in render(report(whole))


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 40), st.integers(10, 120))
def test_an_excerpt_fits_and_its_marks_lie_inside_it(line: str, start: int, length: int, columns: int) -> None:
    start = min(start, len(line))
    end = min(start + length, len(line))
    shown = excerpt(line, start, end, columns)
    left, right = shown.columns(start, end)

    assert 0 <= left < right <= width(shown.text) + 1
    assert width(shown.text) <= max(columns, 30)
    assert shown.first <= start
