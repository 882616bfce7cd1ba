"""What was put away in a story, and the decision that brings it back. No Streamlit here."""

from __future__ import annotations

from typing import NamedTuple

from timeline.app.state import Decide, Story
from timeline.edits.removing import removed
from timeline.models import Timeline


class Thrown(NamedTuple):
    """An article or an event that was put away, in words, and how it comes back."""

    kind: str
    words: str
    back: Decide


def trash(story: Story, timeline: Timeline) -> list[Thrown]:
    """The articles that were removed, then the events that were rejected, in order of time."""
    gone = removed(story.log).items()
    found = [
        Thrown("article", name, Decide("restore_article", (), {"source": source, "name": name}))
        for source, name in gone
        if any(article.id == source for article in story.articles)  # of a story's file it may not be there
    ]
    rejected = [event for event in timeline.events if event.review == "rejected"]
    return found + [
        Thrown("event", f"{e.when.display} — {e.title}", Decide("set_review", (e,), {"review": "unreviewed"}))
        for e in rejected
    ]
