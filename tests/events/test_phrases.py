"""What a title keeps of a phrase: no name is cut, and no noun stands without what it is of."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # A name with "of" stays whole, and an aside goes whole.
        ("Omar Lind of the University of Tarn, who reviewed the report for the council, left.", "reviewed",
         "Omar Lind of the University of Tarn reviewed the report for the council"),
        ("Omar Lind, of the University of Northern Tarn, reviewed the report for the council.", "reviewed",
         "Omar Lind reviewed the report for the council"),
        # Nouns of an aim need their infinitive: it is cut to its object, or the noun goes too.
        ("The old charter has given all towns the power to close schools and markets and to appeal to him.",
         "given", "The old charter has given all towns the power to close schools and markets and to appeal to him"),
        ("Members of the town council are voting on plans to mend the bridge, in an effort to help the old port.",
         "voting", "Members of the town council are voting on plans to mend the bridge"),
        # The "and" of a series stays behind its comma.
        ("Berg, Omar Lind, and Karin Lund signed the pact.", "signed",
         "Berg, Omar Lind, and Karin Lund signed the pact"),
        ("At this, the fleet turned around and sailed to Ystad.", "turned", "The fleet turned around"),
        ("Lund Motors unveiled a van on Tuesday that it says can drive alone.", "unveiled",
         "Lund Motors unveiled a van"),
        ("The council took the warning of the guards seriously.", "took",
         "The council took the warning of the guards seriously"),
        ("The farmers stopped the carts in case.", "stopped", "The farmers stopped the carts"),
        ("The attack stalled, Berg was ordered to halt by Lund and the fight was short.", "ordered",
         "Berg was ordered to halt by Lund"),
        # No part of a preposition or of a date is left.
        ("The regional governor announced a state of emergency in the north in response to the floods of May.",
         "announced", "The regional governor announced a state of emergency in the north"),
        ("The school will close from the end of Monday.", "close", "The school will close"),
        ("In May the war came to an end.", "came", "The war came to an end"),
        ("The flood has dampened demand more in Lund, than perhaps in Ystad.", "dampened",
         "The flood has dampened demand in Lund"),
        ("Some guards were referred to as ghosts.", "referred", "Some guards were referred to as ghosts"),
        # The subject of a clause is not what parsers hang on "as".
        ("The suit was filed as fans around the world marked the first anniversary of the flood at the age of 50.",
         "filed", "The suit was filed"),
        # What somebody went for, or what takes so long.
        ("Anna Berg was in debt when she went to work for Omar Lind.", "went", "Anna Berg went to work for Omar Lind"),
        ("Omar Lind went on to ask why the mayor had left.", "went", "Omar Lind went on to ask why the mayor had left"),
        ("Vaccines can take up to 28 days to produce enough antibodies.", "take",
         "Vaccines can take up to 28 days to produce enough antibodies"),
        ("A swab tested positive for Influenza A on the test.", "tested",
         "A swab tested positive for Influenza A on the test"),
        ("The colonel gave the citizens until sunrise to hand over their leaders.", "gave",
         "The colonel gave the citizens until sunrise to hand over their leaders"),
    ],
)  # fmt: skip
def test_no_half_phrase_stays(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Areas hit by floods have been closed.", "closed", "Areas hit by floods have been closed"),
        ("Troops who had crossed the border took Ystad on Monday.", "took",
         "Troops who had crossed the border took Ystad"),
        ("Owners of boats that sank in the storm were paid.", "paid",
         "Owners of boats that sank in the storm were paid"),
        ("The guards walked to farms that the flood had cut off.", "walked",
         "The guards walked to farms that the flood had cut off"),
        ("Rescuers brought tents to families who had lost their homes.", "brought",
         "Rescuers brought tents to families who had lost their homes"),
        # A plural with a word before it says enough, as does one behind which a comma stands.
        ("The two houses built by the old king burned down on Monday.", "burned", "The two houses burned down"),
        ("Guests, hurt in the storm, were flown to Lund.", "flown", "Guests were flown to Lund"),
    ],
)  # fmt: skip
def test_a_bare_plural_keeps_the_clause_that_says_which(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The guards searched the boat (a ferry) on Monday.", "searched", "The guards searched the boat"),
        ("Farmers have built a hall in Lund, at that time the largest in Scania.", "built",
         "Farmers have built a hall in Lund"),
        ("Small towns such as Ystad, where the flood came late in the night, were left without light.", "left",
         "Small towns such as Ystad were left without light"),
        ("The agency bought ships such as the Tarn and the Ystad in May.", "bought",
         "The agency bought ships such as the Tarn and the Ystad"),
        ("The wells rose and fell in number.", "rose", "The wells rose and fell in number"),
    ],
)  # fmt: skip
def test_what_is_such_as_something_keeps_it_and_no_aside(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_another_name_of_a_thing_is_no_second_one(tell):
    told = tell("A drug, Anodin, which was sold in Lund, was banned on Monday.")
    assert (told["sold"].title, told["banned"].title) == ("Anodin was sold in Lund", "A drug was banned")


def test_a_but_between_things_begins_another_clause(tell):
    text = "Japan put its operations into action but the Americans, having broken the codes, were fully aware of them."
    assert tell(text)["put"].title == "Japan put its operations into action"


def test_the_latest_keeps_what_it_is_the_latest_to_do(tell):
    text = "The Dolphin School has become the latest to announce it will close for several days."
    assert (
        tell(text)["become"].title
        == "The Dolphin School has become the latest to announce it will close for several days"
    )


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Governors in Massachusetts, New York, and Pennsylvania quietly began buying weapons and boats.", "buying",
         "Governors began buying weapons and boats"),
        ("The mayor of Lund and the head of the guild left.", "left",
         "The mayor of Lund and the head of the guild left"),
        ("In 2001 the council passed a law praising Berg for his help with the flood.", "passed",
         "The council passed a law praising Berg for his help with the flood"),
    ],
)  # fmt: skip
def test_what_follows_a_phrase_is_its_or_begins_anew(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_how_somebody_was_found_is_no_clause(tell):
    told = tell("Guards responding to a call found Michael Berg sprawled across the floor.")["found"]
    assert told.title == "Guards responding to a call found Michael Berg sprawled across the floor"


def test_what_a_document_specifies_keeps_its_that(tell):
    told = tell("The document has been changed to specify that his death was caused by injection.")["changed"]
    assert told.title == "The document has been changed to specify that his death was caused by injection"
