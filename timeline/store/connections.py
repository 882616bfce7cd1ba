"""How the file is opened: one connection a call, one transaction a connection, and errors in one line.

A connection a call, since the page runs each session in a thread of its own and threads come and go: no connection is
shared, none is left behind, and when nobody is at work the workspace is one whole file that can be copied.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from timeline.errors import StoreError

from .schema import STEPS, brought_up, checked

PATIENCE = 10.0  # seconds that a call waits for another window's write to end
_SAID = {
    sqlite3.SQLITE_NOTADB: "this is no workspace (not an SQLite file); name another file",
    sqlite3.SQLITE_CORRUPT: "the workspace is damaged; take a copy of it back, or name another file",
    sqlite3.SQLITE_BUSY: "another program is writing to the workspace; try again when it is done",
    sqlite3.SQLITE_LOCKED: "another program is writing to the workspace; try again when it is done",
    sqlite3.SQLITE_READONLY: "the workspace may not be written; give yourself the right to write it and its folder",
    sqlite3.SQLITE_CANTOPEN: "the workspace cannot be opened; see that it is a file which you may read and write",
    sqlite3.SQLITE_PERM: "the workspace may not be opened; give yourself the right to read and write it",
    sqlite3.SQLITE_FULL: "the disk is full; nothing of the last change was written",
    sqlite3.SQLITE_IOERR: "the disk failed while the workspace was read or written",
    sqlite3.SQLITE_TOOBIG: "this is too large for one entry of the workspace; split it",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Faults of the database and of the disk become one line that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        said = _SAID.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, f"the workspace failed ({error})")
        raise StoreError(f"{path}: {said}") from None
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened ({error.strerror}); name another file as the workspace") from None


def prepare(path: Path) -> None:
    """Folder and file are there, the user's alone, in the form that this version writes."""
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # before SQLite does, which would let others read
        with closing(_connect(path)) as connection:
            if checked(connection, str(path)) < len(STEPS):
                brought_up(connection, str(path))
            _write_ahead(connection)


@contextmanager
def transaction(path: Path, *, writing: bool) -> Iterator[sqlite3.Connection]:
    """One view of the workspace; what was written is kept when the block ends well, else nothing of it."""
    with told(path):
        if not path.exists():
            raise StoreError(f"{path}: the workspace is gone; open it again to begin a new one")
        with closing(_connect(path)) as connection:
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            if checked(connection, str(path)) != len(STEPS):
                raise StoreError(f"{path}: the workspace is not in this version's form; open it again")
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:  # a full disk ends it by itself
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path.absolute(), timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # NORMAL may lose the last edits when the power fails
        connection.execute("PRAGMA secure_delete = ON")  # a text that was removed is not left in free pages
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Readers and one writer at once. The file remembers it, so that a busy file may be left for the next opening."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
