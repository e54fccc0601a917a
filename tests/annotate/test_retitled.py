"""Titles that run into names."""

from __future__ import annotations

import pytest

from tests.conftest import reading_of


@pytest.mark.parametrize(
    ("text", "name", "role", "of"),
    [
        ("Minister of Works Patience Addo cut the tape.", "Patience Addo", "minister", "works"),
        ("Superintendent of schools Marla Deeks closed them.", "Marla Deeks", "superintendent", "schools"),
        ("Secretary of State John Kerry left.", "John Kerry", "secretary", "state"),
    ],
)
def test_an_office_with_its_field_stands_before_the_name(text: str, name: str, role: str, of: str) -> None:
    mention = reading_of(text).notes.people[0]
    assert (mention.text, mention.roles[0].key, mention.roles[0].of) == (name, role, of)


def test_major_is_a_title_where_the_surname_has_a_given_name() -> None:
    people = reading_of("Ihor Sych denied it. Major Sych had no more to say.").notes.persons.people
    assert [person.name for person in people] == ["Ihor Sych"]


def test_dean_is_a_given_name_where_nobody_is_a_dean() -> None:
    people = reading_of("Maggie Smithers and her brother Dean Smithers, 41, spoke.").notes.persons.people
    assert [person.name for person in people] == ["Maggie Smithers", "Dean Smithers"]


def test_a_surname_that_is_a_job_is_a_surname() -> None:
    assert [mention.text for mention in reading_of("Wendy Baker, 41, said no.").notes.people] == ["Wendy Baker"]
