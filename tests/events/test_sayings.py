"""Sayings that are of the report's day; told on Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two men were held. Their names were not disclosed.", "disclosed"),
        ("Two men were held, said an officer, who was not identified.", "identified"),
        ("A shop was robbed. There was no decision on an inquiry.", "decision"),
        ("The rebels fled. There was no independent confirmation of the report.", "confirmation"),
        ("The paper wrote that the bank was broke.", "wrote"),
        ("The figures showed that fewer people were born.", "showed"),
        ("Latest figures show that fewer people are out of work.", "show"),
        ("A report citing two officers said that the fort had fallen.", "citing"),
        ("“I am shocked by the attack,” the mayor said.", "shocked"),
        ("The voters are shocked and dismayed by it.", "dismayed"),
    ],
)
def test_it_is_of_the_day_of_the_report(tell, text, trigger):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest, when.basis) == ("2024-03-08", "2024-03-08", "inferred")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The body was not identified for years.", "identified"),
        ("The plot had not been disclosed.", "disclosed"),
        ("The party grew. Polls have shown that the party is ahead.", "shown"),
        ("The actor showed a sign of pain.", "showed"),
        ("There was a decision on an inquiry.", "decision"),
        ("She studied in Paris. She also wrote a cache of music.", "wrote"),
        ("The minister wrote to the council.", "wrote"),
        ("The town was calm. Paramedics were called to the mansion.", "called"),
        ("The town was calm. The union called a strike.", "called"),
        ("The town was calm. The union called off its march.", "called"),
        ("The singer was declared dead in Lund.", "declared"),
        ("The singer was warned by a nurse about the drug, a court has heard.", "warned"),
        ("But hours after officials declared an end to it, a man was pulled alive from the ruins.", "declared"),
        ("The voters were shocked by the attack.", "shocked"),
    ],
)
def test_what_took_long_or_was_before_is_not(tell, text, trigger):
    assert tell(text)[trigger].when.earliest is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mayor called on residents to leave.", "called"),
        ("The mayor called the plan a farce.", "called"),
        ("The mayor demanded a new plan.", "demanded"),
        ("The mayor has announced a new plan.", "announced"),
    ],
)
def test_what_was_done_or_has_been_said_is_of_its_day_or_before(tell, text, trigger):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest, when.basis) == (None, "2024-03-08", "inferred")


def test_a_state_is_of_the_present(tell):
    when = tell("Farmers say that the ground is soaked.")["soaked"].when
    assert (when.earliest, when.latest_start, when.latest) == (None, "2024-03-08", None)


REPORT = "Her son said on Thursday that she had been ill. "


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Her doctor told the paper that she had slept.", "told", "2024-03-07"),
        # a work is no saying, nor is what was said for weeks
        ("She wrote only songs.", "wrote", "../2024-03-08"),
        ("She wrote three novels and a play.", "wrote", "../2024-03-08"),
        ("For two weeks her doctor denied it.", "denied", "../2024-03-08"),
    ],
)
def test_a_saying_without_a_day_is_of_the_day_of_the_others(tell, text, trigger, edtf):
    assert tell(REPORT + text)[trigger].when.edtf == edtf


def test_what_will_resume_lends_no_day_to_what_was_called_off(tell):
    told = tell("The search was called off at dusk and will resume on Saturday.")
    assert (told["called"].when.latest, told["resume"].when.earliest) == ("2024-03-08", "2024-03-09")


def test_a_participle_that_a_parser_takes_for_the_verb_says_nothing(tell):
    told = tell("Engineers found a crack on Tuesday. Workers called in to inspect the pier have left the site.")
    assert told["left"].when.earliest != told["left"].when.latest
    assert told["called"].when.edtf != "2024-03-08"
