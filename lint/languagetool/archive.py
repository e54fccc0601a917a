"""The last way to LanguageTool: the whole archive (259 MB, all languages) that language-tool-python downloads and checks."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from lint.languagetool.jars import VERSION


class ArchiveError(RuntimeError):
    """The archive could not be fetched or unpacked; the message says why."""


def fetch(staging: Path) -> None:
    """Download the archive and unpack it into `staging/archive`. Raises ArchiveError."""
    from language_tool_python.download_lt import LocalLanguageTool

    room = staging / "unpacked"
    before = os.environ.get("LTP_PATH")
    os.environ["LTP_PATH"] = str(room)  # the only way to tell it where
    try:
        room.mkdir(parents=True, exist_ok=True)
        LocalLanguageTool.from_version_name(VERSION).download()
        folder = room / f"LanguageTool-{VERSION}"
        if not (folder / "languagetool-server.jar").is_file():
            raise ArchiveError("the archive of LanguageTool holds no server")
        shutil.rmtree(staging / "archive", ignore_errors=True)
        os.replace(folder, staging / "archive")
    except ArchiveError:
        raise
    except BaseException as error:  # it raises nearly everything, SystemExit too
        if isinstance(error, KeyboardInterrupt):
            raise
        raise ArchiveError(f"nor could the archive of LanguageTool ({type(error).__name__})") from None
    finally:
        shutil.rmtree(room, ignore_errors=True)
        if before is None:
            del os.environ["LTP_PATH"]
        else:
            os.environ["LTP_PATH"] = before
