from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings, flagged

RULE = "extends: spelling\nmessage: '{match}'\n"
AFFIXES = """SET UTF-8
PFX U Y 1
PFX U 0 un .
SFX S Y 2
SFX S y ies [^aeiou]y
SFX S 0 s [^y]
SFX D Y 2
SFX D 0 d e
SFX D 0 ed [^e]
"""
WORDS = "6\nwomble/SUD\nflurry/S\nBristow\nand\nthe\nlaugh/D\n"


def test_words_of_no_list_are_flagged_once(tmp_path: Path) -> None:
    text = "The councilx met. The councilx and Zorblatt, well-knwn, voted in 4x."
    assert flagged(tmp_path, RULE, text) == ["councilx", "well-knwn"]


def test_house_words_and_filters_are_right(tmp_path: Path) -> None:
    rule = RULE + "words: [councilx]\nfilters: ['\\w+knwn']\n"
    assert flagged(tmp_path, rule, "The councilx and the wellknwn voted.") == []


def test_a_hunspell_dictionary_knows_words_with_their_affixes(tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "local.aff").write_text(AFFIXES, "utf-8")
    (pack / "local.dic").write_text(WORDS, "utf-8")
    text = "The womble and the unwombled wombles laughed; flurries, flurrys, unflurry, bristow."
    assert flagged(tmp_path, RULE + "dictionaries: [local]\n", text) == ["flurrys", "unflurry", "bristow"]


def test_a_dictionary_that_is_not_there_or_lies_elsewhere_is_named(tmp_path: Path) -> None:
    assert "there is no en_XX.aff" in str(book_of(tmp_path, RULE + "dictionaries: [en_XX]\n").problems[0])
    assert "without a path" in str(book_of(tmp_path, RULE + "dictionaries: [../en]\n").problems[0])


def test_names_of_the_house_facts_are_right(tmp_path: Path) -> None:
    from lint.knowledge.house import EMPTY, HouseFact

    house = EMPTY._replace(organizations=(HouseFact("organizations", "x", "haldenaid"),))
    book = book_of(tmp_path, RULE)
    assert findings(book, "The haldenaid met.")
    from lint.article.read import read
    from lint.engine import check
    from lint.knowledge import load
    from lint.reading import Reading

    assert check(Reading(read("a.md", b"The haldenaid met."), book, load(), house)) == []
