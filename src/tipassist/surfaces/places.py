"""A place of the plan as programs read it: typed, with the spans of the source it stands in."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from tipassist.types import Role


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stretch(_Form):
    """A stretch of the stored document: `text[start:end]`, in characters."""

    start: int
    end: int


class Text(_Form):
    """A text of the plan in its reading form, and where it stands."""

    text: str
    spans: tuple[Stretch, ...]


class Crumb(_Form):
    """A place that encloses another: its locator and its title."""

    locator: str
    title: str


class Pointer(_Form):
    """A reference to an instrument.

    Attributes:
        target: The one place referred to: an instrument, and an article or paragraph of it.
        via: The footnote it stands in, or None.
        spans: Where it is printed.
    """

    target: str
    via: str | None
    spans: tuple[Stretch, ...]


class PlaceForm(_Form):
    """What every place has.

    Attributes:
        locator: Its exact name.
        document: Document id of the manifest.
        edition: Edition of that document.
        url: Its place on the pages, without host.
        breadcrumb: The places that enclose it, outermost first.
    """

    locator: str
    document: str
    edition: str
    url: str
    breadcrumb: tuple[Crumb, ...] = ()


class PillarForm(PlaceForm):
    """A pillar: its title, its goal and its outcomes."""

    kind: Literal["pillar"] = "pillar"
    title: Text
    goal: Text
    outcomes: tuple[Crumb, ...]
    references: tuple[Pointer, ...]
    footnotes: tuple[int, ...]


class OutcomeForm(PlaceForm):
    """A priority outcome and its activities."""

    kind: Literal["outcome"] = "outcome"
    title: Text
    activities: tuple[Crumb, ...]
    references: tuple[Pointer, ...]
    footnotes: tuple[int, ...]


class Holder(_Form):
    """A body named in the ASB column, its role and where it is printed."""

    body: str
    role: Role
    spans: tuple[Stretch, ...]


class ProjectForm(Text):
    """An entry of the "Activities / Projects" column.

    Attributes:
        pointer: True when it only points to another plan and is no project.
        references: The references printed in it.
    """

    pointer: bool
    references: tuple[Pointer, ...]


class UncodedForm(Text):
    """A type printed without a code under a coded one, with its examples."""

    examples: tuple[Text, ...]


class ActivityForm(PlaceForm):
    """An activity or programme type: all columns of its row."""

    kind: Literal["activity"] = "activity"
    title: Text
    examples: tuple[Text, ...]
    coordinating: tuple[str, ...]
    supporting: tuple[str, ...]
    relevant: tuple[str, ...]
    bodies: tuple[Holder, ...]
    projects: tuple[ProjectForm, ...]
    indicators: tuple[Text, ...]
    uncoded: tuple[UncodedForm, ...]
    references: tuple[Pointer, ...]
    footnotes: tuple[int, ...]


class PartForm(Text):
    """A paragraph or an item of a section."""

    locator: str
    heading: str | None
    references: tuple[Pointer, ...]
    footnotes: tuple[int, ...]


class SectionForm(PlaceForm):
    """A prose section, or a numbered or lettered item of one, with what stands under it."""

    kind: Literal["section"] = "section"
    title: Text
    parts: tuple[PartForm, ...]


class FootnoteForm(PlaceForm):
    """A footnote, and the places where its mark stands."""

    kind: Literal["footnote"] = "footnote"
    number: int
    title: Text
    references: tuple[Pointer, ...]
    marked_in: tuple[str, ...]


class TermForm(PlaceForm):
    """A term of the glossary, or an abbreviation that a text expands."""

    kind: Literal["glossary"] = "glossary"
    term: str
    title: Text
    footnotes: tuple[int, ...]


class CitingForm(_Form):
    """A place of the plan and its references to an instrument."""

    locator: str
    title: str
    references: tuple[Pointer, ...]


class InstrumentForm(PlaceForm):
    """A place of another instrument, and where the plan refers to it or to a part of it."""

    kind: Literal["instrument"] = "instrument"
    cited_in: tuple[CitingForm, ...]


AnyPlace = Annotated[
    PillarForm
    | OutcomeForm
    | ActivityForm
    | SectionForm
    | FootnoteForm
    | TermForm
    | InstrumentForm,
    Field(discriminator="kind"),
]


def stretches(spans: Iterable[object]) -> tuple[Stretch, ...]:
    """Return spans as programs read them."""
    return tuple(Stretch.model_validate(span, from_attributes=True) for span in spans)
