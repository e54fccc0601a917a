"""Planters change what they say they change, where they say it, and the same each time."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.planted.__main__ import main, results
from benchmarks.planted.added import templates
from benchmarks.planted.bench import Bench, Changed, changed
from benchmarks.planted.planters import PLANTERS
from benchmarks.planted.slip import Planter, Slip

BY_NAME = {planter.name: planter for planter in PLANTERS}
ADDED = [planter.name for planter in PLANTERS if planter.added]

COPY = """Three boats sank off Marren on June 4, the National Harbor Agency (NHA) said, and officials blamed a squall.

“We lost everything,” said Teresa Valdon, who owns two of the boats. Talks between Finland and Sweden go on.

President Karl Ostmann flew to Marren on Friday. The Swedish embassy sent its condolences to the United States and to the harbor town.

Valdon said that the harbor needs a wall. “It will be built,” President Ostmann said. The agency, which has its office in Marren, agreed.
"""


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


def slips(bench: Bench, name: str, text: str = COPY, seed: int = 1) -> list[tuple[Slip, Changed]]:
    """The slips of a class in an article, with what they make of it."""
    reading = bench.reading("article.txt", text)
    found = []
    for slip in BY_NAME[name].plant(reading, random.Random(seed)):
        change = changed(reading, slip)
        if change is not None:
            found.append((slip, change))
    return found


def changes(bench: Bench, name: str, text: str = COPY) -> Iterator[tuple[str, str]]:
    """What stood there and what stands there now, for each slip of a class."""
    for slip, change in slips(bench, name, text):
        place = change.places[0]
        grown = len(slip.new) - (slip.end - slip.start)
        assert change.after == change.before[: place.start] + slip.new + change.before[place.end - grown :]
        yield change.before[place.start : place.end - grown], slip.new


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("acronym letters", "NHA", {"HNA", "NAH"}),
        ("impossible date", "4", {"31", "32"}),
        ("demonym", "Swedish", {"Sweden"}),
        ("country, of a relation", "Sweden", {"Finland"}),
        ("country, anywhere", "Sweden", {"Finland"}),
        ("its and it's", "its", {"it's"}),
        ("the before a name", "the ", {""}),
        ("title, second mention", "President", {"Prime Minister"}),
        ("quotation mark lost", "“", {""}),
        ("quotation mark lost", "”", {""}),
        ("fused words", " ", {""}),
        ("doubled word", "of", {"of of"}),
    ],
)
def test_a_planter_changes_what_it_says(bench: Bench, name: str, old: str, new: set[str]) -> None:
    for seed in range(6):
        reading = bench.reading("article.txt", COPY)
        for slip in BY_NAME[name].plant(reading, random.Random(seed)):
            if reading.text[slip.start : slip.end] == old:
                assert slip.new in new
                return
    pytest.fail(f"no {name} at “{old}”")


@pytest.mark.parametrize("name", sorted(set(BY_NAME) - set(ADDED)))
def test_a_slip_stands_alone_in_an_unchanged_article(bench: Bench, name: str) -> None:
    for old, new in changes(bench, name):
        assert old != new


def test_a_misspelled_surname_names_the_full_name_as_the_other_place(bench: Bench) -> None:
    [(_, change)] = [pair for pair in slips(bench, "surname") if pair[1].before[pair[1].places[0].start] == "V"]
    other = change.places[1]
    assert change.after[other.start : other.end] == "Teresa Valdon"


def test_a_sentence_is_repeated_at_the_end_of_a_later_paragraph(bench: Bench) -> None:
    for slip, change in slips(bench, "sentence repeated"):
        assert change.after.count(slip.new.strip()) == 2
        assert change.after[change.places[0].end] == "\n"


@pytest.mark.parametrize("name", ADDED)
def test_an_added_passage_stands_behind_the_article_and_differs_in_one_place(bench: Bench, name: str) -> None:
    reading = bench.reading("article.txt", COPY)
    for seed in range(40):
        [slip] = BY_NAME[name].plant(reading, random.Random(seed))
        change = changed(reading, slip)
        assert change is not None
        assert change.before == f"{COPY.rstrip()}\n\n{slip.added}\n"
        assert not set(slip.added) & set("{}<>|")
        assert slip.added[slip.start : slip.end] != slip.new
        assert change.after.startswith(COPY.rstrip())
        assert slip.new in change.after


@pytest.mark.parametrize("name", ADDED)
def test_a_class_in_added_sentences_has_fifteen_of_them(name: str) -> None:
    assert len(set(templates()[name])) >= 15
    assert all(text.count("<") == text.count(">") == 1 for text in templates()[name])


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_the_figures_of_an_added_total_agree(seed: int) -> None:
    from benchmarks.planted.added import parts, percent, shares

    rng = random.Random(seed)
    right, wrong = parts("", rng)
    assert right["all"] == right["one"] + right["two"] + right["three"]  # type: ignore[operator]
    assert wrong["both"] != right["both"]
    whole, _ = shares("", rng)
    assert whole["one"] + whole["two"] + whole["three"] == whole["first"] + whole["rest"] == 100  # type: ignore[operator]
    change, _ = percent("up", rng)
    low, high = (float(str(change[name]).replace(",", "")) for name in ("low", "high"))
    assert 100 * (high - low) / low == pytest.approx(float(str(change["percent"])))


def test_found_is_what_the_unchanged_article_does_not_have(bench: Bench) -> None:
    text = COPY.replace("June 4", "June 31")
    reading = bench.reading("article.txt", text)
    rules = ("facts.impossible-date",)
    date = Slip(text.index("31"), text.index("31") + 2, "4")
    other = Slip(text.index("Three"), text.index("Three") + 5, "Four")
    planted = Slip(text.index("31"), text.index("31") + 2, "32")
    made = [changed(reading, slip) for slip in (date, other, planted)]
    assert [change and bench.found("article.txt", change, rules) for change in made] == [False, False, True]


def test_a_seed_plants_the_same_slips_whatever_else_is_planted(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(COPY, encoding="utf-8")
    few: list[Planter] = [BY_NAME["weekday"], BY_NAME["fused words"]]
    again = list(results(bench, path, few[::-1], 7))[::-1]
    assert list(results(bench, path, few, 7)) == again
    assert {result.words for result in results(bench, path, few, 8)} != {result.words for result in again}


def test_the_command_prints_a_line_a_class(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "article.txt").write_text(COPY, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["planted", str(tmp_path), "--only", "impossible date", "--markdown"])
    main()
    assert capsys.readouterr().out == "| impossible date | 1 | 1 | 100% | – |\n"
