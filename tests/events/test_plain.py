"""What is told so plainly that an entry without a day can be made of it; publication is Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # Supposed, in nobody's words.
        ("A strike could close the mill.", "close"),
        ("The storm would flood the town.", "flood"),
        ("A frost may begin to harm the trees.", "harm"),
        # Behind a colon, where lists run on.
        ("In brief: the council met the guards.", "met"),
        ("The old town, which lies between the two rivers and the long ridge of hills that the farmers of the valley "
         "call the wall of the winds, and whose people had waited for many a year, was sold to the mill.", "sold"),
    ],
)  # fmt: skip
def test_what_is_not_told_plainly_is_no_entry(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The strike could close the mill.", "close"),
        ("A strike may have closed the mill.", "closed"),
        ("A strike could close the mill next week.", "close"),
        ("A strike could close the mill, the mayor said.", "close"),
        ("If the dam breaks, the river would flood Brask.", "flood"),
        ("The farmers expressed the hope that they would save the wells.", "save"),
        ("In brief: the council met the guards on 2 March.", "met"),
    ],
)
def test_what_is_told_plainly_or_dated_is(tell, text, trigger):
    assert tell(text)[trigger].listed
