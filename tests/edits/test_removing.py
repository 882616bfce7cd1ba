"""Articles that are removed: their events go, come back, and keep what was decided on them."""

import pytest

from timeline.edits import added, history, left, removal, removed, replay, undone
from timeline.models import Article, Options
from timeline.pipeline import extract

RULES = Options(detector="rules")


@pytest.fixture
def courier(story):
    return story.sources[0]


def reread(story, log):
    return replay(extract(left(story.sources, log), RULES), log)


def test_events_go_with_their_article_and_come_back_with_what_was_decided(story, courier, event):
    log = added((), "set_title", [event("resigned")], {"title": "Mayor gone"})
    without = added(log, "remove_article", payload=removal(courier))
    timeline, (conflict,) = reread(story, without)
    assert {e.mentions[0].source for e in timeline.events} == {"herald"}
    assert (conflict.edit.op, conflict.reason) == ("set_title", "its article was removed: Courier")
    before = reread(story, log).timeline.model_copy(update={"edits": ()})
    for back in (undone(without), added(without, "restore_article", payload=removal(courier))):
        again, conflicts = reread(story, back)
        assert again.model_copy(update={"edits": ()}) == before
        assert not conflicts


def test_a_decision_is_not_taken_over_by_the_same_words_of_another_article():
    text = "The mayor resigned last Tuesday."
    both = [Article.of(text, id=id, title=id, published="2024-03-08") for id in ("one", "two")]
    story = extract(both, RULES)
    event = next(e for e in story.events if e.mentions[0].source == "one")
    log = added(added((), "star", [event], {"on": True}), "remove_article", payload=removal(both[0]))
    timeline, conflicts = replay(extract(left(both, log), RULES), log)
    assert [e.starred for e in timeline.events] == [False]
    assert len(conflicts) == 1


def test_the_publication_date_of_a_removed_article_is_told_as_not_applying(story, courier):
    log = added((), "set_published", payload={"source": "courier", "edtf": "2024-03-09", "text": "9 March 2024"})
    _, (conflict,) = reread(story, added(log, "remove_article", payload=removal(courier)))
    assert conflict.reason == "its article was removed: Courier"


def test_a_merge_over_a_removed_article_leaves_the_other_event(story, courier, event):
    log = added((), "merge", [event("resigned"), event("stepped")])
    timeline, conflicts = reread(story, added(log, "remove_article", payload=removal(courier)))
    assert any("stepped" in e.title for e in timeline.events)
    assert [c.reason for c in conflicts][-1] == "fewer than two of its events are left to merge"


def test_all_articles_may_be_removed(story):
    log = ()
    for article in story.sources:
        log = added(log, "remove_article", payload=removal(article))
    assert removed(log) == {"courier": "Courier", "herald": "Herald"}
    assert reread(story, log).timeline.events == ()


def test_the_history_tells_of_events_that_are_gone(story, courier, event):
    log = added((), "star", [event("resigned")], {"on": True})
    log = undone(added(log, "remove_article", payload=removal(courier)))
    assert [entry.words for entry in history(story, log)][1:] == ["Removed “Courier”", "Undid: Removed “Courier”"]
    log = added(log, "remove_article", payload=removal(courier))
    told = history(extract(left(story.sources, log), RULES), log)
    assert told[0].words == "Starred “The mayor resigned last Tuesday.”"
    assert told[0].conflicts == ("its article was removed: Courier",)
