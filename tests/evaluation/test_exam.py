from dataclasses import dataclass

from tests.evaluation.examples import PLAN, SLOM_ANSWER, answer, listing
from tipassist.evaluation.exam import ExamQuestion, exam_of, mark, take
from tipassist.types import Answer


def asked(family: str) -> list[ExamQuestion]:
    return [one for one in exam_of(PLAN) if one.family == family]


def test_every_body_is_asked_for_in_every_wording() -> None:
    questions = asked("body_coordinating")
    assert len(questions) == 5 * len(PLAN.bodies)
    assert {one.items for one in questions if "SLOM" in one.question} == {frozenset({"A.1.1"})}


def test_a_body_without_activities_has_an_empty_key() -> None:
    keys = {one.items for one in asked("body_coordinating") if "ACMW" in one.question}
    assert keys == {frozenset()}


def test_references_are_asked_both_ways() -> None:
    (there, *_) = asked("reference")
    assert there.question == "Which parts of the work plan refer to APA IV.A(e)?"
    assert there.items == frozenset({"A.1.1"})
    assert any("Footnote 1" in one.places for one in asked("code_references"))


def test_totals_are_those_of_the_plan() -> None:
    assert {one.words for one in asked("total_activities")} == {("2",)}


def test_ones_own_body_is_asked_for() -> None:
    found = {(one.body, one.question): one.items for one in asked("own")}
    assert found["ACMW", "what do we support?"] == frozenset({"A.1.1"})


def test_a_mark_names_every_fault() -> None:
    question = ExamQuestion(
        "x", "?", items=frozenset({"A.1.1"}), places=("A.1.1", "A.1"), words=("Train Judges",)
    )
    assert mark(question, SLOM_ANSWER).faults == ("place A.1", "words 'Train Judges'")
    found = mark(question, listing("A.1.2", total=2)).faults
    assert found[:2] == ("items -['A.1.1'] +['A.1.2']", "count 2 of 1")


def test_words_are_compared_without_markup_blanks_and_case() -> None:
    question = ExamQuestion("x", "?", words=("Train  judges – now",))
    assert mark(question, answer(text="**train** judges - NOW!")).faults == ()


@dataclass
class Parrot:
    """Gives the same answer to everything and remembers what it was asked."""

    given: Answer

    def ask(
        self, question: str, *, body: str | None = None, conversation_id: str | None = None
    ) -> Answer:
        assert conversation_id is None
        return self.given.model_copy(update={"question": f"{question} {body or ''}".strip()})


def test_taking_the_exam_marks_every_question() -> None:
    told: list[tuple[str, int, int]] = []
    marks = take(exam_of(PLAN)[:3], Parrot(SLOM_ANSWER), lambda *step: told.append(step))
    assert len(marks) == 3
    assert told[-1][1:] == (3, 3)
