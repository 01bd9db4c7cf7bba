"""Rewriting: a follow-up question put into words of its own, to be read again as if asked alone."""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.followups import names_meant
from tipassist.answer.followups.filling import NOUNS, about_places
from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.phrasing import listing
from tipassist.answer.plain_text import asked_last
from tipassist.answer.turns import State
from tipassist.answer.units import units_in
from tipassist.answer.words import fold
from tipassist.locators import INSTRUMENT_KINDS, Locator, parse
from tipassist.types import Role

Read = Callable[[str, str | None], Meaning]

_LEAD = re.compile(
    r"^(?:of|for|about|on|in|at|by|to|with|from|under|during|regarding|concerning)\s+",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:the|an?|its|their|this|that)\s", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:the|this) (?:work )?plan\b", re.IGNORECASE)
_VERBAL = re.compile(r"^\w+(?:ed|ing)$")
_RANKS = {Form.MOST: "most", Form.LEAST: "fewest"}
_VERBS = {"bodies": "has", "coordinators": "coordinates", "supporters": "supports"}
_ROLE_VERBS = {Relation.COORDINATES: "coordinates", Relation.SUPPORTS: "supports"}
_ONE = re.compile(r"\bones?$", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:its|their|theirs)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:it|they|them|this|that)\b(?! [a-z]{3,}ly\b)", re.IGNORECASE)
_SUPPORTS = re.compile(r"support|second|help")
_ASKED_BEHIND = re.compile(
    r"(?P<subject>[^,]+), (?P<asks>when|where|why|how|who)\??", re.IGNORECASE
)
_BACK = 2
_OF_EVENTS = ("when", "where", "how")
_OPEN = (Intent.PROSE, Intent.UNSETTLED)
_ASKED_OF_ONE = (Form.WHEN, Form.WHO, Form.WHY, Form.HOW, Form.YESNO, Form.COUNT)


