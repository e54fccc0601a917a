"""The server of one run: a URL of the newsroom's own, a warm server, or one started for the run. Found out when it is first needed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NamedTuple

from lint.languagetool import installation, server
from lint.languagetool.jars import VERSION, lock_hash
from lint.languagetool.settings import Settings

if TYPE_CHECKING:
    from lint.languagetool.java import Java

RESTARTS = 3  # a server that dies more often than this has a reason to


class Unavailable(RuntimeError):  # noqa: N818 (it is an answer as much as an error)
    """There is no server; `absent` says that LanguageTool is simply not there. The message is one sentence with what to do."""

    def __init__(self, message: str, absent: bool = False) -> None:
        super().__init__(message)
        self.absent = absent


class Plan(NamedTuple):
    """How the run wants its server: kept warm or not, for how many articles."""

    settings: Settings
    warm: bool = False
    articles: int = 1


class Backend:
    """The one server of a run. Shared by threads."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lock = threading.Lock()
        self._server: server.Running | None = None
        self._starts = 0
        self._closed = False
        self._started: tuple[installation.Installation, Java] | None = None
        self._problem: Unavailable | None = None

    def identity(self) -> str:
        """What of the server decides its answers, for the cache's key; known without starting it."""
        settings = self._plan.settings
        if settings.url:
            return f"{settings.url} {self.remote_version}"
        return f"{VERSION} {settings.home or lock_hash()}"

    @property
    def remote_version(self) -> str:
        """The version of the newsroom's own server. Raises Unavailable when it does not answer."""
        with self._lock:
            if not hasattr(self, "_remote_version"):
                self._remote_version = _ask_version(self._plan.settings.url)
            return self._remote_version

    def url(self) -> str:
        """The address of the server, which is started if need be. Raises Unavailable."""
        if self._plan.settings.url:
            return self._plan.settings.url
        with self._lock:
            if self._closed:  # a thread that is still at work when the run is broken off must not start another
                raise Unavailable("the run is over")
            if self._problem:
                raise self._problem
            if self._server is None or not self._server.alive:
                self._start()
            assert self._server is not None
            return self._server.url

    def suspect(self, url: str) -> None:
        """A request to `url` failed: when the server there no longer answers, the next `url()` gives another one."""
        with self._lock:
            if self._server is None or self._server.url != url:
                return
            try:
                server.info(self._server.port, timeout=10)
            except (OSError, ValueError):
                self._bury()

    def close(self) -> None:
        """End the server of the run; a warm one stays, and has been in use until now."""
        self._closed = True
        with self._lock:
            if self._server is None:
                return
            if self._server.keeper is None:
                from lint.languagetool import warm

                warm.touch()
            server.stop(self._server)
            self._server = None

    def prepare_next(self) -> None:
        """When this run had to start Java, and all went well: see to it in the background that the next one starts sooner."""
        if self._started and self._starts == 1:
            from lint.languagetool import aot

            aot.record(*self._started)

    def _bury(self) -> None:
        """Do away with a server that has ended, or does not answer."""
        if self._server:
            server.judge_cache(self._server)
            server.stop(self._server)
            self._server = None

    def _start(self) -> None:
        from lint.languagetool import java, places, warm

        self._bury()
        place = installation.find(self._plan.settings.home)
        try:
            if place is None:
                raise Unavailable(missing(self._plan.settings), absent=True)
            self._server = warm.find(place.folder)
            if self._server is None:
                self._count_start()
                found = java.find(self._plan.settings.java)
                plain = self._starts > 1  # it ended by itself: as few causes as can be
                if self._plan.warm:
                    self._server = warm.start(place, found, self._plan.settings.keep_warm or warm.IDLE, plain)
                else:
                    short = self._plan.articles <= server.SHORT_RUN
                    self._server = server.start(place, found, server.Wish(short, plain=plain))
                self._started = (place, found)
        except java.JavaError as error:
            self._problem = Unavailable(str(error), absent=True)
        except (server.ServerError, places.BusyError, OSError) as error:
            self._problem = Unavailable(str(error))
        except Unavailable as error:
            self._problem = error
        if self._problem:
            raise self._problem

    def _count_start(self) -> None:
        self._starts += 1
        if self._starts > RESTARTS:
            raise Unavailable(f"LanguageTool ended by itself {RESTARTS} times in this run")


def missing(settings: Settings) -> str:
    """The line for a machine without LanguageTool."""
    if settings.home:
        return f"there is no LanguageTool in {settings.home} (COPYDESK_LANGUAGETOOL_HOME); grammar and spelling are not checked"
    return "LanguageTool is not installed, so grammar and spelling are not checked; run: copydesk languagetool install"


def _ask_version(url: str) -> str:
    import json
    import urllib.request

    from lint.languagetool.settings import is_loopback

    proxies = urllib.request.ProxyHandler({}) if is_loopback(url) else urllib.request.ProxyHandler()
    try:
        with urllib.request.build_opener(proxies).open(f"{url}/v2/info", timeout=10) as answer:
            return str(json.load(answer)["software"]["version"])
    except (OSError, ValueError, KeyError, TypeError):
        raise Unavailable(f"the LanguageTool server {url} does not answer; check the address and the network") from None
