"""Which titles stand as entries where they are told."""


def test_a_bare_clause_of_time_is_no_entry(tell):
    told = tell("Fans gathered in the streets of Lund as the trial began.")
    assert told["gathered"].listed
    assert not told["began"].listed


def test_whose_it_was_is_known_where_the_story_tells_it(tell):
    assert tell("Her bank failed in the storm.")["failed"].listed
    assert not tell("Lund has a mayor. A guest said that her bank had failed.")["failed"].listed
