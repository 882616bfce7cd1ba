"""What moves when the publication date is another: old places dotted, new ones solid."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any, NamedTuple

from timeline.models import When

from . import theme
from .axes import axis, length, placing
from .places import fitted, needs_years, place_of
from .rows import cut

_HALF = 0.3  # of a lane: half the height of a dotted box
_SMALLEST = 10  # pixels of a bar
Pair = tuple[str, When, When]


class Move(NamedTuple):
    """An event with its old and its new place; None where it has none."""

    title: str
    old: tuple[float, float] | None
    new: tuple[float, float] | None

    @property
    def words(self) -> str:
        """By how much it moves.

        >>> Move("Vote", (3, 4), (4, 5)).words, Move("Vote", (3, 4), (3, 4)).words, Move("Vote", None, (3, 4)).words
        ('+1 day', 'stays', 'gets a date')
        """
        if self.old == self.new:
            return "stays"
        if self.old is None:
            return "gets a date"
        if self.new is None:
            return "loses its date"
        days = round(self.new[0] - self.old[0])
        if not days:
            return "another stretch"
        return f"{'+' if days > 0 else '−'}{abs(days)} {'day' if abs(days) == 1 else 'days'}"


def moved(pairs: Sequence[Pair]) -> tuple[Move, ...]:
    """The places of titles with their old and new dates, in the order given."""
    return tuple(Move(title, _placed(old), _placed(new)) for title, old, new in pairs)


def _placed(when: When) -> tuple[float, float] | None:
    return place_of(when) if when.earliest or when.latest else None


def describe_moves(pairs: Sequence[Pair]) -> str:
    """The figure in words."""
    found = moved(pairs)
    changed = [m for m in found if m.words != "stays"]
    told = "; ".join(f"{m.title}: {m.words}" for m in changed[:5])
    more = f"; and {len(changed) - 5} more" if len(changed) > 5 else ""
    verb = "dates moves" if len(changed) == 1 else "dates move"
    return f"{len(changed)} of {len(found)} {verb}" + (f". {told}{more}." if told else ".")


def moves(pairs: Sequence[Pair]) -> Any:
    """One line a pair: a dotted box where it was, a solid bar where it would be, and by how much it moves."""
    import plotly.graph_objects as go

    found = moved(pairs)
    changed = [m for m in found if m.words != "stays"] or found
    places = [p for m in changed for p in (m.old, m.new) if p]
    window = fitted(places, True) if places else (0.0, 1.0)
    historic = needs_years((*window, *(edge for m in found for p in (m.old, m.new) if p for edge in p)))
    least = (window[1] - window[0]) * _SMALLEST / theme.WIDTH
    fig = go.Figure()
    new = [(i, m.new, m.old == m.new) for i, m in enumerate(found) if m.new]
    place = placing(historic)
    fig.add_bar(
        orientation="h", y=[i for i, _, _ in new], base=[place(p[0]) for _, p, _ in new], width=0.5,
        x=[length(p[0], max(p[1], p[0] + least), historic) for _, p, _ in new], hoverinfo="skip",
        marker={"color": [theme.OTHER if stays else theme.FACETS[0] for _, _, stays in new]},
    )  # fmt: skip
    fig.add_trace(_dotted([(i, m.old) for i, m in enumerate(found) if m.old and m.old != m.new], least, historic))
    fig.update_layout(
        height=theme.HEAD + theme.NARROW_LANE * max(len(found), 1), showlegend=False, bargap=0, barmode="overlay",
        margin={"l": theme.LEFT, "r": theme.LEFT, "t": 12, "b": 40},
    )  # fmt: skip
    titles = [f"{cut(m.title, theme.LONGEST_NAME)} · {m.words}" for m in found]
    fig.update_yaxes(
        range=[len(found) - 0.4, -0.6], tickvals=list(range(len(found))), fixedrange=True, showgrid=False,
        ticktext=[html.escape(t) for t in titles], zeroline=False, automargin=True,
    )  # fmt: skip
    fig.update_xaxes(**axis(window, historic))
    return fig


def _dotted(boxes: Sequence[tuple[int, tuple[float, float]]], least: float, historic: bool) -> Any:
    import plotly.graph_objects as go

    place = placing(historic)
    xs: list[Any] = []
    ys: list[float | None] = []
    for i, (lo, hi) in boxes:
        a, b = place(lo), place(max(hi, lo + least))
        xs += [a, b, b, a, a, None]
        ys += [i - _HALF, i - _HALF, i + _HALF, i + _HALF, i - _HALF, None]
    return go.Scatter(
        mode="lines", x=xs, y=ys, line={"width": 2, "dash": "dot", "color": theme.OTHER}, hoverinfo="skip"
    )
