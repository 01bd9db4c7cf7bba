"""Named out: a question whose pronouns are put into names, where only a set of rows can answer it.

"Do they lead everything in B.1?" claims something of every row; "any other in that pillar without
projects?" and "which are led by somebody else?" hold rows to what the words around them tell.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant, referents
from tipassist.answer.followups.meant.filling import about_bodies
from tipassist.answer.followups.of_lists.lists import acts_in
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import REREAD, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import EVERY
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind

_ACTOR = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bon )(?<!\bunder )(?<!\bto )(?<!\bwith )\b(?:it|they|them)\b"
)
_DENIED = re.compile(
    r"\W*(?:it|they) (?:really |also )?(?:(?:has|have|plays?|got) (?:no|not any) (?:roles?|parts?"
    r"|place|say|share|involvement)|(?:is|are)(?:n't|nt| not) (?:involved|named|mentioned|active)"
    r"|do(?:es)? nothing|do(?:es)?(?:n't|nt| not) (?:appear|figure|come in))\b"
)
_OWNED = re.compile(
    r"\b(?:theirs|its own|their own|in (?:their|its) hands|up to (?:them|it))\b", re.IGNORECASE
)
_NOUNLESS = re.compile(
    r"\b(?P<asks>which|what)(?: ones?)?(?= (?:in|under|is|are|was|were|do|does|of)\b)"
)

_THAT_BODY = re.compile(r"\b(?:that|this|the same) (?:(?:very|one) )?(?:sectoral )?(?:body|asb)\b")
_OF_OTHERS = re.compile(r"\b(?:what|which(?: ones?)?) (?:do|does) (?=a body other than)")

_ALONE_THERE = re.compile(
    r"(?:(?:and|so|but|then|ok),? )*(?:(?:is|are|am) (?:it|they|we|i)|it(?:'s| is)|"
    r"(?:they|we)(?:'re| are)|i(?:'m| am)) "
    r"(?:really |all |then )?alone(?: (?:there|here|then|in (?:it|that(?: one)?|this(?: one)?)|"
    r"on (?:it|that(?: one)?|this(?: one)?)|with (?:it|that)))*(?:,? right)?"
)
_ANYONE = r"(?:anyone|anybody|someone|somebody|others|another body|any other body)(?: else)?"
_COMPANY = re.compile(
    r"(?:(?:and|so|but|then|ok),? )*(?:"
    r"(?:do|does|have|has) (?:we|i|it|they)(?: have| got| get)? (?:any |some |an? )?"
    r"(?:company|partners?|co-?leads?|companions?)"
    rf"|(?:is|are) (?:there )?{_ANYONE} (?:with|beside|next to|alongside) (?:us|it|them|me)"
    r"|(?:do|does) (?:we|i|it|they) share (?:it|that|this)(?: one| row)?"
    rf"(?: with {_ANYONE})?)(?: (?:there|here|then|at all|(?:in|on) (?:it|that(?: one)?|this)))*"
)

_DOES = {Relation.COORDINATES: "led by", Relation.SUPPORTS: "supported by"}
_OTHERS = {"who": "who", "others": "bodies"}


def of_named_out(leaning: Leaning, read: Read) -> Meaning | None:
    """Read a question with names for "they", "that pillar" and "somebody else".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    picked = leaning.words.asks["picked_scope"].search(leaning.rest)
    if leaning.meaning.named or (leaning.pointing.lists and not picked):
        return None
    for text in _named_out(leaning):
        anew = read(text, None)
        filled = anew.named and anew.query and _THAT_BODY.search(leaning.rest)
        if filled or _tells_rows(anew):
            cues = anew.cues | {REREAD}
            outside = (*anew.outside, *_told(leaning, anew))
            question = leaning.meaning.question
            return replace(anew, question=question, cues=cues, outside=outside)
    return None


def of_acting_where(leaning: Leaning) -> Meaning | None:
    """Fill in "where are they only helping out?" after an activity: those who coordinate it."""
    acts = leaning.words.asks["acts_where"].match(leaning.rest)
    bodies = names_meant.bodies_spoken_of(leaning) if acts else ()
    return None if leaning.meaning.named or not bodies else about_bodies(leaning, bodies, ())


