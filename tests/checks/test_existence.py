from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import flagged

RULE = "extends: existence\nmessage: 'no {match}'\n"


def test_words_are_found_whole_and_in_any_case(tmp_path: Path) -> None:
    rule = RULE + "tokens: [utter, very unique]\n"
    assert flagged(tmp_path, rule, "Utter chaos: utterly VERY  unique, very unique.") == ["Utter", "very unique"]


def test_case_counts_when_it_is_asked_for(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "ignorecase: false\ntokens: [Web]\n", "The Web, the web and the WEB.") == ["Web"]


def test_parts_of_words_are_found_when_they_are_asked_for(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "nonword: true\ntokens: [ism]\n", "Racism is an ism.") == ["ism", "ism"]


def test_a_token_that_ends_in_a_mark_can_match(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "tokens: ['approx\\.', '\\(s\\)he']\n", "About (s)he, approx. 3.") == [
        "(s)he",
        "approx.",
    ]


def test_every_form_of_a_word_is_found(tmp_path: Path) -> None:
    rule = RULE + "tokens: [utilize+]\n"
    assert flagged(tmp_path, rule, "It utilized what utilizing utilizes, a utility.") == [
        "utilized",
        "utilizing",
        "utilizes",
    ]


def test_patterns_run_beside_words_and_the_longest_wins(tmp_path: Path) -> None:
    rule = RULE + "tokens: [a lot, a lot of, 'a \\w+ of']\n"
    assert flagged(tmp_path, rule, "It took a lot of time, a bit of luck, a lot.") == ["a lot of", "a bit of", "a lot"]


def test_a_match_inside_an_exception_is_let_pass(tmp_path: Path) -> None:
    rule = RULE + "tokens: [nations]\nexceptions: [United Nations, 'first nations?']\n"
    assert flagged(tmp_path, rule, "Nations met at the United Nations; First Nations came.") == ["Nations"]


@pytest.mark.parametrize("text", ["It’s a go‐between\u00a0now.", "It's a go-between now.", "*It's* a go-between\nnow."])
def test_curly_marks_hard_blanks_and_line_breaks_do_not_matter(tmp_path: Path, text: str) -> None:
    assert len(flagged(tmp_path, RULE + 'tokens: ["it\'s", go-between now]\n', text)) == 2


def test_letters_that_grow_in_small_letters_move_nothing(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "tokens: [utter]\n", "İİİ İstanbul is utter chaos.") == ["utter"]


def test_scopes_are_looked_at_alone(tmp_path: Path) -> None:
    text = "# Utter chaos\n\nUtter chaos.\n\n- utter list\n"
    assert flagged(tmp_path, RULE + "scope: [heading, headline]\ntokens: [utter]\n", text) == ["Utter"]
    assert flagged(tmp_path, RULE + "scope: ~list\ntokens: ['utte\\w+']\n", text) == ["Utter", "Utter"]


def test_a_limit_holds_for_the_article(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "limit: 2\ntokens: [so]\n", "So so so so.") == ["So", "so"]
