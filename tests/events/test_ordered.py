"""What is told before or after a dated event is bounded by it, and has no date of its own."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("She had worked in Leeds as a nurse before moving to Paris in 2007.", "worked", "../2007"),
        ("He taught in Bergen before he joined the firm in 1998.", "taught", "../1998"),
        ("He taught in Bergen after leaving the army in 1998.", "taught", "1998-01-01/2024-03-08"),
        ("The guard fell ill after he had eaten in the canteen on Monday.", "fell", "2024-03-04/2024-03-08"),
        ("The crew slept on deck before the ship sailed on 12 February.", "slept", "../2024-02-12"),
    ],
)
def test_what_came_before_or_after_a_dated_event(tell, text, trigger, edtf):
    assert tell(text)[trigger].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        # its own day, and the day of what is told before and after it
        ("On 3 March she left before the vote was taken on 5 March.", "left", "2024-03-03"),
        ("She had worked in Leeds as a nurse before moving to Paris in 2007.", "moving", "2007"),
        ("The crew slept on deck before the ship sailed on 12 February.", "sailed", "2024-02-12"),
    ],
)
def test_the_date_is_that_of_its_own_event(tell, text, trigger, edtf):
    assert tell(text)[trigger].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The probe will sleep when the rains begin in June.", "sleep", "2024-06"),
        ("When the dam opens on 4 May, the old road will vanish.", "vanish", "2024-05-04"),
    ],
)
def test_what_will_be_when_another_thing_comes_is_of_its_time(tell, text, trigger, edtf):
    assert tell(text)[trigger].when.edtf == edtf
