from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings, flagged

RULE = "extends: length\nmessage: '{count} of {max}'\n"
TEXT = "# Council votes to shut the bridge\n\nOne two three four. Five.\n\nSix."


def test_what_goes_beyond_is_flagged(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "scope: headline\nmax: 4\n", TEXT) == ["the bridge"]
    assert flagged(tmp_path, RULE + "scope: headline\nmax: 26\nunit: characters\n", TEXT) == ["bridge"]
    assert flagged(tmp_path, RULE + "scope: headline\nmax: 6\n", TEXT) == []
    assert flagged(tmp_path, RULE + "scope: paragraph\nper: sentence\nmax: 3\n", TEXT) == ["four."]


def test_what_is_too_short_is_flagged_whole(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "scope: paragraph\nmin: 2\n", TEXT) == ["Six."]


def test_only_the_first_is_the_lede(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE + "scope: paragraph\nmin: 6\nfirst: true\n", TEXT) == ["One two three four. Five."]


def test_the_article_is_counted_as_one(tmp_path: Path) -> None:
    (finding,) = findings(book_of(tmp_path, RULE + "scope: paragraph\nper: article\nmax: 5\n"), TEXT)
    assert (finding.message, finding.span) == ("6 of 5", None)
    assert flagged(tmp_path, RULE + "per: article\nunit: paragraphs\nscope: paragraph\nmax: 2\n", TEXT) == []
