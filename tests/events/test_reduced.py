"""Participles that parsers take for the main verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "participle", "trigger", "title"),
    [
        ("Four patients infected with the resistant strain have died, including two children.", "infected", "died",
         "Four patients have died, including two children"),
        ("Four patients infected with the resistant strain have died.", "infected", "died", "Four patients have died"),
        ("The first vaccine developed to fight the fever, sold by Berg, was pulled from the market.", "developed",
         "pulled", "The first vaccine was pulled from the market"),
        ("The houses damaged in the storm will be rebuilt.", "damaged", "rebuilt", "The houses will be rebuilt"),
        ("The mayor, accused of theft by the council, has left.", "accused", "left", "The mayor has left"),
    ],
)  # fmt: skip
def test_the_finite_verb_behind_it_is_told(tell, text, participle, trigger, title):
    told = tell(text)
    assert not told[participle].listed
    assert (told[trigger].title, told[trigger].listed) == (title, True)


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The strike closed two mills, killed the trade and was called off.", "closed", "The strike closed two mills"),
        ("The mayor opened the mill and has left the town.", "opened", "The mayor opened the mill"),
        ("Planes bombed ten towns and troops overran the coast.", "bombed", "Planes bombed ten towns"),
        ("Police arrested ten men, who have been charged.", "arrested", "Police arrested ten men"),
    ],
)
def test_a_finite_verb_of_its_own_stays(tell, text, trigger, title):
    told = tell(text)[trigger]
    assert (told.title, told.listed) == (title, True)
