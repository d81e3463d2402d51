"""Reporting verbs and their contents, before, after and around the verb."""

from collections.abc import Callable, Iterator

from claimcheck.extract.attributions import (
    after,
    arguments,
    astray,
    before,
    charges,
    objects,
    quoted,
    rest,
)
from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import is_colon
from claimcheck.extract.attributions.coordination import (
    ANYBODY,
    is_answered,
    is_asked,
    is_concession,
    is_condition,
    is_cue,
    is_main,
    is_negated,
    is_supposed,
    reporting_rows,
)
from claimcheck.extract.attributions.frame import Frame, is_small_clause
from claimcheck.extract.attributions.parts import holds_words, stays_unnamed
from claimcheck.extract.attributions.source import NOBODY, Passive, Speaker, find_speaker
from claimcheck.extract.attributions.subjects import RELATIVES, is_passive
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import ReportingVerb, any_verb, finder_nouns, hearing_bodies
from claimcheck.rules.figures import calendar
from claimcheck.rules.wordnet import things

SELF = ("self", "selves")
WEIGHT = 10
"""A verb of saying goes before other cues, and before a verb that the table does not know."""
Finder = Callable[[Frame], tuple[Stretch, ...]]
SHAPES: tuple[tuple[str, str, Finder], ...] = (
    ("quotation", "quotation-before", before.quotation_before),
    ("announced", "quotation-before", before.quotation_before),
    ("announced", "announced", quoted.quotation_announced),
    ("clause", "as-clause", after.as_clause),
    ("clause", "clause-before", before.clause_before),
    ("predicate", "announced", quoted.quotation_announced),
    ("predicate", "predicate", arguments.predicate),
    ("object", "reported-object", objects.reported_object),
    ("reported", "reported-object", objects.reported_object),
    ("clause", "clause-after", after.clause_after),
    ("preposition", "preposition", arguments.preposition),
    ("naming", "naming", arguments.naming),
    ("topic", "topic", arguments.topic),
    ("charge", "charge", charges.charge),
    ("charge", "charged", charges.charged_by),
    ("charged", "charged", charges.charged),
    ("level", "level", objects.level),
    ("passive-infinitive", "said-to", charges.said_to),
    ("passive-predicate", "termed", charges.termed),
    ("person-infinitive", "person-infinitive", arguments.person_infinitive),
    ("infinitive", "infinitive", arguments.infinitive),
    ("gerund", "gerund", arguments.gerund),
    ("quotation", "quotation-after", quoted.quotation_after),
    ("clause", "clause-astray", astray.clause_astray),
    ("clause", "clause-rest", rest.clause_rest),
    ("object", "finding", objects.finding),
    ("object", "object", objects.object_noun),
    ("worded", "worded", objects.worded),
    ("passive-object", "passive-object", charges.passive_object),
)
"""What a verb may take, the rule's name, the function that looks for it; the first wins."""


