"""Rules of style for pictures and pages, made from the colours of the charts. No variables: some readers know none."""

from __future__ import annotations

from typing import Literal

from timeline.charts.theme import DARK_THEME, LIGHT_THEME, OTHER, Theme

Look = Literal["auto", "light", "dark", "print"]
INK = "#404040"  # every mark on paper: shape and pattern tell what colours tell on a screen
PAPER = Theme(ground="#FFFFFF", text="#000000", quiet="#404040", grid="#BBBBBB", marks=(INK,))
FIXED: dict[Look, Theme] = {"auto": LIGHT_THEME, "light": LIGHT_THEME, "dark": DARK_THEME, "print": PAPER}
FONT = "Arial,Helvetica,'Liberation Sans','DejaVu Sans',sans-serif"

_SHAPE = """{0} text{{font:12px {font}}}
{0} .title{{font-size:18px;font-weight:bold}}
{0} .small{{font-size:11px}}
{0} .event path{{stroke-linejoin:round}}
"""
_COLOURS = """{0} text{{fill:{1.text}}}
{0} .ground{{fill:{1.ground}}}
{0} .quiet,{0} .tick,{0} .small{{fill:{1.quiet}}}
{0} .solid{{fill:#FFFFFF}}
{0} .open{{fill:{1.ground}}}
{0} .silence{{fill:{2};fill-opacity:0.1}}
{0} .grid{{stroke:{1.grid}}}
{0} .axis{{stroke:{1.quiet}}}
{0} .dotted{{stroke:{2};stroke-dasharray:1.5 3}}
"""


def picture_rules(look: Look, scope: str) -> str:
    """The style of a picture; `scope` is the selector of its root.

    >>> "@media" in picture_rules("light", "#a"), "@media" in picture_rules("auto", "#a")
    (False, True)
    """
    made = _SHAPE.format(scope, font=FONT) + _COLOURS.format(scope, FIXED[look], OTHER)
    if look == "auto":
        dark = _COLOURS.format(scope, DARK_THEME, OTHER)
        made += f"@media (prefers-color-scheme:dark){{{dark}}}\n"
        made += f"@media print{{{_COLOURS.format(scope, PAPER, OTHER)}}}\n"
    return made
