"""Sources out of drafts, and out of what is found near."""

from dataclasses import dataclass, replace

from tests.answer.conftest import NoSemantics
from tipassist.answer.assembling import Assembler
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.draft import Draft
from tipassist.errors import IndexMissingError
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit
from tipassist.index.passages import Passage, PassageKind
from tipassist.writer.numbering import Numbered, Numbering

OPEN = "What does gender equality mean here?"
COUNTED = "How many guiding values are there? Name them all, I'm making a poster."


@dataclass(frozen=True)
class Finding(NoSemantics):
    """Finds the passages it was given, whatever is looked for."""

    passages: tuple[Passage, ...] = ()

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        assert text
        assert candidate_k > 0
        found = (one for one in self.passages if filters.admit(one))
        return tuple(Hit(one, 1.0, None, None) for one in found)


class Broken(NoSemantics):
    """Has no index."""

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        raise IndexMissingError(f"{text} {candidate_k} {filters}")


def drafted(given: Dependencies, question: str) -> Draft:
    return given.router.draft(given.understander.interpret(question))


def numbered(given: Dependencies, question: str, semantics: NoSemantics | None = None) -> Numbered:
    assembler = Assembler(given.register, given.corpus, given.stamp)
    numbering = Numbering(assembler, semantics or NoSemantics())
    return numbering.number(drafted(given, question), question)


def passage(given: Dependencies, kind: PassageKind, locator: str) -> Passage:
    found = passages_of(given.register)
    return next(one for one in found if one.kind is kind and str(one.locator) == locator)


def test_each_claim_that_quotes_is_a_source_in_the_order_of_the_draft(given: Dependencies) -> None:
    draft, found = drafted(given, OPEN), numbered(given, OPEN)
    assert [one.id for one in found.sources] == [f"e{at}" for at, _ in enumerate(draft.claims, 1)]
    assert [one.evidence for one in found.sources] == [one.evidence for one in draft.claims]
    assert not any("**" in one.text for one in found.sources)
    assert found.sources[0].vital


def test_a_claim_about_its_places_is_no_source_and_stays_before(given: Dependencies) -> None:
    found = numbered(given, COUNTED)
    assert [one.text for one in found.before] == ["The list has 7 items."]
    assert all(one.vital for one in found.sources)
    assert found.after == ()


def test_what_is_found_near_follows_once_and_is_not_vital(given: Dependencies) -> None:
    row = passage(given, PassageKind.ACTIVITY, "A.2.6")
    bodies = passage(given, PassageKind.BODIES, "A.2.6")
    found = numbered(given, OPEN, Finding((row, bodies)))
    assert len(found.sources) == len(found.quoted) + 1
    last = found.sources[-1]
    assert str(last.place) == "A.2.6"
    assert ("coordinating", "ACWC") in last.fields
    assert not last.vital


def test_what_the_draft_quotes_is_not_given_again(given: Dependencies) -> None:
    draft = numbered(given, OPEN)
    own = [one for one in passages_of(given.register) if one.locator == draft.sources[0].place]
    assert own
    found = numbered(given, OPEN, Finding(tuple(own)))
    spans = [one.spans for source in found.sources for one in source.evidence]
    assert len(spans) == len(set(spans))


def test_other_editions_and_headings_are_left_out(given: Dependencies) -> None:
    row = passage(given, PassageKind.ACTIVITY, "A.2.6")
    others = (replace(row, edition="2031"), replace(row, kind=PassageKind.HEADING))
    assert len(numbered(given, OPEN, Finding(others)).sources) == len(numbered(given, OPEN).quoted)


def test_a_row_without_the_cell_of_its_bodies_is_left_out(given: Dependencies) -> None:
    row = passage(given, PassageKind.ACTIVITY, "A.2.6")
    cut = replace(row, spans=row.spans[:1])
    assert len(numbered(given, OPEN, Finding((cut,))).sources) == len(numbered(given, OPEN).quoted)


def test_without_an_index_the_draft_is_enough(given: Dependencies) -> None:
    assert numbered(given, OPEN, Broken()) == numbered(given, OPEN)
