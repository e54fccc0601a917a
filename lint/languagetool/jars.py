"""The lock: which jars make LanguageTool for English, and what each must hash to.

`jars.tsv` lists the 49 files of LanguageTool 6.8 that English needs (46.8 MB), as they stand on Maven Central. Its language identifier
does not start without the bare Spanish, Catalan and Portuguese jars.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

VERSION = "6.8"
_LOCK = Path(__file__).with_name("jars.tsv")


class Jar(NamedTuple):
    """One file of the lock: Maven coordinates, SHA-256 in hexadecimal digits, and size in bytes."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file's name in a Maven repository and in our installation."""
        classifier = f"-{self.classifier}" if self.classifier else ""
        return f"{self.artifact}-{self.version}{classifier}.jar"


@cache
def locked() -> tuple[Jar, ...]:
    """The jars in the order of the class path."""
    rows = (line.split("\t") for line in _LOCK.read_text("utf-8").splitlines() if line and line[0] != "#")
    return tuple(Jar(row[0], row[1], row[2], row[3], row[4], int(row[5])) for row in rows)


@cache
def lock_hash() -> str:
    """Twelve hexadecimal digits that change whenever the lock does."""
    return hashlib.sha256(_LOCK.read_bytes()).hexdigest()[:12]


def total_size() -> int:
    """Bytes of all jars together."""
    return sum(jar.size for jar in locked())


def intact(path: Path, jar: Jar) -> bool:
    """Whether the file at `path` is this jar, byte for byte."""
    try:
        if path.stat().st_size != jar.size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == jar.sha256
    except OSError:
        return False
