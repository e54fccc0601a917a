"""LanguageTool's answers, fetched ahead while our own checks run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lint.desk import Answer, Copy, open_article
from lint.report.model import Engine

if TYPE_CHECKING:
    from lint.languagetool.service import Service

OFF, REQUIRED = "off", "required"
# requests that are under way at once: the server works on as many as it has cores
_THREADS = 4

Ask = Callable[[], Answer]


class Asking:
    """The answers of a run. `asks` waits for one answer each, in the order of the articles."""

    def __init__(self, service: Service | None, asks: Sequence[Ask], required: bool) -> None:
        self.asks = asks
        self._service = service
        self._required = required

    def engine(self) -> Engine:
        """What became of LanguageTool."""
        return Engine(self._service.status.status, self._service.status.version) if self._service else Engine(OFF)

    def problems(self) -> list[str]:
        """Why it is missing although it was required."""
        return self._told() if self._required else []

    def notices(self) -> list[str]:
        """Why it is missing, where a run may do without it."""
        return [] if self._required else self._told()

    def _told(self) -> list[str]:
        status = self._service.status if self._service else None
        return [status.message] if status and status.message and status.status not in ("ok", OFF) else []


@contextmanager
def asking(copies: Sequence[Copy]) -> Iterator[Asking]:
    """Ask LanguageTool about those articles whose settings want it. The server, where this run started it, ends with the block."""
    wanted = [False for copy in copies]
    if not any(wanted):
        yield Asking(None, [Answer] * len(copies), False)
        return
    from lint.languagetool import service as languagetool

    required = any(copy.config.languagetool == REQUIRED for copy in copies)
    warm = next((copy.config.keep_warm for copy in copies if copy.config.keep_warm), "")
    with languagetool.open(mode=REQUIRED if required else "auto", warm=bool(warm), articles=sum(wanted)) as service:
        if service.status.status == "absent":
            yield Asking(service, [Answer] * len(copies), required)
            return
        with _ahead(service, copies, wanted) as asks:
            yield Asking(service, asks, required)


@contextmanager
def _ahead(service: Service, copies: Sequence[Copy], wanted: Sequence[bool]) -> Iterator[list[Ask]]:
    from concurrent.futures import ThreadPoolExecutor

    threads = ThreadPoolExecutor(_THREADS)
    try:
        yield [
            threads.submit(_answer, service, copy).result if ask else Answer
            for copy, ask in zip(copies, wanted, strict=True)
        ]
    finally:
        threads.shutdown(wait=False, cancel_futures=True)


def _answer(service: Service, copy: Copy) -> Answer:
    from lint.languagetool.service import NotChecked

    try:
        return Answer(service.check(open_article(copy)))
    except NotChecked as error:
        return Answer(failure=str(error))
    except (OSError, ValueError):
        return Answer()  # the file cannot be read, which the check of it tells
