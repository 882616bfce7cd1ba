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
