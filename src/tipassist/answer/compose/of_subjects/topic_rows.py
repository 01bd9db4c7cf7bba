"""Rows on a topic: an activity with its bodies and the words of it that speak of what is asked."""

from tipassist.answer.draft import DraftClaim, Evidence, asb_evidence, wording_evidence
from tipassist.answer.language.phrasing import bodies_words, excerpt, shorten
from tipassist.answer.language.terms import Term, families_of
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.types import Role

_BESIDE = (Role.SUPPORTING, Role.RELEVANT)
_QUOTED = 400
_QUOTED_BESIDE = 200


def topic_row(found: ActivityRank, terms: tuple[Term, ...]) -> DraftClaim:
    """One activity with its bodies and the words of it that speak of the topic."""
    activity = found.activity
    best = max(found.entries, key=lambda one: (one.words, one.entry.kind == "activity"))
    own, telling = best.entry.kind == "activity", families_of(terms)
    wording = shorten(activity.wording.text)
    wording = excerpt(activity.wording.text, telling, _QUOTED) if own else wording
    text = f"**{activity.code}** {wording} ({bodies_words(activity)})"
    evidence: list[Evidence] = [wording_evidence(activity), asb_evidence(activity)]
    if not own:
        text += f' – {best.entry.kind}: "{excerpt(best.entry.wording.text, telling, _QUOTED)}"'
        evidence.append(best.entry.evidence)
    return DraftClaim(text, tuple(evidence), level=1)


def who_row(found: ActivityRank, terms: tuple[Term, ...], role: Role | None = None) -> DraftClaim:
    """The bodies of an activity first, then the activity and where it speaks of the topic.

    Args:
        found: The activity.
        terms: The topic.
        role: The role that is asked for; that none has it is said first.
    """
    activity = found.activity
    words = bodies_words(activity)
    if role in _BESIDE and activity.bodies and not activity.named(role):
        words = f"no {role.value} body is named; {words}"
    text = f"{words[:1].upper() + words[1:]} – **{activity.code}** {shorten(activity.wording.text)}"
    evidence = [asb_evidence(activity), wording_evidence(activity)]
    best = max(found.entries, key=lambda one: (one.words, one.entry.kind == "activity")).entry
    if best.kind != "activity":
        said = excerpt(best.wording.text, families_of(terms), _QUOTED_BESIDE)
        text += f' ({best.kind}: "{said}")'
        evidence.append(best.evidence)
    return DraftClaim(text, tuple(evidence), level=1)
