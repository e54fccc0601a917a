from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from lint.languagetool.installation import Installation
from lint.languagetool.recorder import copy_without_class_path, without_class_path


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_manifest_loses_its_class_path_with_the_lines_that_go_on(end: bytes) -> None:
    lines = [b"Manifest-Version: 1.0", b"Class-Path: ./ libs/one.jar li", b" bs/two.jar", b" libs/three.jar"]
    rest = [b"Main-Class: org.languagetool.server.HTTPServer", b"", b""]
    assert without_class_path(end.join([*lines, *rest])) == end.join([lines[0], *rest])


def test_a_manifest_without_one_stays_as_it_is() -> None:
    manifest = b"Manifest-Version: 1.0\r\nCreated-By: a long name that goes on in\r\n the next line\r\n\r\n"
    assert without_class_path(manifest) == manifest


def test_the_copy_of_the_servers_jar_is_the_jar_but_for_that(installed: Installation, tmp_path: Path) -> None:
    (jar,) = [jar for jar in installed.jars if jar.name.startswith("languagetool-server-")]
    copy_without_class_path(str(jar), str(tmp_path / "server.jar"))
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(tmp_path / "server.jar") as new:
        assert new.namelist() == old.namelist()
        other = [name for name in old.namelist() if new.read(name) != old.read(name)]
        assert other == ["META-INF/MANIFEST.MF"]
        assert b"Class-Path" in old.read(other[0])
        assert b"Class-Path" not in new.read(other[0])
        assert b"Main-Class: org.languagetool.server.HTTPServer" in new.read(other[0])
    assert [path.name for path in tmp_path.iterdir()] == ["server.jar"]
