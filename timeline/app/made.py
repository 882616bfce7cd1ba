"""Articles and decisions → what is shown. Each article is read once and remembered; reading can be stopped between two.

No Streamlit here: the memory is handed in, and who says whether there is time to read one more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, MutableMapping
from typing import NamedTuple

from timeline.app.state import Story
from timeline.edits.removing import left
from timeline.edits.replay import Conflict, published, replay
from timeline.errors import TimelineError
from timeline.events import Detector
from timeline.models import Article, Options, Timeline
from timeline.pipeline import Extracted, assembled, distinct, extracted

Memory = MutableMapping[str, Extracted]
GoesOn = Callable[[], bool]  # asked before each article that is not read yet


class Unreadable(NamedTuple):
    """An article that the extraction failed on, and why."""

    article: Article
    reason: str


class Made(NamedTuple):
    """The timeline with all decisions, in order of time; as read without them; what no longer fits; what is unread."""

    timeline: Timeline
    base: Timeline
    conflicts: tuple[Conflict, ...]
    unread: int
    failed: tuple[Unreadable, ...] = ()


def made(story: Story, detector: Detector, memory: Memory, goes_on: GoesOn) -> Made:
    """Reads what is not in the memory yet, as long as it goes on, and applies the log."""
    sources = distinct(published(left(story.articles, story.log), story.log))
    parts: list[Extracted] = []
    failed: list[Unreadable] = []
    for article in sources:
        try:
            parts += _read(article, detector, memory, goes_on)
        except Exception as error:  # one article that a model stumbles over must not take the others with it
            failed.append(Unreadable(article, _why(error)))
    options = Options(title=story.title or None)
    base = assembled(parts, detector, options)
    applied = replay(base, story.log)
    unread = len(sources) - len(parts) - len(failed)
    return Made(applied.timeline, base, applied.conflicts, unread, tuple(failed))


def _read(article: Article, detector: Detector, memory: Memory, goes_on: GoesOn) -> list[Extracted]:
    """The article as it was read before or is read now; nothing when there is no time left."""
    key = key_of(article, detector)
    if key not in memory:
        if not goes_on():
            return []
        memory[key] = extracted(article, detector)
    return [memory[key]]


def _why(error: Exception) -> str:
    """One line."""
    words = " ".join(str(error).split())
    return (
        words if isinstance(error, TimelineError) else f"it could not be read ({type(error).__name__}: {words})"[:300]
    )


def key_of(article: Article, detector: Detector) -> str:
    """All that the reading of an article depends on: its text, date and id, the detector and its model."""
    told = f"{article.model_dump_json()}|{detector.name}|{detector.model}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
