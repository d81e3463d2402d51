"""What a claim says, as slots that can be compared: no span, no parse leaves the extract room."""

from claimcheck.models.base import Model


class Proposition(Model):
    """The compared slots of a claim's content."""
