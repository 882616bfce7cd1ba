"""What a sentence says of whether something happened; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The alert does not mean that the fever is spreading.", "spreading"),
        ("The test does not prove that the wells were poisoned.", "poisoned"),
        ("The report did not suggest that the mayor had lied.", "lied"),
        ("There is no sign that the dam is leaking.", "leaking"),
        ("There is no proof that the mayor stole the money.", "stole"),
        ("The council has little evidence that the fever spread from the wells.", "spread"),
    ],
)
def test_what_nothing_shows_is_possible(tell, text, trigger):
    assert tell(text)[trigger].factuality == "possible"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The alert means that the fever is spreading.", "spreading", "happened"),
        ("The mayor proved that the wells were poisoned.", "poisoned", "happened"),
        ("There was evidence that the guards opened the gate.", "opened", "happened"),
        # A clause of the thing, and none of what it shows.
        ("There is no sign of the ship that sank on Monday.", "sank", "happened"),
        # Said to be false.
        ("The guests said that no money was stolen.", "stolen", "denied"),
    ],
)
def test_what_is_shown_or_denied_is_not(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The flood on 4 April 2023 is expected to cost the town its mill.", "flood", "happened"),
        ("The election on 4 June 2024 is expected to cost the town its mill.", "election", "planned"),
        ("The mayor cancelled the election of 4 June 2024.", "election", "cancelled"),
    ],
)
def test_a_noun_of_a_past_day_has_been_whatever_is_expected_of_it(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # Who forgets that something happened does not deny it; who forgets to do it has not done it.
        ("The guard forgot that the dam had burst.", "burst", "happened"),
        ("The mayor overlooked that the bridge had been sold.", "sold", "happened"),
        ("The guard forgot to close the gate.", "close", "denied"),
        ("The mayor feared that the bridge had collapsed.", "collapsed", "possible"),
        # What they could have begun nobody did.
        ("The council could have started to hand out food.", "hand", "possible"),
        ("The council started to hand out food.", "hand", "happened"),
        # A nor denies.
        ("The council neither sold the mill nor closed the school.", "closed", "denied"),
        ("The council sold the mill and closed the school.", "closed", "happened"),
    ],
)
def test_what_was_forgotten_and_what_was_never_begun(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Prosecutors said the guard had opened the gate.", "opened", "possible"),
        ("The defence says the guard opened the gate.", "opened", "possible"),
        ("Berg denies the charge and says the guard opened the gate.", "opened", "possible"),
        ("Police said the guard had opened the gate.", "opened", "happened"),
        ("It is believed the flood on 12 May 2023 killed ten miners.", "killed", "possible"),
        ("Prosecutors said his deed led to the guard's death on 4 June 2023.", "death", "happened"),
    ],
)
def test_what_a_party_of_a_trial_says_is_for_the_court(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The navy would later use the same boats in Lund.", "use", "happened"),
        ("The navy said it would later use the same boats in Lund.", "use", "planned"),
        ("A concern is that the flood will reach the mill.", "reach", "possible"),
        ("The hope was that prices would fall.", "fall", "possible"),
        ("The report says that the flood will reach the mill.", "reach", "planned"),
        ("Nils Berg hopes the goats will be sold in Lund.", "sold", "possible"),
    ],
)
def test_what_came_later_and_what_is_feared_or_hoped(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Dr Christopher Berg said it was more likely that Holm mistakenly gave him too much of the drug.", "gave"),
        ("It is possible that the mayor fled to Lund.", "fled"),
    ],
)
def test_what_is_likely_is_possible(tell, text, trigger):
    assert tell(text)[trigger].factuality == "possible"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Bakers have pointed to signs that the crisis is easing.", "easing"),
        ("There are fears that guests will not leave.", "leave"),
        ("It is not yet clear that the mayors have learned the lesson.", "learned"),
    ],
)
def test_signs_and_fears_are_possible(tell, text, trigger):
    assert tell(text)[trigger].factuality == "possible"


def test_not_just_because_denies_nothing(tell):
    text = "The raid is recalled as the high mark, not just because it signaled the end of the plan, but for its cost."
    told = tell(text)["signaled"]
    assert told.factuality == "happened"
    assert " not " not in told.title


def test_what_lawyers_argue_is_possible(tell):
    assert tell("Lawyers argued that poor health contributed to his death.")["contributed"].factuality == "possible"


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("The guards did not doubt that the fever had spread.", "spread", "happened"),
        ("Perhaps the guards could not leave the town.", "leave", "possible"),
        ("In case of a flood, the fever will spread to the farms.", "spread", "possible"),
        ("Lacoste undertook to rule the province by decree.", "undertook", "happened"),
    ],
)
def test_what_is_not_doubted_and_what_hangs_on_a_case(tell, text, trigger, factuality):
    assert tell(text)[trigger].factuality == factuality


def test_a_possibility_is_one_in_any_tense(tell):
    told = tell("The lack of contact increases the possibility that transmission of the virus has occurred in Lund.")
    assert told["occurred"].factuality == "possible"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The troops were forced to leave the town, abandoning their heavy boats.", "abandoning"),
        ("The singer helped organise a concert.", "organise"),
    ],
)
def test_what_came_of_it_and_what_somebody_helped_to_do_happened(tell, text, trigger):
    assert tell(text)[trigger].factuality == "happened"


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Help is starting to arrive in Lund.", "arrive", "happened"),
        ("Crews are continuing to find survivors.", "find", "happened"),
        ("Help is going to arrive in Lund.", "arrive", "planned"),
        ("In that event help will arrive in Lund.", "arrive", "possible"),
        ("Help was not scheduled to arrive in Lund.", "arrive", "denied"),
    ],
)
def test_what_is_starting_or_going_on_happens(tell, text, trigger, factuality):
    assert tell(text)[trigger].factuality == factuality


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Berg made a bold plan: two guards were ordered to leave the fort near Lund.", "made"),
        ("The agency warned that the last flood began that way.", "began"),
    ],
)
def test_what_stands_before_a_colon_and_what_a_warning_recalls_happened(tell, text, trigger):
    assert tell(text)[trigger].factuality == "happened"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The guards were afraid that the bridge had fallen.", "fallen"),
        ("She had been concerned that he was leaving.", "leaving"),
        ("Officials are worried that ten boats have sunk.", "sunk"),
    ],
)
def test_what_somebody_is_afraid_of_is_possible(tell, text, trigger):
    assert tell(text)[trigger].factuality == "possible"


@pytest.mark.parametrize(
    "text",
    ["There were signs the virus had started to mutate.", "There were signs that the virus had mutated in May."],
)
def test_signs_need_no_that(tell, text):
    told = tell(text)
    assert (told.get("mutate") or told["mutated"]).factuality == "possible"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The most immediate result of the victory was to trigger a revolt.", "trigger", "happened"),
        ("Perhaps most importantly, the guards had saved the mill.", "saved", "happened"),
        ("Perhaps the guards had saved the mill.", "saved", "possible"),
        ("The interpretation of the data was that the fever had ended.", "ended", "possible"),
    ],
)
def test_what_a_result_and_a_view_tell(tell, text, trigger, expected):
    assert tell(text)[trigger].factuality == expected
