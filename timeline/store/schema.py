"""The tables of a workspace, as steps that each lead to the next version. A step once released is never changed."""

from __future__ import annotations

import sqlite3

from timeline.errors import StoreError

APPLICATION = 0x544C4E31  # "TLN1": in the file's head, so that no other program's database is taken for a workspace

_STORIES = (
    """CREATE TABLE story (
        id INTEGER PRIMARY KEY AUTOINCREMENT,  -- the number of a deleted story is never given again
        title TEXT NOT NULL,
        changed TEXT,
        trashed INTEGER NOT NULL DEFAULT 0,
        view TEXT NOT NULL DEFAULT '{}'
    )""",
    """CREATE TABLE article (
        key INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT,
        text TEXT,
        sha256 TEXT NOT NULL,
        fields TEXT NOT NULL,  -- the others, as JSON
        UNIQUE (story, id)
    )""",
    """CREATE TABLE edit (
        story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
        seq INTEGER NOT NULL,
        edit TEXT NOT NULL,
        PRIMARY KEY (story, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE timeline (
        number INTEGER PRIMARY KEY,
        story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
        key TEXT NOT NULL,
        data BLOB NOT NULL,
        UNIQUE (story, key)
    )""",
)
_SEARCH = (  # the index holds no second copy of the texts
    """CREATE VIRTUAL TABLE words USING fts5(
        title, text, content='article', content_rowid='key', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )""",
    """CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO words (rowid, title, text) VALUES (new.key, new.title, new.text);
    END""",
    """CREATE TRIGGER article_dropped AFTER DELETE ON article BEGIN
        INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    END""",
    """CREATE TRIGGER article_replaced AFTER UPDATE OF title, text ON article BEGIN
        INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
        INSERT INTO words (rowid, title, text) VALUES (new.key, new.title, new.text);
    END""",
    "INSERT INTO words (words) VALUES ('rebuild')",
)
STEPS: tuple[tuple[str, ...], ...] = (_STORIES, _SEARCH)


def checked(connection: sqlite3.Connection, name: str) -> int:
    """The version of a file, which nothing has been written to; `StoreError` when it is not ours or is too new."""
    version = _number(connection, "PRAGMA user_version")
    ours = _number(connection, "PRAGMA application_id") == APPLICATION
    if not ours and (version or _number(connection, "SELECT count(*) FROM sqlite_master")):
        raise StoreError(f"{name}: this is another program's database; name another file as the workspace")
    if version > len(STEPS):
        raise StoreError(
            f"{name}: this workspace was written by a newer version of the program (form {version}, known are forms up "
            f"to {len(STEPS)}); update the program or name another file"
        )
    return version


def brought_up(connection: sqlite3.Connection, name: str) -> None:
    """Every step that a file lacks, all of them or none; two programs may come here at once."""
    connection.execute("BEGIN IMMEDIATE")
    for number, step in enumerate(STEPS[checked(connection, name) :], checked(connection, name) + 1):
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("COMMIT")


def _number(connection: sqlite3.Connection, question: str) -> int:
    return int(connection.execute(question).fetchone()[0])
