"""Ones there: "which C ones don't?", asked of the rows of one pillar or outcome as of others.

The rows of that place are all of it, and not those of the list that was told.
"""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.followups.meant.project_named import project_told
from tipassist.answer.followups.of_lists.lists import NOUNS, one_of
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, OF_SUBJECTS, Column, Intent, Meaning, Relation
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Number, Refers
from tipassist.answer.turns import State
from tipassist.locators import code
from tipassist.register.model import Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_OPENS = r"(?:(?:and|so|but|then|now|ok|okay|well)\b[, ]*)*"
_PLACE = r"(?:pillar |outcome )?(?P<{}>[a-z](?:\.\d+)?)(?:'s)?"
_ROWS = (
    r"(?:ones?|rows?|activit(?:y|ies)(?: types?)?|activity types?|programmes?|lines?|codes?|types?)"
)
_WHICH = r"(?:which|what)(?: of (?:them|those))?"
_ONES_THERE = (
    r"(?:(?:which|what) (?:of )?(?:the )?|(?:what about |how about )?(?:the|those) )"
    rf"{_PLACE} {_ROWS}"
)
_IN_FRONT = rf"(?:in|of|for|from|under) (?:the )?{_PLACE}(?: {_ROWS})?[, ]+{_WHICH}(?: {_ROWS})?"
_BEHIND = (
    rf"(?:(?:which|what)(?: of the)?|(?:what about |how about )?(?:the|those)) {_ROWS} "
    rf"(?:in|of|from|under) {_PLACE}"
)
_ASKS = "|".join(
    one.replace("{}", name)
    for one, name in ((_ONES_THERE, "before"), (_IN_FRONT, "front"), (_BEHIND, "behind"))
)
_SAYS = (
    r"cit(?:e|es|ed|ing)|refers?(?: back)?(?: to)?|points? to|mentions?|names?|lists?|quotes?|"
    r"ha(?:ve|s)|includes?|contains?|carr(?:y|ies)|speaks? of|rests? on|uses?|covers?"
)
_HELPS = r"supports?|backs?|helps?(?: with)?"
_LEADS = r"leads?|co-?ordinates?|runs?|heads?"
_THINGS = r"(?: (?:it|that|this|them|one|any|so|such|either|too|also|as well))*"
_ANOTHER = (
    r"(?:(?:some|any)(?:one|body) else|others|another(?: body| one)?|a different body|"
    r"other (?:sectoral )?bod(?:y|ies))"
)
_HANDED = r"(?:(?:go|goes|belong|belongs|fall|falls)|(?:are|is) (?:given|left)) to"
_HELD_BY = (
    r"(?:are|is|sit|sits|lie|lies|rest|rests) "
    r"(?:with|under|(?:led|run|headed|co-?ordinated|handled) by)"
)
_ENDS = r"(?:,? (?:then|though|please|exactly|there|at all))*\W*"
_TELLS = re.compile(
    rf"{_OPENS}(?:{_ASKS})(?:(?: (?:that|which|who))?,? (?:"
    r"(?P<denied>(?:do|does|is|are|has|have|did)(?: not|n't|nt)"
    rf"(?: (?:{_SAYS}))?{_THINGS}|lacks?{_THINGS}|without{_THINGS})"
    rf"|(?P<held>(?:do|does|are|is|have|has){_THINGS}"
    rf"|(?:(?:do|does) )?(?:{_SAYS}) (?:it|that|this|them|one|any){_THINGS})"
    r"|(?:do|does)(?P<no>n't| not)? (?:it|they|we)(?P<no_more> not)?"
    rf"(?: (?P<verb>{_LEADS}|{_HELPS}|do|have))?"
    rf"|(?P<others>(?:{_HANDED}|{_HELD_BY}) {_ANOTHER}"
    r"|(?:are|is) (?:(?:some|any)(?:one|body) else's|another body's|others'))"
    rf"))?{_ENDS}"
)
_WHO_IS_IT = r"[ ?,;.]+(?:and )?(?:who|which|what)(?:'s| is| are) (?:it|they|that|those|them)\W*"
_FILLED = (
    r"(?P<has>(?:an?|any|some|one|at least one|no|more than one|(?:two|three|several"
    r"|both) or more) "
    r"(?:(?:named|other) )?(?P<noun>(?:(?:supporting|coordinating|lead) (?:bod(?:y|ies)"
    r"|asbs?|ones?)"
    r"|supporters?|coordinators?|bod(?:y|ies)|projects?|indicators?|examples?|footnotes?)))"
)
_HAVING = re.compile(
    rf"{_OPENS}(?:(?:which|what) (?:(?:ones?|rows?|activities) )?(?=(?:do |does )?ha(?:ve|s)\b)"
    rf"|(?:{_ASKS}|(?:(?:which|what about|how about) )?(?:the|those|which) {_ROWS}(?: there)?)"
    r"(?: (?:that|which|who))?,? )"
    r"(?:(?:do|does) )?(?:(?:actually|really|also) )*(?:ha(?:ve|s)|with|names?|lists?"
    r"|carr(?:y|ies)) "
    rf"{_FILLED}(?: (?:named|listed|there|at all|then))*"
    rf"(?:{_WHO_IS_IT})?\W*"
)
_NOT = re.compile(r"\b(?:not|no|without|lack(?:s|ing)?)\b|n't\b")
_NUMBERED = (SOME, NONE)
_COLUMNS = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)
_ENTRIES = frozenset(("projects", "indicators", "examples", "footnotes", "references"))


