"""Other readings: which are on offer, what they date an event to, and which events can be read alike."""

import pytest

from timeline.edits import alike, reading_when, readings
from timeline.edits.readings import with_reading
from timeline.errors import EditError
from timeline.evidence import OtherReading
from timeline.models import Event, When


def test_events_told_alike_can_be_read_alike(read):
    text = "The mayor resigned last Tuesday. The council met last Wednesday. The shop closed on Monday."
    story = read(text)
    mayor = next(e for e in story.events if "resigned" in e.title)
    assert [e.title for e in alike(mayor, story)] == [e.title for e in story.events if "met" in e.title]


def test_a_reviewed_event_is_left_alone(read):
    story = read("The mayor resigned last Tuesday. The council met last Wednesday.")
    mayor, council = (next(e for e in story.events if w in e.title) for w in ("resigned", "met"))
    accepted = council.model_copy(update={"review": "accepted"})
    seen = story.model_copy(update={"events": tuple(accepted if e is council else e for e in story.events)})
    assert alike(mayor, seen) == ()


@pytest.mark.parametrize(
    ("precision", "edtf", "display"),
    [
        ("day", "2024-02-27", "27 February 2024"),
        ("week", "2024-02-26/2024-03-03", "the week of 26 February 2024"),
        ("week", "2024-02-27/2024-03-04", "27 February 2024 to 4 March 2024"),
        ("weekend", "2024-03-02/2024-03-03", "the weekend of 2 March 2024"),
        ("quarter", "2024-01/2024-03", "the first quarter of 2024"),
        ("half", "2024-07/2024-12", "the second half of 2024"),
        ("month", "2024-03", "March 2024"),
    ],
)
def test_a_reading_is_told_as_coarsely_as_the_phrase(precision, edtf, display):
    when = When(edtf="2000", precision=precision, basis="relative", display="2000")
    event = Event(id="e", title="t", kind="OCCURRENCE", factuality="happened", when=when, mentions=())
    assert reading_when(event, OtherReading(edtf=edtf, reason="so")).display == display


def test_a_reading_without_a_place_is_refused(event):
    with pytest.raises(EditError, match="no place on the calendar"):
        reading_when(event("resigned"), OtherReading(edtf=None, reason="soon"))


def test_all_readings_stay_on_offer_however_often_they_are_taken(event):
    mayor = event("resigned")
    dates = {mayor.when.edtf, *(r.edtf for r in readings(mayor))}
    for _ in range(4):
        first = readings(mayor)[0]
        mayor = with_reading(mayor, first.reason, first.edtf)
        assert {mayor.when.edtf, *(r.edtf for r in readings(mayor))} == dates
