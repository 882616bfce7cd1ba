"""The one place of the package that asks the clock: when a decision was made, how long a slice of work took, and where
the line of today stands in the chart, when somebody asks for one.

No text is dated by it; a test holds that only the dashboard's page imports it.
"""

from __future__ import annotations

import datetime
import time


def instant() -> str:
    """This moment in UTC, to the second, for the log of decisions."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def this_day() -> str:
    """This day where the user is, for the line in the chart alone."""
    return datetime.datetime.now().astimezone().date().isoformat()


class Slice:
    """A stretch of work that should give way after some seconds."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def goes_on(self) -> bool:
        """Whether there is time left."""
        return time.monotonic() < self._end
