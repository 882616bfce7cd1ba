import pytest

from timeline.edits import added, replay, typed_when
from timeline.models import Article, Options
from timeline.pipeline import extract
from timeline.temporal import Interval

COURIER = (
    "The mayor resigned last Tuesday. Voters will decide next Friday. The council may meet in March. "
    "The bank collapsed on 3 January 2024. Two years ago the bridge fell. The mayor did not resign."
)
HERALD = "The mayor stepped down on 6 March. The court closed last Friday."


def articles(courier=COURIER, published="2024-03-08"):
    return (
        Article.of(courier, id="courier", title="Courier", published=published),
        Article.of(HERALD, id="herald", title="Herald", published="2024-03-08"),
    )


@pytest.fixture(scope="session")
def story():
    """Two articles, read by the rules."""
    return extract(articles(), Options(detector="rules"))


@pytest.fixture(scope="session")
def read():
    """Reads the Courier with another text or another date, beside the Herald."""
    return lambda *told, **dated: extract(articles(*told, **dated), Options(detector="rules"))


@pytest.fixture(scope="session")
def event(story):
    """An event of the story, or of another timeline, by a word of its title."""

    def named(word, timeline=story):
        return next(e for e in timeline.events if word in e.title)

    return named


@pytest.fixture(scope="session")
def after():
    """A timeline after some operations, each with its events and its payload."""

    def replayed(timeline, *steps):
        log = ()
        for op, targets, payload in steps:
            log = added(log, op, targets, payload)
        return replay(timeline, log)

    return replayed


@pytest.fixture(scope="session")
def when():
    """The payload of a date as it was typed."""

    def payload(text):
        return {"text": text, "when": typed_when(text, anchor=Interval.of(2024, 3, 8)).model_dump(mode="json")}

    return payload
