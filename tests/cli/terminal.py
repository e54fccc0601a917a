"""What a command shows on a terminal of its own."""

from __future__ import annotations

import os
import subprocess


def shown(parent: int, process: subprocess.Popen[bytes]) -> str:
    """All that a process writes to its terminal until it ends. `parent` is the other end of the terminal; it is closed."""
    seen = b""
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
    process.wait()
    os.close(parent)
    return seen.decode("utf-8")
