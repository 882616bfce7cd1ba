"""How a timeline is looked at: which stretch, which rows, which colours. A plain value, so that a link can hold it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Facet = Literal["source", "person", "place", "kind", "factuality"]
Rows = Literal["none", "source", "person", "place", "kind", "factuality"]
Colour = Literal["auto", "source", "person", "place", "factuality"]


class View(NamedTuple):
    """The wishes of the reader; the default shows the bulk of the events in one group of lanes.

    >>> View(rows="person")._replace(window=("2024-01-01", "2024-03-31")).window
    ('2024-01-01', '2024-03-31')
    """

    window: tuple[str, str] | None = None  # ISO days, inclusive; None is the bulk of the events
    everything: bool = False  # all of the axis, however far the outliers
    rows: Rows = "none"
    colour: Colour = "auto"  # by source when there are several, else by factuality
    readings: bool = False  # the readings not taken, as dotted boxes
    today: str | None = None  # a rule at this ISO day; never read from the clock
    centred: str | None = None  # id of an event that is outlined, with the window around it


WHOLE = View()
