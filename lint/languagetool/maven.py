"""One jar from a Maven repository, through `jgo`.

jgo fetches and nothing more: it writes straight to the final file and takes a wrong checksum for a warning, so it works in a
folder of its own, and the caller compares the hash.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from lint.languagetool.jars import Jar
from lint.languagetool.settings import SettingsError, checked_url

_TRIES = 3


class FetchError(RuntimeError):
    """A jar could not be fetched; the message says which and why."""


def fetch(jar: Jar, folder: Path) -> Path:
    """The file of a jar, fetched into `folder` from Maven Central or the mirror that COPYDESK_MAVEN_URL names. Raises FetchError."""
    import logging
    import time

    logging.getLogger("jgo").setLevel(logging.ERROR)  # its warning about SHA-1 is no news: the caller compares SHA-256
    problem = ""
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(attempt)
        shutil.rmtree(folder, ignore_errors=True)  # jgo takes what an interrupted download left for a whole file
        try:
            return _resolve(jar, folder)
        except FetchError:
            raise
        except Exception as error:  # jgo lets through what requests, the disk and its own checks raise
            problem = type(error).__name__ if "requests" in type(error).__module__ else str(error).split("{")[0].strip()
    raise FetchError(f"{jar.name} could not be fetched ({problem})")


def _resolve(jar: Jar, folder: Path) -> Path:
    from jgo.maven import MavenContext

    try:
        mirror = checked_url(os.environ.get("COPYDESK_MAVEN_URL", ""))
    except SettingsError as error:
        raise FetchError(f"COPYDESK_MAVEN_URL: {error}") from None
    context = MavenContext(
        repo_cache=folder, remote_repos={"mirror": mirror} if mirror else None, local_repos=[], timeout=30
    )
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    return Path(component.artifact(classifier=jar.classifier, packaging="jar").resolve())