def of_anyone_else(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "is anybody else in there?" after who has a role in one pillar or outcome.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.whole("anyone_else")
    base, told = leaning.base, leaning.last.bodies
    where = scopes_in(base.places)
    single = len(where) == 1 and where == base.places
    if asks is None or not single or not told or base.intent is not Intent.CODE_BODIES:
        return None
    text = f"Is anybody other than {listing(told)} named in {place_name(where[0])}?"
    return reread(text, leaning, read)


def of_body_at(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "are both of them on A.3.1 too?" and "is B.6.1 theirs?" with the bodies spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    places, core = leaning.meaning.places, fold(leaning.pointing.core)
    bodies = names_meant.bodies_spoken_of(leaning)
    if len(places) != 1 or places[0].kind is not LocatorKind.ACTIVITY or leaning.meaning.named:
        return None
    if not bodies:
        return None
    theirs = _OWNED.search(core)
    both = leaning.words.asks["both_bodies"].match(core)
    if theirs:
        verb = ROLE_BASES.get(leaning.base.relation, "coordinate")
        text = f"{'Does' if len(bodies) == 1 else 'Do'} {listing(bodies)} {verb} {places[0]}?"
    elif both and len(bodies) > 1:
        text = f"{core[: both.start('who')]}{listing(bodies)}{core[both.end() :]}"
    else:
        return None
    return reread(text, leaning, read)


def of_body_alone(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "alone in how many?", "is that its only row?" and "are they together elsewhere?".

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks, rest, base = leaning.words.asks, leaning.bare, leaning.base
    bodies = names_meant.bodies_spoken_of(leaning)
    if _ALONE_THERE.fullmatch(rest) and (there := _alone_there(leaning, bodies)):
        return reread(there, leaning, read)
    if _COMPANY.fullmatch(rest) and (there := _company_there(leaning, bodies)):
        return reread(there, leaning, read)
    together = asks["together_else"].fullmatch(rest)
    told = leaning.last.bodies if len(leaning.last.bodies) > 1 else bodies
    if leaning.meaning.named or not bodies:
        return None
    if together and len(told) > 1:
        anew = reread(f"Which activities name both {listing(told)}?", leaning, read)
        outside = codes_in(leaning.last.focus) if together["elsewhere"] else ()
        return replace(anew, outside=outside)
    if len(bodies) != 1:
        return None
    if asks["only_row"].fullmatch(rest):
        return reread(f"Which activities does {bodies[0]} have a role in?", leaning, read)
    alone = asks["alone_in"].fullmatch(rest)
    verb = ROLE_BASES.get(base.relation)
    if alone is None or verb is None:
        return None
    asked = "How many" if "how many" in rest else "Which"
    where = scope_words(scopes_in(base.places), base.outside)
    return reread(f"{asked} activities does {bodies[0]} {verb} alone{where}?", leaning, read)


def _alone_there(leaning: Leaning, bodies: tuple[str, ...]) -> str:
    """Return "is it alone there?" as asked of the row, or of the rows, just told; or ""."""
    named, rows = leaning.meaning.named, codes_in(leaning.last.focus)
    own = all(one.own for one in leaning.meaning.bodies)
    if not own or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return ""
    bodies = named or bodies
    if len(rows) > 1:
        codes = listing(list(map(str, rows)))
        return f"Which of {codes} name only {bodies[0]}?" if len(bodies) == 1 else ""
    if len(bodies) != 1:
        return f"Which bodies have a role in {rows[0]}?"
    return f"Is {bodies[0]} the only body named in {rows[0]}?"


def _company_there(leaning: Leaning, bodies: tuple[str, ...]) -> str:
    """Return "do we have company there?" as asked of the row, or of the rows, just told; or ""."""
    bodies, rows = leaning.meaning.named or bodies, codes_in(leaning.last.focus)
    if len(bodies) != 1 or {one.kind for one in rows} != {LocatorKind.ACTIVITY}:
        return ""
    if len(rows) == 1:
        return f"Does {rows[0]} name a body other than {bodies[0]}?"
    codes = listing(list(map(str, rows)))
    return f"Which of {codes} name {bodies[0]} and have more than one body?"


def of_all_its_own(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "does it lead everything it's in?" as a claim of all the rows of the body.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asks = leaning.words.asks["all_its_own"].search(leaning.rest)
    bodies = leaning.meaning.named or names_meant.bodies_spoken_of(leaning)
    verb = ROLE_BASES.get(leaning.meaning.relation)
    if asks is None or verb is None or len(bodies) != 1:
        return None
    return reread(f"Does {bodies[0]} {verb} all of {bodies[0]}'s activities?", leaning, read)


def _named_out(leaning: Leaning) -> Iterator[str]:
    """Yield the question with what it points to named, for each thing that it may point to."""
    core = fold(leaning.pointing.core)
    scoped = _with_scope(leaning, core)
    yield from _of_theirs(leaning, scoped)
    yield from _of_others(leaning, scoped)
    yield from _of_actors(leaning, scoped)
    scoped = _with_body(leaning, scoped) if scoped != core else core
    if scoped not in (core, "") and not acts_in(leaning):
        yield scoped


def _with_body(leaning: Leaning, core: str) -> str:
    """Put the one body spoken of for "that body"; nothing is left where it cannot be told."""
    bodies = names_meant.bodies_spoken_of(leaning)
    if not _THAT_BODY.search(core):
        return core
    return _THAT_BODY.sub(bodies[0], core, count=1) if len(bodies) == 1 else ""


def _with_scope(leaning: Leaning, core: str) -> str:
    """Put the outcome or pillar spoken of for "that pillar"."""
    said = leaning.words.asks["scope_said"].search(core)
    if leaning.meaning.places:
        return core
    if said is None:
        return _with_place(leaning, core)
    level = said["level"]
    parents = tuple(one for one in leaning.last.focus if one.kind.value == level)
    parents = parents if len(parents) == 1 else referents.parents_of_focus(leaning, level)
    if not parents:
        return core
    return f"{core[: said.start()]}{place_name(parents[0])}{core[said.end() :]}"


def _with_place(leaning: Leaning, core: str) -> str:
    """Put the one outcome or pillar spoken of, or picked, for "every row of it", "of the first"."""
    every = leaning.words.asks["every_of_it"].search(core)
    focus = scopes_in(leaning.last.focus) or scopes_in(leaning.base.places)
    if every and len(focus) == 1:
        rows = f"{every['every'].split()[0]} activity in {place_name(focus[0])}"
        return f"{core[: every.start()]}{rows}{core[every.end() :]}"
    picked = leaning.words.asks["picked_scope"].search(core)
    found = _at(leaning, leaning.words.ordinals[picked["at"]]) if picked else None
    if picked is None or found is None:
        return core
    return f"{core[: picked.start()]}activities in {place_name(found)}{core[picked.end() :]}"


def _at(leaning: Leaning, ordinal: int) -> Locator | None:
    """Return the outcome or pillar at a position of the last list of such."""
    lists = (one.items for one in leaning.state.newest_first)
    rows = next((one for one in lists if len(one) > 1 and scopes_in(one) == one), ())
    at = ordinal if ordinal < 0 else ordinal - 1
    return rows[at] if abs(ordinal) <= len(rows) else None


def _of_theirs(leaning: Leaning, core: str) -> Iterator[str]:
    """Put the body spoken of for "anything of theirs"."""
    theirs = leaning.words.asks["of_theirs"].search(core)
    bodies = names_meant.bodies_spoken_of(leaning) if theirs else ()
    if theirs and bodies:
        does = _DOES.get(leaning.base.relation, "involving")
        told = f"{theirs['what']} {does} {listing(bodies)}"
        yield f"{core[: theirs.start()]}{told}{core[theirs.end() :]}"


def _of_others(leaning: Leaning, core: str) -> Iterator[str]:
    """Put a body other than the one spoken of for "somebody else"."""
    other = leaning.words.asks["someone_else"].search(core)
    somewhere = bool(leaning.meaning.places) or core != fold(leaning.pointing.core)
    bodies = _in_same_role(leaning) if other and somewhere else ()
    if other is None or not bodies:
        return
    somebody = _OTHERS.get(other[0].split()[0], "a body")
    somebody = "anyone" if leaning.meaning.form is Form.YESNO else somebody
    text = f"{core[: other.start()]}{somebody} other than {listing(bodies)}{core[other.end() :]}"
    text = _OF_OTHERS.sub(r"which activities does ", text, count=1)
    yield _NOUNLESS.sub(r"\g<asks> activities", text, count=1)


def _of_actors(leaning: Leaning, core: str) -> Iterator[str]:
    """Put the body spoken of for "they" and "theirs" in a claim about every row, or no row."""
    bodies = names_meant.bodies_spoken_of(leaning)
    core = core.replace("they're not", "they are not").replace("it's not", "it is not")
    there = re.search(r"\bthere\b", core) is not None
    claims = leaning.words.asks["whole_of"].search(core) or _DENIED.match(core)
    if not bodies or there or claims is None:
        return
    pattern = _OWNED if _OWNED.search(core) else _ACTOR
    name = f"led by {listing(bodies)}" if pattern is _OWNED else listing(bodies)
    text = pattern.sub(lambda _: name, core, count=1)
    if text != core:
        asks = leaning.meaning.question.rstrip().endswith("?")
        yield f"{text.rstrip(' ?')}?" if asks else text


def _told(leaning: Leaning, anew: Meaning) -> tuple[Locator, ...]:
    """Return the one activity spoken of last, where others of its pillar or outcome are asked."""
    told = codes_in(leaning.last.focus)
    asks = leaning.words.asks
    others = asks["else"].search(leaning.rest) and not asks["someone_else"].search(leaning.rest)
    others = others and len(told) == 1
    inside = others and any(one != told[0] and one.contains(told[0]) for one in anew.places)
    return told if inside else ()


def _in_same_role(leaning: Leaning) -> tuple[str, ...]:
    """Return the bodies that were last asked about, or told, in the role that is asked for."""
    role = leaning.meaning.relation
    asked = (turn for turn in leaning.state.newest_first if turn.meaning.relation is role)
    turn = next(asked, None)
    told = () if turn is None else turn.meaning.named or turn.bodies
    return told or names_meant.bodies_spoken_of(leaning)


def _tells_rows(anew: Meaning) -> bool:
    """Whether it asks for rows of the plan by a condition, or claims something of every row."""
    query = anew.query
    if not all(one.kind in SCOPE_KINDS for one in anew.places):
        return False
    if query is None or query.target == "bodies":
        blank = anew.lacking and anew.intent is Intent.AGGREGATE
        return blank or bool(anew.excluded_bodies or (query and query.excluded))
    whole = query.share == EVERY and anew.form is Form.YESNO
    told = not query.is_plain and bool(query.conditions)
    elsewhere = bool(anew.outside) and bool(anew.named)
    return query.target == "activities" and (whole or told or anew.lacking or elsewhere)
