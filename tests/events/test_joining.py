"""Kept words as a title joins them; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Tuesday's strong quake destroyed the mill.", "destroyed", "The strong quake destroyed the mill"),
        ("Tuesday's strong quake destroyed the mill.", "quake", "The strong quake"),
        ("Last week's heavy snow closed the school.", "closed", "The heavy snow closed the school"),
        ("Wednesday's long vote ended at night.", "vote", "The long vote"),
        # Several need no article, and whose a thing is stays.
        ("Monday's strikes closed the port.", "closed", "Strikes closed the port"),
        ("Anna's strong boat reached the port.", "reached", "Anna's strong boat reached the port"),
        ("The miners' long strike ended.", "ended", "The miners' long strike ended"),
    ],
)
def test_an_article_stands_where_a_day_went(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The council spent #346m on a new pier.", "spent", "The council spent #346m on a new pier"),
        ("The council paid $20m for the mill.", "paid", "The council paid $20m for the mill"),
        ("The town sold 12kg of gold to the bank.", "sold", "The town sold 12kg of gold to the bank"),
        ("The well-known singer left Brask.", "left", "The well-known singer left Brask"),
        ("The guards freed about 40 non-swimmers.", "freed", "The guards freed about 40 non-swimmers"),
    ],
)
def test_no_word_and_no_sum_loses_a_part(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The mayor secretly closed the gate.", "closed", "The mayor secretly closed the gate"),
        ("The bell was only rung on odd days.", "rung", "The bell was only rung on odd days"),
        ("Three miners were pulled out alive by the crew.", "pulled", "Three miners were pulled out alive by the crew"),
        ("The guards were all killed or captured.", "captured", "The guards were all killed or captured"),
        ("The low rain had left the wells badly depleted.", "left", "The low rain had left the wells badly depleted"),
        # What only leads from one sentence to the next goes, and so does what is told by itself.
        ("The mayor also closed the gate.", "closed", "The mayor closed the gate"),
        ("The wall was soon mended.", "mended", "The wall was mended"),
        ("The boats were seized and burned.", "burned", "The boats were burned"),
        ("The mayor, it is said, closed the gate.", "closed", "The mayor closed the gate"),
    ],
)
def test_what_stands_between_stays_while_there_is_room(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
