from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.rulebook.literals import finite
from lint.rulebook.required import UNKNOWN, Required, required


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
    ("pattern", "literals", "whole", "near", "far"),
    [
        (r"\d{1,2} percent", {"percent"}, True, 2, 3),
        (r"very \w+", {"very"}, True, 0, 0),
        (r"large numbers? of\s+\w+", {"large number of", "large numbers of"}, True, 0, 0),
        (r"\w*ism", {"ism"}, False, 0, UNKNOWN),
        (r"\bme\b", {"me"}, True, 0, 0),
        (r"(?:[;-]\s)so[\s,]|\bSo[\s,]", {"so"}, True, 0, 2),
        (r"(?:was|were) \w+ed", {"was", "were"}, True, 0, 0),
        (r"\w+(?:am|pm)\b", {"am", "pm"}, False, 1, UNKNOWN),
        (r"\d ?[ap]\.?m", {"am", "pm", "a.m", "p.m"}, False, 1, 2),
        (r"(?:good|bad) advise(?= (?:was|is))", {"good advise", "bad advise"}, True, 0, 0),
        (r"(?<!a )re(?!x)al\w+", {"real"}, False, 0, 0),
        (r"\w+[!?]{2,}", {"!!", "!?", "?!", "??"}, True, 1, UNKNOWN),
    ],
)
def test_what_must_stand_is_found(pattern: str, literals: set[str], whole: bool, near: int, far: int) -> None:
    assert required(pattern, True) == Required(frozenset(literals), whole, near, far)


def test_of_a_pattern_that_is_not_spelled_out_what_its_texts_share_is_found() -> None:
    assert required("colou?r schemes?", True, spelled=1).literals == {"r scheme"}


_WORD = st.sampled_from(["a", "me", "some", "time", "in", "x", " ", "ly"])
_PART = st.one_of(
    _WORD,
    st.builds("(?:{}|{})".format, _WORD, _WORD),
    st.builds("{}?".format, st.sampled_from(["a", "b", "(?:me)"])),
    st.sampled_from([r"\w+", r"\s+", r"\b", "[ab]", ".", "a{1,2}", "(?:in)+", "(?=a)", "(?!m)", "(?<= )"]),
)


@given(st.lists(_PART, min_size=1, max_size=6).map("".join), st.text("ambeintsoxly ", max_size=30))
def test_where_a_pattern_matches_one_of_its_literals_stands(pattern: str, text: str) -> None:
    texts = finite(pattern)
    found = required(pattern, False)
    for match in re.finditer(pattern, text):
        if texts is not None:
            assert match.group() in texts
        if found.literals:
            last = len(text) if found.far == UNKNOWN else found.far
            places = range(found.near, last + 1)
            assert any(match.group().startswith(literal, at) for literal in found.literals for at in places)


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
