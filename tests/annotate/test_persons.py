"""Who is who."""

from __future__ import annotations

from tests.conftest import reading_of


def people(text: str) -> dict[str, int]:
    return {person.name: len(person.mentions) for person in reading_of(text).notes.persons.people}


def test_a_surname_belongs_to_the_only_bearer_of_it() -> None:
    assert people("Lois Trent, the manager, spoke. Trent left. Ms Trent came back.") == {"Lois Trent": 3}


def test_a_short_form_and_an_initial_are_one_person() -> None:
    assert people("William Harrow, a farmer, spoke. Bill Harrow left. W. Harrow came back.") == {"William Harrow": 3}


def test_an_initial_before_the_given_name_is_left_out_later() -> None:
    assert people("S. Lakshmi Narayan, the collector, spoke. Mr Lakshmi Narayan left.") == {"S Lakshmi Narayan": 2}


def test_two_given_names_are_two_people_and_the_surname_alone_is_nobodys() -> None:
    assert people("Rory Gallard, the striker, scored. Roy Gallard, his father, cheered. Gallard smiled.") == {
        "Rory Gallard": 1,
        "Roy Gallard": 1,
    }


def test_a_title_tells_two_bearers_of_a_surname_apart() -> None:
    found = people("Mayor Jo Fennick spoke. Sheriff Pat Fennick did not. Sheriff Fennick slept.")
    assert found == {"Jo Fennick": 1, "Pat Fennick": 2}


def test_two_surnames_are_linked_without_their_accents() -> None:
    assert people("Catalina Ojeda Millán, a biologist, dived. Ojeda Millan came up.") == {"Catalina Ojeda Millán": 2}
