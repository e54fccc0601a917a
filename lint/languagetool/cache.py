"""LanguageTool's answers, kept between runs, and worthless to anyone who has not the text.

The cache holds no copy. A row is found under a keyed hash of the text and of all that decides the answer; its value (offsets,
rules, replacements, messages, which may quote a word) is encrypted with a key that is again made from the text. So a row can be
read only by someone who has this user's secret and the very passage. Hashes are BLAKE2b; the stream is SHAKE256 over key and nonce;
a tag in front tells a damaged row from a good one. The database can always be thrown away: whatever is wrong with it, it is a miss.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

ROWS = 60_000  # a row is a paragraph, some 300 bytes: about 20 MB
_DAY = 86_400
_NONCE, _TAG = 12, 12
_SCHEMA = """
CREATE TABLE IF NOT EXISTS answer (id BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
"""


class Cache:
    """The cache in `folder` (made when missing). May be shared by threads and processes."""

    def __init__(self, folder: Path, rows: int = ROWS) -> None:
        self._rows = rows
        self._lock = threading.Lock()
        self._secret = _secret(folder / "secret")
        self._base = _open(folder / "answers.sqlite")

    def get(self, texts: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Any]:
        """The values known for some (settings, text) pairs; what is not there is missing in the result."""
        keys = {self._key(pair): pair for pair in texts}
        found: dict[tuple[str, str], Any] = {}
        today = int(time.time()) // _DAY
        with self._lock:
            stale = []
            for key, pair in keys.items():
                row = self._row(_id(key))
                value = None
                with suppress(Exception):  # whatever a strange row holds, it is a miss
                    value = _decrypt(key, row[0]) if row else None
                if row and value is not None:
                    found[pair] = value
                    if row[1] < today:
                        stale.append((today, _id(key)))
            if stale:
                self._write("UPDATE answer SET used = ? WHERE id = ?", stale)
        return found

    def put(self, values: Mapping[tuple[str, str], Any]) -> None:
        """Keep values (plain JSON) under their (settings, text) pairs."""
        today = int(time.time()) // _DAY
        rows = []
        for pair, value in values.items():
            key = self._key(pair)
            rows.append((_id(key), _encrypt(key, value), today))
        with self._lock:
            self._write("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Drop what has not been used for longest when there is too much, and close."""
        with self._lock:
            if self._base is None:
                return
            with suppress(Exception):
                (count,) = self._base.execute("SELECT count(*) FROM answer").fetchone()
                if count > self._rows:
                    with self._base:
                        self._base.execute(
                            "DELETE FROM answer WHERE id IN (SELECT id FROM answer ORDER BY used LIMIT ?)",
                            (count - self._rows * 9 // 10,),
                        )
            self._base.close()
            self._base = None

    def _key(self, pair: tuple[str, str]) -> bytes:
        settings, text = pair
        data = f"{len(settings)}:{settings}{text}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, key=self._secret, digest_size=32).digest()

    def _row(self, identity: bytes) -> tuple[bytes, int] | None:
        if self._base is None:
            return None
        with suppress(Exception):
            row: tuple[bytes, int] | None = self._base.execute(
                "SELECT value, used FROM answer WHERE id = ?", (identity,)
            ).fetchone()
            return row
        return None

    def _write(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if self._base is not None and rows:
            with suppress(Exception), self._base:  # a locked or full disk must not stop a check
                self._base.executemany(statement, rows)


def clear(folder: Path) -> None:
    """Throw away all answers and the secret that they were kept with."""
    for path in (*folder.glob("answers.sqlite*"), folder / "secret"):
        path.unlink(missing_ok=True)


def _open(path: Path) -> Any:
    """The database at `path`; a file that is none is thrown away. None when it cannot be used now."""
    import sqlite3

    for _ in range(2):
        try:
            return _connect(path)
        except OSError:
            return None
        except sqlite3.OperationalError:  # another run is at work on it, or the disk is full: not ours to throw away
            time.sleep(0.05)
        except sqlite3.DatabaseError:
            for damaged in path.parent.glob(f"{path.name}*"):
                damaged.unlink(missing_ok=True)
    return None


def _connect(path: Path) -> Any:
    import sqlite3

    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    base = sqlite3.connect(path, timeout=5, check_same_thread=False)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = OFF")  # a lost row is a miss
    base.executescript(_SCHEMA)
    return base


def _secret(path: Path) -> bytes:
    """This user's secret; a new one (which makes all rows unreadable) when there is none."""
    with suppress(OSError):
        secret = path.read_bytes()
        if len(secret) == 32:
            return secret
    fresh = path.with_name(f"secret.{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(32))
    with suppress(OSError):
        if not path.exists() or path.stat().st_size != 32:
            os.replace(fresh, path)
    fresh.unlink(missing_ok=True)
    return path.read_bytes()


def _id(key: bytes) -> bytes:
    return hashlib.blake2b(key, person=b"id", digest_size=16).digest()


def _stream(key: bytes, nonce: bytes, length: int) -> int:
    return int.from_bytes(hashlib.shake_256(b"stream" + key + nonce).digest(length))


def _tag(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, person=b"tag", digest_size=_TAG).digest()


def _encrypt(key: bytes, value: Any) -> bytes:
    plain = json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    nonce = secrets.token_bytes(_NONCE)
    cipher = (int.from_bytes(plain) ^ _stream(key, nonce, len(plain))).to_bytes(len(plain))
    return _tag(key, nonce + cipher) + nonce + cipher


def _decrypt(key: bytes, data: bytes) -> Any:
    """The value, or None when the row is damaged or not made with this key."""
    tag, body = data[:_TAG], data[_TAG:]
    if not hmac.compare_digest(tag, _tag(key, body)):
        return None
    nonce, cipher = body[:_NONCE], body[_NONCE:]
    plain = (int.from_bytes(cipher) ^ _stream(key, nonce, len(cipher))).to_bytes(len(cipher))
    return json.loads(plain.decode("utf-8", "surrogatepass"))
