"""Search: plain words, marks as places in the text, and no query that is a fault or a command."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from timeline.models import Article
from timeline.store import Store
from timeline.store.search import WIDTH, excerpt, words_of

MINE = Article.of(
    "President Sebastián Piñera read the note at the San José mine. " * 3
    + "Nobody knew NEAR what AND where. It's a don't-know, snake_case thing. "
    + "filler " * 200
    + "The judge froze money of the mine's owners.",
    id="mine",
    title="Thirty-three miners",
)
CANAL = Article.of("A ship blocked the canal.", id="canal", title="Mine of information")


@pytest.fixture(scope="module")
def store():
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "workspace.db")
        store.create("Chile", [MINE])
        store.create("Suez", [CANAL, Article.of("Nothing.", id="none").model_copy(update={"text": None})])
        yield store


def found(store, query, **options):
    return [hit.article for hit in store.search(query, **options)]


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("pinera", ["mine"]),
        ("PIÑERA jose", ["mine"]),
        ("Jose\u0301", ["mine"]),
        ("froz own", ["mine"]),
        ("judge canal", []),
        ("don't", ["mine"]),
        ("snake_case", ["mine"]),
        ("mine", ["canal", "mine"]),  # the title weighs more
        ("sh", ["canal"]),
        ("s", ["mine"]),  # a letter is a word: that of "It's" and "mine's"
        ("", []),
        ("  \n", []),
        ("… — !", []),
    ],
)
def test_words(store, query, articles):
    assert found(store, query) == articles


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ('"', []),
        ('"nobody knew', ["mine"]),
        ("canal OR judge", []),
        ("nobody AND where", ["mine"]),
        ("canal AND ship", []),
        ("ship NOT canal", []),
        ("NEAR(canal ship)", []),
        ("near what", ["mine"]),
        ("title:ship", []),
        ("{title}: ship", []),
        ("^ship", ["canal"]),
        ("ship*", ["canal"]),
        ("-ship + canal)", ["canal"]),
        ("can\x00al", []),
        ("\ud800", []),
        ("'; DROP TABLE article; --", []),
    ],
)
def test_a_query_is_never_the_language_of_the_index(store, query, articles):
    assert found(store, query) == articles


def test_marks_are_places_in_the_text(store):
    [hit] = store.search("judge froz")
    assert MINE.text[hit.start :].startswith(hit.snippet)
    assert len(hit.snippet) <= WIDTH
    assert [hit.snippet[at:to] for at, to in hit.marks] == ["judge", "froze"]


def test_a_word_of_the_title_alone_shows_the_beginning(store):
    [hit] = store.search("information")
    assert (hit.title, hit.snippet, hit.start, hit.marks) == (CANAL.title, CANAL.text, 0, ())


def test_one_story_and_a_limit(store):
    assert found(store, "mine", story=1) == ["mine"]
    assert found(store, "mine", limit=1) == ["canal"]
    assert found(store, "mine", limit=0) == found(store, "mine", story=9) == []


@settings(deadline=None)  # a shared disk may be slow
@given(st.one_of(st.text(), st.text(alphabet="\"'*()^:-+ANDORTE{} a\x00,")))
def test_any_query_is_answered(store, query):
    for hit in store.search(query):
        assert hit.article in ("mine", "canal")


@given(st.text(), st.text())
def test_any_text_is_found_by_its_own_words(text, more):
    words = words_of(text)
    assume(words)
    snippet, start, marks = excerpt(f"{more} {text}", words)
    assert f"{more} {text}"[start:].startswith(snippet)
    assert len(snippet) <= WIDTH
    assert all(0 <= at < to <= len(snippet) for at, to in marks)
    assert marks


def test_a_long_text_is_quick_to_quote():
    text = "mine " * 200_000 + "judge"
    snippet, _, marks = excerpt(text, ["judge", "mine"])
    assert len(marks) > 10
    assert snippet.startswith("mine")
