"""Auxiliaries of a verb and of a series; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The mill was founded in May and lasted until 2021.", "lasted", "The mill lasted until 2021"),
        ("Anna Berg was given a heavy fine for the crime, but died weeks later of a fever.", "died",
         "Anna Berg died weeks later of a fever"),
        ("The mill was shelved in 1970 and revived in 1978.", "revived", "The mill was revived"),
        ("The piece was a flop and was never again played in Lund.", "played",
         "The piece was never again played in Lund"),
        # A second verb that a tagger takes for a participle keeps its subject.
        ("Anna Berg won the medal in 1991 and retired in 2008.", "retired", "Anna Berg retired"),
        # Without "no longer" the contrary would be told.
        ("Anna Berg found that the towns were no longer ready to pay.", "found",
         "Anna Berg found that the towns were no longer ready to pay"),
    ],
)  # fmt: skip
def test_a_second_verb_takes_what_it_can(tell, text, trigger, title):
    assert tell(text)[trigger].title == title
