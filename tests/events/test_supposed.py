"""What is supposed, asked, sought, advised or true in general is no entry without a date."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("If people want to leave, the council will help.", "leave"),
        ("The town will pay if the farmers try to sell the mill.", "sell"),
        ("The storm was the biggest of all floods the town has seen.", "seen"),
    ],
)
def test_what_is_thought_of_or_measured_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_what_people_want_without_an_if_is_listed(tell):
    assert tell("The farmers want to leave.")["leave"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # Advice and wishes.
        ("Farmers should sow less wheat.", "sow"),
        ("The wells need to be cleaned.", "cleaned"),
        # What hangs on an if.
        ("If the fever spreads to Tarn, it will reach the coast.", "reach"),
        ("If the dam breaks, the river will flood Brask.", "flood"),
        ("The choir will sing even if the hall closes next week.", "closes"),
        # What is asked, and what is sought.
        ("The report discusses how farmers save water.", "save"),
        ("The mayor asked whether the wells are leaking.", "leaking"),
        ("The report asks why the dam broke.", "broke"),
        ("The council is lowering rents so that bakers stay in the town.", "stay"),
        ("Officials want to make sure that the pumps work.", "work"),
        # What somebody sees coming.
        ('"The wells are going to run dry," said Mira Holm.', "run"),
        # What is so at all times.
        ("Tarn lies on the coast, where two rivers meet.", "meet"),
        # What it has not come to.
        ("The council is drawing up a plan for when the dam breaks.", "breaks"),
        ("Holm died before she could sell the mill.", "sell"),
        ("The council will vote on the plan once the mayor returns.", "returns"),
        # What somebody wrote about.
        ("Holm has covered the flood of 2003 and the vote of 2011.", "vote"),
        # A wait for so long.
        ("He waited for two hours.", "waited"),
    ],
)
def test_what_is_advised_asked_sought_or_awaited_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The farmers sowed less wheat.", "sowed"),
        ("The court ruled that the mill should close.", "close"),
        ("The pupils should leave the town on Monday.", "leave"),
        ("The wells are to be cleaned in May.", "cleaned"),
        ("If the dam breaks, the river would flood Brask.", "flood"),
        ("The river will flood Brask.", "flood"),
        ("The book tells how the rebels took the harbour.", "took"),
        ("The guards left so that the rebels took the harbour.", "took"),
        ('"The wells ran dry," said Mira Holm.', "ran"),
        ("The bridge, which the council is mending, was built by nuns.", "mending"),
        ("Holm, who denies the theft, was fined.", "denies"),
        ("Holm died before she sold the mill.", "sold"),
        ("Once Mira Holm was elected mayor of Brask, the council met.", "elected"),
        ("He waited at the gate on Monday.", "waited"),
    ],
)
def test_what_was_decided_dated_or_done_is(tell, text, trigger):
    assert tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("May the town of Lund prosper.", "prosper"),
        ("There is no evidence that wells spread the fever.", "spread"),
        ("The first step is collecting a sample at the clinic.", "collecting"),
        ("Researchers must clean the sample.", "clean"),
        ("In most cases the mayor will have left the town.", "left"),
        ("The news is alarming.", "alarming"),
    ],
)
def test_wishes_what_is_unproven_and_what_is_so_in_general_are_not_listed(tell, text, trigger):
    told = tell(text).get(trigger)
    assert told is None or not told.listed


def test_a_mission_and_a_possibility_are(tell):
    assert tell("The mission is clearing the roads of Lund.")["clearing"].listed
    assert tell("The fever may spread to Lund.")["spread"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Bakers say that the owner is to blame.", "blame"),
        ("The report does not mean that wells spread the fever.", "spread"),
        ("The fever is thought to spread by touch.", "spread"),
    ],
)
def test_blame_what_is_not_meant_and_what_is_thought_in_general_are_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_what_is_thought_to_have_happened_is(tell):
    assert tell("The fever is thought to have spread to Lund.")["spread"].listed


def test_what_was_to_be_done_before_something_came_tells_not_that_it_came(tell):
    text = "The guards knew that they needed to destroy the bridge before the army arrived in Lund."
    assert not tell(text)["arrived"].listed
    assert tell("The guards hid the gold before the army arrived in Lund.")["arrived"].listed


def test_what_nobody_intends_is_not_to_come(tell):
    assert not tell("The police said they did not intend to speak to Berg again.")["speak"].listed


def test_what_will_be_after_they_have_left_tells_not_that_they_left(tell):
    assert not tell("Somebody will be found after the rescue teams have left.")["left"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The guards should have brought boats to the port.", "brought"),
        ("The town will require new wells.", "require"),
        ("It will take another four months for the makers to clean the wells.", "take"),
    ],
)
def test_what_nobody_did_and_what_will_be_needed_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_what_somebody_wanted_to_do_is_not_listed_without_a_date(tell):
    assert not tell("The lawyers wanted to show the film to the jury.")["show"].listed
