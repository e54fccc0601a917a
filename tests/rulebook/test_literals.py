from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulebook.literals import finite, required


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("due to", ["due to"]),
        ("bars?", ["bar", "bars"]),
        ("colou?r", ["color", "colour"]),
        ("(?:a|an) [hH]otel", ["a hotel", "a Hotel", "an hotel", "an Hotel"]),
        ("x{1,2}y", ["xy", "xxy"]),
    ],
)
def test_a_pattern_of_few_texts_is_spelled_out(pattern: str, texts: list[str]) -> None:
    assert sorted(finite(pattern) or []) == sorted(texts)


@pytest.mark.parametrize("pattern", [r"\w+ly", "a.b", "x+", "(?<!a)b", r"\bme\b", "[a-z]x", "(?i:a)"])
def test_a_pattern_that_depends_on_more_is_not(pattern: str) -> None:
    assert finite(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "literals", "whole"),
    [
        (r"\d+ percent", {" percent"}, True),
        (r"very \w+", {"very "}, True),
        (r"(?:great|large) numbers? of\s+\w+", {" of"}, False),
        (r"\w*ism", {"ism"}, False),
        (r"\bme\b", {"me"}, True),
        (r"(?:was|were) \w+ed", {"was", "were"}, False),
    ],
)
def test_what_must_stand_is_found(pattern: str, literals: set[str], whole: bool) -> None:
    found = required(pattern, True)
    assert found.literals
    assert all(any(literal in text.lower() for literal in found.literals) for text in [pattern])


_WORD = st.sampled_from(["a", "me", "some", "time", "in", "x", " ", "ly"])
_PART = st.one_of(
    _WORD,
    st.builds("(?:{}|{})".format, _WORD, _WORD),
    st.builds("{}?".format, st.sampled_from(["a", "b", "(?:me)"])),
    st.sampled_from([r"\w+", r"\s+", r"\b", "[ab]", ".", "a{1,2}", "(?:in)+"]),
)


@given(st.lists(_PART, min_size=1, max_size=6).map("".join), st.text("ambeintsoxly ", max_size=30))
def test_where_a_pattern_matches_one_of_its_literals_stands(pattern: str, text: str) -> None:
    texts = finite(pattern)
    found = required(pattern, False)
    for match in re.finditer(pattern, text):
        if texts is not None:
            assert match.group() in texts
        if found.literals:
            assert any(literal in match.group() for literal in found.literals)


@given(st.lists(_PART, min_size=1, max_size=6).map("".join), st.text("ambeintsoxly ", max_size=30))
def test_a_literal_called_whole_stands_as_a_whole_word(pattern: str, text: str) -> None:
    found = required(pattern, True)
    if not (found.literals and found.whole):
        return
    for match in re.finditer(rf"(?!\B\w)(?:{pattern})(?<!\w\B)", text):
        places = [
            (match.start() + at, match.start() + at + len(literal))
            for literal in found.literals
            for at in range(len(match.group()))
            if match.group().startswith(literal, at)
        ]
        assert any(not inside(text, start) and not inside(text, end) for start, end in places), (match, found)


def inside(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
