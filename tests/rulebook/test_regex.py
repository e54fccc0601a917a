from __future__ import annotations

import re

import pytest

from lint.rulebook.regex import fault


@pytest.mark.parametrize(
    "pattern", [r"(a+)+b", r"(a|aa)+", r"(\w+\s?)*$", r"([a-z]+)*@", r"(x+x+)+y", r"(a?b?)*c", r"((ab)*)*"]
)
def test_a_quantifier_inside_a_quantifier_is_refused(pattern: str) -> None:
    assert "could run for ever" in fault(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:-\w+)*",
        r"\w+(?:, \w+)*",
        r"(?:\w+ ){0,3}x",
        r"(a|b)*",
        r"(?:ab|cd)+",
        r"(?:\d+\.)+",
        r"\bfoo(?:bars?|baz)\b",
        r"(?<!x)y+",
    ],
)
def test_a_pattern_that_ends_in_time_is_let_in(pattern: str) -> None:
    assert fault(pattern) == ""


@pytest.mark.parametrize("pattern", ["(", "[a", "*a", "(?P<n>a)(?P<n>b)", "a{3,1}"])
def test_a_pattern_that_does_not_compile_is_refused(pattern: str) -> None:
    assert "does not compile" in fault(pattern)
    with pytest.raises(re.error):
        re.compile(pattern)


def test_many_greedy_dots_are_refused() -> None:
    assert "too slow" in fault(".*a.*b.*c")
    assert fault(".*a.*b") == ""


def test_a_huge_pattern_is_refused() -> None:
    assert "too long" in fault("a|" * 20_000)


def test_groups_nested_without_end_are_refused() -> None:
    assert fault("(" * 5000 + "a" + ")" * 5000) != ""
