"""Characters read as the common ones they stand for, which the model has learnt.

Web pages set a horizontal bar for a dash, "the tax ― which", and a space that does not break
between a name and its verb. One character stands for one, so that places in the text stay the same.
"""

READ_AS = str.maketrans({
    "―": "—", "⸺": "—", "‒": "–", "‐": "-", "‑": "-",
    "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " ", "\N{FIGURE SPACE}": " ",
    "\N{THIN SPACE}": " ", "\N{HAIR SPACE}": " ", "\N{EN SPACE}": " ", "\N{EM SPACE}": " ",
})  # fmt: skip


def as_read(text: str) -> str:
    """The text in the characters the model knows, of the same length."""
    return text.translate(READ_AS)
