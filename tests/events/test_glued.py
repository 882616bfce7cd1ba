"""Headings and legends that run on into the sentence after them; publication is Friday 8 March 2024."""

import pytest

from timeline.events.glued import starts


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Boy raises funds for Lund A seven-year-old boy is raising funds for victims of the flood.", "raising",
         "A seven-year-old boy is raising funds for victims of the flood"),
        ("The mayor left.\n\nA shop was robbed in the old town The thieves took ten rings.", "robbed",
         "A shop was robbed in the old town"),
        ("Town council opens old market Market stalls from Ystad have reached the harbour.", "reached",
         "Market stalls from Ystad have reached the harbour"),
        ("Lamps were given to teachers at Saint Anna's School Four children, all from Lund, have been rescued.",
         "rescued", "Four children, all from Lund, have been rescued"),
        ("Row over wooden bridge Lawyers for the mayor have blocked the sale.", "blocked",
         "Lawyers for the mayor have blocked the sale"),
        ("Berg will sing at the gig by a link-up Berg has been confirmed to take part in a show.", "confirmed",
         "Berg has been confirmed to take part in a show"),
        ("Mill 'up for sale' The mill that burned down in May was sold.", "sold", "The mill was sold"),
        ("Doubts about wells rise Monday 4 March 2024 18.05 GMT Scores of wells in Lund have been closed.", "closed",
         "Scores of wells in Lund have been closed"),
        ("Pictures of the raid on the mill 14 June 2016 Court papers show that Anna Berg bought the mill.",
         "bought", "Anna Berg bought the mill"),
    ],
)  # fmt: skip
def test_a_heading_is_no_part_of_the_sentence_behind_it(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    "text",
    [
        "The influenza A virus spread.",
        "The play The Old Mill opened.",
        "She bought Class A shares.",
        "Channel Two halted the show.",
        "The tour This Is It was sold out.",
        "The mayor met The Lund Post.",
        "He left. The dam broke.",
        'She said: " The dam is old."',
        "The court told Parliament that parliament should act.",
        "He studied at the university University of Lund",
        "Apollo Thirteen astronauts landed.",
        "She led the Public Health office.",
        "The bridge was closed on 4 May 2021 Anna Berg says.",
    ],
)
def test_names_and_kinds_are_not_cut(text):
    assert list(starts(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lund flood: your stories Friday 8 March The delivery of aid is slow.",
        "Rescuers describe the flood Friday 8 March 2024",
    ],
)
def test_the_day_of_publication_between_heading_and_text_dates_nothing(tell, text):
    assert tell(text)["flood"].when.earliest is None


@pytest.mark.parametrize(
    "text",
    ["The council met on Friday 8 March.", "The council met Friday 8 March.", "The flood of 8 March 2024 hit Lund."],
)
def test_the_day_of_publication_in_a_sentence_does(tell, text):
    assert "2024-03-08" in {told.when.earliest for told in tell(text).values()}


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Council asks for aid after flood The United Nations has sent ten boats to Lund.", "sent",
         "The United Nations has sent ten boats to Lund"),
        ("Town hall hears of theft in court Jurors at the trial were told of a stolen boat.", "told",
         "Jurors at the trial were told of a stolen boat"),
        ("Lund plans lamps To save the old mill, the council has raised its rates.", "raised",
         "The council has raised its rates"),
        ("Town fears unrest as wells dry Frustration is growing in the villages of Scania.", "growing",
         "Frustration is growing in the villages of Scania"),
        ("School shut after fever in Lund A 23-month-old boy was taken to a ward in Lund.", "taken",
         "A 23-month-old boy was taken to a ward in Lund"),
    ],
)  # fmt: skip
def test_more_headings_are_no_part_of_their_sentence(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Council asks for aid after flood The United Nations has sent ten boats.", "The United"),
        ("Lund plans lamps To save the old mill, the council has raised its rates.", "To save"),
        ("School shut after fever in Lund A 23-month-old boy was taken to a ward.", "A 23"),
        ("Town hall hears of theft in court Jurors at the trial left.", "Jurors"),
        ("Town fears unrest as wells dry Frustration is growing in Scania.", "Frustration"),
    ],
)
def test_a_sentence_begins_behind_its_heading(text, at):
    assert list(starts(text)) == [text.index(at)]


@pytest.mark.parametrize(
    "text",
    [
        # Far from the head of a text no heading ends there.
        f"The mayor of the town walked home{' slowly' * 20} from the hall The United Nations rents.",
        f"Town hall hears of theft{' and of fire' * 12} in court Jurors at the trial left.",
        # Behind a mark, a small word or one that leads on to a name.
        "Council asks for aid, mayor says The United Nations has sent ten boats.",
        "The mayor told guests of The United Nations of it.",
        "She saw a new film The British Consul and went home.",
        # Too short for a heading.
        "Town asks for The United Nations.",
        # Nothing that anyone aims at, and a kind of its own.
        "The play From Lund To cross the sea was sold.",
        "Doctors found influenza A 23 times.",
    ],
)
def test_what_only_looks_like_a_heading_is_not_cut(text):
    assert list(starts(text)) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Holm may go to jail if convicted A US judge has ruled on it.", "A US"),
        ("Mira Holm jailed for theft of boats Mira Holm has been sent to jail.", "Mira Holm has"),
        ("FLOODS IN THE NORTHERN HILLS Farmers have lost their cattle.", "Farmers"),
        ("FIRE AT OLD MILL IN BRASK Two guards were hurt.", "Two"),
    ],
)
def test_behind_a_heading_a_short_form_the_same_names_or_small_letters_begin(text, at):
    assert list(starts(text)) == [text.index(at)]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors read that vitamin A US tests had failed.",
        "Mira Holm told the guests from the Mira Holm House of it.",
        "Mira Holm left the old mill, and Mira Holm came back.",
        "The UN and the EU sent boats to Brask.",
    ],
)
def test_a_kind_a_house_of_that_name_and_few_short_forms_open_nothing(text):
    assert list(starts(text)) == []
