"""From the typed plan to passages: every citable stretch of the register, once whole, once apart.

An activity is a passage as a whole and one passage per field, so that both a question about the
activity and a question about one project find their place.
"""

from collections.abc import Iterator
from dataclasses import replace

from tipassist import locators
from tipassist.index.passages import Passage, PassageKind, with_unique_ids
from tipassist.index.sentences import sentence_passages, split_sentences
from tipassist.locators import Locator
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
    Wording,
)
from tipassist.types import Role, Span

_LABELS = {
    Role.COORDINATING: ("Coordinating ASB", "Coordinating ASBs"),
    Role.SUPPORTING: ("Supporting ASB", "Supporting ASBs"),
    Role.RELEVANT: ("Relevant ASB", "Relevant ASBs"),
}


def passages_of(register: Register) -> tuple[Passage, ...]:
    """Return the passages of one edition of the plan.

    Args:
        register: The parsed plan.

    Returns:
        Passages with unique ids and non-blank text: table first, pillar by pillar, then sections,
        glossary, expansions and footnotes; at last all their sentences by themselves.
    """
    stretches = tuple(with_unique_ids(one for one in _passages(register) if one.text.strip()))
    sentences = (one for one in sentence_passages(stretches, register) if one.text.strip())
    return (*stretches, *with_unique_ids(sentences))


def _passages(register: Register) -> Iterator[Passage]:
    blank = Passage(
        id="",
        document=register.document,
        edition=register.edition,
        locator=locators.section("A"),
        kind=PassageKind.SECTION,
        breadcrumb="",
        text="",
        spans=(),
    )
    for pillar in register.pillars:
        yield _pillar(blank, pillar)
    for outcome in register.outcomes:
        yield _outcome(blank, outcome)
    for activity in register.activities:
        yield from _activity(blank, activity)
    for section in register.sections:
        yield from _section(blank, section)
    for term in register.glossary:
        yield _term(blank, term, "Glossary", f"Glossary {term.term}")
    for term in register.expansions:
        yield _term(blank, term, str(term.place), f"{term.place}/expansion/{term.term}")
    for note in register.footnotes:
        yield _footnote(blank, note)


def _text(*wordings: Wording) -> str:
    return "\n".join(wording.text for wording in wordings if wording.text)


def _spans(*wordings: Wording) -> tuple[Span, ...]:
    return tuple(span for wording in wordings for span in wording.spans)


def _pillar(blank: Passage, pillar: Pillar) -> Passage:
    return replace(
        blank,
        id=pillar.letter,
        locator=locators.code(pillar.letter),
        kind=PassageKind.PILLAR,
        breadcrumb=f"Pillar {pillar.letter} › Goal",
        text=_text(pillar.title, pillar.goal),
        spans=_spans(pillar.title, pillar.goal),
        pillar=pillar.letter,
    )


def _outcome(blank: Passage, outcome: Outcome) -> Passage:
    return replace(
        blank,
        id=outcome.code,
        locator=locators.code(outcome.code),
        kind=PassageKind.OUTCOME,
        breadcrumb=f"Pillar {outcome.pillar} › Outcome {outcome.code}",
        text=outcome.wording.text,
        spans=outcome.wording.spans,
        pillar=outcome.pillar,
        outcome=outcome.code,
    )


def _activity(blank: Passage, activity: Activity) -> Iterator[Passage]:
    trail = f"Pillar {activity.pillar} › Outcome {activity.outcome} › {activity.code}"
    projects = tuple(project.wording for project in activity.projects)
    fields = (activity.wording, *activity.examples, *projects, *activity.indicators)
    bodies = _bodies_line(activity)
    whole = replace(
        blank,
        id=activity.code,
        locator=locators.code(activity.code),
        kind=PassageKind.ACTIVITY,
        breadcrumb=trail,
        text="\n".join(filter(None, (_text(*fields), bodies))),
        spans=(*_spans(*fields), *activity.asb_cell),
        pillar=activity.pillar,
        outcome=activity.outcome,
        bodies=tuple((entry.body, entry.role) for entry in activity.bodies),
    )
    yield whole
    yield _field(whole, PassageKind.EXAMPLES, "Examples", "examples", *activity.examples)
    for number, project in enumerate(projects, 1):
        yield _field(whole, PassageKind.PROJECT, "Projects", f"projects/{number}", project)
    for number, indicator in enumerate(activity.indicators, 1):
        yield _field(whole, PassageKind.INDICATOR, "Indicators", f"indicators/{number}", indicator)
    line = Wording(bodies, activity.asb_cell)
    yield _field(whole, PassageKind.BODIES, "ASEAN Sectoral Bodies", "bodies", line)
    for number, uncoded in enumerate(activity.uncoded, 1):
        words = (uncoded.wording, *uncoded.examples)
        yield _field(
            whole, PassageKind.ACTIVITY, "Type without a code", f"uncoded/{number}", *words
        )


def _field(
    whole: Passage, kind: PassageKind, title: str, suffix: str, *wordings: Wording
) -> Passage:
    return replace(
        whole,
        id=f"{whole.id}/{suffix}",
        kind=kind,
        breadcrumb=f"{whole.breadcrumb} › {title}",
        text=_text(*wordings),
        spans=_spans(*wordings),
    )


def _bodies_line(activity: Activity) -> str:
    named = ((role, activity.named(role)) for role in Role)
    return "; ".join(
        f"{_LABELS[role][len(bodies) > 1]}: {', '.join(bodies)}" for role, bodies in named if bodies
    )


def _section(blank: Passage, section: Section) -> Iterator[Passage]:
    paragraphs = 0
    for part in section.parts:
        paragraphs += not part.is_item
        yield replace(
            blank,
            id=str(part.locator) if part.is_item else f"{part.locator}/{paragraphs}",
            locator=part.locator,
            breadcrumb=" › ".join(_section_trail(section, part.locator)),
            text=part.wording.text,
            spans=part.wording.spans,
            lead_in=_lead_in(section, part),
        )


def _section_trail(section: Section, place: Locator) -> Iterator[str]:
    yield f"Section {section.letter}: {section.title.text}".rstrip(": ")
    for depth in range(2, len(place.parts) + 1):
        yield ".".join(place.parts[:depth])


def _lead_in(section: Section, part: SectionPart) -> str:
    """Return the last sentence of what introduces `part`: the rest says other things."""
    if part.lead_in is None:
        return ""
    return split_sentences(section.parts[part.lead_in].wording.text.strip())[-1]


def _term(blank: Passage, term: GlossaryTerm, trail: str, name: str) -> Passage:
    return replace(
        blank,
        id=name,
        locator=term.place,
        kind=PassageKind.GLOSSARY,
        breadcrumb=f"{trail} › {term.term}",
        text=f"{term.term}: {term.definition.text}",
        spans=(*term.spans, *term.definition.spans),
    )


def _footnote(blank: Passage, note: Footnote) -> Passage:
    place = locators.footnote(note.number)
    return replace(
        blank,
        id=str(place),
        locator=place,
        kind=PassageKind.FOOTNOTE,
        breadcrumb=str(place),
        text=note.wording.text,
        spans=note.wording.spans,
    )
