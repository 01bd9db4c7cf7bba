"""Two at once: "both", "the two", "and SLOM together", "on both lists"."""

from dataclasses import replace

from tipassist.answer.followups import lists, names_meant, referents
from tipassist.answer.followups.changes import BodyNamed, changed
from tipassist.answer.followups.filling import about_bodies, about_places
from tipassist.answer.followups.leaning import Leaning, mentions
from tipassist.answer.followups.standing import only_scopes
from tipassist.answer.meaning import BodyMention, Form, Intent, Meaning, Relation


def of_both(leaning: Leaning, body_named: BodyNamed) -> Meaning | None:
    """Fill in "both", "the two", "and SLOM together"."""
    meaning, base = leaning.meaning, leaning.base
    if leaning.pointing.remainder:
        return None
    joins = meaning.joint and not leaning.pointing.lists
    if joins and len(meaning.named) == 1 and base.named and not meaning.places:
        together = mentions(dict.fromkeys((*base.named, *meaning.named)))
        return changed(leaning.saying(replace(meaning, bodies=together)), body_named)
    compared = base.form is Form.COMPARE and not leaning.asks_bodies
    meet = meaning.joint and leaning.pointing.many and (leaning.asks_activities or compared)
    if meet and len(base.named) > 1 and not leaning.has_subject:
        asked = replace(base, question=meaning.question, joint=True, form=Form.LIST)
        return replace(asked, intent=Intent.BODY_ACTIVITIES, relation=Relation.ANY)
    if leaning.pointing.both and only_scopes(leaning) and not leaning.asks_bodies:
        bodies = names_meant.last_two_bodies(leaning)
        if bodies and len(leaning.last.meaning.named) > 1:
            return about_bodies(leaning, bodies)
    if not leaning.pointing.both or leaning.has_subject:
        return None
    if leaning.words.asks["answers"].search(leaning.rest):
        return _common(leaning)
    places = referents.last_two_places(leaning)
    if places and (leaning.asks_bodies or meaning.relation is Relation.NONE):
        return about_places(leaning, places)
    bodies = names_meant.last_two_bodies(leaning)
    if bodies:
        return about_bodies(leaning, bodies)
    return about_places(leaning, places) if places else None


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
