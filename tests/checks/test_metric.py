from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings

HARD = (
    "The administrative implementation of intergovernmental reconciliation necessitated unprecedented organizational "
    "accountability throughout. "
) * 12
EASY = "The dog ran to the man. He had a red ball. It was a good day. " * 12


def messages(folder: Path, rule: str, text: str) -> list[str]:
    book = book_of(folder, rule)
    assert book.problems == []
    return [finding.message for finding in findings(book, text)]


@pytest.mark.parametrize(
    "score", ["flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index", "lix"]
)
def test_hard_copy_scores_above_easy_copy(tmp_path: Path, score: str) -> None:
    rule = f"extends: metric\nmessage: 'grade {{value}}'\nformula: {score}\ncondition: '> 14'\n"
    assert messages(tmp_path, rule, EASY) == []
    assert len(messages(tmp_path, rule, HARD)) == 1


def test_a_formula_of_counts_needs_no_scores(tmp_path: Path) -> None:
    rule = (
        "extends: metric\nmessage: '{value} words a sentence'\nformula: words / sentences\ncondition: '> 6'\nleast: 5\n"
    )
    assert messages(tmp_path, rule, "One two three four five. One two three four five six seven eight nine.") == [
        "7 words a sentence"
    ]


def test_full_stops_of_abbreviations_end_no_sentence(tmp_path: Path) -> None:
    rule = "extends: metric\nmessage: '{value}'\nformula: sentences\ncondition: '> 0'\nleast: 1\n"
    assert messages(tmp_path, rule, "The U.S. Army met Gen. Smith on Nov. 15 at 5 p.m. on a hill.") == ["1"]


def test_blocks_are_measured_apart(tmp_path: Path) -> None:
    rule = "extends: metric\nmessage: '{value}'\nformula: words\ncondition: '> 5'\nper: block\nleast: 1\n"
    assert messages(tmp_path, rule, "One two.\n\nOne two three four five six.") == ["6"]


def test_a_name_or_condition_that_is_not_right_is_refused(tmp_path: Path) -> None:
    book = book_of(tmp_path, "extends: metric\nmessage: x\nformula: wrds / sentences\ncondition: '>'\n")
    assert [problem.message for problem in book.problems] == [
        'formula: in "wrds / sentences": nothing is called "wrds" here; did you mean "words"?',
        'condition: in "value >": this is not an expression; it looks like same(a, b) and x > 3',
    ]


def test_no_score_ever_asks_the_network() -> None:
    program = """
import socket

def refuse(*args, **keywords):
    raise AssertionError("the network was asked")

socket.socket.connect = refuse
socket.getaddrinfo = refuse
import urllib.request
urllib.request.urlopen = refuse
import nltk
nltk.download = refuse
from lint.annotate.measures import MEASURES, measured
from lint.article.read import read
from lint.claims.wordings import Wordings
from lint.knowledge import load
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
article = read("a.md", b"The reconciliation of the parties took an extraordinary week. It ended on Monday.")
reading = Reading(article, Rulebook((), Wordings({}), []), load(), EMPTY)
values = measured(reading.notes, [0], " ".join(MEASURES))
assert set(values) == set(MEASURES), values
print(values["syllables"])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20
