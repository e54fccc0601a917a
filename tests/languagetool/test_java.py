from __future__ import annotations

from pathlib import Path

import pytest

from lint.languagetool import java


def program(folder: Path, says: str, status: int = 0) -> str:
    """A Java that says it is some version."""
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{says}' >&2\nexit {status}\n")
    path.chmod(0o755)
    return str(path)


def test_the_java_of_this_machine_is_found() -> None:
    assert java.find().version >= 17


@pytest.mark.parametrize(
    ("says", "version"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 17),
        ('openjdk version "26-ea" 2026-03-17', 26),
        ('java version "21" 2023-09-19 LTS', 21),
    ],
)
def test_versions_of_every_form_are_read(tmp_path: Path, says: str, version: int) -> None:
    assert java.find(program(tmp_path, says)) == java.Java(
        str(tmp_path / "bin" / "java"), version, "the setting COPYDESK_JAVA", says
    )


def test_a_java_home_can_be_named(tmp_path: Path) -> None:
    program(tmp_path, 'openjdk version "21.0.1"')
    assert java.find(str(tmp_path)).path == str(tmp_path / "bin" / "java")


@pytest.mark.parametrize(
    ("says", "status", "reason"),
    [
        ('openjdk version "11.0.22"', 0, "is Java 11, too old"),
        ('java version "1.8.0_391"', 0, "is Java 8, too old"),
        ("Error: could not open libjvm.so", 1, "does not run"),
        ("hello", 0, "does not run"),
    ],
)
def test_a_named_java_that_does_not_do_is_one_sentence_with_advice(
    tmp_path: Path, says: str, status: int, reason: str
) -> None:
    with pytest.raises(java.JavaError, match=reason) as error:
        java.find(program(tmp_path, says, status))
    assert "install Java 17 or later" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_java_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(java.JavaError, match="there is no Java at"):
        java.find(str(tmp_path / "java"))


def test_java_home_is_tried_first_and_the_path_when_it_is_too_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "old", 'openjdk version "11.0.22"')
    new = program(tmp_path / "new", 'openjdk version "17.0.1"')
    monkeypatch.setenv("PATH", str(tmp_path / "new" / "bin"))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "old"))
    assert java.find() == java.Java(new, 17, "the PATH", 'openjdk version "17.0.1"')
    newest = program(tmp_path / "newest", 'openjdk version "25"')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "newest"))
    assert java.find() == java.Java(newest, 25, "JAVA_HOME", 'openjdk version "25"')