def verb_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every attribution made by a reporting verb."""
    for token in passage.doc:
        rows = reporting_rows(token) if is_cue(token) else speech_rows(token)
        if rows:
            found = (_attribution(passage, token, row) for row in rows)
            yield from (one for one in found if one is not None)


def speech_rows(token: Token) -> tuple[ReportingVerb, ...]:
    """The row of any verb with a tense: beside a quotation every verb can be one of saying."""
    if token.tag_ not in {"VBD", "VBZ", "VBP"}:
        return ()
    judges = token.pos_ == "AUX" and any(c.dep_ == "acomp" for c in token.children)
    return any_verb() if (token.pos_ == "VERB" or judges) and is_main(token) else ()


def _attribution(passage: Passage, verb: Token, row: ReportingVerb) -> Attribution | None:
    """The attribution of one verb, if it has content."""
    if _states_nothing(verb, row):
        return None
    if verb.dep_ == "xcomp" and _is_content(verb.head):
        return None
    sentence = passage.clause_range(verb.i)
    passive: Passive = "hearer" if row.hears else "nobody"
    speaker = find_speaker(passage, verb, sentence=sentence, passive=passive)
    if not _may_report(verb, row, speaker):
        return None
    if row.emerges or (row.stance == "asks" and is_answered(verb)):
        speaker = NOBODY
    if speaker.source is None and not is_passive(passage, verb) and verb.tag_ in {"VB", "VBG"}:
        return None
    frame = Frame(passage, verb, row, speaker, sentence)
    cue = Stretch(verb.i, verb.i + 1 + len(row.behind))
    for shape, name, find in SHAPES:
        content = find(frame) if shape in row.takes else ()
        if content:
            content = _before_agent(passage, content, speaker.source)
            source = _beside_content(speaker.source, content)
            held = row.held and (shape == "clause" or not holds_words(passage, content))
            return Attribution(
                verb.i, cue, source, content, row.stance, f"{row.id}.{name}",
                weight=WEIGHT - (shape == "announced"), held=held, yields=shape == "worded",
            )  # fmt: skip
    if _leads_over(passage, verb, row):
        return Attribution(verb.i, cue, speaker.source, (), row.stance, f"{row.id}.colon", weight=1)
    return None


def _may_report(verb: Token, row: ReportingVerb, speaker: Speaker) -> bool:
    """Whether the subject is one that the row asks for: a finder, a court, "it".

    What threatens to happen is no threat: "a law that threatens to close the mill".
    """
    subject = speaker.head.lower_ if speaker.head is not None else ""
    if row.finder and not _finds(verb, speaker):
        return False
    if row.stance == "threatens" and (subject in ANYBODY or subject in things()):
        return False
    return (not row.courts or subject in hearing_bodies()) and (not row.emerges or subject == "it")


def _leads_over(passage: Passage, verb: Token, row: ReportingVerb) -> bool:
    """Whether the block ends in a colon behind a verb of saying or, at its head, any verb."""
    if not is_colon(passage.doc[-1]) or verb.i not in passage.sentences[-1]:
        return False
    return "quotation" in row.takes or ("announced" in row.takes and verb.dep_ == "ROOT")


def _states_nothing(verb: Token, row: ReportingVerb) -> bool:
    """Whether nobody is said to have said so: not said, asked, wished by anybody, "That said".

    "Those who say so" are whoever does.
    """
    if is_asked(verb) or is_negated(verb) or stays_unnamed(verb):
        return True
    if verb.dep_ == "relcl" and verb.head.lower_ == "those":
        return True
    return is_condition(verb) or (row.attitude and is_supposed(verb)) or is_concession(verb)


def _before_agent(
    passage: Passage, content: tuple[Stretch, ...], source: Stretch | None
) -> tuple[Stretch, ...]:
    """The content without "by Lind" at its end, which names the source."""
    last = content[-1]
    by = source.start - 1 if source else 0
    if not last.start < by < last.end or passage.doc[by].lower_ != "by":
        return content
    return (*content[:-1], Stretch(last.start, by)) if passage.closes(by - 1) else content


def _beside_content(source: Stretch | None, content: tuple[Stretch, ...]) -> Stretch | None:
    """The source as far as the content leaves it: "by its foreman | of hiding it"."""
    for part in content:
        if source and part.start < source.end and source.start < part.end:
            source = Stretch(source.start, part.start) if source.start < part.start else None
    return source


def _is_content(head: Token) -> bool:
    """Whether an infinitive or gerund of `head` is what `head` itself reports."""
    rows = reporting_rows(head) if is_cue(head) else ()
    return any({"infinitive", "gerund"} & set(row.takes) for row in rows)


def _finds(verb: Token, speaker: Speaker) -> bool:
    """Whether a study or expert speaks, a noun with a statement, anybody with "that" or aside."""
    if any(head.lower_ in finder_nouns() for head in _finders(verb, speaker)):
        return True
    thing = speaker.head is not None and speaker.head.tag_ in {"NN", "NNS"}
    return any(
        c.i < verb.i or _has_that(c) or (thing and _is_statement(c)) or _is_small(c, speaker)
        for c in verb.children
        if c.dep_ == "ccomp"
    )


def _finders(verb: Token, speaker: Speaker) -> Iterator[Token]:
    """What may find something: the source's head, what it is made of, what "which" stands for."""
    head = speaker.head
    if verb.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.tag_ in RELATIVES for c in verb.lefts):
        head = _described(verb.head)
    while head is not None:
        yield head
        of = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
        head = next((c for c in of.children if c.dep_ == "pobj"), None) if of else None


def _described(noun: Token) -> Token:
    """What a relative clause describes, not the month before it: "papers in May, which"."""
    if noun.dep_ != "pobj" or noun.text not in calendar():
        return noun
    above = noun.head.head
    return next((c for c in above.rights if c.dep_ == "dobj" and c.i < noun.i), above)


def _has_that(clause: Token) -> bool:
    return any(m.lower_ == "that" for m in clause.lefts if m.dep_ == "mark")


def _is_small(clause: Token, speaker: Speaker) -> bool:
    """Whether somebody finds another one so: "finds the plan weak", not "finds himself alone".

    Who "found the boy sleeping" saw him.
    """
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_.endswith(SELF):
        return False
    if speaker.head is None or speaker.head.tag_ == "WDT" or clause.tag_ == "VBG":
        return False
    return is_small_clause(clause)


def _is_statement(clause: Token) -> bool:
    """Whether a clause has a tense and a subject, and no word of asking: "shows he won"."""
    first = clause.left_edge
    finite = any(t.tag_ in FINITE for t in [clause, *clause.lefts])
    subject = any(c.dep_ in SUBJECTS for c in clause.lefts)
    return finite and subject and first.tag_ not in {"WRB", "WP", "WDT", "IN"}