def with_ones_there(typed: str, state: State, register: Register) -> str | None:
    """Return "which D ones don't cite it?" as what was asked before, denied of the rows of D.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        The words of the question, or None where it asks something else.
    """
    said = _TELLS.fullmatch(re.sub(rf"{_WHO_IS_IT}$", "", fold(typed)))
    if said is None or state.last is None:
        return None
    place = code((said["before"] or said["front"] or said["behind"]).upper())
    if find_place(register, place) is None:
        return None
    base, last = state.last.meaning, state.last
    denied = bool(said["denied"] or said["no"] or said["no_more"])
    bodies = base.named or (last.bodies if len(last.bodies) == 1 else last.ranked[:1])
    if said["others"]:
        told = _of_others(base, bodies)
    elif said["verb"] or said["no"] or said["no_more"]:
        told = _of_body(base, bodies, said["verb"] or "", denied=denied)
    elif said["denied"] or said["held"]:
        told = _told(base, register, denied=denied)
    else:
        elsewhere = scopes_in(base.places) == base.places and place not in base.places
        told = _told(base, register, denied=_is_denied(base)) if elsewhere else ""
    return f"Which activities in {place_name(place)} {told}?" if told else None


def with_ones_having(typed: str, state: State, register: Register) -> str | None:
    """Return "and the ones in C that do have a supporting body?" as asked of all rows there.

    Args:
        typed: The question without its typos.
        state: The turns before it. The rows told last must be those that one body alone stands on,
            or that have no supporting body, so that none has what is asked for.
        register: The plan.
    """
    said, last = _HAVING.fullmatch(fold(typed)), state.last
    held = _held_alone(last.meaning) if said is not None and last is not None else None
    if said is None or last is None or held is None:
        return None
    letter = said["before"] or said["front"] or said["behind"]
    places = (code(letter.upper()),) if letter else last.meaning.places
    rows = [register.activity(str(one)) for one in last.items]
    helped = any(row is not None and row.named(Role.SUPPORTING) for row in rows)
    if helped or not said["noun"].startswith("support"):
        return None
    if any(find_place(register, one) is None for one in places):
        return None
    return f"Which activities{scope_words(places)}{held} have {said['has']}?"


