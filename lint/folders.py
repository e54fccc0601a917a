"""Where copydesk keeps what it need not make twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def user_cache() -> Path:
    """The user's cache folder for copydesk, whether it is there or not.

    On Linux by the XDG Base Directory Specification, as platformdirs does it; to import that takes longer there than all that is then
    read from the folder.
    """
    if sys.platform == "linux":
        base = os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
        return Path(base) / "copydesk"
    from platformdirs import user_cache_path

    return user_cache_path("copydesk", appauthor=False)
