from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint import config


@pytest.fixture(autouse=True)
def _fresh() -> None:
    for cached in (config.for_folder, config.find, config.repository, config.load):
        cached.cache_clear()


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    return tmp_path / "repo"


def _write(folder: Path, text: str) -> config.Config:
    (folder / "copydesk.yml").write_text(text, encoding="utf-8")
    return config.for_folder(str(folder))


def test_without_a_file_the_defaults_hold(repo: Path) -> None:
    assert config.for_folder(str(repo)) == config.Config()


def test_the_nearest_file_holds_alone(repo: Path) -> None:
    (repo / "news").mkdir()
    _write(repo, "languagetool: off\nfail_on: warning\n")
    near = _write(repo / "news", "languagetool: required\n")

    assert (near.languagetool, near.fail_on) == ("required", "error")


def test_the_search_ends_at_the_root_of_the_repository(repo: Path) -> None:
    (repo.parent / "copydesk.yml").write_text("fail_on: warning\n")

    assert config.for_folder(str(repo)).path == ""


def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / "notes").mkdir(parents=True)
    (tmp_path / "copydesk.yml").write_text("fail_on: warning\n")
    monkeypatch.setenv("HOME", str(home))

    assert config.for_folder(str(home / "notes")).path == ""


def test_values_keep_the_words_that_yaml_would_turn_into_truths(repo: Path) -> None:
    found = _write(repo, "languagetool: off\nrules: {style.percent: off, facts.*: warning}\n")

    assert found.languagetool == "off"
    assert found.rules == (("style.percent", "off"), ("facts.*", "warning"))


def test_a_misspelled_key_is_named_with_its_line_and_the_others_hold(repo: Path) -> None:
    found = _write(repo, "fail_on: warning\nexcludes: [archive]\n")

    assert found.fail_on == "warning"
    assert [problem.split("copydesk.yml")[1] for problem in found.problems] == [
        ':2: unknown key "excludes"; did you mean "exclude"?'
    ]


def test_a_wrong_value_is_named_with_what_it_may_be(repo: Path) -> None:
    found = _write(repo, "fail_on: never\n")

    assert found.problems[0].endswith(':1: "fail_on" must be one of error, warning, suggestion, not "never"')
    assert found.fail_on == "error"


@pytest.mark.parametrize(
    "text",
    [
        "java: /usr/bin/evil\n",
        "url: https://example.org\n",
        "languagetool: {url: 'https://example.org'}\n",
        "languagetool: {home: ./jars}\n",
        "proxy: http://example.org\n",
        "command: [rm, -rf]\n",
    ],
)
def test_nothing_in_a_repository_may_start_a_program_or_name_a_server(repo: Path, text: str) -> None:
    found = _write(repo, text)

    assert len(found.problems) == 1
    assert "your own settings" in found.problems[0]
    assert found._replace(problems=(), path="", root="") == config.Config()


@pytest.mark.parametrize("place", ["/etc/passwd", "../outside.yml", "link.yml"])
def test_facts_and_packs_stay_inside_the_repository(repo: Path, place: str) -> None:
    outside = repo.parent / "outside.yml"
    outside.write_text("people: []\n")
    (repo / "link.yml").symlink_to(outside)

    found = _write(repo, f"facts: {place}\npacks: [default, ./{place}]\n" if place[0] != "/" else f"facts: {place}\n")

    assert found.facts == ()
    assert found.packs == ("default",)
    assert "outside the repository" in found.problems[0]


def test_house_facts_and_packs_are_found_from_the_file_that_names_them(repo: Path) -> None:
    (repo / "house").mkdir()
    (repo / "house" / "facts.yml").write_text("people: []\n")

    found = _write(repo, "facts: house/facts.yml\npacks: [default, ./house]\n")

    assert found.facts == (os.path.join(str(repo), "house", "facts.yml"),)
    assert found.packs == ("default", os.path.join(str(repo), "house"))


def test_a_folder_that_is_not_there_is_named(repo: Path) -> None:
    assert '"./hose" does not exist' in _write(repo, "packs: [default, ./hose]\n").problems[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"rules: [\n", ":"),
        (b"\xff\xfe", "not UTF-8"),
        (b"- a\n", "settings are lines of the form"),
        (b"fail_on: error\nfail_on: warning\n", "given twice"),
        (b"a: &x [1]\nb: *x\n", "anchors"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_with_its_name(repo: Path, data: bytes, said: str) -> None:
    (repo / "copydesk.yml").write_bytes(data)

    with pytest.raises(config.ConfigError) as error:
        config.for_folder(str(repo))

    assert "copydesk.yml" in str(error.value)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_settings_say_in_which_line_they_stand(repo: Path) -> None:
    found = _write(repo, "# ours\nfail_on: warning\n")

    assert found.place("fail_on").endswith("copydesk.yml:2")
    assert found.place("packs").endswith("copydesk.yml")
