"""What the spaCy detector says of whole sentences; told on Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))


def events(text):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f for f in find_events(article, DETECTOR)}


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("The mayor resigned on Tuesday.", "resigned", "happened"),
        ("The mayor has resigned.", "resigned", "happened"),
        ("The mayor will resign.", "resign", "planned"),
        ("The mayor plans to resign.", "resign", "planned"),
        ("The mayor is due to resign on Monday.", "resign", "planned"),
        ("The mayor leaves for Rome later this month.", "leaves", "planned"),
        ("The mayor may resign.", "resign", "possible"),
        ("If the mayor resigns, the council meets.", "resigns", "possible"),
        ("The mayor allegedly stole the money.", "stole", "possible"),
        ("The mayor did not attend the vote.", "attend", "denied"),
        ("The mayor denied taking the money.", "taking", "denied"),
        ("The mayor refused to leave.", "leave", "denied"),
        ("The mayor cancelled the meeting.", "meeting", "cancelled"),
        ("The mayor postponed the vote.", "vote", "cancelled"),
    ],
)
def test_factuality(text, trigger, factuality):
    assert events(text)[trigger].event.factuality == factuality


@pytest.mark.parametrize(
    ("text", "trigger", "bounds", "basis"),
    [
        ("The mayor resigned on Tuesday.", "resigned", ("2024-03-05", "2024-03-05"), "relative"),
        ("The mayor resigned on May 5, 2021.", "resigned", ("2021-05-05", "2021-05-05"), "stated"),
        (
            "The bridge fell on May 5, 2021. The next day it rained.",
            "rained",
            ("2021-05-06", "2021-05-06"),
            "narrative",
        ),
        ("The mayor resigned.", "resigned", (None, "2024-03-08"), "inferred"),
        ("The mayor will resign.", "resign", ("2024-03-08", None), "inferred"),
        ("The council said on Tuesday that the mayor resigned.", "resigned", (None, "2024-03-08"), "inferred"),
        ("The mayor resigned in February.", "resigned", ("2024-02-01", "2024-02-29"), "relative"),
        ("The bridge closed from 3 to 9 May 2021.", "closed", ("2021-05-03", "2021-05-09"), "stated"),
    ],
)
def test_time(text, trigger, bounds, basis):
    when = events(text)[trigger].event.when
    assert ((when.earliest, when.latest), when.basis) == (bounds, basis)


def test_without_a_publication_date_no_event_gets_a_day():
    article = Article.of("The mayor resigned on Tuesday. The council will meet.")
    found = find_events(article, DETECTOR)
    assert found
    assert all(f.event.when.basis == "none" and f.event.when.reason for f in found)


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("On Tuesday, the town council closed the old bridge.", "closed", "The town council closed the old bridge"),
        ("The bridge was closed by the council.", "closed", "The bridge was closed by the council"),
        ("The talks are expected to begin on Monday.", "begin", "The talks are expected to begin"),
        ("Anna Berg won the vote. She thanked the town.", "thanked", "Anna Berg thanked the town"),
        ("The ferry left the port. It hit a rock near the coast.", "hit", "The ferry hit a rock near the coast"),
        (
            "The plan failed twice. The union will not reopen the deal it signed in May.",
            "signed",
            "The union signed the deal",
        ),
    ],
)
def test_titles(text, trigger, title):
    assert events(text)[trigger].event.title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The bridge fell, the mayor said.", "said"),
        ("Old bridge\n\nThe bridge, shortly before it fell.\n\nIt was loud.", "fell"),
        ("Bridge falls\n\nBridge falls\n\nIt rained.", "falls"),
    ],
)
def test_sayings_captions_and_headlines_are_mentions_that_are_not_listed(text, trigger):
    assert not events(text)[trigger].listed


def test_participants_have_roles_and_offsets():
    text = "Anna Berg met Omar Haddad in Paris on Tuesday."
    entities = events(text)["met"].event.entities
    assert [(e.text, e.type, e.role) for e in entities] == [
        ("Anna Berg", "person", "actor"),
        ("Omar Haddad", "person", "affected"),
        ("Paris", "place", "place"),
    ]
    assert all(text[e.start : e.end] == e.text for e in entities)


def test_classes():
    found = events("The mayor said that she saw the fire begin. She wants to try again and owns a house.")
    assert {trigger: f.event.kind for trigger, f in found.items()} == {
        "said": "REPORTING", "saw": "PERCEPTION", "fire": "OCCURRENCE", "begin": "ASPECTUAL", "wants": "I_STATE",
        "try": "I_ACTION", "owns": "STATE",
    }  # fmt: skip


def test_what_a_thing_means_is_not_intended(tell):
    found = tell("The council raised the alert, meaning that the virus is spreading in two towns.")
    assert found["spreading"].factuality == "happened"


@pytest.mark.parametrize(
    ("text", "trigger", "listed"),
    [
        ("It takes two hours to cross the lake.", "takes", False),
        ("It will take two weeks to mend the dam.", "take", False),
        ("It took the town on 4 May 2021.", "took", True),
        ("The trial took two weeks.", "took", True),
    ],
)
def test_how_long_it_takes_is_no_date(tell, text, trigger, listed):
    assert tell(text)[trigger].listed == listed


OPINION = "I think that the council of Lund is wrong. You should all know it. "


def test_what_a_column_foresees_is_no_entry(tell):
    text = "The council will close the mill."
    assert tell(text)["close"].listed
    assert not tell(f"{OPINION}{text}")["close"].listed
    assert tell(f"{OPINION}The council closed the mill.")["closed"].listed


def test_what_somebody_supposes_in_his_own_words_is_no_entry(tell):
    assert not tell('Berg said: "The guards may have been shooting at fish."')["shooting"].listed
