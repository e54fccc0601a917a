"""`copydesk languagetool`: install, look after and remove LanguageTool."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from lint.languagetool.install import Progress
    from lint.languagetool.settings import Settings


@click.group("languagetool")
def command() -> None:
    """Grammar and spelling: LanguageTool on this machine, one copy for all repositories. `check` uses it when it is installed."""


@command.command("install")
@click.option(
    "--from",
    "source",
    default="",
    metavar="FOLDER_OR_FILE",
    help="Take the jars from a folder or a zip archive, for a machine without a network.",
)
def install(source: str) -> None:
    """Install LanguageTool for this user (46.8 MB), and say which Java it will run on.

    Each file is compared with its SHA-256. An interrupted installation goes on where it stopped. COPYDESK_MAVEN_URL names a mirror.
    """
    from lint.languagetool import java, places
    from lint.languagetool.install import InstallError
    from lint.languagetool.install import install as install_jars

    settings = _settings()
    try:
        with _bar() as progress:
            installed = install_jars(source, progress)
    except (InstallError, places.BusyError, OSError) as error:
        _fail(str(error))
    click.echo(f"LanguageTool is installed in {installed.folder}")
    try:
        found = java.find(settings.java)
    except java.JavaError as error:
        _fail(str(error))
    click.echo(f"It will run on Java {found.version} ({found.path}, from {found.source})")


@command.command("uninstall")
def uninstall() -> None:
    """Remove LanguageTool, what it has answered, and Java's cache for it; a warm server is stopped first."""
    from lint.languagetool import aot, cache, places, warm
    from lint.languagetool.install import uninstall as uninstall_jars

    try:
        warm.stop()
        removed = uninstall_jars()
    except (places.BusyError, OSError) as error:
        _fail(str(error))
    cache.clear(places.cache_folder())
    aot.clear()
    for folder in removed:
        click.echo(f"removed {folder}")
    if not removed:
        click.echo("LanguageTool was not installed")


@command.command("status")
def status() -> None:
    """Say where LanguageTool is, on which Java it would run, and whether a server is kept warm. Exit status 2 when it cannot be used."""
    from lint.languagetool import aot, installation, java

    settings = _settings()
    if settings.url:
        _remote_status(settings)
        return
    usable = True
    place = installation.find(settings.home)
    if place is None:
        from lint.languagetool.backend import missing

        click.echo(missing(settings))
        usable = False
    else:
        from lint.languagetool.jars import VERSION

        click.echo(f"LanguageTool {VERSION} in {place.folder}")
    try:
        found = java.find(settings.java)
        click.echo(f"Java {found.version} at {found.path} (from {found.source})")
        if place and (sooner := aot.state(place, found)):
            click.echo(sooner)
    except java.JavaError as error:
        click.echo(str(error))
        usable = False
    click.echo(_warm_status())
    sys.exit(0 if usable else 2)


@command.command("start")
@click.option("--idle", default="", metavar="TIME", help="End after this time without use: 30m (the default), 90s, 8h.")
def start(idle: str) -> None:
    """Start a server that stays warm between runs, so that no commit waits for it."""
    from lint.languagetool import installation, java, places, server, warm
    from lint.languagetool.backend import missing
    from lint.languagetool.settings import SettingsError, seconds

    settings = _settings()
    place = installation.find(settings.home)
    if place is None:
        _fail(missing(settings))
    try:
        length = seconds(idle) or settings.keep_warm or warm.IDLE
        running = warm.start(place, java.find(settings.java), length)
    except (SettingsError, java.JavaError, server.ServerError, places.BusyError, OSError) as error:
        _fail(str(error))
    click.echo(
        f"LanguageTool is warm on port {running.port} (process {running.pid}); it ends after {_length(length)} unused"
    )


@command.command("stop")
def stop() -> None:
    """Stop the warm server."""
    from lint.languagetool import places, warm

    try:
        stopped = warm.stop()
    except places.BusyError as error:
        _fail(str(error))
    click.echo("LanguageTool is stopped" if stopped else "no server was kept warm")


def _settings() -> Settings:
    from lint.languagetool.settings import SettingsError, load

    try:
        return load()
    except SettingsError as error:
        _fail(str(error))


def _remote_status(settings: Settings) -> None:
    from lint.languagetool.backend import Backend, Plan, Unavailable

    try:
        version = Backend(Plan(settings)).remote_version
    except Unavailable as error:
        _fail(str(error))
    click.echo(f"LanguageTool {version} at {settings.url} (from your own settings)")


def _warm_status() -> str:
    import time

    from lint.languagetool import warm

    used = warm.last_used()
    running = warm.find()
    state = warm.read()
    if running is None or state is None:
        return "No server is kept warm"
    import psutil

    try:
        memory = psutil.Process(state.pid).memory_info().rss / 1e6
    except psutil.Error:
        return "No server is kept warm"
    return (
        f"A server is warm on port {state.port} (process {state.pid}, {memory:.0f} MB, last used {_length(time.time() - used)} ago); "
        f"it ends after {_length(state.idle)} unused"
    )


def _length(seconds: float) -> str:
    return f"{seconds:.0f} seconds" if seconds < 120 else f"{seconds / 60:.0f} minutes"


@contextmanager
def _bar() -> Iterator[Progress]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from tqdm import tqdm

    with tqdm(unit="B", unit_scale=True, unit_divisor=1000, desc="LanguageTool", leave=False) as bar:

        def advance(done: int, total: int, name: str) -> None:
            bar.total = total
            bar.set_postfix_str(name, refresh=False)
            bar.update(done - bar.n)

        yield advance


def _fail(message: str) -> NoReturn:
    click.echo(f"copydesk: {message}", err=True)
    sys.exit(2)
