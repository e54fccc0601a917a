"""`copydesk cache clear`."""

from __future__ import annotations

import click


@click.group("cache")
def command() -> None:
    """What copydesk keeps between runs: compiled rules and facts, LanguageTool's answers, never copy."""


@command.command("clear")
def clear() -> None:
    """Remove all of it. An installed LanguageTool stays, and the next run makes anew what it needs."""
    import shutil

    from lint.folders import user_cache

    folder = user_cache()
    if not folder.is_dir():
        click.echo(f"nothing to clear: {folder} is not there")
        return
    kept = []
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, onerror=lambda _, path, __: kept.append(str(path)))
        else:
            entry.unlink()
    if kept:
        raise click.ClickException(f"could not remove {', '.join(kept[:3])}; is another copydesk running?")
    click.echo(f"cleared {folder}")
