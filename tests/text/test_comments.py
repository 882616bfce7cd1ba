"""Readers' comments under a text are paragraphs of their own, and no part of the story."""

import pytest

from timeline.text.boilerplate import kind
from timeline.text.comments import comments, is_comment
from timeline.text.mend import mend

STAMPS = (
    "At 15:49 26th Apr 2009, Nich wrote: It fell.",
    "At 4:29 am on 21 Jan 2010, Jo Berg wrote: It fell.",
    "On May 5, 2009 at 3:05 pm Jo B. said: It fell.",
)


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_opens_a_comment(stamp):
    assert is_comment(stamp)
    assert kind(stamp + " word" * 500, "A headline") == "comments"
    assert mend(f"The bridge closed. {stamp}").text == f"The bridge closed.\n\n{stamp}"


@pytest.mark.parametrize("text", ["At 15:49 on 26 April 2009, the bridge fell.", "On May 5, 2009, Jo Berg said: No."])
def test_a_story_with_an_hour_is_none(text):
    assert not is_comment(text)
    assert list(comments(text)) == []
