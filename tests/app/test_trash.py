"""What was put away, and the decision that brings each back."""

from timeline.app.desk import Desk
from timeline.app.made import made
from timeline.app.state import Decide, State, Story, Undo, update
from timeline.app.trash import trash
from timeline.edits import added, removal
from timeline.events import load_detector
from timeline.models import Article, Options
from timeline.store import Store

FIRE = Article.of("The mill burned down on 5 March 2024.", id="s1", title="Fire")
RAIN = Article.of("The bridge closed on 3 March 2024.", id="s2", title="Rain")


def shown(story):
    return made(story, load_detector(Options(detector="rules")), {}, lambda: True).timeline


def test_what_was_put_away_comes_back_by_its_decision():
    state = State(Story("workspace", "7", "Both", (FIRE, RAIN)))
    event = next(e for e in shown(state.story).events if e.mentions[0].source == "s2")
    state = update(state, Decide("set_review", (event,), {"review": "rejected"}))
    state = update(state, Decide("remove_article", (), removal(FIRE)))
    timeline = shown(state.story)
    assert {e.mentions[0].source for e in timeline.events} == {"s2"}
    article, rejected = trash(state.story, timeline)
    assert (article.kind, article.words) == ("article", "Fire")
    assert (rejected.kind, rejected.words) == ("event", "3 March 2024 — The bridge closed on 3 March 2024")
    for one in (article, rejected):
        state = update(state, one.back)
    assert trash(state.story, shown(state.story)) == []
    assert len(shown(state.story).events) == 2


def test_undo_empties_the_trash_too():
    state = update(State(Story("workspace", "7", "", (FIRE,))), Decide("remove_article", (), removal(FIRE)))
    assert len(trash(state.story, shown(state.story))) == 1
    state = update(state, Undo())
    assert trash(state.story, shown(state.story)) == []


def test_a_removed_article_is_not_found_and_stories_put_away_are_listed(tmp_path):
    with Store.open(tmp_path / "w.db") as store:
        desk = Desk(store)
        story = desk.created([FIRE, RAIN])
        after = Story(**{**story.__dict__, "log": added((), "remove_article", payload=removal(FIRE))})
        assert [f.place.article for f in desk.found("burned down")] == ["s1"]
        desk.saved(story, after)
        assert desk.found("burned down") == []
        assert [f.place.article for f in desk.found("bridge closed on 3")] == ["s2"]
        assert desk.put_away() == ()
        desk.trashed(story.name)
        assert [info.title for info in desk.put_away()] == ["Fire"]
