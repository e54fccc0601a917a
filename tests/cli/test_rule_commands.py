from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
RULE = """\
extends: existence
message: leave out “{match}”
why: It says nothing.
tokens: [moreover]
examples:
  - bad: It is <mark>moreover</mark> so.
  - good: It is so.
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A repository with one house rule."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "words.yml").write_text(RULE, encoding="utf-8")
    (tmp_path / "copydesk.yml").write_text("packs: [./house]\n")
    return tmp_path


def test_the_repositorys_own_rules_are_tested_when_none_is_named(run: Run, own: Path) -> None:
    done = run("rules", "test")

    assert (done.returncode, done.stdout) == (0, "1 rule with 2 examples: all as they say\n")


def test_an_example_that_fails_is_named_with_file_and_line(run: Run, own: Path) -> None:
    (own / "house" / "words.yml").write_text(RULE.replace("[moreover]", "[furthermore]"), encoding="utf-8")

    done = run("rules", "test", "house")

    assert done.returncode == 1
    assert done.stdout.startswith("house/words.yml:6: house.words: marked: “moreover” (at 6); flagged: nothing\n")


def test_a_rule_that_does_not_load_is_status_2(run: Run, own: Path) -> None:
    (own / "house" / "broken.yml").write_text("extends: existance\nmessage: x\ntokens: [y]\n")

    done = run("rules", "test")

    assert done.returncode == 2
    assert "house/broken.yml:1: house.broken:" in done.stdout
    assert 'did you mean "existence"?' in done.stdout


def test_a_rule_with_several_faults_counts_once(run: Run, own: Path) -> None:
    (own / "house" / "broken.yml").write_text("extends: existence\nmesage: x\nlevel: eror\ntokens: [y]\n")

    done = run("rules", "test")

    assert done.stdout.count("house.broken:") == 3
    assert done.stdout.endswith("all as they say; 1 rule could not be loaded\n")


def test_one_rule_file_can_be_tested_alone_and_outside_the_settings(run: Run, own: Path) -> None:
    (own / "copydesk.yml").unlink()

    assert run("rules", "test", "house/words.yml").stdout == "1 rule with 2 examples: all as they say\n"


def test_a_path_that_is_not_there_is_a_usage_error(run: Run, own: Path) -> None:
    assert run("rules", "test", "hose").returncode == 2


def test_rules_are_listed_with_the_level_that_the_settings_give(run: Run, own: Path) -> None:
    (own / "copydesk.yml").write_text("packs: [./house]\nrules: {house.words: error}\n")

    assert run("rules", "list").stdout.splitlines()[0] == "error       house.words  leave out “{match}”"


def test_a_rule_is_tried_on_an_archive(run: Run, own: Path) -> None:
    (own / "archive").mkdir()
    (own / "archive" / "a.md").write_text("It is moreover so, and moreover true.\n", encoding="utf-8")
    (own / "archive" / "b.md").write_text("It is so.\n", encoding="utf-8")

    for rule in ("house.words", "house/words.yml"):
        done = run("rules", "try", rule, "archive")

        assert done.returncode == 0
        assert "house.words: 2 findings in 1 of 2 articles" in done.stdout
        assert "2  moreover" in done.stdout


def test_explain_says_what_why_and_how_to_silence_it(run: Run, own: Path) -> None:
    done = run("explain", "house.words")

    assert done.returncode == 0
    for part in (
        "It says nothing.",
        "wrong: It is >moreover< so.",
        "<!-- copydesk-ignore-line house.words: reason -->",
    ):
        assert part in done.stdout


def test_explain_knows_languagetools_rules_and_its_own(run: Run, own: Path) -> None:
    assert "community.languagetool.org/rule/show/EN_A_VS_AN" in run("explain", "lt.EN_A_VS_AN").stdout
    assert "needs the rule's id and a reason" in run("explain", "copydesk.ignore-reason").stdout


def test_explain_of_an_unknown_rule_suggests_a_near_one(run: Run, own: Path) -> None:
    done = run("explain", "house.word")

    assert done.returncode == 2
    assert 'did you mean "house.words"?' in done.stderr
