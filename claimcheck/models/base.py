"""What every type that crosses a door has in common."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen record: what left a room never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Model):
    """A passage of an article: `article.text[start:end] == text`, in code points, `line` from 1."""

    start: int
    end: int
    line: int
    text: str
