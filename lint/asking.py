"""LanguageTool's answers, fetched ahead while our own checks run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lint.desk import Answer, Copy, open_article
from lint.knowledge import load as load_knowledge
from lint.report.model import Engine

if TYPE_CHECKING:
    from lint.languagetool.service import Service
    from lint.languagetool.settings import Settings

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
        return self._message() if self._required and self._missing() else []

    def notices(self) -> list[str]:
        """Why it is missing where a run may do without it, or which server checks the copy."""
        return [] if self._required and self._missing() else self._message()

    def _missing(self) -> bool:
        return self.engine().status not in ("ok", OFF)

    def _message(self) -> list[str]:
        return [self._service.status.message] if self._service and self._service.status.message else []


@contextmanager
def asking(copies: Sequence[Copy], *, cached: bool = True) -> Iterator[Asking]:
    """Ask LanguageTool about those articles whose settings want it. The server, where this run started it, ends with the block, unless
    the settings keep it warm. `cached` says whether answers may come from the cache and are kept in it.
    """
    wanted = [copy.config.languagetool != OFF for copy in copies]
    if not any(wanted):
        yield Asking(None, [Answer] * len(copies), False)
        return
    from lint.languagetool import service as languagetool

    required = any(copy.config.languagetool == REQUIRED for copy in copies)
    with languagetool.open(
        mode=REQUIRED if required else "auto",
        settings=_settings(copies),
        articles=sum(wanted),
        known=load_knowledge().known,
        cached=cached,
    ) as service:
        if service.status.status != "ok":
            yield Asking(service, [Answer] * len(copies), required)
            return
        with _ahead(service, copies, wanted) as asks:
            yield Asking(service, asks, required)


def _settings(copies: Sequence[Copy]) -> Settings | None:
    """The user's settings; where they do not say how long to keep the server warm, the longest time that the articles' settings say."""
    from lint.languagetool.settings import SettingsError, load, seconds

    try:
        settings = load()
    except SettingsError:
        return None  # the service says why
    return settings._replace(keep_warm=settings.keep_warm or max(seconds(copy.config.keep_warm) for copy in copies))


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
        article = open_article(copy)
    except Exception:
        return Answer()  # the file cannot be read, which the check of it tells
    try:
        matches = service.check(article, copy.config.language or "en-US", copy.config.turned_on)
    except NotChecked as error:
        return Answer(failure=str(error))
    return Answer(service.status.status == "ok", matches)
