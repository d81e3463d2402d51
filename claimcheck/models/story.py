"""Articles on one event, and what a whole folder of stories comes to."""

from claimcheck.models.base import Model
from claimcheck.models.finding import Report, Summary


class Story(Model):
    """Articles that belong together: their paths, and the headline of the most central one."""

    id: str
    label: str
    articles: tuple[str, ...]


class StoryReport(Model):
    """A story and what `compare` finds in it; a story of one article has no findings."""

    story: Story
    report: Report


class BatchSummary(Summary):
    """The counts over all stories; `unreadable` counts files that gave no article."""

    stories: int
    unreadable: int
