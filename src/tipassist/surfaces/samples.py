"""Names of the plan at hand, to show what one may ask: another edition is shown its own."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.locator_reading import parse
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_ARTICLE_PARTS = 2


@dataclass(frozen=True, slots=True)
class Samples:
    """Names to show; "" where the plan has none of the kind.

    Attributes:
        body: A body that coordinates something, neither the busiest nor the idlest.
        code: An activity with bodies in two roles.
        codes: Two activities of different pillars, with a comma between them.
        typed: Another spelling of the last of those.
        outcome: An outcome.
        section: An item of a section.
        footnote: A footnote.
        reference: What activities refer to most, as a whole article.
        unknown: A code that the plan does not have.
        document: Document id of the plan.
        edition: Its edition.
    """

    body: str
    code: str
    codes: str
    typed: str
    outcome: str
    section: str
    footnote: str
    reference: str
    unknown: str
    document: str
    edition: str

    def fill(self, text: str) -> str:
        """Return a text with names of the plan for `{a_body}`, `{a_code}` and so on."""
        names = {
            "{a_body}": self.body,
            "{a_code}": self.code,
            "{two_codes}": self.codes,
            "{a_spelling}": self.typed,
            "{an_outcome}": self.outcome,
            "{a_pillar}": self.code[:1],
            "{a_section}": self.section or self.code,
            "{a_footnote}": self.footnote or self.code,
            "{a_reference}": self.reference or self.code,
            "{the_plan}": self.document,
            "{the_edition}": self.edition,
        }
        for name, value in names.items():
            text = text.replace(name, value)
        return text


def samples_of(register: Register) -> Samples:
    """Choose the names of a plan that are shown."""
    code, last = example_code(register), _last_code(register)
    sections = (str(part.locator) for part in register.section_parts() if part.is_item)
    return Samples(
        body=_example_body(register),
        code=code,
        codes=f"{code},{last}",
        typed=_typed(last),
        outcome=next((one.code for one in register.outcomes), ""),
        section=next(sections, ""),
        footnote=next((f"Footnote {one.number}" for one in register.footnotes), ""),
        reference=_example_reference(register),
        unknown=_unknown_code(register),
        document=register.document,
        edition=register.edition,
    )


def example_code(register: Register) -> str:
    """Return the code of an activity with bodies in two roles, else of any, else a pillar."""
    roles = (Role.COORDINATING, Role.SUPPORTING)
    several = (one for one in register.activities if all(one.named(role) for role in roles))
    first = next(several, None) or next(iter(register.activities), None)
    if first is not None:
        return first.code
    return register.pillars[0].letter if register.pillars else ""


def _last_code(register: Register) -> str:
    """Return the code of the last pillar's first activity."""
    last = {one.pillar: one.code for one in reversed(register.activities)}
    return last[register.activities[-1].pillar] if last else ""


def _example_body(register: Register) -> str:
    busy = Counter(
        body for one in register.activities for body in one.named(Role.COORDINATING)
    ).most_common()
    if busy:
        return busy[len(busy) // 2][0]
    return min(register.bodies, default="")


def _example_reference(register: Register) -> str:
    cited = Counter(whole for one in register.activities for whole in set(_cited_by(one)))
    return str(cited.most_common(1)[0][0]) if cited else ""


def _cited_by(activity: Activity) -> Iterator[Locator]:
    """Yield the articles and paragraphs that an activity refers to, whole."""
    for one in activity.references:
        if one.target.kind is LocatorKind.ARTICLE:
            yield Locator(LocatorKind.ARTICLE, one.target.parts[:_ARTICLE_PARTS])


def _typed(code: str) -> str:
    """Return a code as it is typed in a hurry, where that is read as the same code."""
    typed = code.replace(".", "").lower()
    read = parse(typed)
    return typed if read is not None and str(read) == code else code.lower()


def _unknown_code(register: Register) -> str:
    """Return a code of an outcome after the last one of the first pillar."""
    first = register.outcomes[0].code.partition(".")[0] if register.outcomes else "A"
    numbers = [
        int(number)
        for letter, _, number in (one.code.partition(".") for one in register.outcomes)
        if letter == first
    ]
    return f"{first}.{max(numbers, default=0) + 2}.1"
