"""Comments that silence: which lines they cover, and what is wrong with them."""

from __future__ import annotations

import pytest

from lint.article.model import Directive
from lint.article.read import read


def directive(text: str) -> Directive:
    article = read("x.md", text.encode())
    assert "copydesk" not in article.text
    (found,) = article.directives
    return found


@pytest.mark.parametrize(
    ("text", "line", "covered"),
    [
        ("One.\n\nTwo. <!-- copydesk-ignore-line a.b: why -->\nThree.\n", 3, (3, 3)),
        ("<!-- copydesk-ignore-line a.b: why -->\n\nTwo.\nThree.\n", 1, (3, 3)),
        ("<!-- copydesk-ignore-line a.b: why --> Two.\n", 1, (1, 1)),
        ("One\n<!-- copydesk-ignore-line a.b: why -->\ntwo.\n", 2, (3, 3)),
        ("> One\n> <!-- copydesk-ignore-line a.b: why -->\n> two.\n", 2, (3, 3)),
        ("<!-- copydesk-ignore a.b: why -->\n\nTwo.\nThree.\n\nFour.\n", 1, (3, 4)),
        ("<!-- copydesk-ignore a.b: why -->\n- one\n- two\n  three\n\nFour.\n", 1, (2, 4)),
        ("<!-- copydesk-ignore a.b: why -->\n\n| a | b |\n|---|---|\n| c | d |\n", 1, (3, 5)),
        ("One.\n\n<!--\ncopydesk-ignore a.b: why\n-->\nTwo.\r\n", 3, (6, 6)),
        ("One.\n\n<!-- copydesk-ignore a.b: why -->", 3, (3, 3)),
    ],
)
def test_a_comment_covers(text: str, line: int, covered: tuple[int, int]) -> None:
    found = directive(text)
    assert (found.line, (found.first, found.last), found.problem) == (line, covered, "")


def test_stacked_comments_cover_the_same_line() -> None:
    text = (
        "<!-- copydesk-ignore-line a.b: why -->\n<!-- editors only -->\n<!-- copydesk-ignore-line c.d: why -->\nTwo.\n"
    )
    assert [(found.rules, found.first) for found in read("x.md", text.encode()).directives] == [
        (("a.b",), 4),
        (("c.d",), 4),
    ]


def test_several_rules_share_a_reason() -> None:
    found = directive("Two. <!-- copydesk-ignore-line a.b, lt.SOME_RULE,\n style.* : as the\n  poet wrote: so -->\n")
    assert (found.rules, found.reason) == (("a.b", "lt.SOME_RULE", "style.*"), "as the poet wrote: so")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("a.b", "say why the copy is right: <!-- copydesk-ignore-line a.b: the reason -->"),
        ("a.b:  ", "say why the copy is right: <!-- copydesk-ignore-line a.b: the reason -->"),
        (": why", "name the rule to silence: "),
        ("", "name the rule to silence: "),
        ("everything: why", "“everything” is not a rule: "),
    ],
)
def test_what_is_missing_is_told(words: str, problem: str) -> None:
    assert directive(f"Two. <!-- copydesk-ignore-line {words} -->\n").problem.startswith(problem)


def test_a_comment_in_code_and_one_of_another_program_are_none() -> None:
    text = (
        "```\n<!-- copydesk-ignore-line a.b: why -->\n```\n\n`<!-- copydesk-ignore a.b: why -->`\n"
        "<!-- copydesk-ignore-lines a.b: x --> <!-- vale off -->\n"
    )
    assert read("x.md", text.encode()).directives == ()
