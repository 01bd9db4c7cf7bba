"""Ranked: "its" and "the other one" after an answer that put bodies or places in an order."""

import re
from dataclasses import replace

from tipassist.answer.explaining.building_blocks import asked_blocks
from tipassist.answer.followups import rewriting
from tipassist.answer.followups.asked_again.changes import BodyNamed, changed
from tipassist.answer.followups.leaning import Leaning, Read, mentions, scopes_in
from tipassist.answer.followups.standing import stands_alone
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning, Relation
from tipassist.locators import code

_KINDS = {
    **dict.fromkeys(("bodies", "coordinators", "supporters", "relevants"), "body"),
    "outcomes": "outcome",
    "pillars": "pillar",
    "activities": "activity",
}
_WHICH_OF_THEM = re.compile(
    r"(?:(?:and|so|but|ok|then)[, ]+)*(?:which|who)(?: ones?)?"
    r"(?: (?:of|among) (?:them|these|those))? "
)
_PAIR = 2
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_VERBS = {Relation.COORDINATES: "coordinates", Relation.SUPPORTS: "supports"}


def of_ranked(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    """Rewrite a question of the one that came first, or of the other one of two that were compared.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        body_named: Names the one body that words name, or None.
    """
    pointing, meaning = leaning.pointing, leaning.meaning
    if meaning.named or meaning.places or pointing.lists or stands_alone(leaning):
        return None
    if pointing.other and not pointing.remainder:
        return _of_other(leaning, read, body_named)
    first = leaning.last.ranked[:1]
    singular = pointing.one or leaning.words.asks["that_one"].search(leaning.rest)
    if not first or not singular or pointing.picks:
        return None
    return rewriting.about_named(leaning, _name(leaning, first[0]), read)


def of_kind_ranked(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which of them leads the most?" of all of a kind once it was told what one is.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, meaning = leaning.base, leaning.meaning
    kind = next((_KINDS[one] for one in units_in(fold(base.text)) if one in _KINDS), "")
    defines = base.form is Form.DEFINE or bool(asked_blocks(base.text))
    defined = defines and kind and not (base.named or base.places)
    extreme = meaning.form in (Form.MOST, Form.LEAST) or meaning.rank is not None
    which = _WHICH_OF_THEM.match(leaning.rest)
    if not defined or not extreme or which is None or meaning.named:
        return None
    return rewriting.reread(f"Which {kind} {leaning.rest[which.end() :]}", leaning, read)


def of_how_often(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how often in D?", "name them" after a ranking of bodies as what the first one does.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, first = leaning.base, leaning.last.ranked[:1]
    counts = leaning.whole("how_often") is not None
    names = leaning.whole("names_counted") or leaning.whole("names_there")
    if not (counts or names) or leaning.meaning.named:
        return None
    if not (first and _is_ranking(leaning)) or scopes_in(base.places) != base.places:
        return None
    verb = rewriting.ROLE_BASES.get(base.relation, "have a role in")
    where = scope_words(scopes_in(leaning.meaning.places) or base.places, base.outside)
    asks = "How many" if counts else "Which"
    text = f"{asks} activities does {first[0]} {verb}{where}?"
    return rewriting.reread(text, leaning, read)


def of_body_rank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who comes second?" after a ranking of bodies, or a count, as that place of it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, place = leaning.base, _place_asked(leaning)
    most = leaning.whole("one_most")
    if most is not None:
        return _of_one(leaning, read, most)
    ranked = _is_ranking(leaning)
    verb = _VERBS.get(base.relation) or ("has a role in" if ranked else None)
    of_body = base.intent is Intent.BODY_ACTIVITIES and len(base.named) == 1
    if not place or verb is None or not (of_body or ranked):
        return None
    before = () if leaning.pointing.resets else scopes_in(base.places)
    where = scope_words(scopes_in(leaning.meaning.places) or before)
    place = "" if place == "first" else f"{place} "
    extreme = "fewest" if ranked and base.form is Form.LEAST else "most"
    text = f"Which body {verb} the {place}{extreme} activities{where}?"
    return rewriting.reread(text, leaning, read)


def _place_asked(leaning: Leaning) -> str:
    """Return the place of a ranking that is asked for: "second", or that behind the last; or ""."""
    found, rank = leaning.whole("comes_at"), leaning.base.rank
    if found is None and rank is not None:
        found = leaning.whole("place_again")
    if found is not None:
        return str(found["place"])
    said = fold(leaning.meaning.question).strip(" ?.!")
    follows = leaning.words.asks["comes_behind"].fullmatch(said) and _is_ranking(leaning)
    at = (rank.place if rank is not None else 1) + 1
    if not follows or at > len(_PLACES) or (rank is not None and rank.several):
        return ""
    return _PLACES[at - 1]


def _is_ranking(leaning: Leaning) -> bool:
    """Whether the last answer told which body, or which of them, has the most or the fewest."""
    base, last = leaning.base, leaning.last
    first = (last.ranked or last.bodies)[:1]
    ranks = base.intent is Intent.AGGREGATE and base.form in (Form.MOST, Form.LEAST)
    return ranks and not last.items and bool(first) and first[0] in leaning.register.bodies


def _of_one(leaning: Leaning, read: Read, most: re.Match[str]) -> Meaning | None:
    """Rewrite "which one leads the most?" after several bodies were told."""
    base, query = leaning.base, leaning.base.query
    left_out = base.excluded_bodies or base.named or (query is not None and query.excluded)
    scoped = scopes_in(base.places) == base.places
    if left_out or not scoped or len(leaning.last.bodies) < _PAIR or leaning.meaning.named:
        return None
    where = scope_words(scopes_in(leaning.meaning.places) or base.places, base.outside)
    verb = "supports" if most["supports"] else "coordinates"
    extreme = "fewest" if most["least"] else "most"
    return rewriting.reread(f"Which body {verb} the {extreme} activities{where}?", leaning, read)


def _of_other(leaning: Leaning, read: Read, body_named: BodyNamed) -> Meaning | None:
    pairs = (one.ranked for one in leaning.state.newest_first if len(one.ranked) == _PAIR)
    pair = next(pairs, ())
    spoken = {*map(str, leaning.base.places), *leaning.base.named} & set(pair)
    left = [one for one in pair if one not in spoken] if len(spoken) == 1 else pair[1:]
    if not left:
        return None
    other = left[0]
    if leaning.has_predicate or leaning.topic:
        return rewriting.about_named(leaning, _name(leaning, other), read)
    if other in leaning.register.bodies:
        slots = replace(leaning.meaning, bodies=mentions((other,)))
    else:
        slots = replace(leaning.meaning, places=(code(other),))
    return changed(leaning.saying(slots), body_named)


def _name(leaning: Leaning, ranked: str) -> str:
    return ranked if ranked in leaning.register.bodies else place_name(code(ranked))
