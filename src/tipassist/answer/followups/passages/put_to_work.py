"""Put to work: "which activity puts it into practice?", after a principle, a term or a section."""

import re
from dataclasses import replace

from tipassist.answer.followups.asked_again.framing import is_printed, printed_name, subject_phrase
from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.meant.filling import about_places
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import families, word_list
from tipassist.answer.meaning import (
    LITERALLY,
    OF_SUBJECTS,
    OPEN,
    RESOLVED,
    WHICH_ONE,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import find_place

_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|that|this|these|those)\b")
_ROW_FOR_CLAUSE = re.compile(
    r"(?P<clause>.{8,120}?)"
    r"(?: (?:out of|from|with|by|through|for|in|on|to|under) (?:it|that|this))?\s*[,;:?-]+ "
    r"(?:and )?(?:is|are) there (?:an?|any|some) "
    r"(?:row|activity|code|programme|line)s? (?:for|on|about|covering) (?:that|this|it)(?: too)?"
)
_BACK = 3
_TOLD = (*OPEN, Intent.DEFINITION, Intent.REFERENCE, Intent.CODE_LOOKUP, Intent.UNSETTLED)
_WORD = re.compile(r"[\w'-]+")
_SEVERAL = 3
_LONG = 7
_DEED = re.compile(
    r"\w+ing(?:(?:, | and |, and )\w+ing)* (?:(?:the|an?|its|their) )?"
    r"(?P<what>[^;:.()]+?)"
    r"(?= (?:of|to|in|into|by|with|within|for|at|on|from|towards?|as|through|that|which)\b"
    r"|[;:.(]|$)"
)


