"""Events of a text as the tests compare them, found by the default detector."""

from typing import NamedTuple

import pytest

from timeline.events import FoundEvent, find_events, load_detector
from timeline.models import Article, Options, Said, When


class Told(NamedTuple):
    factuality: str
    when: When
    said: Said | None
    title: str
    listed: bool


@pytest.fixture(scope="session")
def tell():
    """A text and its publication date → the mentions by their triggers; of a word that stands twice, the first."""
    detector = load_detector(Options())

    def told(text: str, published: str | None = "2024-03-08") -> dict[str, Told]:
        found: list[FoundEvent] = find_events(Article.of(text, id="a1", published=published), detector)
        events: dict[str, Told] = {}
        for one in found:
            e = one.event
            events.setdefault(e.mentions[0].trigger.exact, Told(e.factuality, e.when, e.said, e.title, one.listed))
        return events

    return told
