import pytest

from timeline import Article, extract
from timeline.events.status import Evidence, factuality


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence(past=True), ("happened", False)),
        (Evidence(auxiliaries=("will",)), ("planned", True)),
        (Evidence(governors=("plan",)), ("planned", True)),
        (Evidence(future=True), ("planned", True)),
        (Evidence(auxiliaries=("may",), past=True), ("possible", True)),
        (Evidence(adverbs=("allegedly",), past=True), ("possible", True)),
        (Evidence(conditional=True), ("possible", True)),
        (Evidence(governors=("threaten",)), ("possible", True)),
        (Evidence(adjectives=("alleged",)), ("possible", True)),
        (Evidence(negated=True, past=True), ("denied", True)),
        (Evidence(governors=("deny",), past=True), ("denied", True)),
        (Evidence(cancelled=True, past=True), ("cancelled", True)),
        (Evidence(), ("unknown", False)),
    ],
)
def test_table(evidence, expected):
    assert factuality(evidence) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A preliminary report is expected within six weeks.", "expected", "planned"),
        ("The verdict is due to be read by Friday.", "read", "planned"),
        ("The shop closes within ten days.", "closes", "planned"),
        ("A verdict is expected by the end of May.", "expected", "planned"),
        ("Guests who pay by the end of May dine for half.", "pay", "unknown"),
        ("The bridge was mended within six weeks.", "mended", "happened"),
        ("The strike ended before Monday.", "ended", "happened"),
    ],
)
def test_what_a_deadline_is_set_for_is_planned(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


def test_what_stands_before_a_semicolon_is_not_denied_by_what_stands_behind_it():
    told = "after an engineer warned that it leaned to the east; an appeal was rejected on 2 May."
    made = extract([Article.of(f"The council had ordered its demolition in March, {told}", published="2025-05-21")])
    assert [e.factuality for e in made.events if "ordered" in e.title] == ["happened"]


def test_a_past_with_a_syllable_before_it_has_happened(tell):
    text = "Scenes from it were booed at a concert in Lund last November, and he rewrote the second act by Christmas."
    assert tell(text)["rewrote"].factuality == "happened"


def test_what_somebody_d_sold_is_sold(tell):
    assert tell("Mira Holm is a rower. She'd sold her boat in May.")["sold"].factuality == "happened"


def test_what_may_never_be_may_be(tell):
    assert tell("Many guests may never be identified.")["identified"].factuality == "possible"


def test_what_they_stopped_doing_is_told(tell):
    assert tell("Many farmers have stopped eating pork.")["eating"].factuality == "happened"
