"""Front matter: what its keys mean, and where their values stand."""

from __future__ import annotations

import datetime

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint.article import yamlmatter
from lint.article.frontmatter import BrokenError
from lint.article.model import Article
from lint.article.read import read
from tests.article.decoding import assert_exact


def article(matter: str, fence: str = "---", end: str = "\n") -> Article:
    text = f"{fence}\n{matter}\n{fence}\nWords.\n".replace("\n", end)
    found = read("x.md", text.encode())
    assert_exact(found)
    return found


def blocks(found: Article) -> list[tuple[str, str]]:
    return [(block.scope.value, found.prose(block)) for block in found.blocks][:-1]


def test_the_keys_of_a_newsroom_are_prose_and_others_are_not() -> None:
    found = article(
        "title: Mill burns\nslug: mill-fire\nsubhed: Nobody hurt\nauthors: [Ana Wexler, Bo Lee]\ndateline: LEEDS\nlayout: post\n"
        "image:\n  path: mill.jpg\n  alt: The mill\n  cutline: Flames at the mill\ntags: [fire, mill]"
    )
    assert blocks(found) == [
        ("headline", "Mill burns"), ("deck", "Nobody hurt"), ("byline", "Ana Wexler"), ("byline", "Bo Lee"), ("dateline", "LEEDS"),
        ("caption", "The mill"), ("caption", "Flames at the mill"),
    ]  # fmt: skip
    assert found.meta.byline == "Ana Wexler, Bo Lee"
    assert found.meta.dateline == "LEEDS"


def test_an_author_may_be_a_mapping() -> None:
    assert blocks(article("author:\n  - name: Ana Wexler\n    email: a@b.org")) == [("byline", "Ana Wexler")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("value", "prose"),
    [
        ('"A \\"great\\" day \\u2014 na\\xefve"', 'A "great" day — naïve'),
        ("'It''s on'", "It's on"),
        ("plain words\n  that go on", "plain words that go on"),
        (">-\n  Folded\n  words", "Folded words"),
        ("|\n  Literal\n  words", "Literal words"),
        ('"broken \\\n  here"', "broken here"),
        ("'😀 é' # why", "😀 é"),
        ("!!str tagged", None),
    ],
)
def test_a_value_is_read_as_yaml_writes_it(value: str, prose: str | None, end: str) -> None:
    found = blocks(article(f"title: {value}\nlayout: x", end=end))
    assert found == ([("headline", prose)] if prose else found[:1])


def test_a_blank_line_in_a_folded_value_ends_a_paragraph() -> None:
    assert blocks(article("deck: >\n  One\n  two.\n\n  Three.")) == [("deck", "One two."), ("deck", "Three.")]


def test_toml_is_read_too() -> None:
    found = article(
        'title = "Mill \\"burns\\""\ndate = 2023-10-12T09:00:00Z\nauthors = ["Ana", \'Bo\']\ndescription = """\nOne\ntwo"""\n'
        "draft = true # title = \"no\"\n[params]\ncaption = 'C:\\mill'",
        "+++",
    )
    assert blocks(found) == [
        ("headline", 'Mill "burns"'), ("byline", "Ana"), ("byline", "Bo"), ("deck", "One two"), ("caption", "C:\\mill"),
    ]  # fmt: skip
    assert found.meta.date == datetime.date(2023, 10, 12)


def test_an_inline_table_of_toml_keeps_its_keys() -> None:
    found = article(
        'author = {name = "Ana", email = "a@b.c"}\ncover = {title = "x", alt = "The mill"}\ntitle = "Mill burns"', "+++"
    )
    assert blocks(found) == [("byline", "Ana"), ("caption", "The mill"), ("headline", "Mill burns")]


@pytest.mark.parametrize(
    ("matter", "fence", "line"),
    [
        ("title: Fine\ndeck: [open", "---", 3),
        ('title = "open\n', "+++", 2),
        ("a: b: c", "---", 2),
        ("title: *gone", "---", 2),
    ],
)
def test_broken_front_matter_is_told_with_its_line_and_is_not_prose(matter: str, fence: str, line: int) -> None:
    found = article(matter, fence)
    assert [problem.line for problem in found.problems] == [line]
    assert found.problems[0].message.startswith("the front matter cannot be read: ")
    assert found.text == "Words."


def test_a_headline_with_a_colon_is_told_in_words() -> None:
    (problem,) = article("title: Mill burns: nobody hurt").problems
    assert problem == (2, "the front matter cannot be read: a value with a colon in it needs quotation marks around it")


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    assert read("x.md", b"---\n\nWords between rules.\n\n---\n").text == "Words between rules."
    assert read("x.md", b"---\nWords.\n").text == "Words."


def test_the_byte_order_mark_is_no_prose() -> None:
    assert article("title: A").text == read("x.md", b"\xef\xbb\xbf---\ntitle: A\n---\nWords.\n").text


@pytest.mark.parametrize(
    ("matter", "rules", "problem"),
    [
        ("copydesk-ignore:\n  - rule: facts.age-conflict\n    reason: two people", ["facts.age-conflict"], False),
        ("copydesk-ignore:\n  - {reason: two people, rule: facts.age-conflict}", ["facts.age-conflict"], False),
        (
            "copydesk-ignore:\n  - facts.age-conflict: two people\n  - style.*: a poem",
            ["facts.age-conflict", "style.*"],
            False,
        ),
        ("copydesk-ignore:\n  - rule: facts.age-conflict", ["facts.age-conflict"], True),
        ("copydesk-ignore: facts.age-conflict", ["facts.age-conflict"], True),
    ],
)
def test_the_front_matter_silences_the_whole_file(matter: str, rules: list[str], problem: bool) -> None:
    found = article(matter)
    assert [rule for directive in found.directives for rule in directive.rules] == rules
    assert all((directive.first, directive.last) == (1, found.source.lines) for directive in found.directives)
    assert all(bool(directive.problem) is problem for directive in found.directives)


VALUES = [*"a 1 - : # \" ' \\ [ ] { } , & * ! | > % @ ` ? é 😀 “ . 2023-10-12 true ~".split(" "), " ", "a: b", "x"]


@settings(max_examples=1500, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(VALUES), min_size=1, max_size=6).map("".join), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
)
@example(["a:b #c"], "\n")
@example(["a#b c"], "\n")
@example(["'it'"], "\n")
def test_simple_front_matter_is_read_as_pyyaml_reads_it(values: list[str], end: str) -> None:
    text = end.join(f"key{number}: {value}" for number, value in enumerate(values)) + end
    found = yamlmatter.simple(text, 0, len(text))
    if found is not None:
        try:
            assert found == yamlmatter.composed(text, 0, len(text))
        except BrokenError as error:
            raise AssertionError(text) from error


WORDS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufeff\u2028\u2029\x85\ufffe\uffff"),
    min_size=1,
)


@settings(max_examples=300, deadline=None)
@given(WORDS, st.sampled_from(["'", '"', "|", ">", None]), st.integers(10, 60))
def test_whatever_yaml_writes_is_mapped_exactly(value: str, style: str | None, width: int) -> None:
    matter = yaml.dump({"title": value}, default_style=style, width=width, allow_unicode=True)
    found = article(matter)
    told = "".join(prose for _, prose in blocks(found))
    assert not told or "".join(told.split()).strip("\ufffc") == "".join(value.split()).strip("\ufffc")
