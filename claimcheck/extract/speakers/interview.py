"""Interviews in questions and answers: "I" in an answer and "you" in a question is the interviewee.

A text is one when it says so before its first question and asks at least two. With two interviewees
nobody is given.
"""

import re
from collections.abc import Sequence

from claimcheck.extract.parsing.tree import Doc
from claimcheck.extract.speakers.cast import Cast, Member
from claimcheck.rules.names import interview_phrases

FEWEST_QUESTIONS = 2
TOPIC = re.compile(r"\b(?:about|on|regarding)\b")
"""Who is named after these is spoken of, not with."""
LONGEST_QUESTION = 80
"""A longer block that ends in a question mark is an answer."""


def is_question(doc: Doc) -> bool:
    """Whether the block ends in a question mark, outside quotation marks."""
    return doc.text.rstrip().endswith("?") and len(doc) <= LONGEST_QUESTION


def interviewee(docs: Sequence[Doc], cast: Cast) -> Member | None:
    """Who answers, if the article is an interview with one person."""
    questions = [block for block, doc in enumerate(docs) if is_question(doc)]
    if len(questions) < FEWEST_QUESTIONS:
        return None
    for block in range(questions[0] + 1):
        for row in interview_phrases():
            match = re.search(rf"\b{row.phrase}\b", docs[block].text, re.IGNORECASE)
            found = _named(cast, block, docs[block], match, row.whose) if match else []
            if found:
                return found[0] if len(found) == 1 else None
    return None


def _named(cast: Cast, block: int, doc: Doc, match: re.Match[str], whose: str) -> list[Member]:
    """The persons named on that side of the phrase; two joined by "and" are two."""
    here = [name for name in cast.names if name.block == block]
    if whose == "before" or re.match(r" (?:him|her)\b", doc.text[match.end() :]):
        sides = [name for name in here if doc[name.start].idx < match.start()]
    else:
        stop = next((s.end_char for s in doc.sents if s.end_char > match.end()), len(doc.text))
        topic = TOPIC.search(doc.text, match.end(), stop)
        stop = topic.start() if topic else stop
        sides = [name for name in here if match.end() <= doc[name.start].idx < stop]
    people: list[Member] = []
    for name in sides:
        member = cast.member_at(block, name.start)
        at_once = doc[name.start - 1].lower_ == "the" and doc[name.start - 1].idx == match.end() + 1
        if member is not None and not member.is_human and at_once:
            return []
        if member is None or not member.is_human:
            continue
        if people and doc[name.start - 1].lower_ != "and":
            break
        if member not in people:
            people.append(member)
    return people
