"""Stories are kept at once; a sample is copied by the first decision on it."""

from dataclasses import replace

import pytest

from timeline.app.desk import Desk
from timeline.app.state import Story
from timeline.edits import added
from timeline.models import Article
from timeline.store import Store

ARTICLE = Article.of("The mill burned down last Tuesday.", published="2024-03-08", id="s1", title="Mill <b>burns</b>")


@pytest.fixture
def desk(tmp_path):
    with Store.open(tmp_path / "workspace.db") as store:
        yield Desk(store)


def test_a_story_of_ones_own_is_there_after_a_new_start(tmp_path):
    with Store.open(tmp_path / "w.db") as store:
        story = Desk(store).created([ARTICLE])
        after = replace(story, log=added((), "note", payload={"text": "ask again"}))
        assert Desk(store).saved(story, after) == after
    with Store.open(tmp_path / "w.db") as store:
        assert Desk(store).opened("workspace", story.name) == after
        assert [s.title for s in Desk(store).stories()] == ["Mill <b>burns</b>"]


def test_the_first_decision_on_a_sample_makes_a_copy(desk):
    sample = desk.opened("sample", desk.samples()[0].slug)
    mine = desk.saved(sample, replace(sample, log=added((), "note", payload={"text": "look"})))
    assert mine.kept == "workspace"
    assert mine.articles == sample.articles
    assert desk.opened("workspace", mine.name).log == mine.log
    assert desk.opened("sample", sample.name).log == ()


def test_articles_are_added(desk):
    story = desk.created([ARTICLE])
    more = desk.with_articles(story, [Article.of("It rained.", id="s2")])
    assert [a.id for a in more.articles] == ["s1", "s2"]
    assert desk.opened("workspace", story.name).articles == more.articles


def test_what_is_not_there_is_none(desk):
    assert desk.opened("sample", "../secret") is None
    assert desk.opened("workspace", "999") is None
    assert desk.opened("workspace", "1 OR 1=1") is None


def test_without_a_workspace_stories_can_be_read_and_are_not_kept():
    desk = Desk(None)
    story = desk.created([ARTICLE])
    assert (story.kept, desk.stories()) == ("none", ())
    after = replace(story, log=added((), "note", payload={"text": "x"}))
    assert desk.saved(story, after) == after
    assert isinstance(desk.opened("sample", desk.samples()[0].slug), Story)
