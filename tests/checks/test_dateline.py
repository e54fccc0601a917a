from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings, flagged


def rule(form: str, more: str = "") -> str:
    return f'extends: dateline\nmessage: "{{match}}, {{instead}}, {{other}}"\nform: {form}\n{more}'


@pytest.mark.parametrize(
    ("line", "city"),
    [
        ("Chicago — The", "Chicago"),
        ("Peoria, Ill. (AP) — The", "Peoria"),
        ("Chicago (AP) - The", "Chicago"),
        ("CHICAGO — The", ""),
    ],
)
def test_a_city_in_small_letters_is_flagged(tmp_path: Path, line: str, city: str) -> None:
    assert flagged(tmp_path, rule("capitals"), f"{line} wall fell.") == ([city] if city else [])


@pytest.mark.parametrize(
    "text",
    [
        "Update — The wall fell.",
        "Chicago — and all of Illinois — is cold.",
        "Chicago is cold.",
        "It fell.\n\nChicago — The wall fell.",
    ],
)
def test_what_is_no_dateline_is_let_pass(tmp_path: Path, text: str) -> None:
    assert flagged(tmp_path, rule("capitals"), text) == []


def test_only_the_cities_of_the_list_stand_alone(tmp_path: Path) -> None:
    known = "alone: [CHICAGO, SAO PAULO]\n"
    assert flagged(tmp_path, rule("state", known), "PEORIA — The wall fell.") == ["PEORIA"]
    assert flagged(tmp_path, rule("alone", known), "CHICAGO, Ill. — The wall fell.") == ["CHICAGO, Ill."]
    for line in ("SÃO PAULO — The", "Chicago (AP) — The", "PEORIA, Ill., May 3 — The"):
        assert flagged(tmp_path, rule("state", known), f"{line} wall fell.") == []
        assert flagged(tmp_path, rule("alone", known), f"{line} wall fell.") == []


def test_the_home_town_has_no_dateline(tmp_path: Path) -> None:
    assert flagged(tmp_path, rule("home", "home: [Halden]\n"), "HALDEN — The wall fell.") == ["HALDEN — "]
    assert flagged(tmp_path, rule("home", "home: [Halden]\n"), "Halden has a wall.") == []


@pytest.mark.parametrize(
    ("day", "date", "found"),
    [
        ("May 12", "2026-05-20", True),
        ("May 12", "2026-05-14", False),
        ("12 May", "2026-05-20", True),
        ("Dec. 31", "2026-01-01", False),
        ("Friday", "2026-05-19", True),
        ("Monday", "2026-05-19", False),
        ("Feb. 30", "2026-05-19", False),
    ],
)
def test_the_day_is_near_the_day_of_publication(tmp_path: Path, day: str, date: str, found: bool) -> None:
    text = f"LONDON, {day} (Reuters) - The wall fell on Jan. 3."
    assert bool(findings(book_of(tmp_path, rule("day")), text, date)) is found
    assert findings(book_of(tmp_path, rule("day")), text) == []


def test_a_year_in_the_dateline_counts(tmp_path: Path) -> None:
    text = "---\ntitle: Wall\ndate: 2026-05-12\n---\nLONDON, May 12, 2025 (Reuters) - The wall fell."
    (found,) = findings(book_of(tmp_path, rule("day")), text)
    assert found.message == "May 12, 2025, , May 12, 2026"


def test_the_front_matter_spells_the_city_as_the_dateline_does(tmp_path: Path) -> None:
    text = "---\ntitle: Wall\nlocation: {}\n---\nGROSSETO, Italy — The wall fell."
    assert flagged(tmp_path, rule("place"), text.format("Grossetto")) == ["GROSSETO"]
    for place in ("Grosseto", "Tuscany", "Grosseto, Italy"):
        assert flagged(tmp_path, rule("place"), text.format(place)) == []
