"""Timelines that were decided on: the bridge story, and hands that change it."""

import pytest

from timeline.edits import added, log_of, replay
from timeline.models import Article, Options
from timeline.pipeline import extract

RULES = Options(detector="rules")
BRIDGE = "The council closed the bridge last Tuesday. The bridge will open on 5 May 2024. The mayor resigned on Friday."
FLOOD = "The river flooded the town on 2 March 2024."


@pytest.fixture(scope="session")
def bridge():
    return extract([Article.of(BRIDGE, id="bridge", published="2024-03-08", title="Bridge")], RULES)


@pytest.fixture(scope="session")
def flood():
    return extract([Article.of(FLOOD, id="flood", published="2024-03-08", title="Flood")], RULES)


@pytest.fixture
def decided():
    """A function: the timeline with more entries in its log, each (operation, number of the event, payload)."""

    def with_entries(timeline, *entries):
        fresh = extract([a for a in timeline.sources if a.title != "Added by hand"], RULES)
        log = log_of(timeline)
        for op, number, payload in entries:
            now = replay(fresh, log).timeline.events
            numbers = (number,) if isinstance(number, int) else number
            log = added(log, op, [now[n] for n in numbers], payload)
        return replay(fresh, log).timeline

    return with_entries
