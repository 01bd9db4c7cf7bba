"""What is shown as an example is of the plan at hand."""

from pathlib import Path

import pytest

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import CORPUS
from tests.surfaces.web.explore.plans import OTHER_PLAN
from tipassist import locator_reading
from tipassist.bootstrap import load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.register.model import Register
from tipassist.register.queries import citing, find_place, matches_target
from tipassist.surfaces.answers.words import examples
from tipassist.surfaces.samples import samples_of
from tipassist.types import Role


@pytest.fixture(params=["shipped", "another", "by hand", "empty"])
def register(request: pytest.FixtureRequest, tmp_path: Path) -> Register:
    match request.param:
        case "shipped":
            return load_register(load_corpus(CORPUS))
        case "another":
            return load_register(load_corpus(corpus_of_another_plan(tmp_path / "corpus")))
        case "by hand":
            return OTHER_PLAN
        case _:
            return Register("x", "1", OTHER_PLAN.title, "")


def test_every_place_shown_is_one_of_the_plan(register: Register) -> None:
    samples = samples_of(register)
    shown = (*samples.codes.split(","), samples.outcome, samples.section, samples.footnote)
    for name in (samples.code, samples.typed, *shown):
        place = locator_reading.parse(name) if name else None
        assert not name or (place is not None and find_place(register, place) is not None), name


def test_the_body_shown_coordinates_something(register: Register) -> None:
    body = samples_of(register).body
    assert (body == "") is (register.bodies == ())
    assert not body or any(body in one.named(Role.COORDINATING) for one in register.activities)


def test_the_unknown_code_is_unknown(register: Register) -> None:
    place = locator_reading.parse(samples_of(register).unknown)
    assert place is not None
    assert find_place(register, place) is None


def test_questions_offered_can_be_answered(register: Register) -> None:
    samples = samples_of(register)
    asked = examples(None, samples)
    assert (f"What does {samples.code} say?" in asked) is bool(samples.code)
    about = [one for one in asked if one.startswith("Which activities refer to")]
    assert bool(about) is bool(samples.reference)
    if samples.reference:
        place = locator_reading.parse(samples.reference)
        assert place is not None
        assert citing(register, lambda target: matches_target(place, target))
    assert not any("{" in one for one in asked)


def test_questions_with_ones_own_body_come_first() -> None:
    register = load_register(load_corpus(CORPUS))
    own = examples("SLOM", samples_of(register))
    assert any("SLOM" in question for question in own[:3])
