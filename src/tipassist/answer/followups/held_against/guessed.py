"""Guessed: a body held against the one that was told: "isn't it AICHR?", "I thought SLOM did"."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, mentions, scopes_in
from tipassist.answer.followups.of_lists.lists import BODY
from tipassist.answer.followups.of_lists.only_one import asks_only
from tipassist.answer.followups.of_lists.part_words import tokens_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    CHECKS_BODY,
    REREAD,
    RESOLVED,
    VERDICT,
    Column,
    Form,
    Intent,
    Meaning,
)
from tipassist.locators import Locator, LocatorKind
from tipassist.types import Role

_PAIR = 2
_FEW = 5
_OF_ROLES = (Intent.CODE_BODIES, Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
_OF_A_ROW = (Intent.CODE_BODIES, Intent.CODE_LOOKUP, Intent.WHO_TOPIC)
_ONLY = (["named", "only"], ["alone", "named"], ["named", "sole"], ["alone", "named", "only"])
_NOT = (["denies", "named"], ["named", "without"])
_ALONE = (["alone"], ["only"], ["sole"], ["it", "only"], ["alone", "it"])
_ASIDE = re.compile(
    r"^(?:(?:and|but|so|or|then|plus|(?:is|was) (?:it|that)|it's|that's|is|are|was|were|by|"
    r"what about|how about),? )+|"
    r"(?:,? (?:too|also|as well|then|there|(?:one|some|part) of (?:them|these|those)|among them|"
    r"in it|another(?: one)?|no|right|correct|yes|(?<=only )ones?))+$"
)
_ONE_OF = re.compile(
    r" (?:also )?(?:one|some|part|among|another) (?:of )?the "
    r"(?:(?P<supports>supporters?|supporting (?:bodies|ones|asbs)|helpers|backers)|"
    r"(?:leads|leaders|coordinators?|(?:lead|coordinating) (?:bodies|ones|asbs)))"
    r"(?: too| also| as well| then| there)*$"
)
_VERBS = {
    Role.COORDINATING: "coordinate",
    Role.SUPPORTING: "support",
    Role.RELEVANT: "relevant for",
}


def of_guess(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask whether the body has the role that was asked for on the activity spoken of.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    if len(meaning.bodies) != 1 or meaning.places:
        return None
    body, text = meaning.bodies[0], fold(meaning.text)
    around = f"{text[: body.start]}{BODY}{text[body.end :]}".strip()
    there = leaning.words.asks["held_there"].fullmatch(around)
    place = _row_spoken_of(leaning)
    if there is not None and place is not None:
        return reread(_asked_there(there, body.body, place), leaning, read)
    rows = _few_rows(leaning)
    if there is not None and rows:
        return reread(f"Does {body.body} have a role in {listing(map(str, rows))}?", leaning, read)
    role = base.relation.role
    told = len(base.places) == 1 and base.intent is Intent.CODE_BODIES
    if role is None or place is None or not told:
        return None
    if leaning.words.asks["guesses"].fullmatch(around) is None:
        return None
    asks = "Is" if role is Role.RELEVANT else "Does"
    return reread(f"{asks} {body.body} {_VERBS[role]} {place}?", leaning, read)


def of_only_or_not(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "only ACMW?" and "not SOMSWD?" of the row whose bodies were just told.

    Whether "not SOMSWD?" asks if it is or if it is not cannot be told: of a body that the row
    names, its role is told without yes or no.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base = leaning.base
    of_bodies = base.query is not None and base.query.target == "bodies"
    of_subject = base.intent is Intent.WHO_TOPIC and not leaning.bare.startswith("not ")
    beside = of_subject and bool(leaning.last.told)
    of_rows = base.intent is Intent.CODE_BODIES and len(codes_in(base.places)) > 1
    of_rows = of_rows and base.form is Form.WHO
    if beside or ((of_bodies or of_subject or of_rows) and _row_spoken_of(leaning) is None):
        return _all_told(leaning)
    of_text = base.intent is Intent.CODE_LOOKUP
    asked = base.intent is Intent.CODE_BODIES or of_subject or of_text
    asked = asked and not (base.negated or base.excluded_bodies)
    checked = base.form is Form.YESNO and bool(base.named)
    who = base.column is Column.BODIES or of_text
    asked = asked and (checked or not (base.named or (base.form is Form.YESNO and not who)))
    place = _row_spoken_of(leaning) if asked and not leaning.meaning.places else None
    row = leaning.register.activity(str(place)) if place is not None else None
    said, role = _ASIDE.sub(" ", leaning.bare).strip(), base.relation.role
    one_of = _ONE_OF.search(said)
    if one_of is not None:
        said = said[: one_of.start()]
        role = Role.SUPPORTING if one_of["supports"] else Role.COORDINATING
    tokens = tokens_of(leaning, said) if row is not None else None
    if row is None or place is None or not tokens:
        return None
    kinds = sorted(one.kind for one in tokens if one.kind != "has")
    bodies = tuple(body for one in tokens for body in one.bodies)
    if checked and not bodies and kinds in _ALONE:
        bodies, kinds = base.named, _ONLY[0]
    if kinds in _ONLY:
        return reread(asks_only(bodies, role, place), leaning, read)
    if of_text:
        return None
    besides = checked and base.only and bodies != base.named
    besides = kinds == ["named"] and (besides or one_of is not None)
    if len(bodies) != 1 or not (besides or kinds in _NOT):
        return None
    if not besides and any(bodies[0] in row.named(one) for one in base.relation.roles):
        told = replace(base, form=Form.WHO, only=False, query=None) if checked else base
        told = replace(told, cues=told.cues - {"yesno", "form:only"})
        return replace(told, question=leaning.meaning.question, bodies=mentions(bodies))
    verb = _VERBS[role] if role is not None else "have a role in"
    asks = "Is" if role is Role.RELEVANT else "Does"
    return reread(f"{asks} {bodies[0]} {verb} {place}?", leaning, read)


def _all_told(leaning: Leaning) -> Meaning | None:
    """Tell all who do what was asked: "only ACMW?", "not ACMW?" after "who supports SLOM?".

    Those told are the only ones, or not; of a subject that more rows speak of, only the no is
    certain.
    """
    base, named = leaning.base, leaning.meaning.named
    asked = named and not leaning.meaning.places and not set(named) & set(base.named)
    tokens = tokens_of(leaning, leaning.bare) if asked and base.form is not Form.YESNO else None
    kinds = sorted(one.kind for one in tokens or ())
    doubts = kinds == _NOT[0] and leaning.rest.rstrip().endswith("?")
    if not (doubts or kinds in _ONLY):
        return None
    told = set(leaning.last.bodies) - set(base.named)
    only = told == {body for one in tokens or () for body in one.bodies}
    open_ = only and base.intent is Intent.WHO_TOPIC
    says = {f"{VERDICT}{'Yes' if only else 'No'}"} if told and not (doubts or open_) else set()
    kept = {one for one in base.cues if not one.startswith(CHECKS_BODY)}
    says |= {f"{CHECKS_BODY}{' '.join(named)}"}
    return replace(base, question=leaning.meaning.question, cues=frozenset({*kept, REREAD, *says}))


def _row_spoken_of(leaning: Leaning) -> Locator | None:
    """Return the one activity that the question before was about, when it was one about it."""
    focus = leaning.last.focus
    single = len(focus) == 1 and focus[0].kind is LocatorKind.ACTIVITY
    return focus[0] if single and leaning.base.intent in _OF_A_ROW else None


def _few_rows(leaning: Leaning) -> tuple[Locator, ...]:
    """Return the few activities that the question who does something was answered with."""
    rows = leaning.last.items if leaning.base.intent is Intent.WHO_TOPIC else ()
    activities = all(one.kind is LocatorKind.ACTIVITY for one in rows)
    return rows if activities and len(rows) <= _FEW else ()


def _asked_there(there: re.Match[str], body: str, place: Locator) -> str:
    if there["supports"]:
        return f"Does {body} support {place}?"
    if there["leads"]:
        return f"Does {body} coordinate {place}?"
    return f"Does {body} have a role in {place}?"


def of_other_doer(leaning: Leaning, read: Read) -> Meaning | None:
    """Read "really, not the working group?" as the question who does it, asked once more.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base = leaning.base
    asked_who = base.form is Form.WHO and leaning.last.quoted and not leaning.last.items
    if not asked_who or leaning.whole("other_doer") is None or leaning.meaning.places:
        return None
    return reread(base.text if RESOLVED in base.cues else base.question, leaning, read)


def of_bare_check(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "does AICHR?" of the role, and of the row, pillar or outcome, that was asked before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, base = leaning.meaning, leaning.base
    role = base.relation.role
    if len(meaning.bodies) != 1 or meaning.places or role is None or base.intent not in _OF_ROLES:
        return None
    body, text = meaning.bodies[0], fold(meaning.text)
    around = f"{text[: body.start]}{BODY}{text[body.end :]}".strip()
    if leaning.words.asks["bare_check"].fullmatch(around) is None:
        return None
    asks = "Is" if role is Role.RELEVANT else "Does"
    single = len(base.places) == 1 and base.places[0].kind is LocatorKind.ACTIVITY
    if single and base.intent is Intent.CODE_BODIES:
        if leaning.words.asks["in_any_role"].fullmatch(around):
            return reread(f"Does {body.body} have a role in {base.places[0]}?", leaning, read)
        return reread(f"{asks} {body.body} {_VERBS[role]} {base.places[0]}?", leaning, read)
    if scopes_in(base.places) != base.places:
        return None
    where = scope_words(base.places, base.outside)
    return reread(f"{asks} {body.body} {_VERBS[role]} any activities{where}?", leaning, read)
