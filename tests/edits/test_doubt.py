"""Doubts in words, the order of the queue, and how sure a date is."""

import pytest

from timeline.edits import added, readings, replay
from timeline.edits.doubt import DOUBTS, confidence, doubts, queue, weight
from timeline.edits.typed import typed_when
from timeline.models import Article, Event, Published, Said, When


def bare(text=None, **fields):
    when = fields.pop("when", None) or (typed_when(text) if text else When(basis="none", display="no date"))
    told = {"id": "e", "title": "t", "kind": "OCCURRENCE", "factuality": "happened", "mentions": ()}
    return Event(**(told | fields), when=when)


def test_another_reading_is_told_with_its_date(story, event):
    assert "“last Tuesday” can also mean 27 February 2024" in doubts(event("resigned"), story)


def test_a_stated_day_raises_no_doubt(story, event):
    assert doubts(event("collapsed"), story) == ()


def test_a_bound_from_tense_is_no_date(story, event):
    bound, factuality = doubts(event("did not"), story)
    assert bound == "no date is told, only a bound: on or before 8 March 2024"
    assert factuality == "it is told as not having happened"


def test_a_date_handed_on_is_inferred(story, event):
    when = typed_when("5 March 2024").model_copy(update={"basis": "inferred", "reason": "told together with “fell”"})
    handed = event("collapsed").model_copy(update={"when": when})
    assert doubts(handed, story) == ("the date is inferred: told together with “fell”",)


def test_a_reading_that_the_tense_rules_out_is_no_doubt(read):
    story = read("The bank collapsed on Tuesday. The court closed on 3 March 2024.")
    bank = next(e for e in story.events if "bank" in e.title)
    assert [r.edtf for r in readings(bank)] == ["2024-03-12"]
    assert (doubts(bank, story), confidence(bank)) == ((), "high")
    for doubtful in ({"factuality": "planned"}, {"said": None}):
        event = bank.model_copy(update=doubtful)
        assert doubts(event, story) == ("“Tuesday” can also mean 12 March 2024",)
        assert confidence(event) == "medium"


def test_an_unknown_publication_date_is_a_doubt_where_it_matters(read):
    story = read(published=None)
    mayor = next(e for e in story.events if "resigned" in e.title)
    bank = next(e for e in story.events if "collapsed" in e.title)
    assert "the publication date of “Courier” is not known" in doubts(mayor, story)
    assert doubts(bank, story) == ()


def test_several_publication_dates_are_a_doubt_of_what_counts_from_them(read):
    story = read(published=Published(edtf="2024-03-08", origin="page", candidates=("meta: 2024-03-09",)))
    fell = next(e for e in story.events if "fell" in e.title)
    bank = next(e for e in story.events if "collapsed" in e.title)
    assert "it is counted from the publication date of “Courier”, which may be another one" in doubts(fell, story)
    assert doubts(bank, story) == ()


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (bare(), "it has no date: no time in reach"),
        (bare("5 March 2024", disputed=True), "it is marked as disputed"),
        (bare("around 5 March 2024"), "the words hedge the date: around 5 March 2024"),
        (bare("1999"), "its date is known to the year only"),
        (bare("before 5 March 2024"), "only one end of its time is known"),
        (bare("5 March 2024", factuality="unknown"), "the text does not say whether it happened"),
        (
            bare("5 April 2024", said=Said(when=typed_when("8 March 2024"))),
            "it is told as having happened, and dated after it was told (8 March 2024)",
        ),
    ],
)
def test_doubts_in_words(story, event, words):
    assert doubts(event, story) == (words,)


def test_the_queue_is_worst_first_and_ends_with_the_review(story, event):
    waiting = queue(story)
    heavy = [weight(e, story) for e in waiting]
    assert heavy == sorted(heavy, reverse=True)
    assert event("collapsed") not in waiting
    assert event("resigned") in waiting
    for review in ("accepted", "corrected", "rejected"):
        seen, _ = replay(story, added((), "set_review", [event("resigned")], {"review": review}))
        assert [e.id for e in queue(seen)] == [e.id for e in waiting if e.id != event("resigned").id]


def test_the_table_is_in_order_of_weight_and_has_examples():
    assert [row.weight for row in DOUBTS] == sorted((row.weight for row in DOUBTS), reverse=True)
    assert all(row.example for row in DOUBTS)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (bare("5 March 2024"), "high"),
        (bare("March 2024"), "high"),
        (bare("around 5 March 2024"), "medium"),
        (bare("early March 2024"), "medium"),
        (bare("before 5 March 2024"), "medium"),
        (bare(), "low"),
        (bare("5 March 2024", review="accepted"), "high"),
        (bare(review="corrected"), "low"),
        (bare(review="rejected"), "low"),
    ],
)
def test_confidence_goes_by_its_table(event, expected):
    assert confidence(event) == expected


def test_confidence_of_what_was_extracted(story, event):
    assert readings(event("resigned"))
    assert [confidence(event(w)) for w in ("resigned", "collapsed", "fell", "did not")] == [
        "medium",
        "high",
        "high",
        "low",
    ]


def test_an_article_without_a_title_is_named_by_its_id(story):
    event = bare(when=When(basis="narrative", edtf="2024-03-05", earliest="2024-03-05", display="5 March 2024"))
    mention = story.events[0].mentions[0].model_copy(update={"source": "x"})
    bare_story = story.model_copy(update={"sources": (Article.of("x", id="x"),)})
    named = doubts(event.model_copy(update={"mentions": (mention,)}), bare_story)
    assert named[0] == "the publication date of x is not known"
