from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.article.model import Block, Scope
from lint.article.read import read
from lint.claims.wordings import ClaimKind, Wanted, Wordings
from lint.findings.model import Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.entries import Entry, matches, planned
from lint.rulebook.folding import fold, plain
from lint.rulebook.index import FEW, Index, gathered
from lint.rulebook.model import Rule

RULE = Rule("house.rule", "existence", "m", Level.WARNING, None)


def found(entries: list[Entry], text: str) -> list[tuple[int, str]]:
    book = Rulebook((RULE,), Wordings({}), [], {RULE.id: tuple(map(planned, entries))}, {RULE.id: RULE.id})
    reading = Reading(read("a.md", text.encode()), book, load_knowledge(), EMPTY)
    return [(item.entry, item.span.of(reading.text)) for item in matches(reading, RULE)]


_WORDS = st.sampled_from(["at", "a", "cat", "the cat", "cats", "CAT", "it's", "no. 1", "at a", "x-ray", "ray"])
_PATTERNS = st.sampled_from(
    [
        r"cats?",
        r"\w+at",
        r"(?:the|a) \w+",
        r"\d+ cats",
        r"[ab]t",
        r"c.t",
        r"cat\b",
        r"\w?\w?at",
        r"[a-z]? ?a|\bat",
        "(?:cat)+",
    ]
)
_TEXT = st.lists(
    st.one_of(_WORDS, st.sampled_from(["bat", "3", ",", "the", "cat-like", "concat", "ät", "’s"])), max_size=14
)


@given(
    st.lists(st.one_of(_WORDS.map(re.escape), _PATTERNS), min_size=1, max_size=5, unique=True),
    st.booleans(),
    _TEXT.map(" ".join),
)
def test_the_index_finds_what_the_patterns_find_one_by_one(patterns: list[str], ignorecase: bool, text: str) -> None:
    text = f"Word {text} end."
    entries = [Entry(pattern, ignorecase) for pattern in patterns]
    every = []
    for number, pattern in enumerate(patterns):
        whole = re.compile(rf"(?!\B\w)(?:{pattern})(?<!\w\B)", re.IGNORECASE if ignorecase else 0)
        every += [
            (match.start(), -match.end(), number, match.group())
            for match in whole.finditer(plain(text))
            if match.group()
        ]
    expected, end = [], 0
    for start, negative, number, _ in sorted(every):
        if start >= end:
            expected.append((number, text[start:-negative]))
            end = -negative
    prose = read("a.md", text.encode()).text
    if prose == text:
        assert found(entries, text) == expected


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(plain(text)) == len(text)


_MANY = [
    "is",
    "is a",
    "e.g.",
    "e.g",
    "x-ray",
    "x",
    "'s",
    "ät",
    "the cat",
    "cat",
    "2nd",
    "...",
    " of",
    "very ",
    "state-of",
    "no",
    "№",
]


@given(
    st.lists(st.sampled_from(_MANY), min_size=1, max_size=6, unique=True),
    st.lists(st.one_of(st.sampled_from(_MANY), st.text("aeit. -’“_№²é\n", max_size=4)), max_size=14).map(" ".join),
)
def test_much_copy_and_little_copy_give_the_same_hits(literals: list[str], text: str) -> None:
    entries = {
        RULE.id: tuple(planned(Entry(re.escape(item), True, number % 3 > 0)) for number, item in enumerate(literals))
    }
    kinds = {"at": ClaimKind("at", {}, (), (), {}, (Wanted(tuple(literals), ()),))}
    found = []
    for characters, claims in ((0, True), (FEW, True), (FEW, False)):
        index = Index(entries, gathered([RULE.id], entries, kinds), claims=claims)
        index.expect(characters)
        hits = index.scan(text, [Block(0, Scope.PARAGRAPH, 0, len(text))])
        found.append((hits.of(RULE.id), hits.of("claim:at")))
    assert found[0] == found[1] == found[2]


def test_a_rule_sleeps_until_one_of_its_words_stands() -> None:
    sleeping = RULE._replace(id="house.sleeping")
    always = RULE._replace(id="house.always")
    entries = {RULE.id: (planned(Entry("utter")),), sleeping.id: (planned(Entry(r"shee\w+")),)}
    owners = {RULE.id: RULE.id, sleeping.id: sleeping.id, always.id: ""}
    book = Rulebook((sleeping, RULE, always), Wordings({}), [], entries, owners)
    article = read("a.md", b"Utter chaos.")
    hits = book.index.scan(article.text, list(article.blocks))
    assert [rule.id for rule in book.awake(hits)] == ["house.rule", "house.always"]


def test_a_pattern_that_two_rules_share_is_run_once() -> None:
    book = Rulebook((), Wordings({}), [])
    article = read("a.md", b"A cat.")
    hits = book.index.scan(article.text, list(article.blocks))
    block = article.blocks[0]
    assert hits.tried(re.compile("c.t"), block) is hits.tried(re.compile("c.t"), block)
