"""Rewriting: a follow-up question put into words of its own, to be read again as if asked alone."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.framing import subject_phrase
from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.in_words import in_words
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import (
    AS_WORDED,
    IN_FULL,
    OPEN,
    REREAD,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.locator_reading import parse
from tipassist.locators import INSTRUMENT_KINDS, Locator, code
from tipassist.register.model import Register
from tipassist.register.queries import find_place, holdings
from tipassist.types import Role

_RANKS = {Form.MOST: "most", Form.LEAST: "fewest"}
_VERBS = {"bodies": "has", "coordinators": "coordinates", "supporters": "supports"}
_ROLE_VERBS = {Relation.COORDINATES: "coordinates", Relation.SUPPORTS: "supports"}
ROLE_BASES = {Relation.COORDINATES: "coordinate", Relation.SUPPORTS: "support"}
_THE_PLAN = re.compile(r"(?:this|the|our|your) (?:work )?plan", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:its|their|theirs)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:it|they|them|this|that)\b(?! [a-z]{3,}ly\b)", re.IGNORECASE)
_EXTREMES = re.compile(r"\b(?:most|fewest|least)\b", re.IGNORECASE)
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}})"
_OWNED_ONES = re.compile(
    rf"\b(?:the ones|those(?: (?P<three>{_NUMBER}))?|the (?:(?P<of>{_NUMBER}) )?(?:activities|rows"
    rf"|ones)|the (?P<bare>{_NUMBER}))"
    r"(?: that| which)? (?P<who>they|it|we) (?:also |only |just )?"
    r"(?P<verb>lead|coordinate|support|run|head|own|help|back)s?\b",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    r"\b(?:without|except|but|minus|drop|remove|exclud\w+|leav\w+|other than|apart from|besides|not"
    r"|only|just|cut|skip|forget|strike|take|back)\b",
    re.IGNORECASE,
)
_IN_SHORT = re.compile(
    r"(?:[?.!,;:]? (?:exactly|precisely|in (?:one|a single|a) word|in short|just the name|briefly"
    r"|in a few words|by name|please))+$",
    re.IGNORECASE,
)
_DEED_TO_IT = re.compile(r"\b[a-z]{3,}ing (?:it|that|this|them|those|these)\b")
_AMONG = re.compile(r"(?:(?:and|so|ok|now|but)\b[, ]*)*(?:of|among|from|out of)\s+$", re.IGNORECASE)
SUPPORTS = re.compile(r"support|second|help|assist")


def of_own_rows(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who backs them up on the ones they lead?" with the body and the roles meant."""
    found = leaning.words.asks["own_rows"].search(leaning.rest)
    bodies = leaning.meaning.named or names_meant.bodies_spoken_of(leaning)
    if found is None or not bodies or not leaning.asks_who:
        return None
    asked = ROLE_BASES.get(read(leaning.pointing.core[: found.start()], None).relation)
    if asked is None:
        return None
    verb = found.groupdict().get("verb") or ""
    holds = "support" if SUPPORTS.search(verb) else "coordinate"
    holds += "s" if len(bodies) == 1 else ""
    text = f"Which bodies {asked} the activities that {listing(bodies)} {holds}?"
    return reread(text, leaning, read)


