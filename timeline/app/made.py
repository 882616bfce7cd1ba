"""Articles and decisions → what is shown. Each article is read once and remembered; reading can be stopped between two.

No Streamlit here: the memory is handed in, and who says whether there is time to read one more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from typing import NamedTuple

from timeline.app.state import Story
from timeline.edits.replay import Conflict, published, replay
from timeline.events import Detector
from timeline.models import Article, Options, Timeline
from timeline.pipeline import Extracted, assembled, distinct, extracted

Memory = MutableMapping[str, Extracted]
GoesOn = Callable[[], bool]  # asked before each article that is not read yet


class Made(NamedTuple):
    """The timeline with all decisions, in order of time; as read without them; what no longer fits; what is unread."""

    timeline: Timeline
    base: Timeline
    conflicts: tuple[Conflict, ...]
    unread: int


def made(story: Story, detector: Detector, memory: Memory, goes_on: GoesOn) -> Made:
    """Reads what is not in the memory yet, as long as it goes on, and applies the log."""
    sources = distinct(published(story.articles, story.log))
    parts = list(_read(sources, detector, memory, goes_on))
    options = Options(title=story.title or None)
    base = assembled(parts, detector, options)
    applied = replay(base, story.log)
    return Made(applied.timeline, base, applied.conflicts, len(sources) - len(parts))


def _read(sources: Sequence[Article], detector: Detector, memory: Memory, goes_on: GoesOn) -> Iterator[Extracted]:
    for article in sources:
        key = key_of(article, detector)
        if key not in memory:
            if not goes_on():
                continue
            memory[key] = extracted(article, detector)
        yield memory[key]


def key_of(article: Article, detector: Detector) -> str:
    """All that the reading of an article depends on: its text, date and id, the detector and its model."""
    told = f"{article.model_dump_json()}|{detector.name}|{detector.model}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
