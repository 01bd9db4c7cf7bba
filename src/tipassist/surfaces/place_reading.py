"""From a locator to the place of the plan that it names, as programs read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, assert_never
from urllib.parse import quote

from tipassist import locator_reading
from tipassist.errors import UnknownLocatorError
from tipassist.locators import INSTRUMENT_KINDS, Locator, code, document_address
from tipassist.register import queries
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Project,
    Reference,
    Register,
    Section,
    SectionPart,
    UncodedType,
    Wording,
)
from tipassist.surfaces import places
from tipassist.types import Role


def find_place(register: Register, text: str) -> places.AnyPlace:
    """Return the place that a text names.

    Args:
        register: The plan.
        text: A locator in any spelling ("c13", "outcome A-4", "fn 14"), or a term of the glossary.

    Raises:
        UnknownLocatorError: It names nothing; the error has suggestions.
    """
    if locator := locator_reading.parse(text):
        return _Reading(register).at(locator)
    if term := queries.find_term(register, text.strip()):
        return _Reading(register).of(term.place, term)
    raise UnknownLocatorError(text, _near_names(register, text))


def _near_names(register: Register, text: str) -> tuple[str, ...]:
    mentioned = [str(one.locator) for one in locator_reading.find(text)]
    known = {str(one) for one in queries.all_locators(register)}
    if inside := [one for one in mentioned if one in known]:
        return tuple(dict.fromkeys(inside))[:3]
    from rapidfuzz import process

    terms = [str(term.place) for term in register.glossary]
    return tuple(name for name, _, _ in process.extract(f"Glossary {text}", terms, limit=3))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads the places of one register."""

    register: Register

    def at(self, locator: Locator) -> places.AnyPlace:
        if found := queries.find_place(self.register, locator):
            return self.of(locator, found)
        if locator.kind in INSTRUMENT_KINDS and (cited := self._cited(locator)):
            return cited
        raise UnknownLocatorError(str(locator), queries.nearest_locators(self.register, locator))

    def of(self, locator: Locator, found: queries.Place) -> places.AnyPlace:
        head = self._head(locator)
        match found:
            case Pillar():
                return self._pillar(head, found)
            case Outcome():
                return self._outcome(head, found)
            case Activity():
                return _activity(head, found)
            case Section():
                return _section(head, found.title, found.parts)
            case SectionPart():
                return _section(head, found.wording, self._under(found))
            case Footnote():
                return _footnote(head, found)
            case GlossaryTerm():
                return _term(head, found)
            case _:
                assert_never(found)

    def _head(self, locator: Locator) -> dict[str, Any]:
        register = self.register
        return {
            "locator": str(locator),
            "document": register.document,
            "edition": register.edition,
            "url": document_address(register.document, locator),
            "breadcrumb": tuple(reversed([*self._above(locator)])),
        }

    def _above(self, locator: Locator) -> Iterable[places.Crumb]:
        _, *above = locator.lineage()
        for one in above:
            yield places.Crumb(locator=str(one), title=queries.title_of(self.register, one))

    def _pillar(self, head: dict[str, Any], one: Pillar) -> places.PillarForm:
        inside = queries.outcomes_of(self.register, one.letter)
        return places.PillarForm(
            **head,
            title=_text(one.title),
            goal=_text(one.goal),
            outcomes=tuple(_crumb(outcome) for outcome in inside),
            references=_pointers(one.references),
            footnotes=one.footnotes,
        )

    def _outcome(self, head: dict[str, Any], one: Outcome) -> places.OutcomeForm:
        inside = queries.activities_of(self.register, code(one.code))
        return places.OutcomeForm(
            **head,
            title=_text(one.wording),
            activities=tuple(_crumb(activity) for activity in inside),
            references=_pointers(one.references),
            footnotes=one.footnotes,
        )

    def _under(self, found: SectionPart) -> tuple[SectionPart, ...]:
        parts = self.register.section_parts()
        inside = (part for part in parts if found.locator.contains(part.locator))
        return tuple(part for part in inside if part != found)

    def _cited(self, asked: Locator) -> places.InstrumentForm | None:
        citing = queries.citing(self.register, lambda one: queries.matches_target(asked, one))
        if not citing:
            return None
        return places.InstrumentForm(
            **self._head(asked) | {"breadcrumb": (), "url": f"/explore/{quote(str(asked))}"},
            cited_in=tuple(
                places.CitingForm(
                    locator=str(one.place),
                    title=queries.title_of(self.register, one.place),
                    references=_pointers(one.references),
                )
                for one in citing
            ),
        )


def _activity(head: dict[str, Any], one: Activity) -> places.ActivityForm:
    return places.ActivityForm(
        **head,
        title=_text(one.wording),
        examples=_texts(one.examples),
        coordinating=one.named(Role.COORDINATING),
        supporting=one.named(Role.SUPPORTING),
        relevant=one.named(Role.RELEVANT),
        bodies=tuple(
            places.Holder(body=two.body, role=two.role, spans=places.stretches(two.spans))
            for two in one.bodies
        ),
        projects=tuple(_project(project) for project in one.projects),
        indicators=_texts(one.indicators),
        uncoded=tuple(_uncoded(kind) for kind in one.uncoded),
        references=_pointers(one.references),
        footnotes=one.footnotes,
    )


def _project(one: Project) -> places.ProjectForm:
    return places.ProjectForm(
        **dict(_text(one.wording)), pointer=one.pointer, references=_pointers(one.references)
    )


def _uncoded(one: UncodedType) -> places.UncodedForm:
    return places.UncodedForm(**dict(_text(one.wording)), examples=_texts(one.examples))


def _section(
    head: dict[str, Any], title: Wording, parts: Iterable[SectionPart]
) -> places.SectionForm:
    return places.SectionForm(
        **head,
        title=_text(title),
        parts=tuple(
            places.PartForm(
                **dict(_text(part.wording)),
                locator=str(part.locator),
                heading=part.heading,
                references=_pointers(part.references),
                footnotes=part.footnotes,
            )
            for part in parts
        ),
    )


def _footnote(head: dict[str, Any], one: Footnote) -> places.FootnoteForm:
    return places.FootnoteForm(
        **head,
        number=one.number,
        title=_text(one.wording),
        references=_pointers(one.references),
        marked_in=tuple(str(place) for place in one.marked_in),
    )


def _term(head: dict[str, Any], one: GlossaryTerm) -> places.TermForm:
    return places.TermForm(
        **head, term=one.term, title=_text(one.definition), footnotes=one.footnotes
    )


def _text(one: Wording) -> places.Text:
    return places.Text(text=one.text, spans=places.stretches(one.spans))


def _texts(some: Iterable[Wording]) -> tuple[places.Text, ...]:
    return tuple(_text(one) for one in some)


def _crumb(one: Outcome | Activity) -> places.Crumb:
    return places.Crumb(locator=one.code, title=one.wording.text)


def _pointers(some: Iterable[Reference]) -> tuple[places.Pointer, ...]:
    return tuple(
        places.Pointer(
            target=str(one.target),
            via=str(one.via) if one.via else None,
            spans=places.stretches(one.spans),
        )
        for one in some
    )
