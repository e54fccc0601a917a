from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings, flagged


def rule(form: str, more: str = "") -> str:
    return f'extends: first-reference\nmessage: "{{match}}, {{name}}, {{instead}}"\nform: {form}\n{more}'


def test_a_title_and_a_surname_are_no_introduction(tmp_path: Path) -> None:
    text = "Gov. Hogan signed the bill. Gov. Hogan left.\n\nMayor Ana Lind stayed, and Lind spoke."
    assert flagged(tmp_path, rule("full-first"), text) == ["Gov. Hogan"]


def test_titles_of_any_place_in_the_sentence_and_no_halves_of_names(tmp_path: Path) -> None:
    text = "Councilwoman Petrov abstained. So did Police Chief Ramirez. The president Okonkwo met president Bingu wa Mutharika."
    assert flagged(tmp_path, rule("full-first"), text) == ["Councilwoman Petrov", "Police Chief Ramirez"]


def test_a_surname_beside_a_verb_of_saying_is_no_introduction(tmp_path: Path) -> None:
    text = "The wall will hold, Merkel said. Moscow said no; Google told Ramirez Ltd. so, Ramirez said."
    assert flagged(tmp_path, rule("full-first"), text) == ["Merkel"]


def test_who_needs_no_given_name_or_is_quoted_is_let_pass(tmp_path: Path) -> None:
    text = "Pope Francis and Queen Camilla met. “Gov. Hogan left,” she said. The wall holds, Merkel said."
    assert flagged(tmp_path, rule("full-first", "known: [Merkel]\n"), text) == []


def test_a_headline_introduces_nobody_and_is_not_looked_at(tmp_path: Path) -> None:
    text = "# Gov. Hogan and Jane Kerrigan meet\n\nGov. Larry Hogan met Jane Kerrigan, a baker. Kerrigan left."
    for form in ("full-first", "surname-later", "title-once"):
        assert flagged(tmp_path, rule(form), text) == []


def test_the_whole_name_again_is_flagged_with_its_introduction(tmp_path: Path) -> None:
    text = "Jane Kerrigan, a baker, won. The mayor, Jane Kerrigan said, was kind."
    (found,) = findings(book_of(tmp_path, rule("surname-later")), text)
    assert found.message == "Jane Kerrigan, Jane Kerrigan, Kerrigan"
    assert found.fix
    assert found.fix.replacement == "Kerrigan"
    assert [place.span.start for place in found.related] == [0]


def test_relatives_interviews_credits_and_two_words_of_a_surname_keep_their_names(tmp_path: Path) -> None:
    family = "Jane Kerrigan, a baker, and her brother left. Jane Kerrigan said so."
    interview = "Jane Kerrigan, a baker, won.\n\nJane Kerrigan: We tried.\n\n“We tried.” – Jane Kerrigan"
    double = "Iain Duncan Smith, a minister, won. Duncan Smith said so. Jan van Vliet, a cook, won. Van Vliet left."
    for text in (family, interview, double):
        assert flagged(tmp_path, rule("surname-later"), text) == []


def test_a_surname_that_two_people_share_does_not_tell_who(tmp_path: Path) -> None:
    text = "Jane Kerrigan, a baker, beat Paul Kerrigan, a cook. Kerrigan left. Mr. Kerrigan left. The Kerrigan family left."
    (found,) = findings(book_of(tmp_path, rule("told-apart")), text)
    assert found.message == "Kerrigan, Jane Kerrigan, Jane Kerrigan or Paul Kerrigan"
    assert found.span
    assert found.span.start == text.index("Kerrigan left")


def test_the_elder_and_the_younger_are_told_apart(tmp_path: Path) -> None:
    text = "Jane Kerrigan, a baker, beat Paul Kerrigan, a cook. Neither Kerrigan left. The elder Kerrigan sang. Kerrigan the younger slept."
    assert flagged(tmp_path, rule("told-apart"), text) == []


def test_a_title_is_said_once_but_for_those_who_keep_it(tmp_path: Path) -> None:
    text = (
        "Gov. Larry Hogan met Cardinal Sean Marr. Gov. Hogan left; Cardinal Marr stayed. So they had a Governor Hogan. "
        "Hogan called. “Gov. Hogan,” she said."
    )
    assert flagged(tmp_path, rule("title-once"), text) == ["Gov. Hogan"]


def test_junior_is_said_once_where_there_is_no_senior(tmp_path: Path) -> None:
    alone = "John Kerrigan Jr. won. Kerrigan Jr. said so. Kerrigan left."
    both = "John Kerrigan Jr. beat John Kerrigan Sr. in May. John Kerrigan Sr. left."
    assert flagged(tmp_path, rule("suffix-once"), alone) == ["Kerrigan Jr."]
    assert flagged(tmp_path, rule("suffix-once"), both) == []
    father = "John Kerrigan won in May. His father, John Kerrigan Sr., had won in 1990."
    assert flagged(tmp_path, rule("suffix-once"), father) == []
