"""What the tests of LanguageTool share."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import psutil

from lint.article.model import Article
from lint.article.read import read
from lint.languagetool import aot
from lint.languagetool.match import Match

Check = Callable[..., list[Match]]
PARAGRAPHS = [
    "The council met on on Monday to discuss the new bridge.",
    "It was a hour before the vote, and the mayor left.",
    "The firm moved it's offices to the harbor.",
    "Residents said that the works had dragged on for years.",
]
# what LanguageTool finds in them
RULES = {"ENGLISH_WORD_REPEAT_RULE", "EN_A_VS_AN", "IT_IS"}


def article(text: str, path: str = "article.txt") -> Article:
    """An article from its text."""
    return read(path, text.encode())


def servers(root: int | None = None) -> set[int]:
    """The processes of LanguageTool and their keepers that descend from a process (default: from the tests)."""
    found = set()
    for process in psutil.Process(root).children(recursive=True):
        try:
            line = " ".join(process.cmdline())
        except psutil.Error:
            continue
        if "HTTPServer" in line or "keeper.py" in line:
            found.add(process.pid)
    return found


def gone(pids: set[int], within: float = 10.0) -> bool:
    """Whether all these processes end within some seconds."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if not any(_lives(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _lives(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def recorders(cache: aot.Prepared) -> list[psutil.Process]:
    """The recorders that work in a folder, and their Javas."""
    found = []
    for process in psutil.process_iter():
        try:
            line = " ".join(process.cmdline())
            if str(cache.folder) in line or ("recorder.py" in line and process.cwd() == str(cache.folder)):
                found.append(process)
        except psutil.Error:
            continue
    return found


def until_recording(cache: aot.Prepared) -> tuple[psutil.Process, set[int]]:
    """The recorder, and the numbers of all processes of the recording, once its Java is at work."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with suppress(psutil.Error):
            found = recorders(cache)
            pids = {one.pid for one in found}
            ours = [one for one in found if one.ppid() not in pids]
            if len(ours) == 1 and any("org.languagetool.server.HTTPServer" in one.cmdline() for one in found):
                return ours[0], pids
        time.sleep(0.05)
    raise AssertionError("no recording has begun")
