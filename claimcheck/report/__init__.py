"""A result in, one form of it out: text for people, JSON and JSON Lines for scripts."""

from claimcheck.report.comparison import write_comparison
from claimcheck.report.listing import Listing
from claimcheck.report.records import (
    batch_records,
    dumps,
    extraction_records,
    extractions_object,
    record,
    report_lines,
    report_object,
)
from claimcheck.report.stories import StoryList
from claimcheck.report.verdict import judgement_record, write_judgement

__all__ = [
    "Listing",
    "StoryList",
    "batch_records",
    "dumps",
    "extraction_records",
    "extractions_object",
    "judgement_record",
    "record",
    "report_lines",
    "report_object",
    "write_comparison",
    "write_judgement",
]
