"""Bodies taken up by a common noun: "the company", "the ministry"."""

from claimcheck.extract.speakers.cast import Member
from claimcheck.extract.speakers.voice import Context
from claimcheck.rules.names import organisation_classes, taken_up


def introduced(context: Context, word: str, block: int, token: int) -> Member | None:
    """The organisation a definite noun takes up."""
    known = [m for m in context.cast.members if m.kind in ("organisation", "unknown")]
    bodies = [m for m in known if not _has_surname(m)]
    earlier = [m for m in bodies if m.first < (block, token)]
    called = [m for m in earlier if word in m.name.lower().split()]
    if called:
        return called[0] if len(called) == 1 else None
    earlier = [member for member in earlier if _may_be(member, word)]
    spoke = [
        (heard.block, heard.voice.member)
        for heard in context.before(block, token)
        if heard.voice.member in earlier
    ]
    if spoke:
        rivals = {id(member) for place, member in spoke if place == spoke[0][0]}
        return spoke[0][1] if len(rivals) == 1 else None
    named = [m for m in earlier if m.kind == "organisation"]
    return named[0] if len(named) == 1 else None


def _has_surname(member: Member) -> bool:
    """Whether the last word of a longer name stands for the whole: "Marta Lund", then "Lund"."""
    last = member.name.split()[-1:]
    return any(name.text.split() == last for name in member.mentions) and " " in member.name


def _may_be(member: Member, word: str) -> bool:
    """Whether the noun fits the kind of body: "the company" is no ministry."""
    classes = taken_up().get(word, ())
    words = member.name.split()
    own = organisation_classes().get(words[-1]) or organisation_classes().get(words[0])
    return bool(classes) and (own is None or own in classes)
