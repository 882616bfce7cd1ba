"""Events added by hand: each a line that somebody typed, quoted from a source of its own that holds these lines."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from timeline.errors import EditError
from timeline.events import event_id
from timeline.evidence import Phrase, Position, Quote, Trigger
from timeline.models import Article, Event, Mention, When

SOURCE, TITLE = "by-hand", "Added by hand"


def source_id(taken: Collection[str]) -> str:
    """The id of the lines typed; another one when an article bears it already.

    >>> source_id(["a1"]), source_id(["by-hand"])
    ('by-hand', 'by-hand-2')
    """
    number, found = 1, SOURCE
    while found in taken:
        number += 1
        found = f"{SOURCE}-{number}"
    return found


def article(lines: Sequence[str], source: str) -> Article:
    """The lines typed, as an article: its text is what their quotes are quoted from."""
    return Article.of("\n".join(lines), id=source, title=TITLE)


def is_typed(source: Article) -> bool:
    """Whether a source holds the lines typed by hand.

    >>> is_typed(article(["3 March: a vote"], "by-hand")), is_typed(Article.of("3 March: a vote"))
    (True, False)
    """
    return source.id.startswith(SOURCE) and source.title == TITLE


def one_line(payload: Mapping[str, Any]) -> str:
    """The line typed, with its blanks as one each."""
    line = " ".join(str(payload.get("line") or "").split())
    if not line:
        raise EditError("nothing was typed")
    return line


def made(payload: Mapping[str, Any], seq: int, lines: Sequence[str], source: str) -> Event:
    """The event of a line that comes after `lines`; its id is that of the entry in the log, and never moves."""
    line = one_line(payload)
    title = " ".join(str(payload.get("title") or "").split()) or line
    begin = sum(len(other) + 1 for other in lines)
    at = max(line.rfind(title), 0)
    words = title if title in line else line
    mention = Mention(
        source=source,
        quote=Quote(exact=line),
        position=Position(start=begin, end=begin + len(line)),
        trigger=Trigger(
            exact=words, start=begin + at, end=begin + at + len(words), lemma=words, event_class="OCCURRENCE"
        ),
        phrase=_phrase(line[:at], begin),
    )
    return Event(
        id=event_id(source, seq, seq, line),
        title=title,
        kind="OCCURRENCE",
        factuality=payload.get("factuality", "happened"),
        review="accepted",
        when=When.model_validate(payload["when"]),
        mentions=(mention,),
    )


def _phrase(words: str, begin: int) -> Phrase | None:
    """The words of the date before the title: "3 March: "."""
    date = words.rstrip(" :,–—-")
    return Phrase(exact=date, start=begin, end=begin + len(date)) if date else None
