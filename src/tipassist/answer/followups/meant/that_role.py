"""That role: "name every body that has that job", of the role that the talk is about."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.followups.standing import names_scope_only, only_scopes
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OPEN, WHICH_ONE, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import NONE, SOME
from tipassist.answer.turns import Turn
from tipassist.locators import LocatorKind
from tipassist.types import Role

_FEW = 5
_OF_BODY = re.compile(
    r"\b(?:is|are|does|do) (?:that|this|it|those|they)\b|\b(?:is|are) (?:ours|theirs|mine)$"
)
_ROLE_ADDED = re.compile(
    r"(?:(?:and|but|so|also|only|that|which|who|of those|those|the ones|ones|they|just|ever) )*"
    r"(?P<no>(?:without|don't|do not|doesn't|does not|never|not|no)(?: ever)? )?"
    r"(?:also |ever |then )*"
    r"(?:(?P<leads>lead(?:s|ing)?|co-?ordinat(?:e|es|ing))|support(?:s|ing)?|help(?:s|ing)?|"
    r"back(?:s|ing)?)(?P<none> (?:nothing|nobody|none))?"
    r"(?: (?:anything|any|activities|something|somebody|too|as well|either|at all|then))*"
)
_WHICH_BODIES = re.compile(r"which (?:sectoral )?(?:bodies|asbs)", re.IGNORECASE)
_WITHOUT = re.compile(
    r"(?:(?:and|but|now|ok) )*(?:without|except(?: for)?|but not|minus|leaving out|apart from|"
    r"other than|besides) .{2,60}"
)
_WHICH_NOT = re.compile(
    r"(?:(?:and|so|but|then) )*(?:which|who|what)(?: (?:ones?|bod(?:y|ies)|asbs?))?"
    r"(?: of them| of those)? (?:do|does)(?: not|n't)(?: then| lead| support)?"
)
_SOLE: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "lead",
    (Role.SUPPORTING,): "support",
}
_MOST = {
    Role.COORDINATING: "coordinates",
    Role.SUPPORTING: "supports",
    Role.RELEVANT: "is named as relevant for",
}
_VERBS = {
    Role.COORDINATING: "coordinate",
    Role.SUPPORTING: "support",
    Role.RELEVANT: "are named as relevant for",
}


def of_that_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who has that job?" as the question which bodies have the role spoken of last.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found, held = leaning.whole("that_role"), _holds_it(leaning)
    roles = (_role_of(one) for one in leaning.state.newest_first) if found or held else iter(())
    role = next((one for one in roles if one is not None), None)
    if held and role is not None:
        where = scope_words(scopes_in(leaning.meaning.places), leaning.meaning.outside)
        return reread(f"Does {held} {_VERBS[role]} at least one activity{where}?", leaning, read)
    if found is None or role is None or leaning.meaning.named:
        return None
    where = scope_words(scopes_in(leaning.meaning.places), leaning.meaning.outside)
    if found["most"]:
        return reread(f"Which body {_MOST[role]} the most activities{where}?", leaning, read)
    asks = "How many" if found["counts"] else "Which"
    return reread(f"{asks} bodies {_VERBS[role]} at least one activity{where}?", leaning, read)


def of_one_or_two(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "one lead or two?" as the question who has that role in the rows spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found, rows = leaning.whole("one_or_two"), codes_in(leaning.last.focus)
    activities = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    if found is None or not 0 < len(rows) <= _FEW or not activities or leaning.meaning.named:
        return None
    verb = "coordinates" if found["leads"] else "supports"
    return reread(f"Who {verb} {listing(map(str, rows))}?", leaning, read)


def of_its_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "its supporters" as the question who has that role in the row spoken of.

    After the rows that one body leads, its supporters are those who support these.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found, base = leaning.whole("its_role"), leaning.base
    single = len(base.places) == 1 and base.places[0].kind is LocatorKind.ACTIVITY
    if found is None:
        return None
    told = codes_in(leaning.last.focus)
    one_row = len(told) == 1 and told[0].kind is LocatorKind.ACTIVITY
    if one_row and base.intent in (Intent.BODY_ACTIVITIES, Intent.AGGREGATE):
        return reread(f"Who {_verb_of(found)} {told[0]}?", leaning, read)
    led = base.intent is Intent.BODY_ACTIVITIES and base.relation is Relation.COORDINATES
    if led and not found["leads"] and found["its"] and len(base.named) == 1 and not base.negated:
        where = scope_words(scopes_in(base.places), base.outside)
        text = f"Which bodies support the activities that {base.named[0]} coordinates{where}?"
        return reread(text, leaning, read)
    checked = base.form is Form.YESNO and "yesno" in base.cues
    if base.intent is not Intent.CODE_BODIES or not single or (base.named and not checked):
        return None
    return reread(f"Who {_verb_of(found)} {base.places[0]}?", leaning, read)


def _verb_of(found: re.Match[str]) -> str:
    """Return what those do who are asked for by their role: "its supporters"."""
    return "coordinates" if found["leads"] or found["one_leads"] else "supports"


def of_bodies_by_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and only ever leads?", "which do both?" after which bodies have a role or lack one.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if (added := _of_role_added(leaning, read) or _of_bodies_left(leaning, read)) is not None:
        return added
    found, base = leaning.whole("bodies_by_role"), leaning.base
    asked = base.query is not None and base.query.target == "bodies" and not base.query.extreme
    if found is None or not asked or base.named or scopes_in(base.places) != base.places:
        return None
    verb = "lead" if found["leads"] else "support"
    how = "never" if found["how"] == "never" else "only"
    told = "both lead and support" if found["both"] else f"{how} {verb}"
    where = scope_words(scopes_in(base.places), base.outside)
    return reread(f"Which bodies {told} activities{where}?", leaning, read)


def _of_bodies_left(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "without SOMTC" and "in pillar A" of the bodies with two roles, "which do not?" of one.

    Where the question before cannot be put into words anew, what is meant is asked back.
    """
    base, meaning = leaning.base, leaning.meaning
    tests = base.query.tests if base.query is not None and base.query.target == "bodies" else ()
    if not tests or base.named or (base.query is not None and base.query.extreme):
        return None
    if _WHICH_NOT.fullmatch(leaning.bare) and len(tests) == 1 and tests[0].number == SOME:
        verb = _SOLE.get(tests[0].roles)
        where = scope_words(scopes_in(base.places), base.outside)
        if verb is None or tests[0].inner:
            return None
        return reread(f"Which bodies never {verb} activities{where}?", leaning, read)
    said = _WITHOUT.fullmatch(leaning.bare)
    places = scopes_in(meaning.places)
    placed = places and not base.places and only_scopes(leaning) and names_scope_only(leaning)
    plain = len(tests) == 1 and tests[0].number == SOME and not tests[0].inner
    left_out = tuple(dict.fromkeys(one.body for one in meaning.bodies)) if said else ()
    if plain or not (placed or left_out):
        return None
    asks_back = replace(meaning, cues=meaning.cues | {WHICH_ONE})
    asked, text = _WHICH_BODIES.match(base.text), base.text.rstrip(" ?.")
    if asked is None or (said and "other than" in text):
        return asks_back
    others = f"{asked[0]} other than {listing(left_out)}" if left_out else asked[0]
    does = text[asked.end() :].replace(" both ", " ", 1)
    where = f" activities{scope_words(places)}" if placed and "activit" not in does else ""
    where = where or (scope_words(places) if placed else "")
    anew = reread(f"{others}{does}{where}?", leaning, read)
    asked_so = anew.query is not None and len(anew.query.tests) == len(tests)
    return anew if asked_so else asks_back


