"""Forked processes that check articles. They have all that was loaded before the fork; each is sent numbers of articles through one pipe
and sends back what becomes of them through another.

What Python offers for this takes 50 ms to import and start, and as long again to hand out six hundred articles one by one.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import select
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NoReturn

from lint.desk import Answer, Copy, Outcome, check
from lint.report.model import Gap

_LARGEST, _SMALLEST = (
    100_000,
    4_000,
)  # bytes of copy that are handed out at once: less and less, so that all end together
_MOST = 500  # articles at once: their numbers must fit into the pipe while the other one is full
_PIPE = 1 << 20  # bytes: more than a process sends at once
_SPELL = 0.05  # seconds after which a process sends what it has

Ask = Callable[[], Answer]
Finish = Callable[[Outcome], Outcome]
_Judge = Callable[[int, Answer], Outcome]


class _Fork:
    """One process, as its parent knows it. `given` has the sizes of the articles that it has not sent back, by number."""

    def __init__(self, pid: int, tasks: int, results: int) -> None:
        self.pid = pid
        self.tasks = tasks
        self.results = results
        self.given: dict[int, int] = {}
        self.alive = True
        self._received = bytearray()

    def give(self, sizes: dict[int, int], answers: list[Answer] | None) -> None:
        """Hand out articles, by number, with what LanguageTool said of them (None: it was not asked)."""
        self.given |= sizes
        with suppress(BrokenPipeError):  # it has died, which its other pipe tells
            _send(self.tasks, (list(sizes), answers))

    def take(self) -> list[tuple[int, Outcome]]:
        """What has come back, by number."""
        data = os.read(self.results, _PIPE)
        self.alive = bool(data)
        self._received += data
        out: list[tuple[int, Outcome]] = []
        while len(self._received) >= _HEAD:
            end = _HEAD + int.from_bytes(self._received[:_HEAD], "little")
            if len(self._received) < end:
                break
            out += pickle.loads(self._received[_HEAD:end])  # noqa: S301 - from our own process
            del self._received[:end]
        for number, _ in out:
            del self.given[number]
        return out


@contextmanager
def forks(
    count: int, copies: Sequence[Copy], sizes: Sequence[int], finish: Finish
) -> Iterator[Callable[[Sequence[Ask]], Iterator[Outcome]]]:
    """So many processes that check articles, as `lint.workers.workers` has it; they end with the block. `sizes` are the articles' bytes.
    Where no process can be started, this one checks them.
    """

    def judge(number: int, answer: Answer) -> Outcome:
        return finish(check(copies[number], lambda: answer))

    crew: list[_Fork] = []
    try:
        with suppress(OSError):  # there may be no more processes: then those that there are do it, or we
            for _ in range(count):
                crew.append(_fork(crew, judge))
        if crew:
            yield lambda asks: _outcomes(crew, copies, sizes, asks)
        else:
            yield lambda asks: (judge(number, ask()) for number, ask in enumerate(asks))
    except BaseException:
        for fork in crew:
            with suppress(OSError):
                os.kill(fork.pid, signal.SIGKILL)
        raise
    finally:
        for fork in crew:
            os.close(fork.tasks)  # which ends it
            os.close(fork.results)
        for fork in crew:
            with suppress(ChildProcessError):
                os.waitpid(fork.pid, 0)


def _outcomes(
    crew: list[_Fork], copies: Sequence[Copy], sizes: Sequence[int], asks: Sequence[Ask]
) -> Iterator[Outcome]:
    """What becomes of the articles, in their order."""
    rest = _Rest(sizes, asks)
    done: dict[int, Outcome] = {}
    for number, copy in enumerate(copies):
        while number not in done:
            alive = [fork for fork in crew if fork.alive]
            if not any(number in fork.given for fork in alive) and not (alive and number >= rest.first):
                gap = Gap(copy.path, "the process that checked it ended (out of memory?)")
                done[number] = Outcome(gaps=(gap,), read=False)
                break
            for fork in alive:
                rest.hand_out(fork)
            for fork in _heard(alive):
                done.update(fork.take())
        yield done.pop(number)


class _Rest:
    """The articles that are to be handed out, from number `first` on."""

    def __init__(self, sizes: Sequence[int], asks: Sequence[Ask]) -> None:
        self.first = 0
        self._sizes = [max(size, 1) for size in sizes]
        self._asks = asks
        self._bytes = sum(self._sizes)

    def hand_out(self, fork: _Fork) -> None:
        """Give a process more to do when it will soon have nothing. Where LanguageTool is asked, articles go out as its answers come."""
        if self.first == len(self._sizes):
            return
        size = min(max(self._bytes // 8, _SMALLEST), _LARGEST)
        if sum(fork.given.values()) > size:
            return
        answers: list[Answer] | None = None
        numbers = [self.first]
        if self._asks[self.first] is not Answer:
            if fork.given:
                return  # what is written must fit into the pipe, or be read at once
            answers = [self._asks[self.first]()]
        else:
            numbers = self._next(size)
        self.first = numbers[-1] + 1
        given = {number: self._sizes[number] for number in numbers}
        self._bytes -= sum(given.values())
        fork.give(given, answers)

    def _next(self, size: int) -> list[int]:
        """The numbers of the next articles that LanguageTool is not asked about, of so many bytes."""
        numbers: list[int] = []
        for number in range(self.first, len(self._sizes)):
            if size <= 0 or len(numbers) == _MOST or self._asks[number] is not Answer:
                break
            numbers.append(number)
            size -= self._sizes[number]
        return numbers


def _heard(crew: list[_Fork]) -> list[_Fork]:
    """The processes that have sent something or ended; waits for the first."""
    poll = select.poll()
    by_pipe = {fork.results: fork for fork in crew}
    for pipe in by_pipe:
        poll.register(pipe, select.POLLIN)
    return [by_pipe[pipe] for pipe, _ in poll.poll()]


def _fork(crew: list[_Fork], judge: _Judge) -> _Fork:
    """A new process; it knows nothing of those in `crew`."""
    (tasks, to_tasks), (from_results, results) = os.pipe(), os.pipe()
    with suppress(OSError):  # not permitted: then it waits for us now and then
        fcntl.fcntl(results, fcntl.F_SETPIPE_SZ, _PIPE)
    try:
        pid = os.fork()
    except OSError:
        for pipe in (tasks, to_tasks, from_results, results):
            os.close(pipe)
        raise
    if pid == 0:
        for pipe in (to_tasks, from_results, *(pipe for fork in crew for pipe in (fork.tasks, fork.results))):
            os.close(pipe)
        _work(tasks, results, judge)
    os.close(tasks)
    os.close(results)
    return _Fork(pid, to_tasks, from_results)


def _work(tasks: int, results: int, judge: _Judge) -> NoReturn:
    """Check articles until there are no more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
        with open(tasks, "rb") as pipe:
            while head := pipe.read(_HEAD):
                numbers, answers = pickle.loads(pipe.read(int.from_bytes(head, "little")))  # noqa: S301 - from our parent
                _check(results, judge, numbers, answers)
    except BrokenPipeError:
        pass  # the parent is gone
    except BaseException:
        import sys

        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)


def _check(results: int, judge: _Judge, numbers: list[int], answers: list[Answer] | None) -> None:
    done: list[tuple[int, Outcome]] = []
    until = time.monotonic() + _SPELL
    for place, number in enumerate(numbers):
        done.append((number, judge(number, answers[place] if answers else Answer())))
        if time.monotonic() > until or place + 1 == len(numbers):
            _send(results, done)
            done, until = [], time.monotonic() + _SPELL


_HEAD = 4  # bytes that say how long a message is


def _send(pipe: int, message: object) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    rest = memoryview(len(data).to_bytes(_HEAD, "little") + data)
    while rest:
        rest = rest[os.write(pipe, rest) :]
