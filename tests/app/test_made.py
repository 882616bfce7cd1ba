"""Each article is read once; reading can stop between two; decisions are applied over what was read."""

import pytest

from timeline.app.made import key_of, made
from timeline.app.state import Story
from timeline.edits import added
from timeline.events import load_detector
from timeline.models import Article, Options
from timeline.pipeline import extracted

TEXTS = [
    "The mill burned down last Tuesday.",
    "The bridge closed on 4 March 2024.",
    "The mayor resigned on Friday.",
]


@pytest.fixture(scope="module")
def detector():
    return load_detector(Options(detector="rules"))


@pytest.fixture
def story():
    articles = tuple(Article.of(t, published="2024-03-08", id=f"s{i}") for i, t in enumerate(TEXTS))
    return Story("sample", "a", "Three things", articles)


def always():
    return True


def test_an_article_is_read_once(story, detector):
    memory = {}
    first = made(story, detector, memory, always)
    assert first.unread == 0
    assert first.timeline.title == "Three things"
    again = made(story, detector, memory, lambda: pytest.fail("nothing is left to read"))
    assert again == first


def test_reading_stops_between_two_articles_and_goes_on(story, detector):
    memory = {}
    turns = iter([True, False, False])
    part = made(story, detector, memory, lambda: next(turns))
    assert part.unread == 2
    assert {e.mentions[0].source for e in part.timeline.events} == {"s0"}
    whole = made(story, detector, memory, always)
    assert whole.timeline == made(story, detector, {}, always).timeline


def test_the_key_is_all_that_the_reading_depends_on(story, detector):
    one = story.articles[0]
    keys = {
        key_of(one, detector),
        key_of(one.model_copy(update={"id": "other"}), detector),
        key_of(Article.of(TEXTS[0], published="2024-03-09", id="s0"), detector),
        key_of(Article.of(TEXTS[1], published="2024-03-08", id="s0"), detector),
    }
    assert len(keys) == 4


def test_a_publication_date_decided_moves_what_is_counted_from_it_alone(story, detector):
    log = added((), "set_published", payload={"source": "s0", "edtf": "2024-03-15", "text": "15 March 2024"})
    after = made(Story("sample", "a", "", story.articles, log), detector, {}, always).timeline
    before = made(story, detector, {}, always).timeline
    assert [e.when.start for e in before.events] == ["2024-03-04", "2024-03-05", "2024-03-08"]
    assert [e.when.start for e in after.events] == ["2024-03-04", "2024-03-08", "2024-03-12"]


def test_events_stand_in_order_of_time_after_a_correction(story, detector):
    base = made(story, detector, {}, always).timeline
    last = base.events[-1]
    earlier = base.events[0].when.model_copy(
        update={"edtf": "2024-03-01", "start": "2024-03-01", "earliest": "2024-03-01", "latest_start": "2024-03-01",
                "earliest_end": "2024-03-01", "latest": "2024-03-01", "display": "1 March 2024"}
    )  # fmt: skip
    log = added((), "set_date", (last,), {"text": "1 March 2024", "when": earlier.model_dump(mode="json")})
    after = made(Story("sample", "a", "", story.articles, log), detector, {}, always)
    assert after.timeline.events[0].id == last.id
    assert after.base.events[-1].id == last.id


def test_an_article_that_fails_is_named_and_the_others_are_read(story, detector, monkeypatch):
    def fragile(article, detector):
        if article.id == "s1":
            raise MemoryError("out of\nmemory")
        return extracted(article, detector)

    monkeypatch.setattr("timeline.app.made.extracted", fragile)
    memory = {}
    broken = made(story, detector, memory, always)
    ((article, reason),) = broken.failed
    assert (article.id, reason) == ("s1", "it could not be read (MemoryError: out of memory)")
    assert (broken.unread, {e.mentions[0].source for e in broken.timeline.events}) == (0, {"s0", "s2"})
    monkeypatch.undo()
    assert made(story, detector, memory, always).failed == ()
