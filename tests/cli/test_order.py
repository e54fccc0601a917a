"""The command line of a hook, read without click, beside click's reading of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.cli.check import command
from lint.cli.order import Order, plain

_WORDS = [
    "a.md",
    "-",
    "off",
    "json",
    "error",
    "--format",
    "--format=json",
    "--languagetool",
    "--fail-on=warning",
    "--color",
]
_WORDS += [
    "--suggestions",
    "--no-suggestions",
    "--no-cache",
    "--color=never",
    "--format=xml",
    "--no-cache=yes",
    "--help",
]
_WORDS += ["--date", "2026-01-01", "--config", "--", "-q", "auto", "", "--forma", "a=b"]


def _by_click(arguments: list[str]) -> Order:
    given = command.make_context("check", list(arguments)).params
    return Order(**given)


@given(st.lists(st.sampled_from(_WORDS), max_size=6))
def test_what_is_read_without_click_is_what_click_reads(arguments: list[str]) -> None:
    order = plain(["check", *arguments])

    if order is not None:
        assert order == _by_click(arguments)


def test_the_command_line_of_a_hook_is_read_without_click() -> None:
    order = plain(
        ["check", "--languagetool", "off", "--format=github", "--fail-on", "warning", "--no-cache", "a.md", "b.md"]
    )

    assert order == Order(("a.md", "b.md"), "github", languagetool="off", fail_on="warning", cached=False)


@pytest.mark.parametrize(
    "arguments", [["check", "--help"], ["check", "--format", "xml"], ["check", "--nocache"], ["rules"], []]
)
def test_anything_else_is_left_to_click(arguments: list[str]) -> None:
    assert plain(arguments) is None


def test_a_check_from_a_hook_does_not_import_click(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("The mayor has resigned.\n", encoding="utf-8")
    program = "import sys, lint.cli\nlint.cli._status()\nprint('click' in sys.modules)"
    command_line = [sys.executable, "-c", program, "check", "--languagetool", "off", str(article)]
    done = subprocess.run(command_line, capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def test_click_is_what_the_other_reading_is_held_against() -> None:
    with pytest.raises(click.BadParameter):
        _by_click(["--format", "xml"])
