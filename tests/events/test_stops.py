"""How far a title runs on: to the next stop of its clause, where there is room."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The council declared the harbour effectively closed.", "declared",
         "The council declared the harbour effectively closed"),
        ("The ministry published a leaflet offering advice to farmers.", "published",
         "The ministry published a leaflet offering advice to farmers"),
        ("The town has sent a boat to collect the stranded miners.", "sent",
         "The town has sent a boat to collect the stranded miners"),
        ("A goat was bitten by a dog which had escaped from the yard.", "bitten",
         "A goat was bitten by a dog which had escaped from the yard"),
        ("The board told guests to stay six feet (1.8 m) from the fence.", "told",
         "The board told guests to stay six feet from the fence"),
    ],
)  # fmt: skip
def test_a_clause_is_told_to_its_end_where_there_is_room(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # The clause of the verb ends, or another begins.
        ("The storm closed two harbours and 65 people have lost their homes.", "closed",
         "The storm closed two harbours"),
        ("The council closed the bridge even though it was new.", "closed", "The council closed the bridge"),
        ("The farms the flood reached before June are ready.", "reached", "The flood reached the farms"),
        ("The mayor sold the mill, a court found.", "sold", "The mayor sold the mill"),
        # Another subject's words, and one's own.
        ("The union has left, as did the guild of bakers.", "left", "The union has left"),
        # A heading runs into the sentence behind it.
        ("Lorries are arriving in Lund The council has thanked the drivers.", "arriving",
         "Lorries are arriving in Lund"),
    ],
)  # fmt: skip
def test_it_ends_where_another_clause_begins(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_date_leaves_no_half_clause(tell):
    assert tell("The festival honoured the singer who died in 2009.")["honoured"].title == (
        "The festival honoured the singer"
    )


def test_a_quotation_keeps_both_its_marks_or_none(tell):
    found = tell('The ministry held a meeting denying the "baseless rumour".')["held"].title
    assert found.count('"') in (0, 2)
    assert found.replace('"', "") == "The ministry held a meeting denying the baseless rumour"


def test_what_is_said_is_told_by_its_own_verb(tell):
    found = tell("Berg complained in May that she was receiving too little money from Lund.")["complained"].title
    assert found == "Berg complained that she was receiving too little money from Lund"


@pytest.mark.parametrize(
    "how", ["quickly saying that it was late", "quietly", '"', "(", "- -", "\u201cnow\u201d today"]
)
def test_odd_ends_are_borne(tell, how):
    assert tell(f"The guard left {how}.")["left"].title.startswith("The guard left")


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("A plane has left for Lund to pick up the stranded miners.", "left",
         "A plane has left for Lund to pick up the stranded miners"),
        ("This success was offset soon after by a northern offensive in Tarn which pushed the guards back into the old "
         "harbour until troops came.", "offset",
         "This success was offset soon after by a northern offensive in Tarn"),
    ],
)  # fmt: skip
def test_a_for_with_an_infinitive_goes_on_and_no_way_is_cut(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_whom_somebody_did_not_get_on_with_keeps_its_with(tell):
    text = "Her father married a governess whom she did not get on with and she ran away to Lund."
    assert tell(text)["married"].title == "Her father married a governess whom she did not get on with"
