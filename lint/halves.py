"""One article judged by two processes: a fork judges its copy while we judge its facts, so that who waits for one article waits for
three quarters of the time. The fork has all that was read and loaded before.

Only where nothing else goes on in the process: a thread that holds a lock while we fork would hold it for ever in the fork.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NoReturn

from lint import startup
from lint.engine import judged
from lint.findings.model import Finding
from lint.reading import Reading
from lint.rulebook.model import Rule

# bytes of copy from which a fork pays for itself: 561 took 103 ms alone and 100 by two, 1,029 took 114 and 106, 4,391 took 150 and 123
WORTH = 1_000
_OURS = ("facts.", "names.")

Crashed = Callable[[Rule, Exception], None]


def by_two(reading: Reading, rules: Sequence[Rule], crashed: Crashed | None) -> list[Finding]:
    """What rules find in an article, as `lint.engine.judged` finds it. A fork that fails leaves its rules to us."""
    theirs = [rule for rule in rules if not rule.id.startswith(_OURS)]
    ours = [rule for rule in rules if rule.id.startswith(_OURS)]
    threads = sys.modules.get("threading")
    if not theirs or not ours or (threads is not None and threads.active_count() > 1):
        return judged(reading, rules, crashed)
    for name in ("tokens", "sentences", "quotes"):  # what both need
        getattr(reading.notes, name)
    sys.stdout.flush()
    sys.stderr.flush()
    results, ends = os.pipe()
    try:
        pid = os.fork()
    except OSError:  # there may be no more processes
        os.close(results)
        os.close(ends)
        return judged(reading, rules, crashed)
    if pid == 0:
        os.close(results)
        _aside(reading, theirs, ends)
    os.close(ends)
    try:
        found = judged(reading, ours, crashed)
    finally:
        data = _received(results)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)
    return found + _theirs(reading, theirs, data, crashed)


def _aside(reading: Reading, rules: Sequence[Rule], ends: int) -> NoReturn:
    """Judge in the fork, send what was found and which rules failed, and keep what was compiled for the first time."""
    import pickle

    failed: list[str] = []
    with suppress(BaseException):  # we judge these rules then, and tell what is wrong
        found = judged(reading, rules, lambda rule, _: failed.append(rule.id))
        with open(ends, "wb") as pipe:
            pickle.dump((found, failed), pipe, pickle.HIGHEST_PROTOCOL)
        startup.keep()
    os._exit(0)


def _received(results: int) -> bytes:
    with open(results, "rb") as pipe:
        return pipe.read()


def _theirs(reading: Reading, rules: Sequence[Rule], data: bytes, crashed: Crashed | None) -> list[Finding]:
    import pickle

    try:
        found, failed = pickle.loads(data)  # noqa: S301 - from our own process
    except (EOFError, pickle.UnpicklingError):
        return judged(reading, rules, crashed)
    again = [rule for rule in rules if rule.id in failed]
    kept: list[Finding] = [finding for finding in found if finding.rule not in failed]
    return kept + judged(reading, again, crashed)
