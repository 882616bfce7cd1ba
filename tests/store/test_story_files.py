"""A story as a file: out and in without loss, and one line for what is no such file."""

import json

import pytest

from timeline.edits.log import added, redone, undone
from timeline.errors import StoreError
from timeline.models import Article, Generator, Options, Timeline
from timeline.pipeline import extract
from timeline.store import Store

ARTICLES = (
    Article.of(
        "The mayor resigned last Tuesday. 😀", id="a1", published="2024-03-08", title="Gone", url="https://x.example"
    ),
    Article.of("Caesar was killed in 44 BCE.\n", published="-0043-03-15"),
)


@pytest.fixture
def store(tmp_path):
    return Store.open(tmp_path / "workspace.db")


@pytest.fixture
def story(store):
    story = store.create("The “mayor” <b>", ARTICLES, at="2024-03-08")
    log = redone(undone(added(added((), "star"), "note", payload={"text": "é 😀", "n": [1, None]}, at="2024-03-09")))
    store.append(story, log)
    return story


def everything(store, story):
    title = next(info.title for info in store.stories() if info.id == story)
    return title, store.articles(story), store.log(story)


@pytest.mark.parametrize("extracted", [True, False])
def test_out_and_in_without_loss(store, story, tmp_path, extracted):
    timeline = extract(ARTICLES, Options(detector="rules")) if extracted else None
    data = store.export(story, timeline)
    other = Store.open(tmp_path / "other.db")
    back = other.read_in(data, at="2024-04-01")
    assert everything(other, back) == everything(store, story)
    assert other.export(back, timeline) == data
    assert other.stories()[0].changed == "2024-04-01"


def test_the_file_is_the_native_form_and_holds_the_texts_even_if_the_timeline_did_not(store, story):
    timeline = extract(ARTICLES, Options(detector="rules", texts=False))
    made = Timeline.from_json(store.export(story, timeline))
    assert made.sources == ARTICLES
    assert made.events == timeline.events
    assert len(made.edits) == 4


BARE = Timeline(generator=Generator(version="0", detector="rules"))
WRONG = {
    "nothing": (b"", "this is no story file"),
    "no JSON": (b"once upon a time", "this is no story file"),
    "no text": (b"\xff\xfe\x00", "this is no story file"),
    "a list": (b"[1, 2]", "this is no story file"),
    "another form": (b'{"format": "spreadsheet"}', "this is no story file"),
    "too deep": (b"[" * 100_000, "this is no story file"),
    "an edit without its operation": (
        BARE.model_copy(update={"edits": ({"seq": 1},)}).to_json().encode(),
        "this is no story file: op",
    ),
    "an edit missing": (
        BARE.model_copy(update={"edits": ({"seq": 2, "op": "star"},)}).to_json().encode(),
        "its edits do not follow each other",
    ),
    "an undo of nothing": (
        BARE.model_copy(update={"edits": ({"seq": 1, "op": "undo"},)}).to_json().encode(),
        "its edits do not follow each other",
    ),
    "rejected events left out": (
        BARE.model_copy(update={"redacted": ("rejected",)}).to_json().encode(),
        "the rejected events were left out of this file and would come back; save the story whole",
    ),
    "a newer version": (BARE.to_json().replace('"1.0"', '"9.1"').encode(), "this program reads up to 1.x; upgrade"),
    "texts left out": (
        BARE.model_copy(update={"sources": (ARTICLES[0].model_copy(update={"text": None}),)}).to_json().encode(),
        "the text of 'a1' was left out of this file",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_no_story_file_is_told_in_one_line_and_leaves_no_story(store, kind):
    data, said = WRONG[kind]
    with pytest.raises(StoreError, match=said) as raised:
        store.read_in(data)
    assert "\n" not in str(raised.value)
    assert store.stories() == ()


def test_a_text_changed_by_hand_gets_the_hash_that_it_has(store, story):
    data = json.loads(store.export(story))
    data["sources"][0]["text"] = "The mayor stays."
    data["sources"][1]["id"] = "a1"
    back = store.articles(store.read_in(json.dumps(data).encode()))
    assert [a.id for a in back] == ["a1", "a1-2"]
    assert back[0].sha256 == Article.of("The mayor stays.").sha256
