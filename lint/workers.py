"""Articles checked one after the other, or by several processes where there is enough to do."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from lint.desk import Answer, Copy, Outcome, check, desk_for
from lint.report.model import Gap

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

# bytes of copy (some 7,000 words) from which a second process pays for itself: benchmarks/workers.py
WORTH = 40_000
_AHEAD = 64  # articles that are handed out before the first of them is collected

Ask = Callable[[], Answer]
Work = Callable[[Sequence[Ask]], Iterable[Outcome]]
Finish = Callable[[Outcome], Outcome]


def as_it_is(outcome: Outcome) -> Outcome:
    """The outcome: nothing more is to be done."""
    return outcome


@contextmanager
def workers(copies: Sequence[Copy], finish: Finish = as_it_is) -> Iterator[Work]:
    """What checks the articles of a run: called with the asks for LanguageTool's answers, it yields what becomes of each article, in
    their order. `finish` is given each by the process that checked it, to make of it what the run wants.

    To be entered before any thread is started: a process that is forked while a thread holds a lock can wait for it for ever.
    """
    sizes = list(map(_size, copies))
    for config in dict.fromkeys(copy.config for copy in copies):
        desk_for(config).book.index.expect(sum(sizes))
    if len(copies) == 1 and _can_fork() and _cores() > 1:
        yield lambda asks: [finish(_alone(copies[0], sizes[0], asks[0]))]
        return
    count = min(_cores(), len(copies) - 1)
    if count < 2 or sum(sizes) < WORTH:
        yield lambda asks: map(finish, map(check, copies, asks))
        return
    first = finish(check(copies[0]))  # what it imports and compiles, every forked process has then
    rest = copies[1:]
    with _forks(count, rest, sizes[1:], finish) if _can_fork() else _spawned(count, rest, finish) as work:

        def all_of_them(asks: Sequence[Ask]) -> Iterator[Outcome]:
            yield first if asks[0] is Answer else finish(check(copies[0], asks[0]))
            yield from work(asks[1:])

        yield all_of_them


def _alone(copy: Copy, size: int, ask: Ask) -> Outcome:
    """One article, by two processes where that is worth while and LanguageTool, which is slower and has threads, is not waited for."""
    from lint import halves

    return check(copy, ask, halves.by_two) if ask is Answer and size >= halves.WORTH else check(copy, ask)


def _can_fork() -> bool:
    """Whether forked processes are safe: elsewhere than on Linux fork is missing, or system libraries do not bear it."""
    return os.name == "posix" and os.uname().sysname == "Linux"


def _forks(count: int, copies: Sequence[Copy], sizes: Sequence[int], finish: Finish) -> AbstractContextManager[Work]:
    from lint.forks import forks

    return forks(count, copies, sizes, finish)


@contextmanager
def _spawned(count: int, copies: Sequence[Copy], finish: Finish) -> Iterator[Work]:
    """Processes of which each loads the rules and the knowledge for itself."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _quiet) as pool:
        try:
            yield lambda asks: _by_processes(pool, copies, asks, finish)
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _by_processes(
    pool: ProcessPoolExecutor, copies: Sequence[Copy], asks: Sequence[Ask], finish: Finish
) -> Iterator[Outcome]:
    pending: deque[tuple[Copy, Future[Outcome] | None]] = deque()
    for copy, ask in zip(copies, asks, strict=True):
        pending.append((copy, _handed_out(pool, copy, ask(), finish)))
        while pending and (len(pending) > _AHEAD or _done(pending[0][1])):
            yield _collected(*pending.popleft())
    while pending:
        yield _collected(*pending.popleft())


def _handed_out(pool: ProcessPoolExecutor, copy: Copy, answer: Answer, finish: Finish) -> Future[Outcome] | None:
    """An article given to a process; None when a process has been killed and no other takes its place."""
    try:
        return pool.submit(_work, copy, answer, finish)
    except RuntimeError:  # BrokenProcessPool is one
        return None


def _work(copy: Copy, answer: Answer, finish: Finish) -> Outcome:
    return finish(check(copy, lambda: answer))


def _done(future: Future[Outcome] | None) -> bool:
    return future is None or future.done()


def _collected(copy: Copy, future: Future[Outcome] | None) -> Outcome:
    try:
        if future is not None:
            return future.result()
    except RuntimeError:
        pass
    return Outcome(gaps=(Gap(copy.path, "the process that checked it ended (out of memory?)"),), read=False)


def _quiet() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends the workers


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(copy: Copy) -> int:
    if copy.data is not None:
        return len(copy.data)
    try:
        return os.path.getsize(copy.path)
    except OSError:
        return 0
