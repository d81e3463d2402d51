"""Who takes part in two events: how far they are the same, and what befalls whom."""

from claimcheck.models.proposition import Event
from claimcheck.rules.contexts import anybody
from claimcheck.rules.contrast import same_meaning
from claimcheck.rules.figures import number_words


def participants_fit(left: Event, right: Event) -> float | None:
    """How far two events share their participants; None where they clash."""
    fits = [
        keys_fit(left.agent, right.agent),
        keys_fit(left.patient, right.patient),
        _roles_fit(left, right),
    ]
    if None in fits[:2]:
        return None
    return sum(fit or 0.0 for fit in fits)


def have_one_fate(left: Event, right: Event) -> bool:
    """Whether both befall the same, and another participant is in both too."""
    affected = _common(_affected(left), _affected(right))
    others = _common(_participants(left) - affected, _participants(right) - affected)
    return bool(affected and others)


def _affected(event: Event) -> set[str]:
    """Whom an event befalls: its patient, else who does it: "the bill passed"."""
    return {key for key in event.patient or event.agent if not _is_anybody(key)}


def _participants(event: Event) -> set[str]:
    keys = (*event.agent, *event.patient, *(key for _, key in event.roles))
    return {key for key in keys if not _is_anybody(key)}


def _common(left: set[str], right: set[str]) -> set[str]:
    """The keys of both that stand for each other."""
    return {key for a in left for b in right if same_meaning(a, b) for key in (a, b)}


def keys_fit(left: tuple[str, ...], right: tuple[str, ...]) -> float | None:
    """1 for a common participant, 0 where one side names none, None for a clash."""
    known_left = [key for key in left if not _is_anybody(key)]
    known_right = [key for key in right if not _is_anybody(key)]
    if any(same_meaning(a, b) for a in known_left for b in known_right):
        return 1.0
    if not known_left and not known_right:
        return 0.5 if left and right else 0.0
    return None if known_left and known_right else 0.0


def _is_anybody(key: str) -> bool:
    """Whether a participant is a pronoun or a bare number, which says nothing of who it is."""
    return key in anybody() or key[:1].isdigit() or key in number_words()


def _roles_fit(left: Event, right: Event) -> float:
    return float(any(same_meaning(a, b) for _, a in left.roles for _, b in right.roles))
