from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.terminal import shown

Run = Callable[..., subprocess.CompletedProcess[str]]


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_clean_article_is_status_0_and_a_pipe_gets_nothing(run: Run, house: Path) -> None:
    _write(house, "a.md", "The vote is over.\n")

    done = run("check", "a.md")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_error_is_status_1_and_one_line(run: Run, house: Path) -> None:
    _write(house, "a.md", "# Vote\n\nIt is over; moreover, it is won.\n")

    done = run("check", "a.md")

    assert done.returncode == 1
    assert done.stdout == "a.md:3:13: error house.moreover leave out “moreover”\n"
    assert done.stderr == "1 error in 1 article. `copydesk explain house.moreover` says more about a rule.\n"


def test_warnings_do_not_fail_a_run_unless_it_is_asked_for(run: Run, house: Path) -> None:
    _write(house, "a.md", "And furthermore this.\n")

    assert run("check", "a.md").returncode == 0
    assert run("check", "a.md", "--fail-on", "warning").returncode == 1
    _write(house, "copydesk.yml", "packs: [./house]\nfail_on: warning\n")
    assert run("check", "a.md").returncode == 1
    assert run("check", "a.md", "--fail-on", "error").returncode == 0


def test_suggestions_are_shown_when_asked_for_and_counted_when_not(run: Run, house: Path) -> None:
    _write(house, "a.md", "It is thus.\n")

    assert run("check", "a.md").stdout == ""
    assert run("check", "a.md", "--suggestions").stdout.startswith("a.md:1:7: suggestion house.thus")
    _write(house, "a.md", "It is thus and moreover so.\n")
    assert "1 suggestion not shown; --suggestions shows it" in run("check", "a.md").stderr


