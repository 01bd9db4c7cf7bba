from dataclasses import dataclass, field

from tests.evaluation.examples import PLAN, SLOM_ANSWER, answer
from tipassist.evaluation.exam import ExamQuestion
from tipassist.evaluation.exam_talks import ExamTalk, take_talks, talks_of
from tipassist.types import Answer


def talks(family: str) -> list[ExamTalk]:
    return [one for one in talks_of(PLAN) if one.turns[0].family == family]


def test_what_a_turn_must_give_is_read_from_the_register() -> None:
    (talk,) = (one for one in talks("talk.body.roles") if "ACMW" in one.turns[0].question)
    assert [turn.items for turn in talk.turns] == [
        frozenset(),
        frozenset({"A.1.1"}),
        frozenset({"A.1.1"}),
    ]
    assert talk.turns[1].history == (talk.turns[0].question,)


def test_a_talk_is_held_only_where_it_asks_of_something() -> None:
    asked = [one.turns[0].question for one in talks("talk.body.led")]
    assert asked == ["what does ACMW support?"]


def test_the_other_body_of_a_talk_is_the_next_one() -> None:
    (talk,) = (one for one in talks("talk.body.roles_back") if "SLOM" in one.turns[0].question)
    assert talk.turns[2].question == "same for ACMW"
    assert talk.turns[2].items == frozenset()


def test_ones_own_body_is_asked_with_it() -> None:
    assert {one.turns[0].body for one in talks("talk.own_body.own")} == set(PLAN.bodies)


def test_rows_outcomes_and_pillars_are_spoken_of() -> None:
    assert len(talks("talk.activity.doers")) == len(PLAN.activities)
    assert len(talks("talk.outcome.next")) == len(PLAN.outcomes)
    assert len(talks("talk.pillar.everywhere")) == len(PLAN.pillars)


@dataclass
class Script:
    """Gives the same answer to everything and remembers in which conversation it was asked."""

    given: Answer
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def ask(
        self, question: str, *, body: str | None = None, conversation_id: str | None = None
    ) -> Answer:
        del body
        self.asked.append((question, conversation_id))
        return self.given


def test_a_talk_ends_with_the_first_turn_that_fails() -> None:
    right = ExamQuestion("talk.x", "one", items=frozenset({"A.1.1"}))
    wrong = ExamQuestion("talk.x", "two", items=frozenset({"A.1.2"}))
    script = Script(SLOM_ANSWER)
    told: list[tuple[str, int, int]] = []
    marks = take_talks(
        [ExamTalk((right, wrong, right)), ExamTalk((right,))],
        script,
        lambda *step: told.append(step),
    )
    assert [bool(one.faults) for one in marks] == [False, True, False]
    assert [question for question, _ in script.asked] == ["one", "two", "one"]
    assert len({conversation for _, conversation in script.asked}) == 2
    assert told[-1][1:] == (2, 2)


def test_a_turn_without_a_key_is_asked_and_not_marked() -> None:
    script = Script(answer(text="anything"))
    marks = take_talks([ExamTalk((ExamQuestion("talk.x", "what is SLOM?"),))], script)
    assert marks == ()
    assert len(script.asked) == 1
