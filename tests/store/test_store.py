"""What a workspace keeps: stories, articles, edits, extractions; and that it gives them back as they were."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.edits.log import added, undone
from timeline.errors import StoreError
from timeline.models import Article, Event, Options, When
from timeline.pipeline import extract
from timeline.store import Store, default_path

TITLES = [
    "'; DROP TABLE story; --",
    'a "quoted" title',
    "<script>alert(1)</script>",
    "👩‍👩‍👧 café 中文 \u202egnirts",
    "%s {0} $x \\",
    "x" * 10_000,
]
ROVIK = Article.of("The mayor of Rovik resigned last Tuesday.", id="a1", published="2024-03-08", title="Mayor gone")


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "deep" / "workspace.db") as store:
        yield store


def log_of(*ops):
    log = ()
    for op in ops:
        log = added(log, op, at="2024-03-09T10:00:00Z")
    return log


@pytest.mark.parametrize("title", TITLES, ids=range(len(TITLES)))
def test_any_title_comes_back(store, title):
    story = store.create(title, [ROVIK.model_copy(update={"title": title})])
    assert store.stories()[0].title == title
    assert store.articles(story)[0].title == title


def test_a_title_is_one_line_and_never_empty(store):
    store.create("\n two \x0b lines ")
    store.create("  ")
    assert [info.title for info in store.stories()] == ["Untitled story", "two lines"]


def test_articles_come_back_as_they_were(store):
    articles = [
        ROVIK,
        Article.of(
            "Caesar was killed.", published="-0043-03-15", id="b", url="https://x.example/?a=1&b=2", language="la"
        ),
        Article.of("one\x00two\r\nthree 😀", publisher="Wire"),
        Article.of(""),
        Article.of("texts may be left out").model_copy(update={"text": None}),
        Article.of("word " * 200_000),
    ]
    story = store.create("All kinds", articles)
    assert list(store.articles(story)) == articles


def test_fields_of_newer_versions_stay(store):
    newer = Article.model_validate(ROVIK.model_dump() | {"mood": {"calm": 1}}, context={"newer": True})
    assert store.articles(store.create("Newer", [newer])) == (newer,)


def test_half_characters_become_whole_and_the_hash_is_that_of_the_text(store):
    [kept] = store.articles(store.create("\udc00", [Article.of("x\ud800y", id="\udfff")]))
    assert (kept.id, kept.text, kept.sha256) == ("\ufffd", "x\ufffdy", Article.of("x\ufffdy").sha256)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_article_comes_back_and_goes_through_a_file(store, text, id):
    article = Article.of(text, id=id, title=text, publisher=id)
    story = store.create(text, [article])
    assert store.articles(story) == (article,)
    assert store.articles(store.read_in(store.export(story))) == (article,)


def test_the_same_article_twice_is_there_once_and_a_taken_id_gets_a_number(store):
    other = Article.of("Another text.", id="a1")
    story = store.create("Mayor", [ROVIK, ROVIK])
    assert [a.id for a in store.add_articles(story, [other, ROVIK, other])] == ["a1-2"]
    assert store.add_articles(story, [other]) == ()
    assert [(a.id, a.text) for a in store.articles(story)] == [("a1", ROVIK.text), ("a1-2", other.text)]


def test_an_article_is_replaced_in_its_place_and_dropped_and_added_again(store):
    story = store.create("Mayor", [ROVIK, Article.of("Second.", id="b")])
    store.keep(story, "key", "{}")
    store.replace_article(story, "a1", Article.of(ROVIK.text, published="2024-03-09"))
    assert store.articles(story)[0].published.edtf == "2024-03-09"
    assert store.kept(story, "key") == "{}"
    new = store.replace_article(story, "a1", Article.of("The mayor stays.", published="2024-03-09"))
    assert store.kept(story, "key") is None
    store.keep(story, "key", "{}")
    assert [a.id for a in store.articles(story)] == ["a1", "b"]
    assert store.articles(story)[0] == new
    assert store.search("rovik") == ()
    assert store.search("stays")
    gone = store.drop_article(story, "a1")
    assert gone == new
    assert store.kept(story, "key") is None
    assert store.search("stays") == ()
    assert store.add_articles(story, [gone]) == (new,)
    with pytest.raises(StoreError, match="no article 'z' in this story"):
        store.drop_article(story, "z")


def test_stories_are_counted_and_the_one_changed_last_comes_first(store):
    first = store.create("First", [ROVIK], at="2024-03-08T10:00:00Z")
    store.create("Second", at="2024-03-08T11:00:00Z")
    store.create("No instant")
    store.append(first, log_of("star"))
    told = [(i.title, i.articles, i.edits, i.changed) for i in store.stories()]
    assert told == [
        ("First", 1, 1, "2024-03-09T10:00:00Z"),
        ("Second", 0, 0, "2024-03-08T11:00:00Z"),
        ("No instant", 0, 0, None),
    ]
    store.rename(first, "Renamed", at="2024-03-10T10:00:00Z")
    assert store.stories()[0].title == "Renamed"


def test_a_story_goes_to_the_trash_and_comes_back_whole(store):
    story = store.create("Mayor", [ROVIK])
    store.append(story, log_of("star"))
    store.delete(story)
    assert store.stories() == ()
    assert [info.title for info in store.stories(trashed=True)] == ["Mayor"]
    assert store.search("rovik") == ()
    store.restore(story)
    assert [(i.articles, i.edits) for i in store.stories()] == [(1, 1)]
    assert store.search("rovik")


def test_a_text_that_was_dropped_or_replaced_is_no_longer_in_the_file(store):
    story = store.create("Mayor", [ROVIK, Article.of("Zyxwvut came.", id="b"), Article.of("Qponmlk went.", id="c")])
    store.drop_article(story, "b")
    store.replace_article(story, "c", Article.of("Nobody went."))
    data = store.path.read_bytes().lower()
    assert [word in data for word in (b"rovik", b"zyxwvut", b"qponmlk")] == [True, False, False]


def test_what_is_removed_for_good_is_no_longer_in_the_file(store):
    story = store.create("Kept", [ROVIK])
    store.delete(store.create("Gone", [Article.of("Zyxwvut was never here.")]))
    assert store.empty_trash() == 1
    data = store.path.read_bytes()
    assert b"zyxwvut" not in data.lower()
    assert b"Rovik" in data
    assert store.create("Next") > story + 1


def test_edits_come_back_in_order_and_undo_is_one_of_them(store):
    story = store.create("Mayor", [ROVIK])
    [event] = extract([ROVIK], Options(detector="rules")).events
    log = added((), "set_date", [event], {"edtf": "-0043-03-15", "note": "café 😀"}, at="2024-03-09", why="letter")
    log = undone(added(log, "star", [event]))
    store.append(story, log[:2])
    store.append(story, log[2:])
    store.append(story, ())
    assert store.log(story) == log
    assert isinstance(event, Event) and isinstance(event.when, When)


def test_edits_must_follow_the_last_one_stored_and_none_is_kept_else(store):
    story = store.create("Mayor")
    log = log_of("star", "note", "tag")
    store.append(story, log[:1])
    for wrong in (log[:1], log[2:], (log[1], log[1]), (log[1], log[2], log[0])):
        with pytest.raises(StoreError, match=r"^the story was changed in another window: reload it$"):
            store.append(story, wrong)
    assert store.log(story) == log[:1]


def test_the_latest_few_extractions_are_kept(store):
    story = store.create("Mayor")
    for number in range(6):
        store.keep(story, f"key {number}", f'{{"n": "{number} \ud800"}}')
    assert [store.kept(story, f"key {n}") is not None for n in range(6)] == [False] * 2 + [True] * 4
    store.keep(story, "key 2", "again")
    store.keep(story, "key 9", "new")
    assert (store.kept(story, "key 2"), store.kept(story, "key 3")) == ("again", None)
    assert store.kept(story, "key 5") == '{"n": "5 \ud800"}'


def test_a_view_is_remembered(store):
    story = store.create("Mayor")
    assert store.view(story) == {}
    store.keep_view(story, {"most": 10, "words": "café \ud800", "lanes": ["a"]})
    assert store.view(story) == {"most": 10, "words": "café \ud800", "lanes": ["a"]}


@pytest.mark.parametrize("story", [0, -1, 7, 2**70])
def test_a_story_that_is_not_there_is_told_in_one_line(store, story):
    calls = [
        lambda: store.articles(story),
        lambda: store.log(story),
        lambda: store.rename(story, "x"),
        lambda: store.delete(story),
        lambda: store.append(story, log_of("star")),
        lambda: store.keep(story, "k", "x"),
        lambda: store.export(story),
    ]
    for call in calls:
        with pytest.raises(StoreError, match=f"^there is no story {story} in this workspace"):
            call()


def test_where_the_workspace_lies():
    home = {"HOME": "/home/ada"}
    assert default_path(home).as_posix() == "/home/ada/.local/share/timeline-extractor/workspace.db"
    assert default_path({**home, "XDG_DATA_HOME": "not/absolute"}) == default_path(home)
    assert default_path({**home, "XDG_DATA_HOME": ""}) == default_path(home)
    assert default_path({**home, "TIMELINE_WORKSPACE": "/x/y.db", "XDG_DATA_HOME": "/d"}).as_posix() == "/x/y.db"
    assert default_path({**home, "TIMELINE_WORKSPACE": " "}) == default_path(home)
