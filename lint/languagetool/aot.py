"""Java's AOT cache: the classes of LanguageTool as a Java 25 has loaded and linked them once, so that the next one starts sooner.

It is made in the background (`recorder`) after a run that had to start Java, at most twice for a Java and a set of jars, and used from then
on. Whatever is wrong with it, LanguageTool starts without: Java compares its checksum and its jars, and says so when it does not take it;
a server that does not start with it is started again without it. Measured in LANGUAGETOOL.md §7: 0.7 s of 3.4 to the first answer.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from lint.languagetool import jvm, levels, spelling
from lint.languagetool.installation import Installation
from lint.languagetool.java import Java
from lint.languagetool.places import cache_folder, is_locked

MINIMUM = 25  # the Java from which on one run makes the cache (JEP 514)
TRIES = 2
LIMIT = 300.0  # seconds for the recording, which takes ten on a machine that has nothing else to do
_UNUSED = 30 * 86_400  # seconds after which the cache of another Java, or of other jars, goes
_SERVER = "languagetool-server-"
# copy of no interest, with slips of several kinds, and words that no list has
_TEXT = """Council votes to keep it's library open
The council voted on on Monday, 24 November 2026, to keep a old library open for five more years. “We could of closed it,” said the
mayor, Ann Lee, “but there was less people against it then we thought.” Its roof, which was build in 1962, cost $4.5 million; the
repairs (paid for by the state) has taken three months. Less than 40 percent of the towns residents use it , he added."""
_WORDS = "recieve acommodate\nsuprising"


class Prepared(NamedTuple):
    """The AOT cache of one Java for one set of jars, whether it is made yet or not: its folder, and the class path that it is made for."""

    folder: Path
    jars: tuple[Path, ...]

    @property
    def made(self) -> Path:
        """The cache itself."""
        return self.folder / "app.aot"

    @property
    def tries(self) -> int:
        """How often somebody began to make it."""
        try:
            return (self.folder / "tries").stat().st_size
        except OSError:
            return 0

    @property
    def flags(self) -> list[str]:
        """What Java has to be told. Without the comparison of the checksum (50 ms) a damaged cache would crash it."""
        return [f"-XX:AOTCache={self.made}", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+VerifySharedSpaces"]


def of(installation: Installation, java: Java) -> Prepared | None:
    """The cache that belongs to an installation and a Java; None where there can be none: for an older Java, on Windows (where Java cannot
    be told to end in order), and for the archive of all languages (whose one jar names the others).
    """
    servers = [jar for jar in installation.jars if jar.name.startswith(_SERVER)]
    if java.version < MINIMUM or os.name == "nt" or len(servers) != 1 or len(installation.jars) == 1:
        return None
    folder = _room() / _key(installation, java)
    return Prepared(folder, tuple(folder / "server.jar" if jar == servers[0] else jar for jar in installation.jars))


def find(installation: Installation, java: Java) -> Prepared | None:
    """The cache, if it is made and can be used."""
    prepared = of(installation, java)
    if prepared is None or not prepared.made.is_file():
        return None
    with suppress(OSError):
        os.utime(prepared.folder)  # so that it is seen to be in use
    return prepared


def refused(printed: str) -> bool:
    """Whether Java says in its output that it did not take the cache, or crashed."""
    lines = printed.splitlines()
    return (
        any("[error" in line and "][aot" in line for line in lines) or "A fatal error has been detected by" in printed
    )


def drop(prepared: Prepared) -> None:
    """Throw the cache away: it does not do. It may be made once more."""
    prepared.made.unlink(missing_ok=True)


def record(installation: Installation, java: Java) -> None:
    """Begin to make the cache in the background, unless it is there, has been tried often enough, or the machine is one for continuous
    integration, which is thrown away. Takes milliseconds and raises nothing.
    """
    with suppress(OSError):
        prepared = of(installation, java)
        if prepared is None or prepared.made.exists() or prepared.tries >= TRIES or os.environ.get("CI"):
            return
        _sweep()
        prepared.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        recorder = subprocess.Popen(
            [sys.executable, "-I", "-S", str(Path(__file__).with_name("recorder.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=prepared.folder,
            start_new_session=True,
        )
        assert recorder.stdin is not None
        recorder.stdin.write(json.dumps(_orders(prepared, installation, java)).encode() + b"\n")
        recorder.stdin.close()
        recorder.returncode = 0  # it outlives us on purpose: no warning about that


def state(installation: Installation, java: Java) -> str:
    """How it stands with the cache, one sentence for `languagetool status`; "" where there can be none."""
    prepared = of(installation, java)
    if prepared is None:
        return ""
    if prepared.made.is_file():
        made = prepared.made.stat()
        day = time.strftime("%Y-%m-%d %H:%M", time.localtime(made.st_mtime))
        return f"Java starts sooner with its AOT cache ({made.st_size / 1e6:.0f} MB, made {day})"
    if is_locked(prepared.folder / "lock"):
        return "Java's AOT cache, with which it starts sooner, is being made in the background"
    if prepared.tries >= TRIES:
        return "Java's AOT cache could not be made or used here, so Java starts without it"
    return (
        "Java's AOT cache, with which it starts sooner, is made in the background after the next run that starts Java"
    )


def clear() -> None:
    """Remove all caches; a recorder that is at work then ends by itself."""
    import shutil

    shutil.rmtree(_room(), ignore_errors=True)


def _room() -> Path:
    return cache_folder() / "aot"


def _key(installation: Installation, java: Java) -> str:
    facts = [java.path, java.build]
    for jar in installation.jars:
        with suppress(OSError):  # a jar that is missing is Java's to complain of
            found = jar.stat()
            facts.append(f"{jar} {found.st_size} {found.st_mtime_ns}")
    return hashlib.blake2b("\n".join(facts).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _sweep() -> None:
    """Remove what has not been used for long: the cache of a Java that has gone since."""
    import shutil

    for folder in _room().glob("*"):
        if time.time() - folder.stat().st_mtime > _UNUSED:
            shutil.rmtree(folder, ignore_errors=True)


def _orders(prepared: Prepared, installation: Installation, java: Java) -> dict[str, object]:
    folder = prepared.folder
    partial = folder / "app.aot.partial"
    return {
        "argv": jvm.command(java, prepared.jars, "{port}", [f"-XX:AOTCacheOutput={partial}"]),
        "requests": [form for language in ("en-US", "en-GB") for form in _forms(language)],
        "jar": str(next(jar for jar in installation.jars if jar.name.startswith(_SERVER))),
        "copy": str(folder / "server.jar"),
        "partial": str(partial),
        "made": str(prepared.made),
        "lock": str(folder / "lock"),
        "tries": str(folder / "tries"),
        "log": str(folder / "recorder.log"),
        "limit": LIMIT,
    }


def _forms(language: str) -> list[dict[str, str]]:
    """What a run asks about an article: all of it, and its unknown words."""
    return [
        {"language": language, "text": _TEXT, "disabledRules": ",".join(sorted(levels.switched_off()))},
        {"language": language, "text": _WORDS, "enabledRules": spelling.speller(language), "enabledOnly": "true"},
    ]
