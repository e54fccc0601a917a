"""Articles checked by several processes: what becomes of them is what one process makes of them, in their order."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from lint import config, workers
from lint.desk import Answer, Copy, check
from lint.forks import forks

SLIPS = "The committee said said that it it was was the the the last meeting of of the the year, as {} had asked.\n\n"


@pytest.fixture
def copies(tmp_path: Path) -> list[Copy]:
    """Short and long articles, one that is not there, one with more findings than a pipe holds at once."""
    (tmp_path / "copydesk.yml").write_text("packs: [default]\nlanguagetool: 'off'\n", encoding="utf-8")
    settings = config.for_folder(str(tmp_path))
    for number, paragraphs in enumerate((1, 40, 2, 400, 3, 0, 30, 1, 1, 1, 20, 1)):
        text = "".join(SLIPS.format(f"Ms. {number}-{line}") for line in range(paragraphs))
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    found = [Copy(str(path), settings) for path in sorted(tmp_path.glob("*.md"))]
    return [*found[:4], Copy(str(tmp_path / "gone.md"), settings), *found[4:]]


def _asks(copies: Sequence[Copy]) -> list[workers.Ask]:
    """LanguageTool is asked about every third article, and has failed."""
    failed = [lambda number=number: Answer(failure=f"no answer {number}") for number in range(len(copies))]
    return [failed[number] if number % 3 == 1 else Answer for number in range(len(copies))]


def _children() -> set[str]:
    """The numbers of the processes that this one has started and not yet seen end."""
    return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text("ascii").split())


@pytest.mark.skipif(not workers._can_fork(), reason="no forks here")
@pytest.mark.parametrize("count", [1, 2, 5])
def test_forks_give_what_one_process_gives(copies: list[Copy], count: int) -> None:
    before = _children()  # other tests may have left a server
    alone = list(map(check, copies, _asks(copies)))
    assert sum(len(outcome.diagnostics) for outcome in alone) > 2000
    with forks(count, copies, [1_000] * len(copies), workers.as_it_is) as work:
        assert list(work(_asks(copies))) == alone
    assert _children() <= before


@pytest.mark.skipif(not workers._can_fork(), reason="no forks here")
@pytest.mark.parametrize("most", [0, 1])
def test_where_no_more_processes_can_be_started_every_article_is_checked(
    copies: list[Copy], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = list(map(check, copies, _asks(copies)))
    fork, left = os.fork, [most]

    def limited() -> int:
        if not left[0]:
            raise BlockingIOError("no more processes")
        left[0] -= 1
        return fork()

    monkeypatch.setattr(os, "fork", limited)
    with forks(2, copies, [1_000] * len(copies), workers.as_it_is) as work:
        assert list(work(_asks(copies))) == alone


def test_spawned_processes_give_what_one_process_gives(copies: list[Copy]) -> None:
    with workers._spawned(2, copies[:6], workers.as_it_is) as work:
        assert list(work(_asks(copies[:6]))) == list(map(check, copies[:6], _asks(copies[:6])))


@pytest.mark.skipif(not workers._can_fork(), reason="no forks here")
def test_when_all_forks_are_killed_every_article_is_named(copies: list[Copy]) -> None:
    def kill() -> Answer:
        for child in _children() - before:
            os.kill(int(child), signal.SIGKILL)
        return Answer()

    before = _children()
    with forks(2, copies, [1_000] * len(copies), workers.as_it_is) as work:
        outcomes = list(work([kill, *[Answer] * (len(copies) - 1)]))
    assert len(outcomes) == len(copies)
    assert {outcome.gaps[0].reason for outcome in outcomes} == {"the process that checked it ended (out of memory?)"}
    assert not any(outcome.read for outcome in outcomes)
