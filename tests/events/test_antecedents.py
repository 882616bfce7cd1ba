"""What pronouns stand for; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # Of several all are named, and "the pair" are several.
        ("By May the army and navy had regrouped, and they sailed for Ystad.", "sailed",
         "The army and navy sailed for Ystad"),
        ("The pair were seen in Lund. They reached Ystad on Friday.", "reached", "The pair reached Ystad"),
        # Whose it is, where the noun stands in a clause of one person or thing.
        ("Anna Berg did not speak during her long trial, which ended on Monday.", "ended",
         "Anna Berg's long trial ended"),
        ("Omar worked for the Lund Trust, which lost two boats when its harbour burned down.", "burned",
         "The Lund Trust's harbour burned down"),
        # The subject over what "it signed".
        ("The council will publish the plan it rejected in May 2021.", "rejected", "The council rejected the plan"),
        ("The rebels beat the guards, forcing Omar Haddad to leave before he had sold the mill in 1920.", "sold",
         "Omar Haddad had sold the mill"),
        # A date before a name is no part of it.
        ("7 March 2016 Dr Anna Berg says she tried to save the guard in May 2014.", "tried",
         "Dr Anna Berg tried to save the guard"),
        # What is left over where the subject is several, a person, or acts upon itself.
        ("Crews from Oslo were sent to Ystad after it was hit by a flood.", "hit", "Ystad was hit by a flood"),
        ("Experts have tracked the spread of the goat fever ever since it was found in Lund.", "found",
         "The goat fever was found in Lund"),
        ("The mayor said Norway had signed a pact when it freed itself from the king.", "freed",
         "Norway freed itself from the king"),
        # A crew and an agency of a long name are "they" too, and then nothing is short for "have".
        ("The crew reached Ystad. They have mended the mast.", "mended", "The crew have mended the mast"),
        ("The Lund Flood Agency sent boats. They've brought food.", "brought",
         "The Lund Flood Agency have brought food"),
        ("The WHO says it is ready to use the new rules.", "use", "The WHO is ready to use the new rules"),
        # A person says of a thing what it did.
        ("The chimney of the mill collapsed on Monday. In 2019 an engineer warned that it leaned.", "leaned",
         "The chimney leaned"),
        # No model knows every name.
        ("Anna Berg's boat sank off Oslo. She reached the shore.", "reached", "Anna Berg reached the shore"),
    ],
)  # fmt: skip
def test_the_one_it_can_be_is_named(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # Not the one whom his own clause names.
        ("Omar Haddad died in May. The guards say that he had given Haddad a key.", "given",
         "He had given Haddad a key"),
        # A judge or lawyer speaks of others.
        ("The judge says he can continue to practise in Lund until May 2025.", "practise",
         "He can continue to practise in Lund"),
        # Another person of the same sentence.
        ("Omar Haddad left. The teacher was bold, and the crowd saw all the doors he opened on Friday.", "opened",
         "The teacher opened all the doors"),
        # Somebody of whom nothing was said for long.
        ("Omar Haddad argues so. The fleet left Ystad. The rebels followed. The league fell. The port was shut. "
         "He crossed the lake in May 2021.", "crossed", "He crossed the lake"),
        # What emerged is what was told before.
        ("Scores of wells have been closed, it emerged on Friday.", "emerged", "It emerged"),
        # No kind does anything.
        ("That kind of fever has come to Lund. It has spread in Oslo since May.", "spread", "It has spread in Oslo"),
        # A man who sold his boat is no firm.
        ("Nils sold his mill. It reopened on Friday.", "reopened", "It reopened"),
    ],
)  # fmt: skip
def test_nobody_is_named_who_it_cannot_be(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # The clause stands before the one that names its thing.
        ("Until it burned down, the palace was the pride of the town.", "burned", "The palace burned down"),
        ("Before it was sold, the mill was the largest in Scania.", "sold", "The mill was sold"),
        # What befalls the one whom another is with.
        ("The doctor was with the singer when he died.", "died", "The singer died"),
        ("The nurse was with the old king when he collapsed.", "collapsed", "The old king collapsed"),
        # Whose hope or fear it is.
        ("The farmers expressed the hope that they would save the wells.", "save", "The farmers would save the wells"),
        ("The council expressed the fear that it would lose the mill.", "lose", "The council would lose the mill"),
        # "If convicted" tells of no other case.
        ("Berg crossed the lake. If convicted, she will lose her seat in May.", "lose", "Berg will lose her seat"),
        ("The council waited till it got the letter.", "got", "The council got the letter"),
        ("The tower that fell when it was built was old.", "built", "The tower was built"),
        ("The boat was used to drop off goods and was being driven to pick up more when it was stolen.", "stolen",
         "The boat was stolen"),
    ],
)  # fmt: skip
def test_clauses_around_name_what_they_tell_of(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        # The owner's thing is not what needed ships.
        ("Since it needed ships, Lund's first aim was to buy some.", "needed", "Since it needed ships"),
        # In a case that is thought of it may be anybody.
        ("The bill passed. If the farmers agree, it will end the strike in May.", "end", "It will end the strike"),
        # Who left was with nobody.
        ("The doctor was with the singer when he left.", "left", "The doctor left"),
    ],
)
def test_clauses_around_name_nobody_else(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The doctor was treating Berg as he packed for a tour of Lund.", "packed", "He packed for a tour of Lund"),
        ("Nils Berg sang. Police questioned his doctor, but he was not charged.", "charged", "He was not charged"),
        ("The farmers won. Doses are rare; they will be sold in Lund.", "sold", "Doses will be sold in Lund"),
    ],
)
def test_nobody_of_the_sentence_before_is_named_where_its_own_has_another(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
