"""Tokens by their text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.tokens import by_form, tokens
from lint.article.model import Block, Scope


@given(st.text(alphabet="aB1 .,-’é", max_size=60))
def test_every_token_is_found_again_under_its_text(text: str) -> None:
    found = tokens(text, [Block(0, Scope.PARAGRAPH, 0, len(text))])
    forms = by_form(found)
    assert sorted(index for indices in forms.values() for index in indices) == list(range(len(found)))
    assert all(found[index].text == form for form, indices in forms.items() for index in indices)


def test_texts_come_in_the_order_in_which_they_first_stand() -> None:
    text = "the ferry, the Ferry"
    forms = by_form(tokens(text, [Block(0, Scope.PARAGRAPH, 0, len(text))]))
    assert list(forms.items()) == [("the", [0, 3]), ("ferry", [1]), (",", [2]), ("Ferry", [4])]
