"""The cue tables: verbs, nouns and phrases that say a claim is somebody's."""

from functools import cache
from typing import Literal

from claimcheck.models import Stance
from claimcheck.rules.table import Row, load_table

ANY = "*"
"""The lemma of the row for verbs that no other row names."""

Takes = Literal[
    "announced", "clause", "quotation", "infinitive", "gerund", "object", "person-infinitive",
    "predicate", "charge", "preposition", "reported", "level", "charged",
    "passive-infinitive", "passive-object", "passive-predicate", "naming", "topic", "worded",
]  # fmt: skip
"""What a reporting verb's content may be."""


class ReportingVerb(Row):
    """A verb that reports: `takes` lists the shapes of its content.

    `forms` are irregular forms. `prepositions` introduce the content of the shapes predicate
    ("as"), charge ("of"), preposition ("for") and naming ("to"). `finder` asks for a study, poll
    or expert as subject. An `attitude` ("believe", "plan") is the speaker's own; one that others
    can only guess at ("want", "know") is to be `held`: it counts only as a part of what somebody
    says, or as a phrase with words in quotation marks. The object of a verb that `hears` is who was
    told; one of `courts` asks for a court or the like as subject. A row with words `behind` counts
    only where they follow the verb ("made it clear"), and then instead of the verb's other rows. A
    `bare` verb hardly ever has a noun alone as its object; one that takes `no_things` says nothing
    where its object can be touched ("recalled 9,000 cars"). What `emerges` is nobody's: "it emerged
    that".
    """

    lemma: str
    takes: tuple[Takes, ...]
    stance: Stance = "asserts"
    forms: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    finder: bool = False
    attitude: bool = False
    hears: bool = False
    held: bool = False
    courts: bool = False
    behind: tuple[str, ...] = ()
    bare: bool = False
    emerges: bool = False
    no_things: bool = False


class ReportingNoun(Row):
    """A noun that reports what its "that" clause says, or its `infinitive` ("a promise to").

    One that is `owned` reports only where the text says whose it is: "Lind's view that". Where it
    does, `prepositions` introduce what it is about, the likeliest first: "her comments on".
    """

    lemma: str
    stance: Stance = "asserts"
    infinitive: bool = False
    owned: bool = False
    prepositions: tuple[str, ...] = ()


class PerceivingVerb(Row):
    """Verbs whose passive subject does what follows: "was heard on the radio saying"."""

    words: tuple[str, ...]


class AnsweredNoun(Row):
    """Nouns that take up what was told before them: "…, a figure the army disputes"."""

    words: tuple[str, ...]


class VoicingVerb(Row):
    """Verbs by which somebody utters a noun that reports: "made the claim that"."""

    words: tuple[str, ...]


class CausingVerb(Row):
    """Verbs whose object does what follows: "forced the firm to admit"."""

    words: tuple[str, ...]


class SourcePhrase(Row):
    """Words before a source that is not the subject of a verb: "according to".

    One that `relays` names who passed on what another said: "Lind said, as quoted by the radio".
    One that is `possessed` has its source between its two words: "in the captain's words".
    """

    words: tuple[str, ...]
    relays: bool = False
    possessed: bool = False


class FinderNoun(Row):
    """A document, study or expert body whose findings are reported.

    One that `hears` is where things are said: "the court heard", "the inquiry was told". One that
    is `many` takes the verb of many: "the data show".
    """

    lemma: str
    hears: bool = False
    many: bool = False


class ReportingAdverb(Row):
    """Adverbs by which a text passes on what others say: "reportedly"."""

    words: tuple[str, ...]


class ColonWord(Row):
    """Words before a colon that are no speaker."""

    words: tuple[str, ...]


@cache
def colon_words() -> frozenset[str]:
    """All words that stand before a colon without speaking."""
    return frozenset(word for row in load_table("colon_words", ColonWord) for word in row.words)


@cache
def reporting_verbs() -> tuple[ReportingVerb, ...]:
    """All reporting verbs."""
    return load_table("reporting_verbs", ReportingVerb)


@cache
def verb_rows() -> dict[str, tuple[tuple[ReportingVerb, ...], tuple[ReportingVerb, ...]]]:
    """By form, in lower case, the rows that stand alone, and those with words behind the verb."""
    found: dict[str, list[ReportingVerb]] = {}
    for row in reporting_verbs():
        for form in inflect(row) if row.lemma != ANY else ():
            found.setdefault(form, []).append(row)
    return {
        form: (tuple(r for r in rows if not r.behind), tuple(r for r in rows if r.behind))
        for form, rows in found.items()
    }


