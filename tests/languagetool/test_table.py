from __future__ import annotations

import pytest

from lint.languagetool.table import DOCUMENT, measured, renewed


def test_the_document_has_the_tables_of_the_data() -> None:
    # when this fails: python -m lint.languagetool.table
    text = DOCUMENT.read_text("utf-8")
    assert renewed(text) == text


def test_warnings_on_clean_copy_are_right_nineteen_times_in_twenty() -> None:
    rows = measured().values()
    assert sum(row.wrong for row in rows) * 19 <= sum(row.right for row in rows)


def test_a_document_without_a_place_for_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks"):
        renewed("# Nothing here\n")