def test_a_missing_file_is_status_2_and_the_others_are_checked(run: Run, house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    done = run("check", "nowhere.md", "a.md")

    assert done.returncode == 2
    assert "house.moreover" in done.stdout
    assert "copydesk: nowhere.md: not checked: there is no such file or folder" in done.stderr


@pytest.mark.parametrize(
    ("data", "said"), [(b"caf\xe9\n", "not UTF-8"), (b"a\0b", "binary"), ("x".encode("utf-16"), "UTF-16")]
)
def test_what_is_not_utf8_text_is_named_with_what_to_do(run: Run, house: Path, data: bytes, said: str) -> None:
    (house / "a.md").write_bytes(data)

    done = run("check", "a.md")

    assert done.returncode == 2
    assert done.stderr.startswith("copydesk: a.md: not checked: ")
    assert said in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_named(run: Run, house: Path) -> None:
    _write(house, "a.md", "x")
    (house / "a.md").chmod(0)

    assert run("check", "a.md").returncode == 2


def test_an_empty_article_is_fine(run: Run, house: Path) -> None:
    _write(house, "a.md", "")

    assert run("check", "a.md").returncode == 0


def test_a_folder_without_articles_is_said_and_is_status_0(run: Run, house: Path) -> None:
    (house / "empty").mkdir()

    done = run("check", "empty")

    assert done.returncode == 0
    assert "no articles in empty" in done.stderr


def test_a_broken_rule_is_named_with_file_and_line_and_the_others_run(run: Run, house: Path) -> None:
    _write(house, "house/broken.yml", "extends: existence\nmesage: no\nmessage: yes\ntokens: [x]\n")
    _write(house, "a.md", "And moreover this.\n")

    done = run("check", "a.md")

    assert done.returncode == 2
    assert 'copydesk: house/broken.yml:2: house.broken: unknown key "mesage"; did you mean "message"?' in done.stderr
    assert "house.moreover" in done.stdout


def test_a_broken_config_is_named_once_and_its_articles_are_not_called_clean(run: Run, house: Path) -> None:
    _write(house, "copydesk.yml", "packs: [./house\n")
    _write(house, "a.md", "x\n")
    _write(house, "b.md", "x\n")

    done = run("check", ".")

    assert done.returncode == 2
    assert done.stderr.count("copydesk.yml:") == 1
    assert "a.md: not checked: its settings cannot be read" in done.stderr


def test_a_config_that_is_named_holds_for_all_articles(run: Run, house: Path) -> None:
    _write(house, "strict.yml", "packs: [./house]\nrules: {house.thus: error}\n")
    _write(house, "a.md", "It is thus.\n")

    assert run("check", "a.md", "--config", "strict.yml").returncode == 1
    missing = run("check", "a.md", "--config", "none.yml")
    assert missing.returncode == 2
    assert "none.yml" in missing.stderr


def test_rules_are_turned_off_and_changed_by_the_settings(run: Run, house: Path) -> None:
    _write(house, "copydesk.yml", "packs: [./house]\nrules: {house.moreover: off, house.thus: error}\n")
    _write(house, "a.md", "It is thus and moreover so.\n")

    assert run("check", "a.md").stdout == "a.md:1:7: error house.thus leave out “thus”\n"


def test_standard_input_is_checked_under_the_name_that_is_given(run: Run, house: Path) -> None:
    done = run("check", "-", "--stdin-filename", "news/a.md", stdin=b"# A\n\nMoreover, yes.\n")
    assert done.stdout.startswith("news/a.md:3:1: error house.moreover")

    nameless = run("check", "-", stdin=b"Moreover, yes.\n")
    assert nameless.stdout.startswith("<stdin>:1:1: error house.moreover")


def test_the_json_report_is_printed_whole_whatever_the_level(run: Run, house: Path) -> None:
    _write(house, "a.md", "It is thus and moreover so.\n")

    data = json.loads(run("check", "a.md", "--format", "json").stdout)

    assert [finding["rule"] for finding in data["findings"]] == ["house.thus", "house.moreover"]
    assert data["engines"]["languagetool"]["status"] == "off"


def test_the_json_report_and_the_status_are_the_same_written_by_several_processes_and_by_one(
    run: Run, house: Path
) -> None:
    for number in range(30):
        _write(house, f"news/{number:02}.md", "It is thus, they said, and no more.\n\n" * (1 + 10 * number))
        _write(house, f"other/{number:02}.md", "Nothing at all.\n")

    one = json.loads(run("check", "news", "--format", "json", "--output", "json=report.json").stdout)
    done = run("check", "news", "--format", "json", "--fail-on", "suggestion")
    several = json.loads(done.stdout)

    assert several == one == json.loads((house / "report.json").read_text("utf-8"))
    assert len(several["findings"]) > 1000
    assert done.returncode == 1
    assert run("check", "other", "--format", "json", "--fail-on", "suggestion").returncode == 0
    levels = {finding["severity"] for finding in several["findings"]}
    assert run("check", "news", "--format", "json").returncode == int("error" in levels)


def test_reports_are_also_written_to_files_several_at_once(run: Run, house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    done = run("check", "a.md", "--output", "json=report.json", "--output", "text=report.txt")

    assert "house.moreover" in done.stdout
    assert json.loads((house / "report.json").read_text("utf-8"))["files"] == 1
    assert (house / "report.txt").read_text("utf-8") == done.stdout
    assert sorted(path.name for path in house.iterdir() if "report" in path.name) == ["report.json", "report.txt"]


def test_an_output_that_cannot_be_written_is_said_and_the_report_is_printed(run: Run, house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    done = run("check", "a.md", "--output", "json=no/such/report.json")

    assert done.returncode == 2
    assert "no/such/report.json" in done.stderr
    assert "house.moreover" in done.stdout


def test_github_gets_annotations_and_a_summary_of_the_step(run: Run, house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    done = run("check", "a.md", "--format", "github", GITHUB_STEP_SUMMARY=str(house / "summary"))

    assert done.stdout.startswith("::error file=a.md,line=1,col=5,endLine=1,endColumn=13,title=house.moreover::")
    assert "house.moreover" in (house / "summary").read_text("utf-8")


def test_what_the_settings_leave_out_is_said_when_it_is_named(run: Run, house: Path) -> None:
    _write(house, "copydesk.yml", "packs: [./house]\nexclude: [archive]\n")
    _write(house, "archive/a.md", "And moreover this.\n")

    done = run("check", "archive/a.md")

    assert (done.returncode, done.stdout) == (0, "")
    assert "archive/a.md" in done.stderr


def test_many_articles_give_the_same_report_by_processes_as_one_by_one(run: Run, house: Path) -> None:
    text = "The vote is over; it is won, and that is that. " * 60
    for number in range(120):
        _write(house, f"news/{number:03}.md", f"{text}\n\nAnd moreover {number}.\n")

    together = run("check", "news")
    one_by_one = "".join(run("check", f"news/{number:03}.md").stdout for number in (0, 60, 119))

    assert len(together.stdout.splitlines()) == 120
    assert together.stdout == "".join(sorted(together.stdout.splitlines(keepends=True)))
    assert set(one_by_one.splitlines()) <= set(together.stdout.splitlines())


def test_a_reader_that_has_had_enough_gets_no_traceback(house: Path) -> None:
    for number in range(400):
        _write(house, f"news/{number}.md", "And moreover this.\n" * 20)

    done = subprocess.run(
        f"'{sys.executable}' -m lint check news --languagetool off | head -1",
        shell=True,
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )

    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr


def _on_terminal(*arguments: str, folder: Path, **environment: str) -> str:
    """What a person sees: the command with a terminal as its output."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", *arguments],
        cwd=folder,
        stdin=child,
        stdout=child,
        stderr=child,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "TERM": "xterm", **environment},
    )
    os.close(child)
    return shown(parent, process)


def test_a_terminal_gets_excerpts_colours_and_a_closing_line(house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    seen = _on_terminal("check", "a.md", "--languagetool", "off", folder=house)

    assert "\x1b[31;1merror\x1b[0m" in seen
    assert "^^^^^^^^" in seen
    assert "1 error in 1 article." in seen


def test_no_color_is_respected(house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    assert "\x1b" not in _on_terminal("check", "a.md", "--languagetool", "off", folder=house, NO_COLOR="1")
    assert "\x1b" not in _on_terminal("check", "a.md", "--languagetool", "off", "--color", "never", folder=house)


def test_force_color_colours_a_pipe(run: Run, house: Path) -> None:
    _write(house, "a.md", "And moreover this.\n")

    assert "\x1b[31;1merror\x1b[0m" in run("check", "a.md", FORCE_COLOR="1").stdout


def test_a_terminal_is_told_that_nothing_was_found(house: Path) -> None:
    _write(house, "a.md", "The vote is over.\n")

    assert "Nothing found in 1 article." in _on_terminal("check", "a.md", "--languagetool", "off", folder=house)


def test_help_lists_every_command_and_an_unknown_one_is_status_2(run: Run) -> None:
    listed = run("--help").stdout

    for name in ("check", "claims", "explain", "rules", "facts", "languagetool", "init", "config", "cache"):
        assert f"  {name} " in listed
    assert run("chekc").returncode == 2


def test_a_command_line_with_nothing_on_it_gets_the_help(run: Run) -> None:
    for arguments in ((), ("rules",)):
        done = run(*arguments)

        assert done.returncode == 2
        assert done.stderr.startswith("Usage: copydesk")


def test_an_option_that_does_not_exist_is_one_sentence(run: Run) -> None:
    done = run("check", "--fix-it")

    assert done.returncode == 2
    assert done.stderr.startswith("copydesk: No such option")
    assert "Traceback" not in done.stderr
