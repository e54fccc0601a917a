from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulebook.rules import book_of, findings, flagged

QUOTED = 'extends: echo\nform: quotation\nmessage: "{match}, not {other}"\n'
CAPTION = 'extends: echo\nform: caption\nleast: 4\nmessage: "{match}, {other}"\n'
SAID = "“The wall will hold through the winter and the spring,” she said.\n\n"


def test_a_quotation_in_other_words_is_flagged_at_the_word(tmp_path: Path) -> None:
    text = SAID + "It rained. “The wall will hold through the winter and the summer,” she said."
    (found,) = findings(book_of(tmp_path, QUOTED), text)
    assert found.message == "summer, not spring"
    assert [place.message for place in found.related] == ["“spring” here"]


@pytest.mark.parametrize(
    "again",
    [
        "“The wall will hold through the winter and the spring,” she said.",
        "“The wall will hold through the winter,” she said.",
        "“The wall will hold through … the winter and the summer,” she said.",
        "“The wall will hold through the winter and [all of] summer,” she said.",
        "“The wall will hold through the winter, and nobody here doubts that a week of rain is all it takes,” he said.",
        "“We are ready for whatever the sea may bring to us,” he said.",
        "The wall will hold through the winter and the summer, she said.",
    ],
)
def test_the_same_a_cut_or_another_quotation_is_right(tmp_path: Path, again: str) -> None:
    assert flagged(tmp_path, QUOTED, SAID + again) == []


def test_what_nobody_is_said_to_say_is_no_quotation(tmp_path: Path) -> None:
    text = 'Image "An example of the site before the wall was drawn in", image "An example of the site before the sea was drawn in".'
    assert flagged(tmp_path, QUOTED, text) == []


def test_a_caption_with_the_words_of_the_headline_is_flagged(tmp_path: Path) -> None:
    text = "# Old bridge shut until next May\n\n![The old bridge is shut until next May]({})\n\nIt rained."
    assert flagged(tmp_path, CAPTION, text) == ["The old bridge is shut until next May"]
    for words in ("Workers carry planks off the old bridge", "Old bridge", ""):
        other = text.replace("The old bridge is shut until next May", words)
        assert flagged(tmp_path, CAPTION, other) == []
