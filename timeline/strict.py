"""The base of all models: frozen, strict about names for callers, lenient for files of newer versions."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, model_validator

NEWER = "newer"  # validation context: fields of newer versions are kept


class Model(BaseModel):
    """Frozen; JSON uses the names of the format (`from`, `class`, `$schema`).

    Unknown fields are refused by constructors and kept by the JSON reader.

    >>> class When(Model): display: str
    >>> When(display="soon", colour="red")
    Traceback (most recent call last):
        ...
    pydantic_core._pydantic_core.ValidationError: 1 validation error for When
      Value error, unknown field 'colour'; known: display [type=value_error, ...
    """

    model_config = ConfigDict(
        frozen=True, extra="allow", serialize_by_alias=True, validate_by_alias=True, validate_by_name=True
    )

    @model_validator(mode="before")
    @classmethod
    def _known_fields(cls, data: Any, info: ValidationInfo) -> Any:
        """Extra fields pass for the JSON reader alone, which says so in the context."""
        if not isinstance(data, dict) or (info.context or {}).get(NEWER):
            return data
        if strange := [name for name in data if name not in _names(cls)]:
            raise ValueError(f"unknown field {strange[0]!r}; known: {', '.join(cls.model_fields)}")
        return data


@cache
def _names(model: type[Model]) -> frozenset[str]:
    """The fields of a model and their names in JSON."""
    fields = model.model_fields
    return frozenset(fields) | {field.alias for field in fields.values() if field.alias}


def fault(error: ValidationError) -> str:
    """The first thing that is wrong, in one line: where, and what.

    >>> class When(Model): display: str
    >>> try: When.model_validate({"display": 7})
    ... except ValidationError as error: print(fault(error))
    display: Input should be a valid string
    """
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return " ".join(f"{place}: {first['msg']}".removeprefix(": ").split())[:200]
