from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_init_writes_settings_and_a_house_rule_that_work_as_they_are(run: Run, tmp_path: Path) -> None:
    assert run("init").returncode == 0
    (tmp_path / "a.md").write_text("The city will utilize the hall.\n", encoding="utf-8")

    done = run("check", "a.md", "--suggestions")

    assert done.returncode == 0, done.stderr
    assert "house.plain-words write “use” instead of “utilize”" in done.stdout


def test_init_never_overwrites(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copydesk.yml").write_text("fail_on: warning\n")

    done = run("init")

    assert (tmp_path / "copydesk.yml").read_text() == "fail_on: warning\n"
    assert "copydesk.yml is there already and was left as it is" in done.stdout


def test_config_show_says_where_each_setting_comes_from(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copydesk.yml").write_text("# ours\nexclude: [archive]\nrules: {copy.doubled-word: off}\n")

    done = run("config", "show", "archive/a.md")

    assert done.returncode == 0
    assert "exclude: [archive]" in done.stdout
    assert "# copydesk.yml:2" in done.stdout
    assert "rules: {copy.doubled-word: off}" in done.stdout
    assert "archive/a.md is not checked" in done.stdout


def test_config_show_fails_on_settings_that_cannot_be_used(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copydesk.yml").write_text("java: /tmp/java\n")

    done = run("config", "show", "a.md")

    assert done.returncode == 2
    assert '"java" may not stand in a repository' in done.stderr


def test_facts_check_names_expired_rows(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.yml").write_text(
        "people:\n  - {name: Ines Lind, title: Mayor, until: 2024-01-01}\n  - {name: Walt Pereira}\n"
    )

    done = run("facts", "check", "desk.yml", "--date", "2024-06-01")

    assert done.returncode == 1
    assert "desk.yml:2: Ines Lind holds until 2024-01-01" in done.stdout
    assert run("facts", "check", "desk.yml", "--date", "2023-06-01").returncode == 0


def test_facts_check_names_rows_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.yml").write_text("people:\n  - {nme: Ines Lind}\n")

    done = run("facts", "check", "desk.yml")

    assert done.returncode == 2
    assert 'desk.yml:2: unknown key "nme"; did you mean "name"?' in done.stderr


def test_claims_shows_what_was_read_and_where(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Vote\n\nWalt Pereira, 58, has fished since he was 16.\n", encoding="utf-8")

    done = run("claims", "a.md")

    assert done.returncode == 0, done.stderr
    assert "Walt Pereira" in done.stdout
    assert "3:" in done.stdout


def test_claims_of_an_unknown_kind_are_a_usage_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x\n")

    assert run("claims", "a.md", "--kind", "nonsense").returncode == 2


def test_cache_clear_removes_what_is_kept(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "copydesk" / "old"
    kept.mkdir(parents=True)

    done = run("cache", "clear", XDG_CACHE_HOME=str(tmp_path / "cache"))

    assert done.returncode == 0
    assert not kept.exists()
    assert "nothing to clear" in run("cache", "clear", XDG_CACHE_HOME=str(tmp_path / "none")).stdout
