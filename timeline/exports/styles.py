"""Rules of style for pictures and pages, made from the colours of the charts. No variables: some readers know none."""

from __future__ import annotations

from typing import Literal

from timeline.charts.theme import DARK_THEME, LIGHT_THEME, OTHER, Theme

Look = Literal["auto", "light", "dark", "print"]
INK = "#404040"  # every mark on paper: shape and pattern tell what colours tell on a screen
PAPER = Theme(ground="#FFFFFF", text="#000000", quiet="#404040", grid="#BBBBBB", marks=(INK,))
FIXED: dict[Look, Theme] = {"auto": LIGHT_THEME, "light": LIGHT_THEME, "dark": DARK_THEME, "print": PAPER}
PENS = {colour: f"p{n}" for n, colour in enumerate(LIGHT_THEME.marks)}  # names of the colours of marks
FONT = "Arial,Helvetica,'Liberation Sans','DejaVu Sans',sans-serif"

_SHAPE = """{0} text{{font:12px {font}}}
{0} .title{{font-size:18px;font-weight:bold}}
{0} .small{{font-size:11px}}
{0} path{{stroke-linejoin:round}}
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

    >>> picture_rules("print", "#a").count("@media"), picture_rules("auto", "#a").count("@media")
    (0, 2)
    """
    made = _SHAPE.format(scope, font=FONT) + _colours(FIXED[look], scope)
    if look == "auto":
        made += f"@media (prefers-color-scheme:dark){{{_colours(DARK_THEME, scope)}}}\n"
    if look != "print":
        made += f"@media print{{{_colours(PAPER, scope)}}}\n"
    return made


def _colours(colours: Theme, scope: str) -> str:
    pens = zip(PENS.values(), colours.marks if len(colours.marks) > 1 else colours.marks * len(PENS), strict=True)
    rules = (f"{scope} .{name}{{fill:{pen};stroke:{pen}}}\n{scope} .in-{name}{{fill:{pen}}}\n" for name, pen in pens)
    return "".join(rules) + _COLOURS.format(scope, colours, OTHER)


_PAGE = (
    ":root{{color-scheme:{1};--ground:{0.ground};--text:{0.text};--quiet:{0.quiet};--grid:{0.grid};--link:{2};"
    "--mark:{3}}}\n"
)
_LINKS = {
    LIGHT_THEME: ("light", "#005A8C", "#FFF3C4"), DARK_THEME: ("dark", "#7CC4F0", "#4A4220"),
    PAPER: ("light", "#000000", "#FFFFFF"),
}  # fmt: skip


def page_rules(look: Look, width: float) -> str:
    """The colours of a page, and how wide it is."""
    made = f":root{{--width:{width / 16 + 2:.0f}rem}}\n" + _page(FIXED[look])
    if look == "auto":
        made += f"@media (prefers-color-scheme:dark){{{_page(DARK_THEME)}}}\n"
    return made + f"@media print{{{_page(PAPER)}}}\n"


def _page(colours: Theme) -> str:
    return _PAGE.format(colours, *_LINKS[colours])


_FRAGMENT = """{0}{{color:{1.text};background:{1.ground};font:15px/1.45 system-ui,Arial,Helvetica,sans-serif}}
{0} a{{color:{2}}}
{0} summary{{color:{1.quiet}}}
"""


def fragment_rules(look: Look, scope: str) -> str:
    """The style of a fragment, in which every rule begins with its root."""
    made = (
        f"{scope}{{overflow-x:auto;padding:.5rem}}\n{scope} .name{{font-weight:bold;font-size:1.25em;margin:0}}\n"
        f"{scope} svg{{display:block;max-width:100%;height:auto;min-width:480px}}\n"
        f"{scope} svg a{{text-decoration:none}}\n"
        f"{scope} summary{{cursor:pointer;padding:.5rem 0}}\n{scope} li{{margin:.2em 0}}\n"
    )
    made += _FRAGMENT.format(scope, FIXED[look], _LINKS[FIXED[look]][1])
    if look == "auto":
        dark = _FRAGMENT.format(scope, DARK_THEME, _LINKS[DARK_THEME][1])
        made += f"@media (prefers-color-scheme:dark){{{dark}}}\n"
    return made
