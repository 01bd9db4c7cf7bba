"""The first and the last of a ranking, asked in a talk after a count of each or the other end."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register

PER_OUTCOME = "no of activities per outcome in pillar B"
PILLARS = "Which pillar has most SOMTC rows?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((PER_OUTCOME, "which has most"), "B.1"),
        ((PER_OUTCOME, "which has most", "the least"), "B.4 B.5"),
        (("activities per outcome in pillar C", "which has the most?"), "C.1"),
        ((PILLARS, "and the fewest?"), "A"),
        ((PILLARS, "which has the least?"), "A"),
        ((PILLARS, "and the fewest?", "and the most?"), "D"),
        (("which outcome has the fewest activities", "and the most?"), "A.2 D.3"),
    ],
)
def test_the_ends_of_a_ranking(assistant: Assistant, talk: tuple[str, ...], told: str) -> None:
    assert codes(ask(assistant, *talk)) == told


@pytest.mark.parametrize("then", ["what is it about?", "which has most projects?"])
def test_another_question_is_no_other_end(assistant: Assistant, then: str) -> None:
    assert codes(ask(assistant, PILLARS, then)) != "A"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Pillar D has the most activities of the four, right?", "No. Pillar A has the most"),
        ("Pillar A has the most activities of all, correct?", "Yes. Pillar A has the most"),
        (
            "D has the fewest activities of the four pillars, doesn't it?",
            "No. Pillar C has the fewest",
        ),
        ("Is Pillar C the pillar with the fewest activities?", "Yes. Pillar C has the fewest"),
        ("A.2 has the most projects, right?", "No. Outcome B.1 has the most"),
        ("Pillar B has the second most activities, true?", "Yes. Pillar B has the second most"),
        ("B is a bit bigger than D in activities, isn't it?", "Yes. Pillar B has more"),
        ("C is bigger than A, right?", "No. Pillar"),
        ("Pillar B has more outcomes than any other pillar, right?", "No. Pillar A, Pillar B and"),
        ("Pillar B has the most outcomes, right?", "Yes. Pillar A, Pillar B and Pillar D tie"),
        ("Pillar A has more activities than all others, right?", "Yes. Pillar A has the most"),
        ("Which pillar is the thinnest, in activities?", "Pillar C has the fewest"),
        ("which outcome is leanest, by projects?", "Outcome A.5 has the fewest"),
        ("Which pillar is the slimmest if you count the rows?", "Pillar C has the fewest"),
        ("which pillar is the emptiest when you count projects?", "Pillar C has the fewest"),
    ],
)
def test_a_place_in_a_ranking_is_checked(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Pillar D has the most activities led by SOMTC, right?",
        "Which pillar has the most activities of the four?",
        "Does SOMTC have the most activities in pillar D?",
        "Is a bigger budget than that in the plan?",
    ],
)
def test_other_superlatives_claim_no_place_of_a_pillar(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith(("Yes. Pillar", "No. Pillar"))


@pytest.mark.parametrize(
    ("talk", "starts"),
    [
        (
            ("Which body coordinates most in pillar A?", "Who is last?"),
            "SOM-ED, ACMW, DGICM and TELMIN coordinate the fewest",
        ),
        (("Which pillar has the most activities?", "who comes last?"), "Pillar C has the fewest"),
        (
            ("Which pillar has the most projects?", "Which one comes last?"),
            "Pillar C has the fewest projects",
        ),
    ],
)
def test_the_last_of_a_ranking_is_no_last_row(
    assistant: Assistant, talk: tuple[str, ...], starts: str
) -> None:
    assert ask(assistant, *talk).text.startswith(starts)


@pytest.mark.parametrize(
    ("asked", "names", "told"),
    [
        (
            ("Which body coordinates the most activities?", "and the second most?"),
            "Name me those, please.",
            6,
        ),
        (("who supports the most rows?",), "name them for me", 10),
        (("who supports the most rows?",), "list them for pillar D", 3),
        (("who supports most in pillar D?",), "which ones are they?", 3),
        (
            ("Which body coordinates the most activities?", "who is second?"),
            "can you list them out",
            6,
        ),
    ],
)
def test_the_rows_that_made_a_body_the_first_are_named(
    assistant: Assistant, asked: tuple[str, ...], names: str, told: int
) -> None:
    said = ask(assistant, *asked, names)
    assert said.items_total == told


def test_that_body_is_the_one_whose_rows_were_named(assistant: Assistant) -> None:
    said = ask(
        assistant,
        "Which body coordinates the most activities?",
        "and the second most?",
        "Name me those, please.",
        "Does that body support anything outside the protection pillar?",
    )
    assert [str(one.locator) for one in said.items] == ["A.1.5", "C.2.1", "D.3.6"]


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("What is a coordinating body?", "Which of them has the most activities to lead?", "SOMTC"),
        ("what's a coordinating body?", "which of those leads the most rows", "SOMTC coordinates"),
        ("What is a supporting ASB?", "and which one supports the most activities?", "AICHR"),
        ("what is a coordinating body?", "which of them leads the fewest rows in B?", "ACWC, AS"),
        ("what is an outcome?", "which of them has the most activities?", "Outcome A.2 and"),
        ("What does ACWC mean?", "which of them leads the most", "ACWC coordinates 3"),
    ],
)
def test_all_of_a_kind_are_ranked_once_it_is_told_what_one_is(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


def test_who_comes_next_follows_the_first_of_all(assistant: Assistant) -> None:
    talk = ("What is a coordinating body?", "Which of them has the most activities to lead?")
    assert ask(assistant, *talk, "Who comes next after that?").text.startswith("SOMSWD coordinates")


@pytest.mark.parametrize(
    "question",
    [
        "Is there an outcome with more activities than B.1?",
        "does any outcome have more activities than D.3?",
        "Is there any outcome in the plan with more activities than A.2?",
    ],
)
def test_outcomes_with_more_than_one_named(
    assistant: Assistant, register: Register, question: str
) -> None:
    counts = {
        one.code: sum(row.outcome == one.code for row in register.activities)
        for one in register.outcomes
    }
    than = question.rstrip("?").rsplit(" ", 1)[1]
    more = {one for one, count in counts.items() if count > counts[than]}

    answer = assistant.ask(question)

    assert {one.locator for one in answer.items} == more
    assert not answer.text.startswith("Yes. The plan has")


@pytest.mark.parametrize("then", ["and the last one?", "and the final one, when is it due?"])
def test_the_last_after_what_is_midway_is_the_final_one(with_meaning: Assistant, then: str) -> None:
    talk = ask(with_meaning, "When is the mid-term evaluation due?", then)
    alone = with_meaning.ask("When is the final evaluation due?")
    assert talk.text == alone.text


@pytest.mark.parametrize(
    "talk",
    [
        ("when is the mid-term evaluation", "and the one at the end?"),
        ("who does the mid-term evaluation?", "the final one - also them, or outsiders?"),
        ("when is the mid-term evaluation", "who runs the closing one"),
        ("the midterm is when", "who does it", "the final one - them too, or others?"),
        ("Midway check-up: when, and run by whom?", "and the one at the close?"),
    ],
)
def test_the_one_at_the_end_is_the_final_one(
    with_meaning: Assistant, talk: tuple[str, ...]
) -> None:
    assert (
        "final external evaluation of the Work Plan at the end of 2028"
        in ask(with_meaning, *talk).text
    )


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which body coordinates the fewest activities?", "SOMHD coordinates no activity at all."),
        (
            "which body supports the fewest activities?",
            "SLOM, TELMIN and SOM-MLAT support no activity at all.",
        ),
    ],
)
def test_bodies_without_the_role_stand_beside_the_fewest(
    assistant: Assistant, question: str, told: str
) -> None:
    assert assistant.ask(question).text.endswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "which body coordinates the most activities?",
        "which body coordinates the second fewest activities?",
        "which body coordinates the fewest activities in pillar A?",
    ],
)
def test_they_are_told_of_the_fewest_alone(assistant: Assistant, question: str) -> None:
    assert "no activity at all" not in assistant.ask(question).text


MOST = "Who coordinates the most activities?"
SECOND = "SOMTC obviously coordinates the most. Who's second?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((SECOND, "And who comes right behind them?"), "AICHR and SLOM coordinate the third most"),
        ((SECOND, "And third?"), "AICHR and SLOM coordinate the third most"),
        ((SECOND, "who is next?", "and who's next?"), "ACWC coordinates the fourth most"),
        ((MOST, "Which body comes after them?"), "SOMSWD coordinates the second most"),
        ((f"{MOST[:-1]} in pillar B?", "who follows them?"), "AICHR coordinates the second most"),
        (("Who coordinates the fewest activities?", "who comes next?"), "DGICM, ASLOM and SOM-M"),
        (("Who supports the most activities?", "and right behind it?"), "ACMW and SOMTC support"),
    ],
)
def test_the_body_behind_in_a_ranking(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


def test_what_comes_after_a_row_is_no_ranking(assistant: Assistant) -> None:
    assert codes(ask(assistant, "Who coordinates A.1.1?", "who comes after them?")) == "A.1.2"


def test_the_ones_of_a_body_ranked_are_its_rows(assistant: Assistant) -> None:
    talk = ("Who coordinates the second most activities?", "And third?")
    said = ask(assistant, *talk, "What are the labour people's ones?")
    assert codes(said) == "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"
