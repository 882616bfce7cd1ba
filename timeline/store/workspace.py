"""The workspace's stories and what is done to them. Free of Streamlit; each call is one transaction.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "workspace.db") as store:
...     story = store.create("The mayor", [Article.of("The mayor of Rovik resigned.", title="Rovik")])
...     [(info.title, info.articles, info.edits) for info in store.stories()], store.search("rov")[0].marks
([('The mayor', 1, 0)], ((13, 18),))
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from timeline.edits.log import Edit
from timeline.errors import StoreError
from timeline.models import Article, Timeline
from timeline.read.decoding import whole_characters

from .connections import prepare, transaction
from .files import read_back, written
from .rows import COLUMNS, article_of, article_row, articles_of, log_of, own_id, spelled, stored
from .search import Hit, found

KEPT = 4  # extractions of a story: with and without a changed date or setting, and a step back
_CHANGED = "the story was changed in another window: reload it"


@dataclass(frozen=True)
class StoryInfo:
    """A story as a list of stories shows it. `changed` is the instant handed in with the last change."""

    id: int
    title: str
    articles: int
    edits: int
    changed: str | None


@dataclass(frozen=True)
class Store:
    """One workspace. It holds no connection, so that any thread may use it and the end of one leaves nothing open."""

    path: Path

    @classmethod
    def open(cls, path: Path) -> Self:
        """The workspace in this file, which is made when it is not there; `StoreError` when it cannot be used."""
        prepare(path)
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open between two calls."""

    # ---- stories -------------------------------------------------------------------------------------------------

    def stories(self, *, trashed: bool = False) -> tuple[StoryInfo, ...]:
        """The stories, the one changed last first; or those in the trash."""
        with self._reading() as connection:
            rows = connection.execute(
                """SELECT id, title, (SELECT count(*) FROM article WHERE story = story.id),
                (SELECT count(*) FROM edit WHERE story = story.id), changed
                FROM story WHERE trashed = ? ORDER BY changed IS NULL, changed DESC, id DESC""",
                (trashed,),
            ).fetchall()
        return tuple(StoryInfo(*row) for row in rows)

    def create(self, title: str, articles: Sequence[Article] = (), at: str | None = None) -> int:
        """A new story; its id."""
        with self._writing() as connection:
            return _created(connection, title, articles, at)

    def rename(self, story: int, title: str, at: str | None = None) -> None:
        """Another title."""
        with self._writing(story, at) as connection:
            connection.execute("UPDATE story SET title = ? WHERE id = ?", (_titled(title), story))

    def delete(self, story: int) -> None:
        """Into the trash, with all that belongs to it."""
        with self._writing(story) as connection:
            connection.execute("UPDATE story SET trashed = 1 WHERE id = ?", (story,))

    def restore(self, story: int) -> None:
        """Back from the trash."""
        with self._writing(story) as connection:
            connection.execute("UPDATE story SET trashed = 0 WHERE id = ?", (story,))

    def empty_trash(self) -> int:
        """Removes for good what is in the trash, also from the index; how many stories that were."""
        with self._writing() as connection:
            gone = connection.execute("DELETE FROM story WHERE trashed").rowcount
            _forget(connection)
        return gone

    # ---- articles ------------------------------------------------------------------------------------------------

    def articles(self, story: int) -> tuple[Article, ...]:
        """The articles, in the order in which they came."""
        with self._reading(story) as connection:
            return articles_of(connection, story)

    def add_articles(self, story: int, articles: Sequence[Article], at: str | None = None) -> tuple[Article, ...]:
        """Those that were added, as they are stored: what is there already is left out, a taken id gets a number."""
        with self._writing(story, at) as connection:
            return _added(connection, story, articles)

    def replace_article(self, story: int, id: str, article: Article, at: str | None = None) -> Article:
        """Another article in the place of this one, which keeps its id (a corrected text or date); as it is stored."""
        with self._writing(story, at) as connection:
            old = _article(connection, story, id)
            new = stored(article.model_copy(update={"id": id}))
            connection.execute(
                "UPDATE article SET title = ?, text = ?, sha256 = ?, fields = ? WHERE story = ? AND id = ?",
                (*article_row(new)[1:], story, id),
            )
            if old.text != new.text:  # another date alone leaves the extraction of the old one, to go back to
                connection.execute("DELETE FROM timeline WHERE story = ?", (story,))
                _forget(connection)
        return new

    def drop_article(self, story: int, id: str, at: str | None = None) -> Article:
        """The article that was removed; adding it again undoes it. Extractions, which hold its text, go with it."""
        with self._writing(story, at) as connection:
            gone = _article(connection, story, id)
            connection.execute("DELETE FROM article WHERE story = ? AND id = ?", (story, id))
            connection.execute("DELETE FROM timeline WHERE story = ?", (story,))
            _forget(connection)
        return gone

    # ---- edits ---------------------------------------------------------------------------------------------------

    def log(self, story: int) -> tuple[Edit, ...]:
        """Every decision, oldest first."""
        with self._reading(story) as connection:
            return log_of(connection, story)

    def append(self, story: int, edits: Sequence[Edit]) -> None:
        """All of the edits or none; `StoreError` unless they follow the last one stored."""
        if not edits:
            return
        with self._writing(story, edits[-1].at) as connection:
            _appended(connection, story, edits)

    # ---- extractions and views -----------------------------------------------------------------------------------

    def keep(self, story: int, key: str, data: str) -> None:
        """An extraction as JSON under the caller's key (texts, dates, settings, version); the latest few are kept."""
        with self._writing(story) as connection:
            connection.execute("DELETE FROM timeline WHERE story = ? AND key = ?", (story, key))
            connection.execute(
                "INSERT INTO timeline (story, key, data) VALUES (?, ?, ?)",
                (story, key, data.encode("utf-8", "surrogatepass")),
            )
            connection.execute(
                """DELETE FROM timeline WHERE story = ? AND number NOT IN
                (SELECT number FROM timeline WHERE story = ? ORDER BY number DESC LIMIT ?)""",
                (story, story, KEPT),
            )

    def kept(self, story: int, key: str) -> str | None:
        """The extraction under this key."""
        with self._reading(story) as connection:
            row = connection.execute("SELECT data FROM timeline WHERE story = ? AND key = ?", (story, key)).fetchone()
        return bytes(row[0]).decode("utf-8", "surrogatepass") if row else None

    def view(self, story: int) -> dict[str, Any]:
        """How the story was last looked at; whatever was given to `keep_view`."""
        with self._reading(story) as connection:
            row = connection.execute("SELECT view FROM story WHERE id = ?", (story,)).fetchone()
        return dict(json.loads(row[0]))

    def keep_view(self, story: int, view: Mapping[str, Any]) -> None:
        """Remembers how the story is looked at: a few settings that JSON can hold."""
        with self._writing(story) as connection:
            connection.execute("UPDATE story SET view = ? WHERE id = ?", (json.dumps(dict(view)), story))

    # ---- search and files ----------------------------------------------------------------------------------------

    def search(self, query: str, story: int | None = None, limit: int = 50) -> tuple[Hit, ...]:
        """Articles with all words of the query, or words that begin with them, in one story or in all."""
        with self._reading() as connection:
            return found(connection, query, story, limit)

    def export(self, story: int, timeline: Timeline | None = None) -> bytes:
        """The story as a file of the native JSON, with its articles, its edits and the events handed in."""
        with self._reading(story) as connection:
            row = connection.execute("SELECT title FROM story WHERE id = ?", (story,)).fetchone()
            return written(row[0], articles_of(connection, story), log_of(connection, story), timeline)

    def read_in(self, data: bytes, at: str | None = None) -> int:
        """A new story from such a file: title, articles and edits; its events are extracted again."""
        title, articles, log = read_back(data)
        with self._writing() as connection:
            story = _created(connection, title, articles, at)
            if log:
                _appended(connection, story, log)
        return story

    # ---- transactions --------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self, story: int | None = None) -> Iterator[sqlite3.Connection]:
        with transaction(self.path, writing=False) as connection:
            _known(connection, story)
            yield connection

    @contextmanager
    def _writing(self, story: int | None = None, at: str | None = None) -> Iterator[sqlite3.Connection]:
        with transaction(self.path, writing=True) as connection:
            _known(connection, story)
            yield connection
            if at is not None:
                connection.execute("UPDATE story SET changed = ? WHERE id = ?", (at, story))


