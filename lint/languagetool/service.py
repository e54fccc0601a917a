"""LanguageTool for one run: from articles to matches, with the cache in front and the server behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from lint.article.model import Article
from lint.languagetool import annotation
from lint.languagetool.backend import Backend, Plan, Unavailable, missing
from lint.languagetool.cache import Cache
from lint.languagetool.inquiry import Inquiry
from lint.languagetool.jars import VERSION
from lint.languagetool.match import Match
from lint.languagetool.places import cache_folder
from lint.languagetool.settings import Settings, SettingsError
from lint.languagetool.settings import load as load_settings
from lint.languagetool.variety import variety

_REQUEST = 60.0  # seconds that one may take
_PAUSE = 0.3  # seconds before another try


class NotChecked(RuntimeError):  # noqa: N818
    """An article that LanguageTool could not check to its end. The message is the reason, one sentence."""


class Status(NamedTuple):
    """How it stands with LanguageTool: `status` is ok, off, absent or failed; `message` the one line to print, "" for none."""

    status: str
    version: str = ""
    message: str = ""


class Service:
    """LanguageTool as a run uses it. `check` may be called from several threads."""

    def __init__(
        self, backend: Backend | None, status: Status, cache: Cache | None, known: Callable[[str], bool] | None
    ) -> None:
        self._backend = backend
        self._status = status
        self._cache = cache
        self._known = known
        self._threads = threading.local()

    @property
    def status(self) -> Status:
        """How it stands; it may get worse while articles are checked."""
        return self._status

    def check(self, article: Article, usual: str = "en-US", enable: Collection[str] = ()) -> list[Match]:
        """The matches in an article, in the order of the text; none when LanguageTool is off or absent (`status` says so).

        `usual` is the variety of English for an article that does not show its own; `enable` are ids of rules that are off by default
        and wanted here. Raises NotChecked.
        """
        if self._status.status in {"off", "absent"}:
            return []
        if self._backend is None:
            raise NotChecked(self._status.message)
        language = variety(article, usual)
        try:
            return Inquiry(self, language, article, enable).matches()
        except Unavailable as error:
            self._status = Status("absent" if error.absent else "failed", "", str(error))
            if error.absent:
                return []
            raise NotChecked(str(error)) from None
        except NotChecked:
            raise
        except Exception as error:  # an answer or a kept one that is not as it should be: whatever it is, it must not pass for clean copy
            raise NotChecked(f"LanguageTool's answer could not be used ({type(error).__name__})") from error

    def stored(self, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], Any]:
        """What the cache holds for (settings, text) pairs."""
        return self._cache.get(pairs) if self._cache else {}

    def store(self, values: dict[tuple[str, str], Any]) -> None:
        """Keep answers."""
        if self._cache:
            self._cache.put(values)

    def identity(self) -> str:
        """What of the server decides its answers."""
        assert self._backend is not None
        return self._backend.identity()

    def known(self, word: str) -> bool:
        """Whether our own word list has a word; without a list every word counts as known."""
        return self._known is None or self._known(word)

    def ask(self, texts: list[str], language: str, until: float, **how: Any) -> dict[str, Any]:
        """LanguageTool's answer for some passages; one more try when that can help. Raises NotChecked or Unavailable."""
        from lint.languagetool.client import Client, RequestError

        assert self._backend is not None
        for attempt in (1, 2):
            url = self._backend.url()
            key = (url, language)
            clients = self._threads.__dict__.setdefault("clients", {})
            if key not in clients:
                clients[key] = Client(*key)
            left = until - time.monotonic()
            if left <= 0:
                raise NotChecked("LanguageTool took too long")
            try:
                answer: dict[str, Any] = clients[key].ask(annotation.annotate(texts), min(left, _REQUEST), **how)
                return answer
            except RequestError as error:
                if error.final or attempt == 2:
                    raise NotChecked(f"LanguageTool: {error}") from None
                self._backend.suspect(url)
                time.sleep(_PAUSE)
        raise AssertionError


@contextmanager
def open(  # noqa: A001 (it is used as service.open)
    mode: str = "auto",
    settings: Settings | None = None,
    warm: bool = False,
    articles: int = 1,
    known: Callable[[str], bool] | None = None,
    cached: bool = True,
) -> Iterator[Service]:
    """LanguageTool for a run of `articles` articles; whatever ends the block ends the server (a warm one stays).

    `mode` is auto, required or off. `settings` are the user's own (default: read from the environment and the user's config). `warm`: keep
    the server between runs. `known` says whether our word list has a word: without it nothing is said about spelling. Starts nothing
    and asks nobody until an article needs it; `status` tells at once when LanguageTool is not there.
    """
    backend, cache = None, None
    status = Status("off")
    if mode != "off":
        backend, status = _prepare(settings, warm, articles)
        if backend and cached:
            with suppress(OSError):  # nowhere to keep answers: they are asked for each time
                cache = Cache(cache_folder())
    try:
        yield Service(backend, status, cache, known)
    finally:
        if backend:
            backend.close()
        if cache:
            cache.close()
    if backend:
        backend.prepare_next()


def _prepare(settings: Settings | None, warm: bool, articles: int) -> tuple[Backend | None, Status]:
    from lint.languagetool import installation

    try:
        settings = load_settings() if settings is None else settings
    except SettingsError as error:
        return None, Status("failed", "", str(error))
    backend = Backend(Plan(settings, warm or settings.keep_warm > 0, articles))
    if not settings.url:
        if installation.find(settings.home) is None:
            return None, Status("absent", "", missing(settings))
        try:
            cache_folder()
        except OSError as error:
            return None, Status(
                "failed", "", f"LanguageTool has no folder to work in ({error}); name one in XDG_CACHE_HOME"
            )
        return backend, Status("ok", VERSION)
    try:
        version = backend.remote_version
    except Unavailable as error:
        return None, Status("failed", "", str(error))
    return backend, Status("ok", version, f"LanguageTool {version} at {settings.url} checks this copy")
