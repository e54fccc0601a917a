from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import flagged

RULE = "extends: repetition\nmessage: '{match}'\ntokens: ['\\w+']\n"


def test_equal_words_in_a_row_are_flagged_together(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "She was very Very tired, so so tired.") == ["very Very", "so so"]


def test_max_allows_more(tmp_path: Path) -> None:
    text = "It was no no, then no no no."
    assert flagged(tmp_path, RULE + "max: 2\n", text) == ["no no no"]


def test_a_miss_begins_the_count_anew(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "max: 2\n", "no no yes no no") == []


def test_two_sentences_do_not_make_a_repetition(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "They won. Won it all.") == []


def test_alpha_leaves_figures_out_and_exceptions_words(tmp_path: Path) -> None:
    text = "It read 7 7, that that and had had."
    assert flagged(tmp_path, RULE + "alpha: true\nexceptions: [had had]\n", text) == ["that that"]
