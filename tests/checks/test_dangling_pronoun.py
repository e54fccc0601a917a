"""Sections that open with a pronoun."""

from __future__ import annotations

from collections.abc import Callable

Flagged = Callable[..., list[str]]
RULE = "copy.dangling-pronoun"


def section(opening: str, before: str = "The road was shut on Monday.") -> str:
    return f"{before}\n\n## What it means\n\n{opening}\n"


def test_a_section_that_opens_with_they_refers_to_nobody(flagged: Flagged) -> None:
    assert flagged(section("They lost half of their customers."), RULE) == ["They"]


def test_she_may_be_the_person_named_just_before_the_heading(flagged: Flagged) -> None:
    assert flagged(section("She wants it open.", "The road was shut by Mayor Ana Ruiz."), RULE) == []
    assert flagged(section("She wants it open."), RULE) == ["She"]


def test_it_may_refer_to_nothing(flagged: Flagged) -> None:
    assert flagged(section("It is not clear when the road opens."), RULE) == []
    assert flagged(section("It took the council three years to agree."), RULE) == []
    assert flagged(section("It took three years."), RULE) == ["It"]
    assert flagged(section("It was built by the council in March."), RULE) == ["It"]


def test_a_heading_that_asks_says_what_the_section_is_about(flagged: Flagged) -> None:
    assert flagged("The road was shut.\n\n## And the people who live there?\n\nThey talk of the road.\n", RULE) == []


def test_a_good_year_is_no_thing(flagged: Flagged) -> None:
    assert flagged(section("It was a happy year for the shops."), RULE) == []


def test_a_pronoun_inside_a_section_is_fine(flagged: Flagged) -> None:
    assert flagged("## Shops\n\nShops suffer.\n\nThey lost half of their customers.\n", RULE) == []