def of_owned_ones(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "of the two they lead, which lack a supporter?" with the body spoken of."""
    core = leaning.pointing.core
    found = _OWNED_ONES.search(core)
    if found is None or _LEAVES_OUT.search(core, 0, found.start()):
        return None
    ours = found["who"].lower() == "we"
    own = read("what do we lead?", None).named if ours else ()
    bodies = own or names_meant.bodies_spoken_of(leaning)
    others = [one for one in leaning.meaning.bodies if not (ours and one.body in bodies)]
    if len(bodies) != 1 or (not ours and set(bodies) & set(leaning.meaning.named)):
        return None
    if any(fold(one.words) in fold(core[: found.start()]) for one in others):
        return None
    role = Role.SUPPORTING if SUPPORTS.search(found["verb"]) else Role.COORDINATING
    rows = tuple(code(one.activity.code) for one in holdings(leaning.register, bodies[0], (role,)))
    said = found["three"] or found["of"] or found["bare"]
    if said and len(rows) != leaning.words.number(said.lower()):
        return None
    asked = core[found.end() :].lstrip(" ,:-")
    if _AMONG.fullmatch(core[: found.start()]) and leaning.asks_who and not others:
        return about_places(leaning.saying(reread(asked, leaning, read)), rows) if rows else None
    held = f"the activities that {bodies[0]} {found['verb']}s"
    anew = reread(f"{core[: found.start()]}{held}{core[found.end() :]}", leaning, read)
    return anew if anew.query is not None and not anew.query.is_plain else None


def of_own_duty(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what do we have to report on those?" as what the own body has to do in general.

    The sections say what a body has to do by its role, whatever the rows are.
    """
    duty = leaning.whole("own_duty")
    own = leaning.meaning.named and all(one.own for one in leaning.meaning.bodies)
    asks_rows = leaning.units or leaning.meaning.relation.role is not None
    if duty is None or not own or asks_rows:
        return None
    anew = reread(f"{leaning.pointing.core[: duty.end('duty')]}?", leaning, read)
    return replace(anew, cues=anew.cues | {IN_FULL})


def of_other_ones(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "may we do other ones?" after an open question with the things it was about."""
    ones = leaning.words.asks["other_ones"].search(leaning.rest)
    spoken = [word for word in fold(leaning.base.text).split() if units_in(word)]
    if ones is None or not spoken or leaning.base.intent not in OPEN or leaning.meaning.named:
        return None
    if leaning.words.asks["question_head"].match(leaning.rest):
        return None
    kind, noun = ones[0].rsplit(" ", 1)
    core = leaning.pointing.core
    thing = units_in(spoken[0])[0] if noun == "ones" else spoken[0].removesuffix("s")
    return reread(f"{core[: ones.start()]}{kind} {thing}{core[ones.end() :]}", leaning, read)


def of_pillar_meant(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which one is about prosecution?" after all pillars as asked of pillars.

    After the sections told them it is their size, too, that is asked of pillars.
    """
    base, meaning, listed = leaning.base, leaning.meaning, leaning.last.items or leaning.last.told
    whole = [one.parts[0] for one in listed] == [one.letter for one in leaning.register.pillars]
    openly = base.intent in OPEN and not (leaning.last.items or base.named or base.places)
    openly = openly and units_in(fold(base.text)) == ("pillars",)
    heads = ("which_of_them", "which_one") if openly else ("which_one",)
    found = (leaning.words.asks[name].match(leaning.rest) for name in heads)
    asked = next(filter(None, found), None)
    asks = (leaning.topic and not leaning.units) or (openly and meaning.form in _RANKS)
    if asked is None or not asks or not (whole or openly) or meaning.named:
        return None
    told = leaning.pointing.core[asked.end() :].rstrip(" ?.!")
    return reread(f"Which pillar{told}?", leaning, read)


def of_examples(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "such as?" with the examples of the row spoken of, or ask which ones are named."""
    if not leaning.whole("such_as"):
        return None
    base, focus = leaning.base, codes_in(leaning.last.focus)
    if len(focus) == 1:
        asked = replace(about_places(leaning, focus), intent=Intent.CODE_LOOKUP)
        return replace(asked, column=Column.EXAMPLES)
    if base.intent is Intent.DEFINITION:
        return replace(base, question=leaning.meaning.question)
    subject = subject_phrase(base)
    return reread(f"Which {subject} does the plan name?", leaning, read) if subject else None


def of_question_word(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how often?" or "by whom?" as the open question before with that question word."""
    base, words = leaning.base, leaning.words.asks
    asked = words["which_place"].fullmatch(leaning.bare)
    if asked and base.intent is Intent.REFERENCE:
        return replace(base, question=leaning.meaning.question)
    fragment = _IN_SHORT.sub("", leaning.pointing.core.strip(" ?.!"))
    bare = words["question_word"].fullmatch(fold(fragment))
    dated = bare and leaning.meaning.form is Form.WHEN and len(leaning.last.focus) == 1
    if dated and base.intent in (Intent.CODE_BODIES, Intent.CODE_LOOKUP, Intent.WHO_TOPIC):
        return replace(about_places(leaning, leaning.last.focus), intent=Intent.UNSETTLED)
    duty = base.intent is Intent.BODY_ACTIVITIES and {AS_WORDED, "talk:duty"} <= base.cues
    if not (base.intent in OPEN or duty) or not bare:
        return None
    head = words["question_head"].match(fold(base.text))
    rest = base.text[head.end() :] if head else f" {base.text}"
    anew = read(f"{fragment}{rest}", None)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {AS_WORDED})


def of_number(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what does number 15 say?" after a question about footnotes."""
    found = leaning.words.asks["number"].search(leaning.rest)
    footnotes = "footnotes" in units_in(fold(leaning.base.text))
    listed = codes_in(leaning.base.places) or leaning.last.items
    placed = () if listed else _placed_note(leaning)
    if not (found or placed) or not footnotes or leaning.meaning.places:
        return None
    number = found[1] if found else placed[0]
    asked = read(f"What does footnote {number} say?", None)
    return replace(asked, question=leaning.meaning.question)


def _placed_note(leaning: Leaning) -> tuple[int, ...]:
    """Return the footnote that "the last one" is, of all that the plan has."""
    bare = not (leaning.has_predicate and leaning.topic) and not leaning.has_subject
    return (
        leaning.pointing.placed([one.number for one in leaning.register.footnotes]) if bare else ()
    )


def of_rank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and the most projects?" after a talk about the first of a ranking."""
    if leaning.meaning.rank is not None:
        return _of_other_rank(leaning, read)
    rank, opens = _RANKS.get(leaning.meaning.form), leaning.pointing.opens
    grouped = leaning.words.asks["of_groups"].search(fold(leaning.base.text))
    group = grouped["group"] if grouped else _group(leaning.base)
    if rank and group and _counts(leaning.base) and not leaning.has_subject:
        counted = [*leaning.units, *units_in(fold(leaning.base.text)), "activities"]
        unit = next(one for one in counted if not one.startswith(group))
        where = scope_words(scopes_in(leaning.base.places), leaning.base.outside)
        return reread(f"Which {group}{where} has the {rank} {unit}?", leaning, read)
    if not (rank and opens and leaning.units) or leaning.has_subject or leaning.pointing.points:
        return None
    if leaning.base.form in _RANKS:
        return None
    ranked = (one for one in leaning.state.turns[-3:-1] if one.meaning.form in _RANKS)
    kind = next((one.items[0].kind.value for one in ranked if one.items), "")
    asked = read(f"Which {kind} has the {rank} {leaning.units[0]}?", None) if kind else None
    return asked and replace(asked, question=leaning.meaning.question)


def _group(base: Meaning) -> str:
    """Return of which kind each was counted, in whatever words: "the split over the pillars"."""
    query = base.query
    return query.per.removesuffix("s") if query is not None and query.only_counts else ""


def _of_other_rank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "second most?" after a ranking as the question for that place of it."""
    if leaning.units or leaning.has_subject:
        return None
    ranked = (one.meaning.text for one in leaning.state.newest_first if one.meaning.form in _RANKS)
    text, asked = next(ranked, ""), leaning.pointing.core.strip(" ?.!")
    again = _EXTREMES.sub(asked.removeprefix("the "), text, count=1)
    return reread(again, leaning, read) if again != text else None


def of_unit(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how many of them are there?" after "what is an ASB?" as a count of that thing."""
    base, form = leaning.base, leaning.meaning.form
    ranks = _RANKS.get(form) if not leaning.units and not leaning.has_subject else None
    asked = units_in(fold(base.text))[:1] if _counts(base) else ()
    if ranks and asked and asked[0] in _VERBS:
        verb = _ROLE_VERBS.get(base.relation, _VERBS[asked[0]])
        text = f"Which body {verb} the {ranks} activities?"
        return replace(read(text, None), question=leaning.meaning.question)
    counts = form is Form.COUNT and not leaning.units
    if base.intent is not Intent.DEFINITION or len(base.terms) != 1 or not counts:
        return None
    unit = units_in(fold(base.terms[0]))
    if not unit:
        return None
    return replace(read(f"How many {unit[0]} are there?", None), question=leaning.meaning.question)


def of_group(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "per pillar?" after a count or a body's list as that count for each of them."""
    base, per = leaning.base, leaning.whole("per")
    of_body = base.intent is Intent.BODY_ACTIVITIES and bool(base.named)
    if per is None or not (of_body or _counts(base)):
        return None
    text = in_words(replace(base, form=Form.COUNT)).rstrip(" ?.!")
    return reread(f"{text} per {per[per.lastindex or 1]}?", leaning, read)


def _counts(base: Meaning) -> bool:
    return base.intent is Intent.AGGREGATE and base.form not in _RANKS


def of_article(leaning: Leaning) -> Meaning | None:
    """Read "and 12(c)?" after a question about an article as the same of another article."""
    base = leaning.base
    number = leaning.whole("article_number")
    if number is None or not base.instruments:
        return None
    old = base.instruments[0]
    places = (parse(f"{old.parts[0]} {form}{number[1]}") for form in ("", "Art. "))
    new = next((one for one in places if _is_article(one)), None)
    if new is None:
        return None
    return replace(base, question=leaning.meaning.question, instruments=(new,))


def about_named(leaning: Leaning, subject: str, read: Read) -> Meaning:
    """Ask the question with the subject in place of the pronoun."""
    core = leaning.pointing.core.rstrip(" ?.!")
    phrase = leaning.words.asks["that_one"].search(leaning.rest)
    if phrase:
        core = f"{core[: phrase.start()]}{subject}{core[phrase.end() :]}"
        return reread(f"{core}?", leaning, read)
    owner = subject + ("'" if subject.endswith("s") else "'s")
    text = _OWNER.sub(lambda _: owner, core, count=1)
    if text == core:
        text = _PRONOUN.sub(lambda _: subject, core, count=1)
    said = text != core or _THE_PLAN.fullmatch(subject) is not None
    text = text if said else f"{core} ({subject})"
    return reread(f"{text}?", leaning, read)


def of_referent(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which guidelines does it name?" with the code, or else the body, spoken of last."""
    if not leaning.pointing.one or leaning.pointing.lists:
        return None
    focus, bodies = codes_in(leaning.last.focus), names_meant.bodies_spoken_of(leaning)
    acts = leaning.meaning.relation.role is not None
    if len(focus) == 1 and not acts:
        told = [set(families(word)) for word in leaning.topic]
        said = words_at(leaning.register, focus[0])
        spoken = [one for one in told if one & said]
        if not spoken or (_asks_another_deed(leaning) and len(spoken) < len(told)):
            return None
        return about_named(leaning, place_name(focus[0]), read)
    return about_named(leaning, bodies[0], read) if acts and len(bodies) == 1 else None


def _asks_another_deed(leaning: Leaning) -> bool:
    """Whether "who works on freezing or seizing it?" asks who does something else with it."""
    return leaning.asks_who and _DEED_TO_IT.search(leaning.rest) is not None


def words_at(register: Register, place: Locator) -> set[str]:
    """Return the word families of everything that stands at a place."""
    found = find_place(register, place)
    cells = (getattr(found, name, ()) for name in ("examples", "projects", "indicators"))
    held = [getattr(found, "wording", None), *(one for cell in cells for one in cell)]
    texts = (getattr(getattr(one, "wording", one), "text", "") for one in held)
    return {one for text in texts for one in families(text)}


def reread(text: str, leaning: Leaning, read: Read) -> Meaning:
    """Return the meaning of the question put into words that stand by themselves."""
    own = next((one.body for one in leaning.meaning.bodies if one.own), None)
    anew = read(text, own)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})


def _is_article(place: Locator | None) -> bool:
    return place is not None and place.kind in INSTRUMENT_KINDS
