"""One name in two spellings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level

RULE = "names.variant"
Flagged = Callable[..., list[str]]
Findings = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Vermoulen led. Vermuolen was caught.", ["Vermuolen"]),  # two letters swapped
        ("Ana Bergly led. Berrgly was caught.", ["Berrgly"]),  # doubled
        ("Marquarn County is dry. Roads in Marquard County are shut.", ["Marquarn"]),  # both unknown, company shared
        ("Zsófia Bányki played. “No,” Zsofia Bányki recalled.", ["Zsofia"]),  # accent
        ("They sell on GitHub. They sell on GitHub. They buy on Github.", ["Github"]),  # capitals inside
    ],
)
def test_the_likelier_slip_is_flagged(flagged: Flagged, text: str, words: list[str]) -> None:
    assert flagged(text, RULE) == words


def test_every_place_of_the_slip_is_flagged_and_the_other_spelling_is_related(findings: Findings) -> None:
    found = findings(
        "Salvatore Delgardo spoke. Delgarto outlined it. Later Delgarto left. Delgardo and Delgardo's wife stayed.",
        RULE,
    )
    assert [finding.message for finding in found] == [
        "“Delgarto” here, “Delgardo” elsewhere: one name, two spellings"
    ] * 2
    assert all(finding.related[0].span.start == 10 for finding in found)


def test_a_spelling_in_no_list_beside_a_known_one_is_an_error(findings: Findings) -> None:
    (finding,) = findings("Gen. Valery Gerasimov spoke first. The talks, Georasimov said later, were short.", RULE)
    assert finding.level is Level.ERROR


def test_two_known_surnames_of_one_sound_are_a_warning(findings: Findings) -> None:
    (finding,) = findings("In the final Ffion Llewellyn won. Llewelyn is only 19.", RULE)
    assert finding.level is Level.WARNING


def test_pairs_that_the_house_allows_are_silent() -> None:
    from lint import engine
    from lint.rulebook.book import Rulebook
    from tests.conftest import reading_of

    reading = reading_of("Ana Vermoulen led. Vermuolen was caught.")
    (rule,) = [rule for rule in reading.book.rules if rule.id == RULE]
    allowed = rule._replace(options=rule.options._replace(allow=("Vermoulen/Vermuolen",)))
    reading.book = Rulebook((allowed,), reading.book.wordings, [], reading.book.entries, reading.book.owners)
    assert engine.check(reading) == []


def test_the_cost_does_not_grow_with_the_square_of_the_names() -> None:
    from lint.annotate.likeness import neighbours

    words = [f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{n:06d}xyz" for n in range(4000)]
    assert sum(1 for _ in neighbours(words, set())) < 20 * len(words)


def test_a_known_name_is_right_even_where_the_other_spelling_is_introduced_in_full(
    flagged: Callable[..., list[str]],
) -> None:
    text = "Gen. Valery Georasimov spoke twice.\n\nOfficials like Milley and Gerasimov spoke again."

    assert flagged(text, "names.variant") == ["Georasimov"]
