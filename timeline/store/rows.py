"""Articles and edits as rows, and back. What is stored is JSON of the native form, so that newer fields survive.

Half characters (lone surrogates), which no file can hold, become U+FFFD as they do when a file is read.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from timeline.edits.log import Edit
from timeline.models import Article
from timeline.read.decoding import whole_characters
from timeline.strict import NEWER, Model

COLUMNS = ("id", "title", "text", "sha256", "fields")
_ROW = tuple[str, str | None, str | None, str, str]


def spelled(model: Model) -> str:
    """A model as JSON of whole characters.

    >>> spelled(Edit(seq=1, op="note", why="caf\\ud800"))[-14:]
    '"why": "caf\ufffd"}'
    """
    return whole_characters(json.dumps(model.model_dump(mode="json"), ensure_ascii=False))


def stored(article: Article) -> Article:
    """The article as the workspace gives it back: whole characters, and the hash of the text that it has."""
    whole = Article.model_validate_json(spelled(article), context={NEWER: True})
    if whole.text is None:
        return whole
    return whole.model_copy(update={"sha256": Article.of(whole.text).sha256})


def article_row(article: Article) -> _ROW:
    """Id, title, text, hash, and the other fields as JSON."""
    fields = article.model_dump(mode="json")
    id, title, text, sha256 = (fields.pop(name) for name in COLUMNS[:-1])
    return id, title, text, sha256, json.dumps(fields, ensure_ascii=False)


def article_of(row: _ROW) -> Article:
    """The article of a row."""
    data = json.loads(row[-1]) | dict(zip(COLUMNS[:-1], row[:-1], strict=True))
    return Article.model_validate(data, context={NEWER: True})


def articles_of(connection: sqlite3.Connection, story: int) -> tuple[Article, ...]:
    """The articles of a story, in the order in which they came."""
    rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM article WHERE story = ? ORDER BY place", (story,))
    return tuple(article_of(row) for row in rows)


def edit_of(data: str) -> Edit:
    """The edit of a row."""
    return Edit.model_validate_json(data, context={NEWER: True})


def log_of(connection: sqlite3.Connection, story: int) -> tuple[Edit, ...]:
    """The log of a story."""
    rows = connection.execute("SELECT edit FROM edit WHERE story = ? ORDER BY seq", (story,))
    return tuple(edit_of(data) for (data,) in rows)


def own_id(wanted: str, sha256: str, there: Mapping[str, str]) -> str | None:
    """The id, or the id with the first free number; None when this text is there under one of these already.

    >>> own_id("a", "5f", {"a": "2c", "a-2": "3d"}), own_id("a", "3d", {"a": "2c", "a-2": "3d"})
    ('a-3', None)
    """
    id, number = wanted, 1
    while id in there:
        if there[id] == sha256:
            return None
        number += 1
        id = f"{wanted}-{number}"
    return id