def of_row_for_clause(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "could they be paid out of it, is there a row for that" with what "that" is.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said = _ROW_FOR_CLAUSE.fullmatch(leaning.bare)
    if said is None or _PRONOUN.search(said["clause"]) or leaning.meaning.places:
        return None
    return reread(f"Is there an activity on {said['clause']}?", leaning, read)


def of_put_to_work(leaning: Leaning) -> Meaning | None:
    """Ask which activities speak of what was explained, whatever verb says that they serve it.

    That some make it stronger is not certain where they only speak of it, and gets no "Yes".
    What puts an activity into practice are its projects, when it was asked for itself.
    """
    asks = leaning.whole("puts_to_work")
    meaning = leaning.meaning
    if asks is None or meaning.named or meaning.places or meaning.instruments:
        return None
    if leaning.base.instruments:
        return replace(leaning.base, question=meaning.question)
    rows = () if _without_role(leaning.last, leaning) else codes_in(leaning.last.focus)
    found = " ".join(leaning.base.topic) if _found_by_subject(leaning, rows) else ""
    if len(rows) == 1 and not found:
        single = rows[0].kind is LocatorKind.ACTIVITY
        bare = replace(meaning, topic=(), query=None, intent=Intent.CODE_LOOKUP)
        column = Column.PROJECTS if single else Column.NONE
        return about_places(leaning.saying(replace(bare, column=column)), rows)
    turns = (one for one in _open_turns(leaning) if not _tells_source(one))
    spoken = (_explained(one, leaning) for one in turns)
    subject = found or next(filter(None, spoken), "")
    stop = frozenset(word_list("stopwords"))
    topic = tuple(one for one in _WORD.findall(subject) if one.lower() not in stop)
    if not topic:
        unclear = any(map(_tells_items, _open_turns(leaning)))
        return replace(meaning, cues=meaning.cues | {WHICH_ONE}) if unclear else None
    checks = leaning.words.asks["is_there"].match(leaning.rest) and not asks["betters"]
    return replace(
        meaning,
        intent=Intent.TOPIC,
        form=Form.YESNO if checks else Form.LIST,
        relation=Relation.NONE,
        column=Column.NONE,
        topic=topic,
        words=tuple(subject.split()),
        text=f"Which activities speak of {subject}?",
        terms=(),
        actors=(),
        instrument_names=(),
        unknown_names=(),
        likely={},
        query=None,
        cues=meaning.cues | {LITERALLY},
    )


def _found_by_subject(leaning: Leaning, rows: tuple[Locator, ...]) -> bool:
    """Whether the one activity told last was found by a subject, which it puts into practice."""
    base = leaning.base
    found = base.intent in OF_SUBJECTS and bool(base.topic)
    deep = len(rows) == 1 and rows[0].kind is LocatorKind.ACTIVITY
    return found and deep and rows[0] not in base.places


def _tells_source(turn: Turn) -> bool:
    """Whether an answer told only where that was taken from of which was spoken before."""
    leans = RESOLVED in turn.meaning.cues
    return leans and bool(turn.cited) and {o.kind for o in turn.cited} == {LocatorKind.FOOTNOTE}


def _tells_items(turn: Turn) -> bool:
    """Whether an answer told items of a section, one or several."""
    return any(one.kind is LocatorKind.SECTION and len(one.parts) > 1 for one in turn.cited)


def _open_turns(leaning: Leaning) -> list[Turn]:
    """Return the last turns up to one that told rows of the plan, the last first."""
    found: list[Turn] = []
    for turn in leaning.state.turns[: -_BACK - 1 : -1]:
        if _without_role(turn, leaning):
            return [*found, turn]
        told = turn.meaning.intent in _TOLD or bool(turn.quoted)
        if codes_in((*turn.items, *turn.focus)) or not told:
            break
        found.append(turn)
    return found


def _without_role(turn: Turn, leaning: Leaning) -> str:
    """Return the one institution asked about that holds no role in the plan, or ""."""
    named = turn.meaning.named
    return named[0] if len(named) == 1 and named[0] not in leaning.register.bodies else ""


def _explained(turn: Turn, leaning: Leaning) -> str:
    """Return the heading of the section told, or the term, name or subject asked about.

    A heading in no word of the question is taken only where that has no name of the plan.
    """
    meaning = turn.meaning
    asked = _heading(turn.focus[0], leaning) if len(turn.focus) == 1 else ""
    if asked:
        return asked
    if len(turn.focus) == 1 and _is_item(turn.focus[0]):
        return _object_of(turn.focus[0], leaning)
    names = tuple(filter(None, (*meaning.terms, *meaning.actors, _without_role(turn, leaning))))
    if names:
        return re.sub(r"^(?:the|an?)\s+", "", names[0], flags=re.IGNORECASE)
    headings = dict.fromkeys(_heading(one, leaning) for one in (*turn.focus, *turn.cited))
    told = [one for one in headings if one]
    heading = told[0] if len(told) == 1 else ""
    if (
        heading
        and meaning.form is not Form.WHO
        and set(families(heading)) & set(families(meaning.text))
    ):
        return heading
    subject = subject_phrase(meaning) or " ".join(meaning.topic)
    name = printed_name(subject, meaning, leaning.register)
    printed = is_printed(name, leaning.register)
    if not (heading or printed) and meaning.form is Form.LIST and _tells_items(turn):
        return ""
    spoken = name if not heading or printed or meaning.form is Form.WHO else heading
    short = "" if heading or printed else _short_form(spoken, turn, leaning.register)
    if short:
        return short
    return spoken if len(spoken.split()) <= _SEVERAL or spoken == heading else ""


def _short_form(subject: str, turn: Turn, register: Register) -> str:
    """Return the abbreviation that a sentence told has for a subject, or "".

    "The monitoring framework" is short for the one told as "monitoring, … (MERL) framework".
    """
    words = set(families(subject))
    for entry in (*register.glossary, *register.expansions):
        long, short = set(families(entry.definition.text)), re.escape(entry.term)
        named = re.compile(rf"\b{short}\b[*_)]*(?P<after>(?: [\w-]+){{1,{_SEVERAL}}})?")
        for span in turn.quoted:
            said = named.search(span.of(register.text))
            after = set(families((said and said["after"]) or ""))
            if said is not None and words & long and words <= long | after:
                return entry.term
    return ""


def _heading(place: Locator, leaning: Leaning) -> str:
    found = find_place(leaning.register, place) if _is_item(place) else None
    return getattr(found, "heading", None) or ""


def _is_item(place: Locator) -> bool:
    return place.kind is LocatorKind.SECTION and len(place.parts) > 1


def _object_of(place: Locator, leaning: Leaning) -> str:
    """Return what an item of a section does something to: "the annual review" it leads."""
    wording = getattr(find_place(leaning.register, place), "wording", None)
    found = _DEED.match(wording.text) if wording is not None else None
    return found["what"] if found and len(found["what"].split()) <= _LONG else ""
