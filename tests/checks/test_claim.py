from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings, flagged

OWN = """
extends: claim
slots: {low: number, high: number}
wordings: [from low percent to high percent]
when: low.value > high.value
flag: high
also: [low]
message: "{low} is more than {high}"
"""
JOINED = """
extends: claim
slots: {who: word, years: number}
wordings: [who is years]
join: who
when: a.years.value != b.years.value
flag: b.years
message: "{a.who} is {a.years}, and {b.years} in line {b.line}"
"""


def test_a_rule_with_its_own_wordings_needs_no_kind(tmp_path: Path) -> None:
    book = book_of(tmp_path, OWN)
    assert book.problems == []
    (finding,) = findings(book, "It rose from 30 percent to 20 percent, from 1 percent to 2 percent.")
    assert finding.message == "30 is more than 20"
    assert [place.span.start for place in finding.related] == [13]


def test_two_claims_are_joined_by_what_they_share(tmp_path: Path) -> None:
    text = "Ruth is 30. Bela is 40.\n\nRuth is 31. Bela is 40. Ruth is 31. Ruth is 30."
    book = book_of(tmp_path, JOINED)
    assert book.problems == []
    assert [finding.message for finding in findings(book, text)] == ["Ruth is 30, and 31 in line 3"]


def test_each_other_value_is_reported_once(tmp_path: Path) -> None:
    assert flagged(tmp_path, JOINED, "Ruth is 30. Ruth is 31. Ruth is 32. Ruth is 32. Ruth is 31.") == ["31", "32"]


def test_a_kind_may_be_described_beside_the_pack(tmp_path: Path) -> None:
    claims = tmp_path / "house" / "claims"
    claims.mkdir(parents=True)
    (claims / "price.yml").write_text("claim: price\nslots: {sum: number}\nwordings: [costs sum]\n", "utf-8")
    (claims / "price2.yml").write_text("claim: price\nwordings: [is worth sum]\n", "utf-8")
    rule = "extends: claim\nclaim: price\nwhen: sum.value > 5\nmessage: dear\n"
    assert flagged(tmp_path, rule, "It costs 9, is worth 7 and costs 3.") == ["costs 9", "is worth 7"]


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("low.value >", "lo.value >"), 5, 'when: in "lo.value > high.value": nothing is called "lo" here'),
        (("low.value >", "low.size >"), 5, 'has no field "size"'),
        (("{low} is", "{low.valu} is"), 8, 'message: in "low.valu"'),
        (("flag: high", "flag: hihg"), 6, '"hihg" is no slot'),
        (("also: [low]", "join: lw"), 7, 'has no slot "lw"'),
        (("low: number", "low: numbr"), 3, 'there is no type "numbr"; did you mean "number"?'),
        (("from low", "from (low"), 4, '")" is missing'),
        (("wordings: [from low percent to high percent]", "claim: nothing"), 4, "there is no kind of claim"),
    ],
)
def test_what_is_not_right_is_named_with_its_line(
    tmp_path: Path, change: tuple[str, str], line: int, words: str
) -> None:
    book = book_of(tmp_path, OWN.replace(*change))
    assert book.rules == ()
    assert any(problem.line == line and words in problem.message for problem in book.problems), book.problems
