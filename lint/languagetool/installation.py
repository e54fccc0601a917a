"""An installation of LanguageTool: found on the disk, read, and nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lint.languagetool.jars import locked
from lint.languagetool.places import own_installation

MARKER = ".complete"
_SERVER_JAR = "languagetool-server.jar"


class Installation(NamedTuple):
    """LanguageTool on this machine: its folder, and the jars of its class path in a fixed order."""

    folder: Path
    jars: tuple[Path, ...]


def damage(installation: Installation) -> str:
    """The name of a jar that is missing, or has not the size that it has in the lock; "" when there is none. Java passes over such a
    jar without a word.
    """
    sizes = {jar.name: jar.size for jar in locked()}
    for path in installation.jars:
        try:
            size = path.stat().st_size
        except OSError:
            return path.name
        if sizes.get(path.name, size) != size:
            return path.name
    return ""


def find(named: str = "") -> Installation | None:
    """The installation that the user named, else the per-user copy, else None. No file is opened but the marker."""
    return read(Path(named).expanduser()) if named else read(own_installation())


def read(folder: Path) -> Installation | None:
    """An installation in `folder`: ours, an unpacked archive of LanguageTool (its server jar names the others), or a plain folder
    of jars. None when it is none of these, or not complete.
    """
    if (folder / MARKER).is_file():
        server = folder / "archive" / _SERVER_JAR
        if server.is_file():
            return Installation(folder, (server,))
        return Installation(folder, tuple(folder / "jars" / jar.name for jar in locked()))
    if folder == own_installation():
        return None
    if (folder / _SERVER_JAR).is_file():
        return Installation(folder, (folder / _SERVER_JAR,))
    jars = tuple(sorted(folder.glob("*.jar")) or sorted(folder.glob("jars/*.jar")))
    return Installation(folder, jars) if any("languagetool-core" in jar.name for jar in jars) else None
