"""Part-of-speech tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.tags import tags
from lint.annotate.tokens import tokens
from lint.article.model import Block, Scope
from lint.knowledge import load


def tagged(text: str) -> list[tuple[str, str]]:
    found = tokens(text, [Block(0, Scope.PARAGRAPH, 0, len(text))])
    words = [token.text.lower().replace("’", "'") for token in found]
    return [(token.text, tag) for token, tag in zip(found, tags(found, words, load()), strict=True)]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The permits are valid.", "permits", "NS"),
        ("The rule permits no cars.", "permits", "VZ"),
        ("They will permit it.", "permit", "V"),
        ("A permit was lost.", "permit", "N"),
        ("The list was read aloud.", "read", "VN"),
        ("The clerk read the list.", "read", "VD"),
        ("He has examined the books.", "examined", "VN"),
        ("She met Russia's envoy.", "Russia's", "NPOS"),
        ("We met in Oslo on Monday.", "Oslo", "NAME"),
        ("It's over.", "It's", "CUT"),
        ("She said that he left.", "said", "VD"),
        ("The owner left.", "owner", "N"),
        ("They went to market.", "went", "VD"),
        ("Awaiting trial, he slept.", "Awaiting", "VG"),
        ("The zorbling frumbled quickly.", "quickly", "ADV"),
    ],
)
def test_a_word_is_tagged_by_what_stands_around_it(text: str, word: str, tag: str) -> None:
    assert dict(tagged(text))[word] == tag


@given(st.text(max_size=80))
def test_every_token_of_any_text_has_one_tag(text: str) -> None:
    found = tokens(text, [Block(0, Scope.PARAGRAPH, 0, len(text))])
    assert len(tags(found, [token.text.lower() for token in found], load())) == len(found)
