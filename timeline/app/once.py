"""What was made for the last run of the page, while what it was made from stays the same.

A click runs the whole page again; a story of twenty thousand events is not to be filtered and drawn anew for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import streamlit as st
from pydantic import BaseModel

T = TypeVar("T")


def once(name: str, made_from: tuple[Any, ...], make: Callable[[], T]) -> T:
    """The value kept under a name; made when there is none or it was made from something else.

    Models are the same when they are one object: comparing two of them takes as long as making the value.
    """
    kept = st.session_state.setdefault("once", {})
    if name in kept and _same(kept[name][0], made_from):
        value: T = kept[name][1]
        return value
    value = make()
    kept[name] = (made_from, value)
    return value


def _same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return len(one) == len(other) and all(
        a is b or (not isinstance(a, BaseModel) and isinstance(a, Hashable) and a == b)
        for a, b in zip(one, other, strict=True)
    )
