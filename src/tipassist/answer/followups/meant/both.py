"""Two at once: "both", "the two", "and SLOM together", "on both lists"."""

from dataclasses import replace

from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.meant.filling import about_bodies, about_places
from tipassist.answer.followups.of_lists import lists
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.standing import only_scopes
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import OF_SUBJECTS, BodyMention, Form, Intent, Meaning, Relation
from tipassist.locators import Locator, LocatorKind

_FEW = 6


def of_both(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "both", "the two", "and SLOM together"."""
    meaning, base = leaning.meaning, leaning.base
    if leaning.pointing.remainder:
        return None
    joined = _joined(leaning, body_named)
    if joined is not None:
        return joined
    compared = base.form is Form.COMPARE and not leaning.asks_bodies
    meet = meaning.joint and leaning.pointing.many and (leaning.asks_activities or compared)
    if meet and len(base.named) > 1 and not leaning.has_subject:
        asked = replace(base, question=meaning.question, joint=True, form=Form.LIST)
        return replace(asked, intent=Intent.BODY_ACTIVITIES, relation=Relation.ANY)
    if leaning.pointing.both and only_scopes(leaning) and not leaning.asks_bodies:
        bodies = names_meant.last_two_bodies(leaning)
        if bodies and len(leaning.last.meaning.named) > 1:
            return about_bodies(leaning, bodies)
    if not leaning.pointing.both or leaning.has_subject or _asks_of_either(leaning):
        return None
    if leaning.words.asks["answers"].search(leaning.rest):
        return _common(leaning)
    subjects = _of_two_subjects(leaning) if leaning.asks_bodies else ()
    places = referents.last_two_places(leaning) or subjects
    if places and (leaning.asks_bodies or meaning.relation is Relation.NONE):
        return about_places(leaning, places)
    bodies = names_meant.last_two_bodies(leaning)
    if bodies:
        return about_bodies(leaning, bodies)
    return about_places(leaning, places) if places else None


def _joined(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Ask of one more body together with those asked about before, or with the one told."""
    base, named, joint = leaning.base, leaning.meaning.named, leaning.meaning.joint
    if not joint or leaning.pointing.lists or len(named) != 1 or leaning.meaning.places:
        return None
    if base.named:
        together = mentions(dict.fromkeys((*base.named, *named)))
        found = changed(leaning.saying(replace(leaning.meaning, bodies=together)), body_named)
        return replace(found, relation=Relation.ANY) if _asks_of_any_role(leaning) else found
    role = base.relation.role if base.form is Form.WHO else None
    asks = leaning.asks_activities or leaning.meaning.relation.role is not None
    asks = asks and not (leaning.asks_bodies or leaning.pointing.opens)
    told = names_meant.bodies_in_role(leaning, role) if role is not None and asks else ()
    return about_bodies(leaning, (*told, *named)) if len(told) == 1 and told != named else None


def _asks_of_either(leaning: Leaning) -> bool:
    """Whether "does either of the two have a supporter?" is asked of two rows that were listed."""
    rows = codes_in(leaning.last.items)
    either = leaning.words.asks["either_body"].search(leaning.rest)
    return either is not None and len(rows) == len(leaning.last.items) > 1


def _asks_of_any_role(leaning: Leaning) -> bool:
    """Whether "what rows are we both on?" asks of rows whatever is done there."""
    anew = leaning.asks_activities and not leaning.pointing.opens
    return anew and leaning.meaning.relation.role is None


def _of_two_subjects(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the few rows that the last two questions, each of a subject, were answered with."""
    last = leaning.state.turns[-2:]
    told = [codes_in(one.items) for one in last if one.meaning.intent in OF_SUBJECTS]
    few = len(told) == len(last) > 1 and all(0 < len(one) <= _FEW for one in told)
    return tuple(dict.fromkeys(row for rows in told for row in rows)) if few else ()


def of_both_rows(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "are we the only helper in both?" with the two rows that were spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    both = leaning.words.asks["in_both"].search(leaning.rest)
    rows = codes_in(leaning.last.focus)
    of_rows = len(rows) == 2 and {one.kind for one in rows} == {LocatorKind.ACTIVITY}
    if both is None or not of_rows or not leaning.meaning.named or leaning.meaning.places:
        return None
    core = leaning.pointing.core
    names = listing(map(str, rows))
    anew = reread(f"{core[: both.start('rows')]}{names}{core[both.end('rows') :]}", leaning, read)
    if anew.only and anew.form is Form.YESNO:
        anew = replace(anew, query=None, intent=Intent.BODY_ACTIVITIES)
    return anew


def _common(leaning: Leaning) -> Meaning | None:
    """Fill in "in both answers", "on both lists": what the last two answers share."""
    bodies = () if leaning.asks_activities else names_meant.common_bodies(leaning)
    if bodies:
        return about_bodies(leaning, bodies)
    last, before = [*leaning.state.newest_first, *leaning.state.turns][:2]
    held = [one.meaning for one in (before, last)]
    single = all(one.intent is Intent.BODY_ACTIVITIES and len(one.named) == 1 for one in held)
    if single and held[0].named != held[1].named:
        pairs = ((one.named[0], one.relation) for one in held)
        both = tuple(BodyMention(body, body, 0, 0, relation=role) for body, role in pairs)
        same = held[0].relation is held[1].relation
        relation = held[0].relation if same else Relation.ANY
        return replace(held[1], bodies=both, relation=relation, joint=True, form=Form.LIST)
    shared = tuple(one for one in before.items if one in last.items)
    return lists.listed(leaning, shared) if shared else None