def _of_role_added(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask which of the bodies with, or without, a role have the other one: "without leading"."""
    base, said = leaning.base, _ROLE_ADDED.fullmatch(fold(leaning.meaning.question).strip(" ?.!"))
    tests = base.query.tests if base.query is not None and base.query.target == "bodies" else ()
    if said is None or len(tests) != 1 or base.named or scopes_in(base.places) != base.places:
        return None
    test, role = tests[0], Role.COORDINATING if said["leads"] else Role.SUPPORTING
    plain = test.roles in ((Role.COORDINATING,), (Role.SUPPORTING,)) and not test.inner
    if not plain or role in test.roles or test.number not in (SOME, NONE):
        return None
    verb, other = ("lead", "support") if said["leads"] else ("support", "lead")
    denied, has = bool(said["no"] or said["none"]), test.number == SOME
    told = f"only {other}" if has else f"neither {other} nor {verb}"
    told = told if denied else f"both {other} and {verb}" if has else f"only {verb}"
    where = scope_words(scopes_in(base.places), base.outside)
    return reread(f"Which bodies {told} activities{where}?", leaning, read)


def of_role_explained(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "how many rows is that for us?" in the role that was explained just before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, named = leaning.base, leaning.meaning.named
    if _OF_BODY.search(leaning.bare) is None or len(named) != 1 or leaning.meaning.places:
        return None
    open_ = base.intent in (*OPEN, Intent.DEFINITION, Intent.AGGREGATE) and not leaning.last.items
    role = _role_of(leaning.last) if open_ and base.form is not Form.WHO else None
    rows = "activities" in leaning.units or leaning.meaning.form is Form.COUNT
    if role is None or base.named or not rows or leaning.meaning.relation.role is not None:
        return None
    asks = "How many" if leaning.meaning.form is Form.COUNT else "Which"
    return reread(f"{asks} activities does {named[0]} {_VERBS[role]}?", leaning, read)


def _holds_it(leaning: Leaning) -> str:
    """Return the one body that is asked whether it has "that role"; "" for none."""
    bodies = leaning.meaning.bodies
    if len(bodies) != 1:
        return ""
    text = fold(leaning.meaning.text)
    around = f"{text[: bodies[0].start]}{BODY}{text[bodies[0].end :]}".strip(" ?.!")
    holds = leaning.words.asks["holds_that_role"].fullmatch(around)
    return bodies[0].body if holds else ""


def _role_of(turn: Turn) -> Role | None:
    """Return the one role that a question was about, told by its verb or by who has it."""
    text = fold(turn.meaning.text)
    named = [role for role in Role if role.value in text]
    told = turn.meaning.relation.role
    return named[0] if len(named) == 1 else None if named else told
