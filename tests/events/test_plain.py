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


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        # Pieced together, and told as going on.
        ("The council of Lund, an old and slow one that few of the farmers of the north had trusted to help them, is "
         "mending the wells.", "mending"),
        # Pieced together, and only possible.
        ("The mayor of the old town of Lund, whom few had seen (he had been ill for weeks), might leave the town.",
         "leave"),
    ],
)  # fmt: skip
def test_a_title_pieced_together_is_doubted(tell, text, trigger):
    assert not tell(text)[trigger].listed


@pytest.mark.parametrize(
    ("text", "trigger", "title"),
    [
        ("The council is mending the wells.", "mending", "The council is mending the wells"),
        ("The mayor, who had been ill, closed the mill.", "closed", "The mayor closed the mill"),
        ("Anna Berg left Lund. She sold her boat.", "sold", "Anna Berg sold her boat"),
        ("The bridge, which the council is mending, was built by nuns.", "mending",
         "The council is mending the bridge"),
    ],
)  # fmt: skip
def test_one_in_one_piece_or_with_nothing_else_against_it_is_not(tell, text, trigger, title):
    told = tell(text)[trigger]
    assert (told.title, told.listed) == (title, True)
