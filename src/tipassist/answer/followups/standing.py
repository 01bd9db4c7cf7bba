"""Whether a question stands by itself, so that nothing of earlier turns may enter it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import (
    ENTRIES,
    FIXED,
    Leaning,
    codes_in,
    scopes_in,
)
from tipassist.answer.followups.meant import referents
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Form, Intent, Relation
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, Locator, LocatorKind, footnote

_FRAGMENT_WORDS = 5
_BARE_WHEN_WORDS = 2
_EACH = re.compile(r"\b(?:every|each)\s+[a-z]{3,}")
_FEW = 12
_MANY = 2
_OF_THOSE = re.compile(r"\bof (?:those|these|them)\b")
_NAMES_ROWS = ("activities ", "rows ")
_ASKS_ROWS = (
    "which ",
    "what ",
    "are there any ",
    *(f"are there {rows}" for rows in _NAMES_ROWS),
    *(f"is there {one} " for one in ("a", "an", "any", "one")),
    *_NAMES_ROWS,
)
_SURE = 0.8
_ARTICLES = frozenset(("the", "a", "of", "and"))
_INDEFINITE = re.compile(r"\b(?:an?|each|every|any)\s+[a-z]{3,}")
_ANY_OF_ROWS = re.compile(r"\b(?:any|some) of the (?:rows|activities|lines)\W*$")
_LIES_THERE = re.compile(r"\b(?:there|in (?:it|them|those|these|(?:that|the|this) list))$")
_GOES_ON = re.compile(r"(?:and|or|but|also|plus|&)\b")
_NOT_OWNED = re.compile(r"which ones are(?:n'?t| not) [\w-]+(?:'s?)?$")
_OWNED = re.compile(r"(?:'s|s'|\bof [\w-]+)[ ?.!]*$")
_LETTERS_OWN = re.compile(r"\b([a-z])'s(?= (?:goal|aim|objective|one|title|name)\b|[ ?.!]*$)")
_OF_THE_PLAN = (Form.LIST, Form.COUNT, Form.MOST, Form.LEAST, Form.COMPARE)
_OF_SLOTS = (
    Intent.BODY_ACTIVITIES,
    Intent.AGGREGATE,
    Intent.CODE_BODIES,
    Intent.CODE_LOOKUP,
    Intent.REFERENCE,
)
_CHANGEABLE = (
    Intent.BODY_ACTIVITIES,
    Intent.AGGREGATE,
    Intent.TOPIC,
    Intent.WHO_TOPIC,
    Intent.CODE_BODIES,
    Intent.CODE_LOOKUP,
    Intent.REFERENCE,
    Intent.DEFINITION,
)


def stands_alone(leaning: Leaning) -> bool:
    """Whether a question says all that it asks."""
    meaning, pointing = leaning.meaning, leaning.pointing
    whole = meaning.needs_own_body or _is_about_itself(leaning)
    whole = whole or _asks_bodies_of_all(leaning) or _asks_what_it_stands_for(leaning)
    whole = whole or _asks_of_any_rows(leaning)
    if whole or _asks_another_blank(leaning) or _asks_if_any(leaning):
        return True
    if meaning.instruments or meaning.actors:
        return not pointing.opens or meaning.form is not Form.WHAT
    bare = leaning.words.asks["bare_count"].fullmatch(pointing.rest.strip(" ?.!"))
    if bare and (leaning.base.places or leaning.base.named) and not meaning.named:
        return False
    if leaning.only_resets or asks_bare_field(leaning):
        return False
    of_body = pointing.kind == "body" or leaning.words.asks["of_body"].search(leaning.rest)
    told = bool(of_body or _counts_rows_of_it(leaning)) and pointing.points and not meaning.named
    if (pointing.resets and not told) or _names_unknown(leaning):
        return leaning.has_subject or bool(leaning.units and leaning.has_predicate)
    if pointing.points:
        return _points_inside(leaning)
    if leaning.has_subject:
        return _says_enough(leaning)
    if meaning.outside or meaning.excluded_bodies:
        return leaning.has_predicate and bool(leaning.units)
    if meaning.intent in FIXED and not pointing.opens and not _asks_a_field(leaning):
        return True
    return not pointing.opens and not is_fragment(leaning)


def _counts_rows_of_it(leaning: Leaning) -> bool:
    """Whether "how many rows does it have in total?" follows the talk of a body or of one place."""
    spoken = bool(leaning.base.named or leaning.last.bodies or scopes_in(leaning.base.places))
    spoken = spoken or len(codes_in(leaning.last.focus)) == 1
    return spoken and leaning.words.asks["rows_of_it"].search(leaning.rest) is not None


def _asks_what_it_stands_for(leaning: Leaning) -> bool:
    """Whether "what is the full name of SLOM?" asks what something that it names stands for."""
    meaning = leaning.meaning
    names = bool(meaning.named or meaning.terms) and not meaning.places
    defines = meaning.intent is Intent.DEFINITION and meaning.form is Form.DEFINE
    return names and defines and not leaning.pointing.points


def _asks_bodies_of_all(leaning: Leaning) -> bool:
    """Whether "who leads nothing?" follows what one body does: no other body is in its rows."""
    meaning, query = leaning.meaning, leaning.meaning.query
    if query is None or query.target != "bodies" or not query.is_telling:
        return False
    own = not (meaning.named or meaning.places or leaning.pointing.points)
    return own and bool(leaning.base.named) and OF_LIST not in leaning.base.cues


def _asks_if_any(leaning: Leaning) -> bool:
    """Whether "is there any row without a project, then?" asks of the plan, and does not go on."""
    meaning = leaning.meaning
    exists = leaning.words.asks["exists_row"].match(leaning.rest)
    goes_on = _GOES_ON.match(fold(meaning.question).strip())
    return bool(exists and meaning.lacking and not leaning.pointing.points and not goes_on)


def _asks_of_any_rows(leaning: Leaning) -> bool:
    """Whether "is the lead left blank in any of the rows?" asks of all rows, not of those told."""
    meaning, pointing = leaning.meaning, leaning.pointing
    pronoun = pointing.lists or pointing.one or pointing.many or pointing.thing or pointing.opens
    every = _ANY_OF_ROWS.search(leaning.rest) is not None
    return every and not pronoun and meaning.form is Form.YESNO and meaning.query is not None


def only_scopes(leaning: Leaning) -> bool:
    """Whether a question names nothing but pillars and outcomes to look in."""
    meaning = leaning.meaning
    scoped = bool(meaning.places) and scopes_in(meaning.places) == meaning.places
    return scoped and not (meaning.named or leaning.topic)


def _asks_another_blank(leaning: Leaning) -> bool:
    """Whether "and which have no indicators?" follows a question of those without projects.

    Where one row was spoken of last, "which ones" are none of it.
    """
    meaning, pointing = leaning.meaning, leaning.pointing
    focus = leaning.last.focus
    of_one = len(focus) == 1 and focus[0].kind is LocatorKind.ACTIVITY
    of_one = of_one and not _OF_THOSE.search(fold(meaning.text))
    listed = bool(referents.list_meant(leaning, _MANY))
    anew = leaning.rest.startswith(_NAMES_ROWS)
    goes_on = pointing.continues and (leaning.base.lacking or of_one or anew)
    blanks = meaning.lacking and (goes_on or (of_one and not listed))
    whole = leaning.rest.startswith(_ASKS_ROWS)
    return blanks and whole and bool(leaning.units) and not (pointing.one or pointing.many)


def _checks_one(leaning: Leaning) -> bool:
    """Whether "just AICHR?" asks about a body of the activity spoken of."""
    meaning = leaning.meaning
    bare = not (leaning.has_predicate or meaning.places or leaning.topic)
    only = "form:only" in meaning.cues
    return only and bare and bool(meaning.named) and leaning.base.intent is Intent.CODE_BODIES


def _changes_role_in(leaning: Leaning) -> bool:
    """Whether "and support, in pillar C" follows a question of what a body coordinates."""
    meaning, base = leaning.meaning, leaning.base
    of_body = base.intent is Intent.BODY_ACTIVITIES and bool(base.named)
    role = meaning.relation.role is not None and not (leaning.asks_bodies or leaning.units)
    return of_body and role and leaning.pointing.opens and only_scopes(leaning)


def _lists_anothers(leaning: Leaning) -> bool:
    """Whether "list AICHR's" follows a question of what somebody coordinates or supports."""
    meaning, said = leaning.meaning, _OWNED.search(leaning.rest)
    role = meaning.relation is not Relation.NONE or leaning.base.relation.role is None
    bare = not (role or meaning.places or leaning.topic or leaning.units)
    return bare and said is not None and bool(meaning.named) and can_change(leaning)


def _names_unknown(leaning: Leaning) -> bool:
    """Whether the only thing named is a name that the corpus does not know."""
    meaning = leaning.meaning
    known = meaning.named or meaning.places or leaning.pointing.points
    return bool(meaning.unknown_names) and not known


def _is_about_itself(leaning: Leaning) -> bool:
    """Whether it is a greeting, something else altogether, about the plan as such or its roles."""
    meaning, pointing = leaning.meaning, leaning.pointing
    if leaning.whole("defines_role"):
        return True
    if leaning.only_resets and can_change(leaning):
        return False
    if meaning.intent is Intent.ABOUT:
        asks = leaning.column in ENTRIES or meaning.relation.role is not None
        field = asks and is_fragment(leaning)
        return not (pointing.points or meaning.outside or field)
    if pointing.points and meaning.lacking:
        return False
    sure = meaning.intent in FIXED and meaning.likely.get(meaning.intent, 0) >= _SURE
    return sure and not pointing.picks and not _asks_a_field(leaning)


def can_change(leaning: Leaning) -> bool:
    """Whether the question before is of a kind whose slots can be changed one by one."""
    return leaning.base.intent in _CHANGEABLE


def _says_enough(leaning: Leaning) -> bool:
    meaning, pointing = leaning.meaning, leaning.pointing
    if leaning.base.intent is Intent.ABOUT and meaning.places and pointing.corrects:
        return True
    open_before = leaning.base.needs_own_body or leaning.base.ambiguous
    if open_before and meaning.named and not leaning.has_predicate:
        return False
    if _checks_one(leaning) or _lists_anothers(leaning) or _changes_role_in(leaning):
        return False
    if pointing.continues and meaning.instrument_names and leaning.base.places:
        return bool(meaning.places or {"activities", "outcomes"} & set(leaning.units))
    if _is_sibling(leaning):
        return False
    if meaning.joint and len(meaning.named) == 1 and leaning.base.named:
        return leaning.has_predicate and not pointing.opens
    if meaning.places and not meaning.named and names_scope_only(leaning):
        return False
    if leaning.topic and not meaning.named and leaning.whole("whole_clause"):
        return True
    if pointing.continues and meaning.named and not codes_in(meaning.places):
        return leaning.has_predicate or not can_change(leaning)
    return leaning.has_predicate or not pointing.opens


def _is_sibling(leaning: Leaning) -> bool:
    """Whether "SOM-ED?" or "A.2.2?" names nothing but another one of what was asked of."""
    meaning, base = leaning.meaning, leaning.base
    asks = leaning.has_predicate or leaning.topic or meaning.outside or meaning.terms
    if asks or not meaning.question.rstrip().endswith("?"):
        return False
    if len(leaning.rest.split()) > _FRAGMENT_WORDS or base.intent not in _OF_SLOTS:
        return False
    if meaning.named and not meaning.places:
        return bool(base.named)
    kinds = {one.kind for one in meaning.places}
    one_kind = not meaning.named and len(kinds) == 1
    scoped = bool(base.named) and only_scopes(leaning)
    told = base.column in ENTRIES or base.intent is not Intent.CODE_LOOKUP
    return one_kind and told and (scoped or kinds == {one.kind for one in base.places})


def _points_inside(leaning: Leaning) -> bool:
    """Whether the pointing words point to something that the question itself says."""
    meaning, pointing = leaning.meaning, leaning.pointing
    if pointing.earliest or _acts_before(leaning):
        return False
    if pointing.picks or pointing.both or pointing.first_list:
        return any(one.kind in CODE_KINDS[1:] for one in meaning.places)
    if _says_something(leaning, pointing.rest[: pointing.clause]):
        return True
    if pointing.lists:
        if any(one.kind is LocatorKind.ACTIVITY for one in meaning.places):
            return leaning.words.asks["carried"].match(pointing.rest) is None
        whole = "which ones" in pointing.rest
        whole = whole and not (pointing.opens and pointing.rest.startswith("which ones"))
        whole = whole and _NOT_OWNED.match(leaning.bare) is None
        if whole and leaning.has_subject and not only_scopes(leaning):
            return True
        described = leaning.words.described.match(pointing.rest)
        return bool(described) and bool(meaning.named or leaning.topic)
    return any(one.kind in CODE_KINDS[1:] for one in meaning.places) or _says_before(leaning)


def _acts_before(leaning: Leaning) -> bool:
    """Whether a body spoken of before is the one that "does it coordinate any in B" asks about."""
    if leaning.meaning.named or leaning.words.asks["of_body"].search(leaning.rest) is None:
        return False
    if leaning.pointing.many and leaning.last.bodies:
        return True
    return bool(leaning.base.named) and only_scopes(leaning)


def _says_before(leaning: Leaning) -> bool:
    """Whether the words before the pointing word name what it points to."""
    meaning, pointing = leaning.meaning, leaning.pointing
    ahead = pointing.rest[: pointing.at]
    owned = pointing.rest[pointing.at :].startswith(("its ", "their ", "they "))
    beyond_pillars = any(one.kind is not LocatorKind.PILLAR for one in meaning.places)
    if any(fold(term) in ahead for term in meaning.terms):
        return True
    if owned and (_INDEFINITE.search(ahead) or any(one.lower() in ahead for one in leaning.topic)):
        return True
    if _EACH.search(ahead):
        return True
    names = (word for one in meaning.bodies for word in fold(one.words).split() if len(word) > 3)
    said = bool(find(ahead)) or any(name in ahead for name in names)
    return said and (beyond_pillars or (owned and bool(meaning.named)))


def _says_something(leaning: Leaning, clause: str) -> bool:
    """Whether the clauses before the one that points back say more than where to look."""
    for mention in reversed(find(clause)):
        clause = clause[: mention.start] + clause[mention.end :]
    empty = leaning.words.empty | leaning.words.scope | leaning.words.counts
    spoken = re.findall(r"[a-z][a-z.\d-]{3,}|[a-z]\d+", clause)
    columns = [one for one in spoken if units_in(one) and leaning.column in ENTRIES]
    return any(word not in empty and word not in columns for word in spoken)


def _asks_a_field(leaning: Leaning) -> bool:
    """Whether a field of the plan is asked for: indicators, footnotes, bodies, a role."""
    meaning = leaning.meaning
    if leaning.column in ENTRIES or leaning.asks_bodies or leaning.units:
        return True
    if meaning.form is Form.COUNT:
        return True
    return meaning.relation.role is not None and meaning.intent is not Intent.ABOUT


def is_fragment(leaning: Leaning) -> bool:
    """Whether a question is too short to stand by itself: "projects?", "with whom?"."""
    meaning = leaning.meaning
    if len(leaning.rest.split()) > _FRAGMENT_WORDS or leaning.has_subject:
        return False
    if _asks_roles_of_one(leaning) or asks_bare_field(leaning):
        return True
    if meaning.form is Form.COUNT and not leaning.units:
        return True
    if meaning.form is Form.WHEN and len(leaning.rest.split()) > _BARE_WHEN_WORDS:
        return False
    lacking = meaning.lacking and not leaning.asks_who
    if meaning.form in _OF_THE_PLAN or lacking or not leaning.has_predicate:
        return False
    return leaning.words.asks["whole"].search(leaning.rest) is None


def asks_bare_field(leaning: Leaning) -> bool:
    """Whether "which indicators?" follows the talk of one row, or of a few."""
    bare = leaning.whole("bare_field")
    return bare is not None and 0 < len(codes_in(leaning.last.focus)) <= _FEW


def _asks_roles_of_one(leaning: Leaning) -> bool:
    """Whether "which bodies are involved?" follows the talk of a single activity."""
    focus, meaning = leaning.last.focus, leaning.meaning
    single = len(focus) == 1 and focus[0].kind in CODE_KINDS[1:]
    asks = leaning.asks_bodies and meaning.relation is not Relation.NONE
    return single and asks and meaning.form not in _OF_THE_PLAN[1:]


def names_scope_only(leaning: Leaning) -> bool:
    """Whether nothing but places to look in is named: "in pillar B?"."""
    if len(codes_in(leaning.meaning.places)) < len(leaning.meaning.places):
        return False
    rest = leaning.rest
    for mention in reversed(find(rest)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    letters = {place.parts[0].lower() for place in leaning.meaning.places}
    left = set(re.findall(r"[a-z]+", rest)) - leaning.words.levels - letters
    titles = left & _titles(leaning) if "pillar" in rest else set()
    left -= titles
    counts = leaning.meaning.form is Form.COUNT and not leaning.units
    if leaning.pointing.opens or counts:
        return left <= leaning.words.scope | leaning.words.counts
    if leaning.column in ENTRIES or leaning.units:
        return False
    scopes = scopes_in(leaning.meaning.places)
    narrows = bool(left - _ARTICLES if titles else left)
    return narrows and left <= leaning.words.scope and scopes == leaning.meaning.places


def _titles(leaning: Leaning) -> set[str]:
    """Return the words of the titles by which pillars are named: "the protection pillar"."""
    found = (leaning.register.pillar(one.parts[0]) for one in leaning.meaning.places)
    return {word for one in found if one for word in re.findall(r"[a-z]+", fold(one.title.text))}


def places_in_fragment(leaning: Leaning) -> tuple[Locator, ...]:
    """Read "B?", "in c and d" or "and 8?", which name places only after other ones."""
    if leaning.meaning.named:
        return ()
    if leaning.meaning.places:
        return _scopes_there(leaning)
    if len(leaning.last.items) > 1 and leaning.pointing.placed(leaning.last.items):
        return ()  # "Number 4?" after a list is the fourth of it.
    around = leaning.words.scope | leaning.words.levels | leaning.words.counts
    left_out = leaning.words.asks["leaves_out"].match(leaning.rest)
    said = _LETTERS_OWN.sub(r"\1", leaning.rest[left_out.end() if left_out else 0 :])
    spoken = re.findall(r"[a-z0-9]+", said)
    words = [one.upper() for one in spoken if one not in around]
    if not words or leaning.words.asks["whole"].search(leaning.rest):
        return ()
    if all(len(one) == 1 and leaning.register.pillar(one) for one in words):
        return tuple(Locator(LocatorKind.PILLAR, (one,)) for one in dict.fromkeys(words))
    numbered = _numbered(leaning, int(words[0])) if words[0].isdecimal() else None
    return (numbered,) if numbered is not None and len(words) == 1 else ()


def of_fragment(leaning: Leaning, other: Locator | None) -> Leaning | None:
    """Return a question that says no more than where to look as one that names that place.

    Args:
        leaning: The question.
        other: The place that it names in words, or None.
    """
    left_out = leaning.words.asks["leaves_out"].match(leaning.rest) is not None
    places = places_in_fragment(leaning) or ((other,) if other is not None else ())
    bare = replace(leaning.meaning, topic=(), words=())
    if places:
        bare = replace(bare, places=places)
    elif not (left_out and only_scopes(leaning)) or leaning.has_predicate:
        return None
    if left_out:
        bare = replace(bare, places=(), outside=bare.places, lacking=False, negated=False)
    return leaning.saying(bare)


def _scopes_there(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the places of "pillar B there?" after a list, which asks what of it lies in them."""
    places, base = leaning.meaning.places, leaning.base
    listed = OF_LIST in base.cues or base.intent in (Intent.BODY_ACTIVITIES, Intent.TOPIC)
    there = _LIES_THERE.search(leaning.bare)
    if not listed or scopes_in(places) != places or there is None:
        return ()
    rest = leaning.bare[: there.start()]
    for mention in reversed(find(rest)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    idle = (leaning.words.scope | leaning.words.levels | leaning.words.counts) - {"about"}
    return places if set(re.findall(r"[a-z]+", rest)) <= idle else ()


def _numbered(leaning: Leaning, number: int) -> Locator | None:
    for turn in leaning.state.newest_first:
        for place in (*turn.meaning.places, *turn.items):
            if place.kind is LocatorKind.FOOTNOTE:
                return footnote(number)
            numbered = place.kind is LocatorKind.SECTION and place.parts[-1].isdecimal()
            if place.kind in CODE_KINDS[1:] or numbered:
                return Locator(place.kind, (*place.parts[:-1], str(number)))
    return None
