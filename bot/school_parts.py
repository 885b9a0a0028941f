"""What every part of school.toml is made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

STRICT = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True, arbitrary_types_allowed=True)

Words = Annotated[str, Field(min_length=1, max_length=200)]


class InBoth(BaseModel):
    """In Indonesian and in English."""

    model_config = STRICT

    id: Words
    en: Words
