from __future__ import annotations

from pathlib import Path

from lint.article.read import read
from lint.findings.model import Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.rulebook.explain import explain, unknown
from lint.rulebook.listing import listed, table
from lint.rulebook.trial import report, tried
from tests.rulebook.rules import book_of

RULE = """
extends: existence
message: "“{match}” adds nothing"
level: suggestion
quotes: skip
why: The noun is strong enough.
source: The house's own stylebook
tokens: [utter]
examples:
  - bad: It was <mark>utter</mark> chaos.
    good: It was chaos.
"""


def test_a_trial_counts_and_shows_where_a_rule_fires(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE)
    texts = [b"Utter chaos.\n\nAn utter, utter mess.", b"Nothing of it."]
    articles = [read(f"a{number}.md", text) for number, text in enumerate(texts)]
    trial = tried(book.rules[0], book, articles, load_knowledge(), EMPTY)
    assert (trial.articles, trial.hit, trial.words, trial.matches) == (2, 1, 9, (("utter", 3),))
    assert [(place.path, place.line) for place in trial.places] == [("a0.md", 1), ("a0.md", 3), ("a0.md", 3)]
    words = report(trial)
    assert words.startswith("house.rule: 3 findings in 1 of 2 articles (333.33 per 1,000 words)")
    assert "a0.md:3: An [utter], utter mess." in words


def test_an_explanation_says_what_why_and_how_to_silence(tmp_path: Path) -> None:
    words = explain(book_of(tmp_path, RULE).rules[0])
    for part in (
        "house.rule (suggestion)",
        "“{match}” adds nothing",
        "The noun is strong enough.",
        "wrong: It was >utter< chaos.",
        "right: It was chaos.",
        "Silent inside quotations.",
        "Source: The house's own stylebook",
        "<!-- copydesk-ignore-line house.rule: reason -->",
        "rules: {house.rule: off}",
    ):
        assert part in words


def test_an_unknown_rule_is_answered_with_a_near_one() -> None:
    assert unknown("house.rul", ["house.rule"]) == 'there is no rule "house.rul"; did you mean "house.rule"?'


def test_the_list_has_a_line_for_each_rule(tmp_path: Path) -> None:
    rows = listed(book_of(tmp_path, RULE).rules)
    assert [(row.id, row.level, row.pack, row.kind) for row in rows] == [
        ("house.rule", Level.SUGGESTION, "house", "existence")
    ]
    assert table(rows).splitlines() == ["suggestion  house.rule  “{match}” adds nothing", "", "1 rule (1 suggestion)"]
    assert listed(book_of(tmp_path, RULE).rules, "facts") == []
