"""The address of the page ↔ the story and the look at it: a copied link shows the same thing. No Streamlit here.

>>> from timeline.app.state import State, Story
>>> parameters(State(Story("sample", "suez"), Look(view="table", event="ev_1")))
{'sample': ['suez'], 'view': ['table'], 'event': ['ev_1']}
>>> wanted({"sample": ["suez"], "view": ["mistyped"], "since": ["soon"]}) == Wanted("sample", "suez", Look())
True
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, get_args

from timeline.app.filters import FACETS, Filters
from timeline.app.state import Colour, Facet, Kept, Look, State, View

Parameters = dict[str, list[str]]
_DAY = re.compile(r"-?\d{4,6}-\d\d-\d\d")
_KEPT: dict[str, Kept] = {"sample": "sample", "story": "workspace"}
# Parameter → the values it may have. Example: ?rows=person
_CHOICES: dict[str, Sequence[str]] = {"view": get_args(View), "rows": get_args(Facet), "colour": get_args(Colour)}
_SWITCHES = ("readings", "today", "everything")


class Wanted(NamedTuple):
    """What an address asks for."""

    kept: Kept
    name: str
    look: Look


def parameters(state: State) -> Parameters:
    """The parameters of a state; what is as by default is left out."""
    look, plain = state.look, Look()
    found: Parameters = {p: [state.story.name] for p, kept in _KEPT.items() if kept == state.story.kept}
    found |= {p: [getattr(look, p)] for p in _CHOICES if getattr(look, p) != getattr(plain, p)}
    found |= {p: ["1"] for p in _SWITCHES if getattr(look, p)}
    if look.window:
        found["from"], found["to"] = [look.window[0]], [look.window[1]]
    if look.event:
        found["event"] = [look.event]
    if look.most:
        found["most"] = [str(look.most)]
    filters = look.filters
    found |= {facet: list(getattr(filters, facet)) for facet in FACETS if getattr(filters, facet)}
    found |= {"q": [filters.text]} if filters.text else {}
    found |= {p: [getattr(filters, p)] for p in ("time", "since", "until") if getattr(filters, p)}
    return found | {p: ["1"] for p in ("starred", "inside") if getattr(filters, p)}


def wanted(given: Mapping[str, Sequence[str]]) -> Wanted:
    """What the parameters ask for; unknown ones and values that cannot be are passed over."""
    one = {name: values[-1] for name, values in given.items() if values}
    look: dict[str, Any] = {p: one[p] for p, known in _CHOICES.items() if one.get(p) in known}
    look |= {p: True for p in _SWITCHES if one.get(p) == "1"}
    most = one.get("most", "")
    if most.isascii() and most.isdigit() and 0 < int(most[:9]) == int(most):
        look["most"] = int(most)
    if _DAY.fullmatch(one.get("from", "")) and _DAY.fullmatch(one.get("to", "")):
        look["window"] = (one["from"], one["to"])
    event = one.get("event") or None
    filters: dict[str, Any] = {facet: tuple(given[facet]) for facet in FACETS if given.get(facet)}
    filters |= {p: one[p] for p in ("since", "until") if _DAY.fullmatch(one.get(p, ""))}
    if ("since" in filters or "until" in filters) and one.get("time"):
        filters["time"] = one["time"]  # the words alone filter nothing
    filters |= {p: True for p in ("starred", "inside") if one.get(p) == "1"}
    kept = next((p for p in _KEPT if one.get(p)), None)
    shown = Look(event=event, centred=event, filters=Filters(text=one.get("q", ""), **filters), **look)
    return Wanted(_KEPT[kept] if kept else "none", one[kept] if kept else "", shown)
