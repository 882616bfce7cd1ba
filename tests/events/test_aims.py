"""The verb that a time belongs to, where one verb hangs on another."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        # a time to come in front of "is expected", "is to" is of what is expected
        ("On Friday 15 March the court is expected to rule.", "rule", "2024-03-15"),
        ("In June the bridge is due to open.", "open", "2024-06"),
        ("In January 2025 the probe is to descend to the ground.", "descend", "2025-01"),
        # what was allowed was done then
        ("The prisoner was allowed to go home on Monday.", "allowed", "2024-03-04"),
        ("The mayor was forced to resign in February.", "forced", "2024-02"),
        # won on the day of what was won
        ("The Greens won Sunday's snap election.", "won", "2024-03-03"),
        # an event is counted from the one in the main clause
        ("She had called the vote on 2 March, two days after her coalition fell apart.", "fell", "2024-02-29"),
        # six years before a day is a year
        ("The probe went into orbit on Saturday, six years after its launch.", "launch", "2018"),
        # a day between a saying and the subject of what is said
        ("Paylink said on Saturday it would pay the shops back.", "pay", "2024-03-08/.."),
        ("Paylink said on Saturday it would pay the shops back.", "said", "2024-03-02"),
        ("Paylink said it would pay the shops back on Monday 11 March.", "pay", "2024-03-11"),
        # less than a year is no distance
        ("Rolf Aune resigned on Sunday, less than a year after he joined.", "joined", "../2024-03-08"),
        # at a feast that names no date, and so not when he married
        ("Aldo married in 1820 and died on the eve of his birthday.", "died", "../2024-03-08"),
        ("The crew landed in 1820 and burned the town.", "burned", "1820"),
        # the year of a later main verb, and the time of an event that is counted from it
        (
            "He retired in May 2010. The following season he joined the staff, and in 2018 he left.",
            "joined",
            "../2024-03-08",
        ),
        ("The club was bought in the summer of 2021, nine months after it had gone broke.", "gone", "2020-09/2020-11"),
        # a year that tells which thing is no time of what it does
        ("Last year's winner broke her wrist.", "broke", "../2024-03-08"),
        ("Last year's floods broke the dyke.", "broke", "2023"),
    ],
)
def test_the_time_is_of_the_verb_that_is_meant(tell, text, trigger, edtf):
    assert tell(text)[trigger].when.edtf == edtf


def test_a_decision_is_news_on_its_own_day(tell):
    told = tell("The paper maker agreed on Wednesday to buy its rival for two billion pounds.")
    assert (told["agreed"].when.edtf, told["agreed"].factuality) == ("2024-03-06", "happened")
    assert told["agreed"].listed and not told["buy"].listed
    assert told["agreed"].title == "The paper maker agreed to buy its rival for two billion pounds"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The museum agreed to reopen on 2 July.", "reopen"),  # the day is that of the plan
        ("The museum plans to close its north wing.", "close"),
    ],
)
def test_a_plan_that_no_decision_tells_is_told_by_what_is_planned(tell, text, trigger):
    assert [word for word, told in tell(text).items() if told.listed] == [trigger]


@pytest.mark.parametrize("said", ["agreed", "has decided"])
def test_a_decision_without_a_day_was_taken_by_publication(tell, said):
    told = tell(f"It rained in Lund. The museum {said} to close its north wing.")
    found = told[said.split()[-1]]
    assert [word for word, event in told.items() if event.listed and word != "rained"] == [said.split()[-1]]
    assert (found.when.edtf, found.factuality) == ("../2024-03-08", "happened")
    assert found.title == f"The museum {said} to close its north wing"


def test_a_refusal_is_told_as_what_was_done(tell):
    told = tell("It rained in Lund. The museum refused to close its north wing.")
    assert told["refused"].factuality == "happened"
    assert told["refused"].listed and not told["close"].listed
    assert not tell("It rained in Lund. The museum declined to comment.")["declined"].listed


def test_a_year_that_names_a_thing_stays_in_the_title(tell):
    assert tell("On Monday last year's winner broke her wrist.")["broke"].title == "Last year's winner broke her wrist"


@pytest.mark.parametrize(
    ("text", "trigger", "edtf", "factuality"),
    [
        ("Full service was not restored until Tuesday.", "restored", "2024-03-05", "happened"),
        ("The wreck was not found until 2003.", "found", "2003", "happened"),
        ("The shop will not open until Monday.", "open", None, "denied"),
        ("The crew did not sleep on Tuesday.", "sleep", "2024-03-05", "denied"),
    ],
)
def test_what_was_not_so_until_a_day_was_so_then(tell, text, trigger, edtf, factuality):
    told = tell(text)[trigger]
    assert told.factuality == factuality
    assert edtf is None or told.when.edtf == edtf
