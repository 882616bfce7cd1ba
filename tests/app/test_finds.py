"""Words sought in every story: where they stand, what is shown of it, and the event that is opened."""

from dataclasses import replace

import pytest

from timeline.app.desk import Desk
from timeline.app.finds import Find, event_at, in_log, in_story, landed, snippet_html
from timeline.app.state import Look, Place, State, Story
from timeline.edits import added, undone
from timeline.models import Article
from timeline.store import Store

HOSTILE = "<img src=x onerror=alert(1)> The mill <b>burned</b> down last Tuesday."


@pytest.fixture
def desk(tmp_path):
    with Store.open(tmp_path / "workspace.db") as store:
        yield Desk(store)


def test_what_is_found_is_text_and_no_markup(desk):
    story = desk.created([Article.of(HOSTILE, id="s1")], title="Mill <i>fire</i>")
    (found,) = desk.found("burned img")
    assert (found.kept, found.name, found.story) == ("workspace", story.name, "Mill <i>fire</i>")
    shown = snippet_html(found)
    assert shown.startswith("&lt;<mark>img</mark> src=x onerror")
    assert "<mark>burned</mark>" in shown
    assert not set("<>") & set(shown.replace("<mark>", "").replace("</mark>", ""))


def test_samples_are_found_beside_ones_own(desk):
    assert {found.kept for found in desk.found("ever given")} == {"sample"}
    desk.created([Article.of("The Ever Given ran aground.", id="s1")])
    assert [found.kept for found in desk.found("ever given")][:2] == ["workspace", "sample"]
    assert Desk(None).found("ever given")


def test_nothing_is_found_of_no_words_and_of_words_that_stand_nowhere(desk):
    assert desk.found(' "* ') == []
    assert desk.found("ever given nowhereatall") == []


def test_what_was_written_in_decisions_is_found_while_it_holds(timeline):
    log = added((), "note", timeline.events[:1], {"text": "ask the clerk"})
    story = Story("workspace", "7", "Bridge", (), log)
    (found,) = in_log(story, ["clerk"])
    assert (found.place, found.title) == (Place(event=timeline.events[0].id), "a note of yours")
    assert list(in_log(replace(story, log=undone(log)), ["clerk"])) == []
    tags = replace(story, log=added((), "tag", timeline.events[:1], {"add": ["clerk"], "remove": []}))
    assert [f.snippet for f in in_log(tags, ["clerk"])] == ["clerk"]


def test_a_find_opens_at_the_event_that_is_told_there(timeline, article):
    story = Story("sample", "a", "Bridge", (article,))
    (found,) = in_story(story, ["steel", "cracks"])
    event = event_at(timeline, found.place)
    mention = event.mentions[0]
    assert mention.position.start <= found.place.at < mention.position.end
    state = landed(State(story, Look(), sought=found.place), timeline)
    assert (state.look.event, state.look.centred, state.sought) == (event.id, event.id, None)


def test_a_place_that_tells_no_event_opens_at_the_nearest_of_its_article(timeline, article):
    assert event_at(timeline, Place(article.id, len(article.text) + 99)).mentions[0].source == article.id
    assert event_at(timeline, Place("another", 3)) is None
    assert event_at(timeline, Place(event="ev_gone")) is None


def test_an_event_added_by_hand_is_found_by_its_line(timeline):
    event = timeline.events[0]
    line = event.mentions[0].quote.exact
    assert event_at(timeline, Place(typed=f" {line}")) == event


def test_marks_lie_where_they_should():
    assert snippet_html(Find("none", "", "", "", Place(), "ab & cd", ((0, 2), (5, 7)))) == (
        "<mark>ab</mark> &amp; <mark>cd</mark>"
    )
