"""Ages of people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.ages import Age, Form
from tests.annotate.test_numbers import in_words
from tests.conftest import reading_of


def ages(text: str) -> list[Age]:
    return reading_of(text).notes.ages


FORMS = {
    Form.APPOSED: "Ada Okafor, {n}, said so.",
    Form.YEAR_OLD: "They met the {n}-year-old pilot Ada Okafor.",
    Form.AGED: "Ada Okafor, aged {n}, said so.",
    Form.AT: "At {n}, she is the oldest.",
    Form.IS: "Ada Okafor, who is {n}, said so.",
    Form.WAS: "It was in 1984, when she was {n}.",
    Form.TURNED: "Ada Okafor turned {n} in May.",
}


@given(st.integers(10, 110), st.sampled_from(list(FORMS)))
def test_every_form_of_an_age_parses_back(years: int, form: Form) -> None:
    found = ages(FORMS[form].format(n=years))
    assert [(age.years, age.form) for age in found] == [(years, form)]


@given(st.integers(1, 99), st.sampled_from([Form.YEAR_OLD, Form.AGED, Form.IS, Form.WAS, Form.TURNED]))
def test_an_age_in_words_parses_back(years: int, form: Form) -> None:
    assert [age.years for age in ages(FORMS[form].format(n=in_words(years)))] == [years]


@pytest.mark.parametrize(
    "text",
    [
        "On Nov. 19, 20 and 21 the court sat.",
        "The rate is 4 percent.",
        "She is one of them, now one of many.",
        "They were 12 points ahead at 40 percent.",
        "The program listed them as T. Hollis (1) and T. Hollis (2).",
        "It costs 43, 44 or 45.50.",
    ],
)
def test_other_figures_are_no_ages_of_people(text: str) -> None:
    assert [age for age in ages(text) if age.form is not Form.APPOSED] == []
