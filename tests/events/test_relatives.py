"""Whom a "who" or "which" stands for, and how far its clause goes; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The history of Oskar Vell, who fled to Brask, was printed.", "fled", "Oskar Vell fled to Brask"),
        ("Mira Holm in the town of Brask, who called the storm a blow, resigned.", "called",
         "Mira Holm called the storm a blow"),
        ("Mira Holm, a seller of nuts, who crossed the lake, was fined.", "crossed", "Mira Holm crossed the lake"),
        ("A ferry named after Mira Holm, which was launched in May, sank.", "launched", "A ferry was launched"),
        # The number of the verb tells which of two.
        ("The wards of the old clinic, which were flooded, were cleaned.", "flooded",
         "The wards of the old clinic were flooded"),
        ("The flood hit two villages in the valley, which has been cut off.", "cut", "The valley has been cut off"),
        ("The crew, who were rescued, were flown to Brask.", "rescued", "The crew were rescued"),
        # No place leads to anything.
        ("The strike in Brask, which led to a fall in wages, ended in May.", "led",
         "The strike led to a fall in wages"),
    ],
)  # fmt: skip
def test_who_or_which_is_the_one_it_can_be(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_no_loss_drowns(tell):
    told = tell("The loss of the captain, who drowned, shocked Brask.")["drowned"]
    assert not told.title.startswith("The loss")


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The dam, which cracked in May and flooded the mill, was mended.", "flooded", "The dam flooded the mill"),
        ("The storm, which tore off roofs and sank two ferries, has passed.", "sank", "The storm sank two ferries"),
        ("The council announced a plan, which called for a truce and demanded land.", "demanded",
         "A plan demanded land"),
        # Behind a comma the main clause goes on.
        ("The council announced a plan, which called for a truce, and sold the mill.", "sold",
         "The council sold the mill"),
    ],
)  # fmt: skip
def test_an_and_without_a_comma_goes_on_in_the_relative_clause(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_which_stands_for_no_person(tell):
    text = "Nils Berg succeeded in stopping a show for his brother in Lund, which had been planned for May."
    assert not tell(text)["planned"].title.startswith(("Nils", "His brother"))
    assert tell("A drug, Anodin, which was sold in Lund, was banned.")["sold"].title == "Anodin was sold in Lund"


def test_a_that_with_a_verb_of_one_is_not_several(tell):
    text = "It is sending members to assess aid requirements for Haiti that was hit by a strong earthquake on Tuesday."
    assert tell(text)["hit"].title == "Haiti was hit by a strong earthquake"


def test_incursions_were_repulsed_and_no_country_was(tell):
    text = "By May the guards had freed the port and made incursions into Romania, which were repulsed by the fleet."
    assert tell(text)["repulsed"].title == "Incursions were repulsed by the fleet"


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The band moved to Oslo, where a fire destroyed the hall.", "destroyed", "A fire destroyed the hall in Oslo"),
        ("The band moved to Oslo, where a fire destroyed it there.", "destroyed", "A fire destroyed it there"),
        ("The guests left the hotel, where the cook had died.", "died", "The cook had died in the hotel"),
        ("The guests left the pier, where the cook had died.", "died", "The cook had died on the pier"),
        ("The guests left the concert, where the cook died.", "died", "The cook died at the concert"),
        (
            "Fever is rare in the south, where farmers are selling wells.",
            "selling",
            "Farmers are selling wells in the south",
        ),
    ],
)
def test_a_where_is_told_as_its_place(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        (
            "The first column took Lund on 14 July, while the left-hand column made for Garkem, which was captured.",
            "captured",
            "Garkem was captured",
        ),
        ("The council refused to lower the rents, which left the farmers poor.", "left", "Which left the farmers poor"),
    ],
)
def test_a_which_is_a_place_or_a_whole_clause(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The rural working class, who had supported Madero, took up arms.", "supported",
         "The rural working class had supported Madero"),
        ("Anna Berg met a pharmacist, who sold her the drug.", "sold", "A pharmacist sold her the drug"),
    ],
)  # fmt: skip
def test_a_who_is_somebody(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_no_descent_is_a_who(tell):
    text = "Power was held by a handful of families, overwhelmingly of old descent, who controlled much property."
    assert not tell(text)["controlled"].listed


def test_who_was_trapped_is_the_one_beside_it(tell):
    told = tell("The guards left. Attempts to outflank Lee failed under Butler, who was trapped inside the river bend.")
    assert told["trapped"].title == "Butler was trapped inside the river bend"


def test_no_consultation_disagrees(tell):
    told = tell("He chose it without the consultation of the other staff, who all disagreed with the choice.")
    assert not told["disagreed"].listed or "consultation" not in told["disagreed"].title
