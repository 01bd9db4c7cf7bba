"""What the plan says of a pillar, an outcome or an activity, a line for each thing it says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist import locators
from tipassist.corpus.cleaning import clean
from tipassist.register.model import Activity, Outcome, Pillar, Reference, Register
from tipassist.surfaces.briefing.words import word
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class Line:
    """One thing the plan says.

    Attributes:
        code: Where it stands.
        label: What it is: a project, an indicator, the legal basis.
        text: The plan's words.
    """

    code: str
    label: str
    text: str


def pillar_lines(register: Register, pillar: Pillar) -> Iterator[Line]:
    """Yield the goal of a pillar and what its footnotes say."""
    if pillar.goal.text:
        yield _line(pillar.letter, "goal", pillar.goal.text)
    yield from _notes(register, pillar.letter, pillar.references, pillar.footnotes)


def outcome_lines(register: Register, outcome: Outcome) -> Iterator[Line]:
    """Yield what the footnotes of an outcome say."""
    yield from _notes(register, outcome.code, outcome.references, outcome.footnotes)


def activity_lines(register: Register, one: Activity) -> Iterator[Line]:
    """Yield all that the plan says of an activity, but for its own wording."""
    yield from _bodies(one)
    for example in one.examples:
        yield _line(one.code, "example", example.text)
    for kind in one.uncoded:
        yield _line(one.code, "uncoded", kind.wording.text)
        for example in kind.examples:
            yield _line(one.code, "uncoded_example", example.text)
    for project in one.projects:
        yield _line(one.code, "pointer" if project.pointer else "project", project.wording.text)
    if not one.projects:
        yield _blank(one.code, "project")
    for indicator in one.indicators:
        yield _line(one.code, "indicator", indicator.text)
    if not one.indicators:
        yield _blank(one.code, "indicator")
    yield from _notes(register, one.code, one.references, one.footnotes)


def _bodies(one: Activity) -> Iterator[Line]:
    for role in Role:
        if bodies := one.named(role):
            yield _line(one.code, role.value, ", ".join(bodies))
    if not one.bodies:
        yield _blank(one.code, "bodies")


def _notes(
    register: Register, code: str, references: Iterable[Reference], numbers: Iterable[int]
) -> Iterator[Line]:
    """Yield the references in the text and the footnotes, as printed, each once."""
    printed = (_printed(register, one) for one in references if one.via is None)
    for text in dict.fromkeys(printed):
        yield _line(code, "legal_basis", text)
    for number in dict.fromkeys(numbers):
        if note := register.footnote(number):
            label = "legal_basis" if note.references else "footnote"
            yield _line(str(locators.footnote(number)), label, note.wording.text)


def _printed(register: Register, reference: Reference) -> str:
    text = clean(register.text, reference.spans).text
    return text or str(reference.target)


def _line(code: str, label: str, text: str) -> Line:
    return Line(code, word("lines", label), text)


def _blank(code: str, label: str) -> Line:
    return _line(code, label, word("lines", "blank"))
