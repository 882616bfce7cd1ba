"""A row of the chart → shapes: light and solid bars, marks, labels, as they stand on the screen."""

from __future__ import annotations

from typing import NamedTuple

from timeline.charts import theme
from timeline.charts.lanes import barred, tied
from timeline.charts.rows import Row

from .harmless import plain
from .shapes import Bar, Fill, Kind, Mark, Role, Shape, Words

_HALF = 0.25  # of a lane: half the height of a bar
_PAD = 4  # between mark and label
_KINDS: dict[str, Kind] = {
    "day": "diamond", "clock": "circle", "around": "diamond-open", "unsure": "diamond-open", "within": "grip",
    "span": "grip",
}  # fmt: skip


class Plot(NamedTuple):
    """Where places of the axis and lanes lie in the picture."""

    left: float
    top: float
    lane: float
    window: tuple[float, float]
    scale: float

    def x(self, place: float) -> float:
        """The pixels from the left of the picture."""
        return round(self.left + (place - self.window[0]) * self.scale, 2)

    def y(self, lane: int) -> float:
        """The middle of a lane."""
        return round(self.top + (lane + 0.5) * self.lane, 2)


def shapes_of(row: Row, plot: Plot) -> tuple[Shape, ...]:
    """From the ground up; nothing reaches beyond the window but points and words."""
    made: list[Shape] = []
    if barred(row, plot.scale):
        fill: Fill = "hatched" if row.look == "around" else "light"
        made.append(_bar(row, (row.lo, row.hi), plot)._replace(fill=fill))
    if row.core:
        made.append(_bar(row, row.core, plot))
    x, y = plot.x(_at(row, plot.window)), plot.y(row.lane)
    size = theme.GRIP if row.look in ("within", "span") else theme.MARK - 2
    made.append(Mark(_kind(row), x, y, size, row.colour, row.fact))
    if row.label:
        made.append(_label(row, plot))
    return tuple(made)


def _bar(row: Row, place: tuple[float, float], plot: Plot) -> Bar:
    lo, hi = (plot.x(min(max(p, plot.window[0]), plot.window[1])) for p in place)
    half = _HALF * plot.lane
    return Bar(lo, plot.y(row.lane) - half, round(max(hi - lo, 1.0), 2), 2 * half, "solid", row.colour, row.fact)


def _kind(row: Row) -> Kind:
    if row.look == "open":
        return "triangle-left" if row.open_start else "triangle-right"
    return _KINDS[row.look]


def _at(row: Row, window: tuple[float, float]) -> float:
    """An arrow stands at the edge of the window, where the stretch goes on; a grip never beyond it."""
    place = row.at if row.look != "open" else window[0] if row.open_start else window[1]
    return min(max(place, window[0]), window[1])


def _label(row: Row, plot: Plot) -> Words:
    pad = _PAD + theme.MARK / 2 * (tied(row) or (row.open_start and row.side == "inside"))  # an arrow stands there
    x = plot.x(row.anchor)
    y = plot.y(row.lane) + 4  # the foot of letters of 12 px whose middle is the lane's
    role: Role = "solid" if row.side == "solid" else "label"
    if row.side == "left":
        return Words(x - pad, y, plain(row.label), role, "end")
    return Words(x + pad, y, plain(row.label), role)