def _known(connection: sqlite3.Connection, story: int | None) -> None:
    if story is None:
        return
    row = connection.execute("SELECT 1 FROM story WHERE id = ?", (story,)).fetchone() if 0 < story < 2**63 else None
    if row is None:
        raise StoreError(f"there is no story {story} in this workspace; it may have been removed in another window")


def _titled(title: str) -> str:
    """A title on one line, of whole characters."""
    return " ".join(whole_characters(title).split()) or "Untitled story"


def _created(connection: sqlite3.Connection, title: str, articles: Sequence[Article], at: str | None) -> int:
    made = connection.execute("INSERT INTO story (title, changed) VALUES (?, ?)", (_titled(title), at)).lastrowid
    assert made is not None  # an INSERT that did not raise
    _added(connection, made, articles)
    return made


def _added(connection: sqlite3.Connection, story: int, articles: Sequence[Article]) -> tuple[Article, ...]:
    there = dict(connection.execute("SELECT id, sha256 FROM article WHERE story = ?", (story,)).fetchall())
    place = connection.execute("SELECT coalesce(max(place), 0) FROM article WHERE story = ?", (story,)).fetchone()[0]
    new = []
    for article in map(stored, articles):
        if (id := own_id(article.id, article.sha256, there)) is None:
            continue
        there[id] = article.sha256
        new.append(article.model_copy(update={"id": id}))
        connection.execute(
            f"INSERT INTO article (story, place, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (story, place + len(new), *article_row(new[-1])),
        )
    return tuple(new)


def _article(connection: sqlite3.Connection, story: int, id: str) -> Article:
    question = f"SELECT {', '.join(COLUMNS)} FROM article WHERE story = ? AND id = ?"
    row = connection.execute(question, (story, id)).fetchone()
    if row is None:
        raise StoreError(f"there is no article {id!r} in this story; it may have been removed in another window")
    return article_of(row)


def _forget(connection: sqlite3.Connection) -> None:
    """Words of removed texts leave the index now, not when it next tidies itself; half a second for 10,000 articles."""
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")


def _appended(connection: sqlite3.Connection, story: int, edits: Sequence[Edit]) -> None:
    last = connection.execute("SELECT coalesce(max(seq), 0) FROM edit WHERE story = ?", (story,)).fetchone()[0]
    if [edit.seq for edit in edits] != list(range(last + 1, last + 1 + len(edits))):
        raise StoreError(_CHANGED)
    connection.executemany(
        "INSERT INTO edit (story, seq, edit) VALUES (?, ?, ?)", [(story, edit.seq, spelled(edit)) for edit in edits]
    )
