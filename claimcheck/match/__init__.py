"""Which articles are one story, and which of their claims are worth judging together."""

from claimcheck.match.align import align
from claimcheck.match.groups import group_claims
from claimcheck.match.siblings import sibling_notices, without_copies
from claimcheck.match.stories import group_stories

__all__ = ["align", "group_claims", "group_stories", "sibling_notices", "without_copies"]