@cache
def verb_forms() -> dict[str, tuple[ReportingVerb, ...]]:
    """The rows of every inflected form of a verb that reports without further words."""
    return {form: alone for form, (alone, _) in verb_rows().items() if alone}


@cache
def any_verb() -> tuple[ReportingVerb, ...]:
    """The row for verbs that no other row names."""
    return tuple(row for row in reporting_verbs() if row.lemma == ANY)


@cache
def noun_forms() -> dict[str, ReportingNoun]:
    """Singular and plural of every reporting noun."""
    rows = load_table("reporting_nouns", ReportingNoun)
    return {form: row for row in rows for form in (row.lemma, plural(row.lemma))}


@cache
def answered_nouns() -> frozenset[str]:
    """All nouns by which a text takes up what somebody told; an offer is no news."""
    told = {
        form for form, row in noun_forms().items() if row.stance not in {"promises", "threatens"}
    }
    rows = load_table("answered_nouns", AnsweredNoun)
    return frozenset(told) | {word for row in rows for word in row.words}


@cache
def source_phrases() -> dict[str, list[SourcePhrase]]:
    """Phrases that introduce a source, by their first word."""
    found: dict[str, list[SourcePhrase]] = {}
    for row in load_table("source_phrases", SourcePhrase):
        found.setdefault(row.words[0], []).append(row)
    return found


@cache
def finder_nouns() -> frozenset[str]:
    """Singular and plural of every finder noun."""
    rows = load_table("finder_nouns", FinderNoun)
    return frozenset(form for row in rows for form in (row.lemma, plural(row.lemma)))


@cache
def finders_by_number() -> tuple[frozenset[str], frozenset[str]]:
    """The finder nouns that may stand before "shows", and those before "show"."""
    rows = load_table("finder_nouns", FinderNoun)
    several = {plural(row.lemma) for row in rows} | {row.lemma for row in rows if row.many}
    return frozenset(row.lemma for row in rows), frozenset(several)


@cache
def finding_forms() -> frozenset[str]:
    """The verbs of finding as a noun looks: "show", "shows"."""
    verbs = {row.lemma for row in reporting_verbs() if row.finder}
    return frozenset(form for verb in verbs for form in (verb, plural(verb)))


@cache
def telling_forms() -> frozenset[str]:
    """The verbs of saying in the present tense as a noun looks: "answer", "answers"."""
    rows = (row for row in reporting_verbs() if "quotation" in row.takes and not row.behind)
    verbs = {row.lemma for row in rows if row.lemma != ANY}
    return frozenset(form for verb in verbs for form in (verb, plural(verb)))


@cache
def hearing_bodies() -> frozenset[str]:
    """Courts and the like, before which things are said."""
    rows = load_table("finder_nouns", FinderNoun)
    return frozenset(form for row in rows if row.hears for form in (row.lemma, plural(row.lemma)))


@cache
def causing_verbs() -> frozenset[str]:
    """Verbs by which somebody is made to act."""
    return frozenset(word for row in load_table("causing_verbs", CausingVerb) for word in row.words)


@cache
def perceiving_verbs() -> frozenset[str]:
    """Verbs by which somebody is heard or seen to act."""
    rows = load_table("perceiving_verbs", PerceivingVerb)
    return frozenset(word for row in rows for word in row.words)


@cache
def voicing_verbs() -> frozenset[str]:
    """The lemmas of verbs that utter a claim, a warning, a promise."""
    return frozenset(word for row in load_table("voicing_verbs", VoicingVerb) for word in row.words)


@cache
def reporting_adverbs() -> frozenset[str]:
    """Adverbs that say something is only reported."""
    rows = load_table("reporting_adverbs", ReportingAdverb)
    return frozenset(word for row in rows for word in row.words)


def plural(noun: str) -> str:
    """The regular plural."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith("sis"):
        return noun[:-2] + "es"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def inflect(row: ReportingVerb) -> tuple[str, ...]:
    """All forms of a verb, regular ones by rule."""
    lemma = row.lemma
    doubled = lemma.endswith("ee")
    stem = lemma[:-1] if lemma.endswith("e") and not doubled else lemma
    past = lemma + "d" if doubled else stem + "ed"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        past = lemma[:-1] + "ied"
    return (lemma, plural(lemma), stem + "ing", *(row.forms or (past,)))
