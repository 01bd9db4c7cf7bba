"""Routing by intent: the rows of bodies, definitions, counts, and all that is asked openly."""

import re
from dataclasses import replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.counted.aggregates import compose_aggregate
from tipassist.answer.compose.of_bodies.asked_deeds import says_deed
from tipassist.answer.compose.of_bodies.bodies import compose_bodies
from tipassist.answer.compose.of_bodies.checks import compose_role_check, takes_wrong_role
from tipassist.answer.compose.of_bodies.helped import compose_helped
from tipassist.answer.compose.of_bodies.unread_pairs import compose_unread_pair
from tipassist.answer.compose.of_places.entries import subject_words
from tipassist.answer.compose.of_places.scope import code_places
from tipassist.answer.compose.of_text.definitions import compose_definitions, compose_undefined
from tipassist.answer.draft import Draft, part_claim
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.units import units_in, without_places
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.routing.body_duties import compose_body_duty
from tipassist.answer.routing.bounded import compose_topped
from tipassist.answer.routing.listed_duties import compose_listed_duty
from tipassist.answer.routing.undefined import asks_undefined, bare_phrase
from tipassist.answer.sets.query import ROLE_UNITS
from tipassist.answer.undecided.beside import beside_bodies, is_about, is_served, is_what_is_led
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import find_term
from tipassist.types import AnswerStatus, Role, Route

_ABOUT = re.compile(
    r"\b(?:on|about|regarding|concerning|for|around|with|against|touching|relating to|related to)\b"
)
_FRAMES = re.compile(r"principles?|includ\w+|cover\w*|speaks?|mentions?|terms?|aspects?|part")
_COVERS = re.compile(
    r"\b(?:cover|include|mention|name|list|protect|extend|apply|reach|speak|say|address|ban|forbid)"
)
_ONE_ROW = re.compile(r"\bthe (?:[a-z][\w'-]* ){1,4}?(?:one|row|activity)\b")
_ROWS = r"(?:activit(?:y|ies)|rows?|items|lines)"
_DUE = re.compile(
    r"\W*(?:(?:and|so|ok|but)\b[, ]*)*(?:(?:by )?when (?:are|is|do|does|must|should|will|have|has)"
    rf" .{{0,40}}?{_ROWS}(?: (?:due|done|finished|completed|over|implemented|delivered|be|to|have"
    r"|must|should|start|begin|end))*"
    r"|what(?:'s|s| is| are) (?:the|our|their|its) (?:deadline|due date|timeline|time ?frame)s?"
    rf" (?:for|of|on) .{{0,40}}?{_ROWS})\W*"
)
_KIND_OF_BODY = re.compile(
    r" (?:process|mechanism|body|forum|group|network|initiative|platform)\b"
    r"(?= (?:(?:is|are|was|ever|also) )?(?:named|mentioned|listed|found|there|anywhere)\b)"
)
"""What a body is, said behind its name: "is the COMMIT process named anywhere?"."""

_IN_ROWS = re.compile(
    r"\W*(?:(?:so|and|but|ok),? )*(?:is|are|do|does) (?!(?:there|any|some|it|they|that|this)\b)"
    r"[^?.!;:]*? (?:in|on|among|of|by|with|under) (?:[\w'-]+ ){0,3}?"
    r"(?:rows?|activit(?:y|ies)|list|share|plate|portfolio)\b"
)
"""Something said to be in the rows of a body: "are schools named in any row that is not ours?"."""

