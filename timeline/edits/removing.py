"""Articles that were removed from a story: they are not read, and come back with all that was decided on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.models import Article

from .log import Edit, active

REMOVED = "its article was removed"


def removal(article: Article) -> dict[str, Any]:
    """The payload of a `remove_article` and of a `restore_article`; the name is for the history."""
    return {"source": article.id, "name": article.called}


def removed(log: Sequence[Edit]) -> Mapping[str, str]:
    """The ids of the articles that are removed, in the order in which they went, each with its name.

    >>> from timeline.edits.log import added, undone
    >>> log = added((), "remove_article", payload={"source": "a1", "name": "Courier"})
    >>> removed(log), removed(undone(log)), removed(added(log, "restore_article", payload={"source": "a1"}))
    ({'a1': 'Courier'}, {}, {})
    """
    gone: dict[str, str] = {}
    for edit in active(log):
        source = str(edit.payload.get("source"))
        if edit.op == "remove_article":
            gone[source] = str(edit.payload.get("name") or source)
        elif edit.op == "restore_article":
            gone.pop(source, None)
    return gone


def left(articles: Iterable[Article], log: Sequence[Edit]) -> tuple[Article, ...]:
    """The articles without those that are removed: what the extraction is to start from.

    >>> from timeline.edits.log import added
    >>> left([Article.of("It rained.", id="a1")], added((), "remove_article", payload={"source": "a1"}))
    ()
    """
    gone = removed(log)
    return tuple(article for article in articles if article.id not in gone)
