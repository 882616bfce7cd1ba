"""Who a clause speaks of; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("Anna Berg, whose trial is due to begin in May, left.", "begin", "Anna Berg's trial is due to begin"),
        ("A second run, completed eight months ago, corrected the figure.", "completed", "A second run was completed"),
    ],
)
def test_what_stands_for_a_noun_is_named(tell, text, trigger, title):
    assert tell(text)[trigger].title == title


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Any money sent using the card would end up in a drain.", "sent"),
        ("It was a job that needed to be done.", "done"),
        ("Experts are afraid a flood could come at any time and are watching for new cracks.", "watching"),
        ("This page is part of a trial to test new lamps.", "test"),
        ("There were several questions about how jurors would judge the mayor.", "judge"),
    ],
)
def test_what_only_describes_is_no_entry(tell, text, trigger):
    assert not tell(text)[trigger].listed
