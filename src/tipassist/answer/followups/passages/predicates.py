"""Predicates: "who pays into it?", "what do they approve?", verbs that are no role of a body."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant import names_meant
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import scope_words
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import AS_WORDED, OPEN, Form, Intent, Meaning, Relation
from tipassist.answer.rewording.of_subjects.aimed_at import asks_whom_it_serves
from tipassist.locators import LocatorKind

_PLAN_SAID = re.compile(r"\b(?:the|this|our|an?|living|rolling) (?:\w+ )?(?:plan|document)\b")
_PLAN_ACTS = re.compile(
    r"\b(?:does|do|did|is|was|will|would|can|has) (?:the|this|our) (?:work )?(?:plan|document)\b"
    r"|\b(?:plan|document)'s\b"
)
_CHANGES = re.compile(
    r"\bit\b.*\b(?:updat|revis|review|amend|chang|adapt|refin|renew|fixed|static|stays?\b|remain"
    r"|(?:brought|kept) up)"
)
_IS = r"(?:what(?:'s| is| are| was| would be)|tell me)"
_FOR_WHAT = (
    rf"(?:{_IS} (?:it|that|this|one) (?:good |meant |there |needed )?for"
    rf"|{_IS} (?:(?:the|its) )(?:point|use|purpose|aim|idea|good|sense)"
    r"(?: (?:of|in|behind) (?:having )?(?:it|that|this|one))?"
    r"|(?:what|which) (?:purpose|aim|end) (?:does|will|should) (?:it|that|this) (?:serve|have)"
    r"|why (?:(?:do|does|should|would) (?:we|they|asean|the plan|it|one) )?(?:even )?"
    r"(?:have|need|want|set up|create|build|make) (?:it|that|this|one)(?: at all)?"
    r"|why is (?:there one|it (?:there|needed|set up|wanted)))"
)
_THING_PURPOSE = re.compile(
    rf"(?:(?:and|so|but|then|ok)[, ]+)*{_FOR_WHAT}(?:[,;.?!]* (?:(?:and|so|or) )?{_FOR_WHAT})*"
)
_RECENT = 3


def of_whom_served(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "whom does it reach out to?" as asked for what the row spoken of says.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    rows = codes_in(leaning.last.focus) if asks_whom_it_serves(leaning.rest) else ()
    if len(rows) != 1 or rows[0].kind is not LocatorKind.ACTIVITY:
        return None
    return reread(f"What does {rows[0]} say?", leaning, read)


def asks_who_does(leaning: Leaning) -> bool:
    """Whether "who pays into it?" asks for somebody by a verb that is no role."""
    meaning = leaning.meaning
    openly = meaning.intent in OPEN and meaning.relation is Relation.NONE
    return openly and meaning.form is Form.WHO and bool(leaning.topic) and leaning.pointing.one


def asks_where_defined(leaning: Leaning, subject: str) -> bool:
    """Whether "where does it turn up?" asks for the places of a name that was just spelt out."""
    base = leaning.base
    named = base.intent is Intent.DEFINITION and subject in (*base.named, *base.instrument_names)
    return named and leaning.words.asks["comes_up"].match(leaning.rest) is not None


def plan_meant(leaning: Leaning, subject: str) -> str:
    """Return the plan for "how often is it updated?" or "".

    It is meant where several things were asked about, or one that the plan has: what it spans.

    Args:
        leaning: The question.
        subject: What was asked about.
    """
    many = subject.endswith("s") and not subject.endswith(("ss", "us", "is"))
    asked = (fold(one.meaning.question) for one in leaning.state.turns[-_RECENT:])
    said = leaning.base.intent in OPEN and any(_PLAN_SAID.search(one) for one in asked)
    changes = _CHANGES.search(leaning.rest) is not None and not leaning.pointing.many
    acts = _PLAN_ACTS.search(fold(leaning.base.question)) is not None
    return "the plan" if (many or acts) and said and changes else ""


def of_sections(anew: Meaning, leaning: Leaning) -> Meaning:
    """Ask the sections what they alone say of a body: "what do they approve?".

    That is a body without a row of its own, one that a section names beside that verb, or one that
    the sections were asked of before: "how often do we report?", "do we send it directly?".
    """
    if _goes_on_from_sections(anew, leaning):
        return replace(anew, text=anew.question, intent=Intent.PROSE, query=None)
    listed = anew.intent is Intent.BODY_ACTIVITIES and anew.relation.role is None and anew.topic
    if not listed or leaning.meaning.intent not in OPEN:
        return anew
    without_rows = not set(leaning.register.bodies) & set(anew.named)
    if not without_rows and not _said_in_sections(leaning, anew):
        return anew
    return replace(anew, intent=Intent.PROSE, query=None)


def _goes_on_from_sections(anew: Meaning, leaning: Leaning) -> bool:
    """Whether a deed that is no role is asked of a body after what only sections told of it."""
    base, meaning = leaning.base, leaning.meaning
    told = base.intent is Intent.PROSE and bool(base.named) and not leaning.last.items
    told = told and bool(leaning.last.cited)
    told = told and all(one.kind is LocatorKind.SECTION for one in leaning.last.cited)
    of_rows = leaning.asks_activities or meaning.relation.role is not None or meaning.places
    same = set(base.named) <= set(anew.named)
    return told and same and not of_rows and anew.intent is Intent.BODY_ACTIVITIES


def _said_in_sections(leaning: Leaning, anew: Meaning) -> bool:
    """Whether a section names the body and says all words that are asked of it."""
    wanted = {one for word in anew.topic for one in families(word)}
    texts = (one.wording.text for one in leaning.register.section_parts())
    named = (one for one in texts if any(re.search(rf"\b{body}\b", one) for body in anew.named))
    return any(wanted <= set(families(one)) for one in named)


def of_purpose(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what are they in there for?", "what is its job?" as asked of the body.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked = leaning.base.named if leaning.base.intent is Intent.BODY_ACTIVITIES else ()
    if leaning.whole("its_job") and len(asked) == 1 and not leaning.meaning.named:
        anew = reread(f"What does {asked[0]} do?", leaning, read)
        return replace(anew, cues=anew.cues | {AS_WORDED})
    found = leaning.whole("there_for")
    bodies = leaning.meaning.named or (names_meant.bodies_spoken_of(leaning) if found else ())
    rows = codes_in(leaning.base.places)
    if found is None or len(bodies) != 1 or (rows and scopes_in(rows) != rows):
        return None
    return reread(f"What is the role of {bodies[0]}{scope_words(rows)}?", leaning, read)


def of_thing_purpose(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "why have it, what is it for?" as the purpose of what was explained, not of a row.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    explained = leaning.base.intent in (Intent.DEFINITION, Intent.PROSE, Intent.UNSETTLED)
    rows = leaning.last.items or codes_in(leaning.last.focus)
    if not explained or rows or _THING_PURPOSE.fullmatch(leaning.bare) is None:
        return None
    asked = (one.meaning.terms for one in leaning.state.newest_first)
    term = next(iter(leaning.base.terms or next(filter(None, asked), ())), "")
    if not term or term in leaning.register.bodies:
        return None
    return reread(f"What is the purpose of {term}?", leaning, read)