def of_role(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what does the coordinating one do in pillar C?" with the body that is meant."""
    found = leaning.words.asks["role_body"].search(leaning.rest)
    if found is None or leaning.meaning.named or leaning.meaning.form is Form.COUNT:
        return None
    role = Role.SUPPORTING if _SUPPORTS.search(found[0]) else Role.COORDINATING
    bodies = names_meant.bodies_in_role(leaning, role)
    if not bodies:
        return None
    core = leaning.pointing.core
    meaning = read(f"{core[: found.start()]}{listing(bodies)}{core[found.end() :]}", None)
    places = () if meaning.joint else leaning.meaning.places
    spoken = leaning.last.items if leaning.words.asks["else"].search(leaning.rest) else ()
    question = leaning.meaning.question
    return replace(meaning, question=question, places=places, outside=spoken, topic=())


def of_frame(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and the annual review?" as the open question before, asked of something else."""
    behind = _asked_behind(leaning.pointing.core)
    if behind:
        earlier = _without_same_question(leaning, read, behind)
        if earlier is leaning:
            return _asked_of(leaning, read, behind)
        leaning = earlier
    base, subject = leaning.base, _new_subject(leaning)
    if not subject:
        return None
    if base.intent is Intent.DEFINITION:
        return replace(read(f"What does {subject} mean?", None), question=leaning.meaning.question)
    again = _same_phrase(leaning)
    if again:
        return replace(read(again, None), question=leaning.meaning.question)
    spot = _subject_in(base)
    if spot is None:
        return None
    before, after = base.text[: spot[0]], base.text[spot[1] :]
    if _ONE.search(subject):
        subject = _ONE.sub(base.text[slice(*spot)].split()[-1], subject)
    if _DETERMINED.match(subject) or subject.isupper():
        before = re.sub(r"\b(?:the|an?)\s+$", "", before, flags=re.IGNORECASE)
    owned = re.match(r"'s?(?!\w)", after)
    if owned:
        after = ("'" if subject.endswith("s") else "'s") + after[owned.end() :]
    return replace(read(f"{before}{subject}{after}", None), question=leaning.meaning.question)


def _asked_behind(core: str) -> tuple[str, str] | None:
    """Return subject and question word of "the final one, when?" or "the final one is when?"."""
    behind = _ASKED_BEHIND.fullmatch(core.strip())
    parts = (behind["subject"], "", behind["asks"]) if behind else asked_last(core)
    return (parts[0], parts[2].lower()) if parts else None


def _without_same_question(leaning: Leaning, read: Read, behind: tuple[str, str]) -> Leaning:
    """Read "and the final one is when?" soon after a question for a date as "and the final one?".

    The turns after that question are left out.
    """
    turns, (subject, asks) = leaning.state.turns, behind
    asked = [at for at, one in enumerate(turns) if one.meaning.form.value == asks]
    if not asked or asked[-1] < len(turns) - _BACK:
        return leaning
    meaning = replace(read(subject, None), question=leaning.meaning.question)
    pointing = replace(leaning.pointing, core=subject, rest=fold(subject))
    state = State(turns[: asked[-1] + 1])
    return replace(leaning, meaning=meaning, pointing=pointing, state=state)


def _asked_of(leaning: Leaning, read: Read, behind: tuple[str, str]) -> Meaning | None:
    """Read "and the final one, when?" after an evaluation as "when is the final evaluation?"."""
    (subject, asks), before = behind, subject_phrase(leaning.base)
    if asks not in _OF_EVENTS or not before or not _ONE.search(subject):
        return None
    named = _ONE.sub(before.split()[-1], subject)
    return replace(read(f"{asks} is {named}?", None), question=leaning.meaning.question)


def _same_phrase(leaning: Leaning) -> str:
    """Return the question before up to the words that this one begins with, and then this one."""
    core, text = leaning.pointing.core.strip(" ?.!"), leaning.base.text
    head = core.split()[:2]
    if not _LEAD.match(core) or len(head) < 2:
        return ""
    phrase = " ".join(map(re.escape, head))
    found = re.search(rf"(?i)\b{phrase}\b", text)
    return f"{text[: found.start()]}{core}?" if found and found.start() else ""


def of_question_word(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how often?" or "by whom?" as the open question before with that question word."""
    base, words = leaning.base, leaning.words.asks
    asked = words["which_place"].fullmatch(leaning.rest.strip(" ?.!"))
    if asked and base.intent is Intent.REFERENCE:
        return replace(base, question=leaning.meaning.question)
    fragment = leaning.pointing.core.strip(" ?.!")
    bare = words["question_word"].fullmatch(fold(fragment))
    dated = bare and leaning.meaning.form is Form.WHEN and len(leaning.last.focus) == 1
    if dated and base.intent is Intent.CODE_BODIES:
        return replace(about_places(leaning, leaning.last.focus), intent=Intent.UNSETTLED)
    if base.intent not in _OPEN or not bare:
        return None
    head = words["question_head"].match(fold(base.text))
    rest = base.text[head.end() :] if head else f" {base.text}"
    return replace(read(f"{fragment}{rest}", None), question=leaning.meaning.question)


def of_number(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what does number 15 say?" after a question about footnotes."""
    number = leaning.words.asks["number"].search(leaning.rest)
    footnotes = "footnotes" in units_in(fold(leaning.base.text))
    if number is None or not footnotes or leaning.meaning.places:
        return None
    asked = read(f"What does footnote {number[1]} say?", None)
    return replace(asked, question=leaning.meaning.question)


def of_rank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and the most projects?" after a talk about the first of a ranking."""
    rank, opens = _RANKS.get(leaning.meaning.form), leaning.pointing.opens
    if not (rank and opens and leaning.units) or leaning.has_subject or leaning.pointing.points:
        return None
    if leaning.base.form in _RANKS:
        return None
    ranked = (one for one in leaning.state.turns[-3:-1] if one.meaning.form in _RANKS)
    kind = next((one.items[0].kind.value for one in ranked if one.items), "")
    asked = read(f"Which {kind} has the {rank} {leaning.units[0]}?", None) if kind else None
    return asked and replace(asked, question=leaning.meaning.question)


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


def of_blank(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and no projects?" after a question of what the plan leaves blank."""
    asks = leaning.words.asks["no_unit"].fullmatch(leaning.rest.strip(" ?.!"))
    whole = leaning.base.lacking and not codes_in(leaning.base.places)
    if not (asks and whole and leaning.units) or leaning.has_subject:
        return None
    asked = read(f"Which activities have no {NOUNS.get(leaning.units[0], leaning.units[0])}?", None)
    return replace(asked, question=leaning.meaning.question)


def _counts(base: Meaning) -> bool:
    return base.intent is Intent.AGGREGATE and base.form not in _RANKS


def of_article(leaning: Leaning) -> Meaning | None:
    """Read "and 12(c)?" after a question about an article as the same of another article."""
    base = leaning.base
    number = leaning.words.asks["article_number"].fullmatch(leaning.rest.strip(" ?.!"))
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
    owner = subject + ("'" if subject.endswith("s") else "'s")
    text = _OWNER.sub(lambda _: owner, core, count=1)
    if text == core:
        text = _PRONOUN.sub(lambda _: subject, core, count=1)
    text = text if text != core else f"{core} ({subject})"
    return replace(read(f"{text}?", None), question=leaning.meaning.question)


def subject_phrase(base: Meaning) -> str:
    """Return the words that an open question is about, as typed; or ""."""
    spot = _subject_in(base) if base.intent in _OPEN else None
    subject = base.text[slice(*spot)] if spot else ""
    whole = _PLAN.search(base.text)
    return whole[0] if whole and (not subject or _VERBAL.search(subject)) else subject


def _is_article(place: Locator | None) -> bool:
    return place is not None and place.kind in INSTRUMENT_KINDS


def _new_subject(leaning: Leaning) -> str:
    """Return what the question names beside "and": only that, no question of its own."""
    meaning, pointing, base = leaning.meaning, leaning.pointing, leaning.base
    if not _is_open(base) or meaning.places:
        return ""
    if not (pointing.continues or pointing.corrects) or pointing.lists or meaning.instruments:
        return ""
    role = meaning.relation.role is not None and not base.actors
    if leaning.words.asks["question_head"].match(leaning.rest):
        return ""
    asks = role or meaning.column not in (Column.NONE, Column.TEXT)
    if asks or meaning.form not in (Form.WHAT, Form.LIST):
        return ""
    if leaning.units and not base.actors:
        return ""
    if _LEAD.sub("", pointing.core) == pointing.core and _says_verb(leaning):
        return ""
    return _subject_words(leaning)


def _is_open(base: Meaning) -> bool:
    if base.intent in (Intent.PROSE, Intent.DEFINITION):
        return True
    asks = base.form in (Form.WHEN, Form.WHY, Form.HOW) and not base.places
    return asks and base.intent in (Intent.TOPIC, Intent.WHO_TOPIC, Intent.UNSETTLED)


def of_part(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and of the reviewers?", which begins with the middle of a question."""
    return of_frame(leaning, read) if _LEAD.match(leaning.pointing.core) else None


def _says_verb(leaning: Leaning) -> bool:
    return leaning.words.asks["clause"].search(leaning.rest) is not None


def _subject_words(leaning: Leaning) -> str:
    pointing, base = leaning.pointing, leaning.base
    subject = _LEAD.sub("", pointing.core.strip(" ?.!"))
    carried = leaning.words.asks["carried"].match(fold(subject))
    subject = subject[carried.end() :].strip() if carried else subject
    if not _ONE.search(subject):
        return subject if leaning.has_subject else ""
    asked = (
        base.intent is not Intent.DEFINITION and base.form in _ASKED_OF_ONE and len(base.topic) > 1
    )
    bare = leaning.topic or pointing.ordinal
    return subject if asked and bare and not leaning.last.items else ""


def _subject_in(base: Meaning) -> tuple[int, int] | None:
    """Return where the subject of an open question stands: an actor, or its longest topic."""
    for actor in base.actors:
        bare = re.sub(r"^(?:the|an?)\s+", "", actor.lower())
        found = re.search(rf"\b{re.escape(bare)}\b", base.text.lower())
        if found:
            return found.span()
    names = [rf"(?i:{re.escape(one)})" for one in (*base.terms, *base.instrument_names)]
    plain = [
        re.escape(one.capitalize()) if names else rf"(?i:{re.escape(one)})" for one in base.topic
    ]
    words = "|".join((*names, *plain))
    if not words:
        return None
    runs = re.finditer(rf"(?<![\w-])(?:{words})(?:[\s-]+(?:{words}))*(?![\w-])", base.text)
    spans = [one.span() for one in runs]
    return max(spans, key=lambda span: (span[1] - span[0], span[0]), default=None)
