"""What a reader wants on a timeline; publication is Friday 8 March 2024."""

import pytest

WANTED = [
    ("The council closed the bridge on Tuesday.", "closed"),
    ("Born on 4 April 1917 in Lund, she left school at 14.", "Born"),
    ("The council denied reports that the bridge had closed.", "closed"),
    ("The council announced a dam on Tuesday.", "announced"),
    ("Fire destroyed the mill, which closed in May 2023.", "closed"),
]
LEFT_OUT = [
    ("The council denied reports that the bridge had closed.", "denied"),
    ("It comes on the eve of the anniversary of the war in Ukraine, which falls on Friday.", "falls"),
    ("We will hang an empty frame.", "hang"),
    ("The river flows past the mill.", "flows"),
    ("Nobody knows who will pay.", "pay"),
    ("The plan belongs to the council.", "belongs"),
]


@pytest.mark.parametrize(("text", "trigger"), WANTED)
def test_changes_are_listed(tell, text, trigger):
    assert tell(text)[trigger].listed


@pytest.mark.parametrize(("text", "trigger"), LEFT_OUT)
def test_habits_states_and_talk_are_not(tell, text, trigger):
    assert not tell(text)[trigger].listed


CLAIMS = [
    ("The mayor denied reports that the bridge had closed.", "closed", "denied"),
    ("The mayor dismissed rumours that the council had met.", "met", "denied"),
    ("There were rumours that the bridge had closed.", "closed", "possible"),
    ("The mayor confirmed reports that the bridge had closed.", "closed", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "factuality"), CLAIMS)
def test_a_claim_is_no_fact(tell, text, trigger, factuality):
    assert tell(text)[trigger].factuality == factuality
