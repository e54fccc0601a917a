"""The command that starts a server: Java's flags, the class path, the server's config file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lint.languagetool.java import Java
from lint.languagetool.places import cache_folder

# LANGUAGETOOL.md §6 and §7: the flags measured to start soonest in the least memory. The last two: what Java writes about its own
# crash holds scraps of its memory, and so of copy; it goes to the log, which is removed with the server, and nowhere else
_FLAGS = (
    "-XX:+UseSerialGC",
    "-Xmx768m",
    "-Dsun.net.httpserver.nodelay=true",
    "-Djava.awt.headless=true",
    "-Djava.net.preferIPv4Stack=true",
    "-Dfile.encoding=UTF-8",
    "-Duser.language=en",
    "-Duser.timezone=UTC",
    "-XX:-CreateCoredumpOnCrash",
    "-XX:+ErrorFileToStdout",
)
QUICK = "-XX:TieredStopAtLevel=1"  # the quick compiler alone
_PROPERTIES = """\
pipelineCaching=true
maxPipelinePoolSize=8
pipelineExpireTimeInSeconds=3600
cacheSize=5000
cacheTTLSeconds=86400
maxCheckThreads={threads}
maxCheckTimeMillis=60000
"""


def command(java: Java, jars: Iterable[Path], port: int | str, flags: Iterable[str] = ()) -> list[str]:
    """The command that starts the server on a port of this machine, with `flags` beside the usual ones."""
    return [
        *(java.path, *_FLAGS, *flags, "-cp", os.pathsep.join(map(str, jars))),
        *("org.languagetool.server.HTTPServer", "--config", str(_properties()), "--port", str(port)),
    ]


def _properties() -> Path:
    """The server's config file; its name holds the one number that differs between machines, so that none writes another's."""
    threads = min(4, os.cpu_count() or 1)
    path = cache_folder() / f"server-{threads}.properties"
    wanted = _PROPERTIES.format(threads=threads)
    if not path.is_file() or path.read_text("utf-8") != wanted:
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(wanted, "utf-8")
        os.replace(fresh, path)
    return path