def _held_alone(base: Meaning) -> str | None:
    """Return whose the rows are that were asked for as those of one body alone, or unsupported.

    "Nobody but X" tells a row's bodies, and says nothing of whose the others are: "".
    """
    query = base.query
    scoped = scopes_in(base.places) == base.places and not base.outside
    if query is None or query.target != "activities" or not scoped or OF_LIST in base.cues:
        return None
    if Counts("bodies", Number("==", 1)) in query.conditions:
        return "" if len(base.named) == 1 else None
    others = [one for one in query.conditions if one != Counts("supporters", NONE)]
    if len(others) == len(query.conditions):
        return None
    leads = [one for one in others if isinstance(one, Holds) and not one.negated]
    led = [one.bodies[0] for one in leads if one.roles == (Role.COORDINATING,)]
    if len(led) != len(others) or len(led) > 1:
        return None
    return f" coordinated by {led[0]}" if led else ""


def _is_denied(base: Meaning) -> bool:
    """Whether the question before asks for the rows without something."""
    query = base.query
    first = query.conditions[0] if query is not None and query.conditions else None
    none = isinstance(first, Counts) and first.number == NONE
    denied = isinstance(first, Holds | Refers) and first.negated
    return none or denied or base.negated or _NOT.search(fold(base.text)) is not None


def _told(base: Meaning, register: Register, *, denied: bool) -> str:
    """Return what the question before asks rows for, or the opposite of it; or ""."""
    no = "do not " if denied else ""
    names = listing((*map(str, base.instruments), *base.instrument_names))
    if base.intent is Intent.REFERENCE and names and OF_LIST not in base.cues:
        return f"{no}refer to {names}"
    query = base.query
    counts = query.conditions if query is not None and query.target == "activities" else ()
    if len(counts) == 1 and isinstance(counts[0], Counts):
        return _filled(counts[0], denied=denied)
    if base.intent is Intent.CODE_LOOKUP and base.column in _COLUMNS:
        return _filled(Counts(base.column.value, SOME), denied=denied)
    if base.intent is Intent.BODY_ACTIVITIES:
        return _of_body(base, base.named, "", denied=denied)
    project = project_told(base.text, register)
    if project:
        named = "" if "project" in fold(project) else "project "
        return f"{no}list the {named}{project}"
    topical = base.intent in OF_SUBJECTS and base.topic and not (base.named or query)
    topical = topical and not _ENTRIES & set(units_in(fold(base.text)))
    return f"{no}mention {' '.join(base.topic)}" if topical else ""


def _filled(counts: Counts, *, denied: bool) -> str:
    """Return that rows have something of what was counted, or nothing; or ""."""
    if counts.number not in _NUMBERED or counts.beside:
        return ""
    noun = NOUNS.get(counts.unit, counts.unit)
    return f"have {'no' if denied else 'at least one'} {one_of(noun)}"


def _of_body(base: Meaning, bodies: tuple[str, ...], verb: str, *, denied: bool) -> str:
    """Return that the one body before has its role, or the one that is said, in rows; or ""."""
    relation = Relation.SUPPORTS if re.fullmatch(_HELPS, verb) else base.relation
    relation = Relation.COORDINATES if re.fullmatch(_LEADS, verb) else relation
    if len(bodies) != 1 or base.excluded_bodies or base.joint:
        return ""
    no, base_verb = "not " if denied else "", ROLE_BASES.get(relation)
    if base_verb is not None:
        return f"does {bodies[0]} {no}{base_verb}"
    named = f"do {no}name" if no else "name"
    return f"{named} {bodies[0]}" if relation is Relation.ANY else ""


def _of_others(base: Meaning, bodies: tuple[str, ...]) -> str:
    """Return that a body other than the one before leads, or supports, rows; or ""."""
    if len(bodies) != 1 or base.relation is Relation.RELEVANT:
        return ""
    done = "supported" if base.relation is Relation.SUPPORTS else "coordinated"
    return f"are {done} by a body other than {bodies[0]}"
