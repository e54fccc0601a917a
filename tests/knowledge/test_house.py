"""The newsroom's own facts file."""

from __future__ import annotations

import datetime
from pathlib import Path

from lint.knowledge.house import EMPTY, HouseFact, expired, load_house, merge

FACTS = """\
people:
  - name: Valery Gerasimov
    wrong: [Valeri Guerasimov, Georasimov]
    title: Gen.
    from: 2012-11-09
    until: 2026-06-30
  - {id: mayor, name: Ines Halloran, title: Mayor}
places:
  - {name: Kyiv, wrong: Kiev}
organizations:
  - {name: Bellandra Group, acronym: BG}
"""


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_read_with_their_dates_and_wrong_forms(tmp_path: Path) -> None:
    house = load_house(_write(tmp_path, "facts.yml", FACTS))
    general, mayor = house.people
    assert general.wrong == ("Valeri Guerasimov", "Georasimov")
    assert general.last == datetime.date(2026, 6, 30)
    assert (mayor.id, mayor.title) == ("mayor", "Mayor")
    assert house.places[0].wrong == ("Kiev",)
    assert house.organizations[0].acronym == "BG"
    assert house.problems == ()


def test_a_row_holds_between_its_days(tmp_path: Path) -> None:
    general, mayor = load_house(_write(tmp_path, "facts.yml", FACTS)).people
    assert general.holds(datetime.date(2020, 1, 1))
    assert not general.holds(datetime.date(2026, 7, 1))
    assert not general.holds(None)
    assert mayor.holds(None)


def test_a_row_whose_last_day_has_passed_is_expired(tmp_path: Path) -> None:
    house = load_house(_write(tmp_path, "facts.yml", FACTS))
    assert [fact.name for fact in expired(house, datetime.date(2026, 7, 1))] == ["Valery Gerasimov"]
    assert expired(house, datetime.date(2026, 6, 30)) == []


def test_the_later_file_wins_and_a_conflict_is_reported(tmp_path: Path) -> None:
    first = load_house(_write(tmp_path, "a.yml", FACTS))
    second = load_house(_write(tmp_path, "b.yml", "people:\n  - {id: mayor, name: Ines Holloran, title: Mayor}\n"))
    both = merge([first, second])
    assert [fact.name for fact in both.people] == ["Valery Gerasimov", "Ines Holloran"]
    (problem,) = both.problems
    assert problem.line == 2
    assert "mayor: differs from" in problem.message


def test_the_same_row_in_two_files_is_no_conflict(tmp_path: Path) -> None:
    first = load_house(_write(tmp_path, "a.yml", FACTS))
    again = load_house(_write(tmp_path, "b.yml", FACTS))
    assert merge([first, again]).problems == ()
    assert merge([]) == EMPTY


def test_a_bad_row_is_named_and_the_others_stay(tmp_path: Path) -> None:
    text = "people:\n  - {name: A, form: 2020-01-01}\n  - {name: B, from: 1 May 2020}\n  - {title: Gen.}\n"
    text += "  - {name: C}\nplace:\n  - {name: X}\n"
    house = load_house(_write(tmp_path, "facts.yml", text))
    assert [fact.name for fact in house.people] == ["C"]
    assert [(problem.line, problem.message.split(";")[0]) for problem in house.problems] == [
        (2, 'unknown key "form"'),
        (3, "from: a day written YYYY-MM-DD, not “1 May 2020”"),
        (4, "people: a row needs a name"),
        (6, 'unknown key "place"'),
    ]


def test_a_file_that_is_no_yaml_is_one_problem(tmp_path: Path) -> None:
    house = load_house(_write(tmp_path, "facts.yml", "people: [\n"))
    assert len(house.problems) == 1
    assert load_house(_write(tmp_path, "list.yml", "- a\n")).problems[0].line == 1


def test_a_name_is_spelled_the_same_in_an_article_without_a_date() -> None:
    fact = HouseFact("people", "a", "Nadia Oyelaran", first=datetime.date(2022, 5, 1))

    assert fact.spells(None)
    assert not fact.holds(None)
    assert not fact.spells(datetime.date(2020, 1, 1))
