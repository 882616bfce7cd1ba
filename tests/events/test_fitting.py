"""Who is a person, and whom a pronoun fits; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # An age between commas, and a title before the name.
        ("Carrow, 58, was found in Lund. He had left the ward in May.", "left", "Carrow had left the ward"),
        ("Tovell, 34, was jailed. She denied the theft.", "denied", "Tovell denied the theft"),
        ("Judge Pastor opened the trial. He freed two men.", "freed", "Judge Pastor freed two men"),
        ("Dr Tovell left Lund. She opened a ward in Ystad.", "opened", "Dr Tovell opened a ward in Ystad"),
        ("Col Brannock was found in Lund. He had left the ward in May.", "left", "Col Brannock had left the ward"),
        # One of the people, who are no crowd.
        ("A child was found after he had left the ward.", "left", "A child had left the ward"),
        ("A passenger left the ship after she had fallen ill.", "fallen", "A passenger had fallen ill"),
    ],
)  # fmt: skip
def test_a_person_is_he_or_she(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The family was found after she had left the ward.", "left", "She had left the ward"),
        ("The crowd was moved to Lund. He had left the square in May.", "left", "He had left the square"),
        # A year is no age.
        ("Ystad, 1958, was quiet. He had closed the ward in May.", "closed", "He had closed the ward"),
    ],
)
def test_a_crowd_is_not(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


def test_a_long_name_is_taken_while_it_leaves_room(tell):
    name = "The Northern Scania Flood Prevention Agency"
    assert len(name) == 43
    told = tell(f"{name} was founded in 1911. It has closed the old dam.")["closed"]
    assert told.title == f"{name} has closed the old dam"
