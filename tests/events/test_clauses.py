"""Clauses as titles: their own subject, all that the verb needs, and none that cannot stand; told on 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))
FOUND = (
    "Cases of the new H1N1 flu virus have been found in all 50 U.S. states and tests have confirmed the virus in more "
    "than 10,000 people across the country, U.S. officials said on Monday."
)


def told(text):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f for f in find_events(article, DETECTOR)}


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # A second verb has the subject that stands before it, and the auxiliary of the first of its series.
        (FOUND, "confirmed", "Tests have confirmed the virus in more than 10,000 people across the country"),
        (FOUND, "found", "Cases of the new H1N1 flu virus have been found in all 50 U.S. states"),
        (
            "The scientists will take samples, grow them and infect ferrets with them.",
            "infect",
            "The scientists will infect ferrets with them",
        ),
        (
            "The project was shelved in 1971, revived in 1978 and given up for good in 1982.",
            "revived",
            "The project was revived",
        ),
        # What is bidden belongs to the bidding.
        (
            "The county opened six shelters on Monday and told 3,000 people in low streets to leave their homes.",
            "told",
            "The county told 3,000 people in low streets to leave their homes",
        ),
        # "Back" goes with the date behind it.
        ("The guests were exposed to the virus back in 2003.", "exposed", "The guests were exposed to the virus"),
        # One noun that fits is the one.
        ("The mayor faces two years in prison for the theft, which he denies.", "denies", "The mayor denies the theft"),
        (
            "Graham Totten, who took over in January after his predecessor was dismissed, left.",
            "dismissed",
            "Graham Totten's predecessor was dismissed",
        ),
    ],
)
def test_a_clause_has_its_own_subject_and_all_its_verb_needs(text, trigger, title):
    assert told(text)[trigger].event.title == title
    assert told(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ten guests were tested, none of whom were showing symptoms.", "showing"),
        ("The paper explains what people are doing to help.", "doing"),
        ("She said that it could lessen its effects.", "lessen"),
        ("I was at home when the ferry sank.", "sank"),
        ("This article appeared on p28 of the Main section of the Example on 5 May 2021.", "appeared"),
        ("At 15:49 26th Apr 2009, Nich wrote: The bank closed the shop.", "closed"),
    ],
)
def test_what_cannot_stand_is_not_listed(text, trigger):
    assert not told(text)[trigger].listed


@pytest.mark.parametrize(
    "text",
    [
        "A man who was unidentified was taken to Lund.",
        "The guards were uninjured and went home.",
        "The mayor was undeterred by the storm.",
        "He was determined to leave Lund.",
    ],
)
def test_how_somebody_was_is_no_event(text):
    assert not {"unidentified", "uninjured", "undeterred", "determined"} & set(told(text))


def test_what_was_determined_by_somebody_is_one():
    assert told("The council determined the rate on Monday.")["determined"].listed


def test_a_form_of_both_tenses_beside_a_present_is_none_of_the_past():
    assert "cut" not in {word for word, found in told("Drugs relieve pain and cut the fever.").items() if found.listed}
    assert told("The mayor sold the mill and cut the tax.")["cut"].listed