_FEW_ROWS = 4
_SAYS_MORE = 2
_NUMBER = re.compile(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten", re.IGNORECASE)


def compose_by_intent(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft:
    """Answer by what a question is about, openly where its intent decides nothing."""
    listed = compose_listed_duty(meaning, register, opened)
    if listed is not None:
        told = compose_body_duty(meaning, register, opened)
        return told if told and told.claims[0] == listed.claims[0] else listed
    match meaning.intent:
        case Intent.BODY_ACTIVITIES:
            told = compose_helped(meaning, register) or _bodies(meaning, register, opened)
            return _without_guess(meaning, told)
        case Intent.DEFINITION:
            return compose_definitions(meaning, register)
        case _ if asks_undefined(meaning):
            return compose_undefined(meaning, register)
        case _ if phrase := bare_phrase(meaning, register):
            return compose_undefined(replace(meaning, topic=tuple(phrase.split())), register)
        case Intent.AGGREGATE:
            told = opened.answer_for_topic(meaning) if _counts_subject(meaning, opened) else None
            told = told or compose_topped(meaning, register, opened)
            return told or compose_aggregate(meaning, register) or opened.answer(meaning)
        case Intent.ABOUT:
            return opened.answer_introduced(meaning) or endings.about(register)
        case Intent.SMALLTALK:
            told = opened.answer_introduced(meaning)
            if told is None and meaning.form is Form.LIST and "activities" in meaning.cues:
                told = compose_aggregate(meaning, register)
            return told or endings.smalltalk(register, fold(meaning.text))
        case _:
            return _openly(meaning, register, opened)


def _without_guess(meaning: Meaning, draft: Draft) -> Draft:
    """Say no yes to a statement of a subject and roles of which only a part was tested.

    "Funds are led by SOMTC and supported by SOMSWD, right?" is said of the rows on funds.
    """
    lead, *rest = draft.claims
    subject = subject_words(meaning)
    if not (lead.text.startswith("Yes. ") and subject and puts_to_test(meaning.text)):
        return draft
    said = fold(lead.text)
    apart = all(one.relation.role is not None for one in meaning.bodies)
    tested = len(meaning.named) == 1 or apart
    if tested and all(fold(one) in said for one in subject):
        return draft
    text = lead.text.removeprefix("Yes. ")
    return replace(draft, claims=(replace(lead, text=text), *rest))


def _headed(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether an item that is named by its heading covers what the plan has no word of."""
    asked = meaning.form is Form.YESNO and len(meaning.actors) == 1 and bool(meaning.topic)
    name = fold(meaning.actors[0]) if asked else ""
    parts = [one for one in register.section_parts() if fold(one.heading or "") == name]
    if not asked or len(parts) != 1 or not _COVERS.search(fold(meaning.text)):
        return None
    told = part_claim(parts[0], register)
    own, known = set(families(told.text)), set(families(register.text))
    words = [one for one in meaning.topic if not _FRAMES.fullmatch(fold(one))]
    lacking = [one for one in words if not set(families(one)) <= known]
    if lacking:
        return endings.not_in_plan(f'"{" ".join(lacking)}" stands nowhere in it', (told,))
    says = bool(words) and all(set(families(one)) <= own for one in words)
    return Draft(AnswerStatus.ANSWERED, (told,), route=Route.PASSAGES) if says else None


def _openly(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft:
    draft = _headed(meaning, register) or opened.answer_introduced(meaning)
    draft = draft or opened.answer(_with_names(meaning))
    if draft.status is not AnswerStatus.NOT_IN_PLAN:
        return draft
    return compose_body_duty(meaning, register, opened) or draft


def _counts_subject(meaning: Meaning, opened: OpenAnswerer) -> bool:
    """Whether activities are listed or counted that speak of a subject, not all that there are."""
    plain = (
        meaning.form in (Form.COUNT, Form.LIST) and meaning.query is None and meaning.rank is None
    )
    units = units_in(without_places(meaning.text.lower()))
    conditions = meaning.lacking or meaning.negated or meaning.relation.role is not None
    if not plain or conditions or units[:1] != ("activities",):
        return False
    if meaning.named or code_places(meaning) or set(units) & set(ROLE_UNITS):
        return False
    terms = opened.matcher.terms(meaning.topic)
    if meaning.form is Form.LIST:
        return any(one.telling and not one.passing for one in terms)
    return any(one.known and one.telling and len(one.exact) > 1 for one in terms)


def _bodies(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft:
    if _holds_no_role(meaning, register):
        return _openly(meaning, register, opened)
    if takes_wrong_role(meaning, register):
        return replace(compose_role_check(meaning, register), items=(), items_total=0)
    if _only_there(meaning):
        return compose_role_check(meaning, register)
    duty = _undated(meaning) or compose_body_duty(meaning, register, opened)
    if duty is not None:
        return duty
    if _topical(meaning, register, opened):
        return opened.answer_for_bodies(meaning)
    told = _entries_on(meaning, register, opened)
    if told is not None:
        return told
    more = _said_more(meaning)
    if not more:
        pair = compose_unread_pair(meaning, register)
        return pair or compose_bodies(meaning, register)
    told = opened.answer_for_bodies(replace(meaning, topic=more))
    one_row = _ONE_ROW.search(fold(meaning.text)) and len(told.claims) > 1
    if told.items or told.status is AnswerStatus.NOT_IN_PLAN or one_row:
        return told
    if says_deed(meaning) or not any(one.known for one in opened.matcher.terms(more)):
        what = listing((f'"{one}"' for one in more), "or")
        return endings.not_in_plan(f"no row of {listing(meaning.named)} speaks of {what}", ())
    return compose_bodies(replace(meaning, form=Form.LIST), register)


def _undated(meaning: Meaning) -> Draft | None:
    """Say that no date is set for what a body does: "what's the deadline for our rows?"."""
    if not _DUE.fullmatch(fold(meaning.text)) or code_places(meaning):
        return None
    return endings.not_in_plan(
        f"it sets no date for the activities of {listing(meaning.named)}", ()
    )


def _only_there(meaning: Meaning) -> bool:
    """Whether it is asked if a body is the only one in rows that are named, each by its code."""
    rows = [one for one in meaning.places if one.kind is LocatorKind.ACTIVITY]
    claims = meaning.only and meaning.form is Form.YESNO and meaning.query is None
    return claims and len(meaning.named) == 1 and len(rows) == len(meaning.places) > 1


def _said_more(meaning: Meaning) -> tuple[str, ...]:
    """Return the words that no role of a body says: "does SLOM lead a migrant one?".

    They stand behind it, or before "in the rows" of it that something is said to be in.
    """
    plain = meaning.query is None and meaning.contest is None and not code_places(meaning)
    asks = meaning.form is Form.YESNO and not (meaning.lacking or meaning.excluded_bodies)
    column = meaning.column not in (Column.NONE, Column.BODIES)
    if column or not (plain and asks and meaning.bodies):
        return ()
    text = fold(meaning.text)
    named = [one for one in meaning.bodies if not one.own]
    if any(_KIND_OF_BODY.match(text, one.end) for one in named):
        return ()
    first = min(one.start for one in meaning.bodies)
    behind = text if _IN_ROWS.match(text, 0, first) else text[first:]
    return tuple(one for one in subject_words(meaning) if fold(one) in behind)


def _holds_no_role(meaning: Meaning, register: Register) -> bool:
    """Whether more is said of bodies that no row names than that they have a role."""
    roleless = bool(meaning.named) and not set(meaning.named) & set(register.bodies)
    role = meaning.relation.role in (Role.COORDINATING, Role.SUPPORTING)
    rows = role or bool(meaning.places) or "activities" in meaning.cues
    return roleless and not rows and len(meaning.topic) >= _SAYS_MORE


def _topical(meaning: Meaning, register: Register, opened: OpenAnswerer) -> bool:
    """Whether rows of bodies are asked for that are about a subject, not all of their rows."""
    if meaning.column in (Column.PROJECTS, Column.INDICATORS, Column.OUTCOMES):
        return False
    if meaning.excluded_bodies or code_places(meaning) or not (meaning.named and meaning.topic):
        return False
    if meaning.bounded is not None:
        return True
    own = {stem for body in meaning.named for stem in _name_stems(body, register)}
    terms = [
        term
        for term in opened.matcher.terms(meaning.topic)
        if term.known and not set(term.exact) <= own
    ]
    beside = beside_bodies(meaning)
    asked_about = bool(_ABOUT.search(beside))
    return any(
        term.words.lower() in beside
        and (
            len(term.exact) > 1
            or (asked_about and term.telling)
            or (term.telling and is_served(beside, term.words.lower()))
            or is_about(beside, term.words.lower())
            or (term.telling and is_what_is_led(beside, term.words.lower()))
        )
        for term in terms
    )


def _entries_on(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer which projects or indicators bodies have in their rows on a subject.

    Returns:
        None when all of them are asked for, or the rows on the subject cannot be told.
    """
    if meaning.column not in (Column.PROJECTS, Column.INDICATORS) or meaning.query is not None:
        return None
    topic = tuple(
        one for one in meaning.topic if not units_in(fold(one)) and fold(one) != "planned"
    )
    bare = replace(meaning, column=Column.NONE, topic=topic)
    if not _topical(bare, register, opened):
        return None
    spoken = {one.name for one in opened.entries_on(replace(bare, words=topic)) if one.activity}
    if not spoken:
        return None
    roles = meaning.relation.roles
    rows = [one for one in register.activities if one.code in spoken]
    held = [o for o in rows if any(b in o.named(r) for b in meaning.named for r in roles)]
    if not held or len(held) > _FEW_ROWS:
        return opened.answer_for_bodies(bare)
    loose = meaning.relation is Relation.NONE
    relation = Relation.ANY if loose else meaning.relation
    places = tuple(code(one.code) for one in held)
    return compose_bodies(replace(meaning, places=places, relation=relation), register)


def _name_stems(body: str, register: Register) -> tuple[str, ...]:
    term = find_term(register, body)
    return families(term.definition.text) if term else ()


def _with_names(meaning: Meaning) -> Meaning:
    if meaning.intent is Intent.PROSE:
        meaning = replace(
            meaning, topic=tuple(w for w in meaning.words if not _NUMBER.fullmatch(w))
        )
    names = (*meaning.actors, *meaning.instrument_names)
    words = tuple(
        word
        for name in names
        for word in (one.strip("()[],;:") for one in name.split())
        if word.lower() not in ("the", "on", "of")
    )
    left = tuple(word for word in meaning.topic if word not in words)
    return replace(meaning, topic=(*dict.fromkeys(words), *left))
