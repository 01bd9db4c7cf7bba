"""What is said in part, after what was told: a code without its letter, a role without its noun."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("and 2.2", "C.2.2: SOMTC coordinates"),
        ("what about 2.2?", "C.2.2: SOMTC coordinates"),
        ("and 2.3s", "C.2.3"),
        ("how many projects in 1.4", "C.1.4 has"),
    ],
)
def test_a_code_without_its_letter_is_of_the_pillar_spoken_of(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert told in ask(assistant, "C.2.1 bodies please", asked).text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2.4 who leads", "DGICM coordinates A.2.4"),
        ("3.5 vs 3.6 who leads", "ASLOM coordinates D.3.5"),
        ("who leads 7.2", "SOMSWD coordinates B.7.2"),
    ],
)
def test_every_code_with_these_numbers_is_meant(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert told in ask(assistant, asked).text


@pytest.mark.parametrize("asked", ["what about 9.9?", "and 1.5 million", "and section 2.2?"])
def test_a_number_that_is_no_code_stays(assistant: Assistant, asked: str) -> None:
    assert "C.1.5" not in ask(assistant, "C.2.1 bodies please", asked).text


@pytest.mark.parametrize(
    "asked",
    ["and what must a coordinating one do?", "what must a coordinating one do then?"],
)
def test_a_coordinating_one_is_a_body_after_bodies_were_explained(
    assistant: Assistant, asked: str
) -> None:
    assert "Section F.3" in ask(assistant, "What does ASB mean?", asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "In what role, and together with whom?",
        "in which capacity and with whom",
        "what role, and who else is named there?",
    ],
)
def test_the_role_and_the_others_are_asked_of_the_row(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Where do we appear?", asked, body="TELMIN")
    assert said.text.startswith("A.7.3: TELMIN and AICHR coordinate.")


@pytest.mark.parametrize(
    "asked",
    ["What are we supposed to convene there?", "what are we meant to organise in it"],
)
def test_what_is_to_be_done_there_are_the_projects(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Where do we appear?", asked, body="TELMIN")
    assert said.text.startswith("A.7.3 has 1 project")


@pytest.mark.parametrize(
    "first",
    ["Which row names a relevant ASB?", "which activity has a body marked as relevant"],
)
@pytest.mark.parametrize(
    "asked", ["Is any other row tagged that way?", "any other activity with that label?"]
)
def test_others_named_that_way_have_the_role_told(
    assistant: Assistant, first: str, asked: str
) -> None:
    assert ask(assistant, first, asked).text.startswith("No. None of the 62 activities outside B.4")


def test_a_third_label_is_that_of_relevant_bodies(assistant: Assistant) -> None:
    asked = (
        "We are tagged somewhere with a third label, neither coordinating nor supporting. Where?"
    )
    assert [one.locator for one in ask(assistant, asked, body="SOMSWD").items] == ["B.4.1"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("and the one about children?", "Section C.5"),
        ("and the principle on gender?", "Section C.6"),
    ],
)
def test_the_one_about_something_is_an_item_of_the_list(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert told in ask(assistant, "Please explain the Do No Harm principle.", asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "what do they plan concretely",
        "ok and what is it they want to do, concretely",
        "in practice, what do they want to do?",
        "what exactly are they planning to do there",
        "What are they planning to organise?",
        "and what do they intend to carry out there?",
        "what does that mean in practice",
        "how does it look concretely",
    ],
)
def test_what_is_done_concretely_are_the_projects_of_the_row(
    assistant: Assistant, asked: str
) -> None:
    said = ask(assistant, "who leads A.1.4?", asked)
    assert said.text.startswith("A.1.4 has 1 project")
    then = ask(assistant, "who leads A.1.4?", asked, "by when does that have to be done")
    assert then.text.startswith("The plan sets no date or deadline for A.1.4")


def test_without_projects_it_is_the_examples(assistant: Assistant) -> None:
    said = ask(assistant, "who leads A.1.2?", "what are they supposed to do concretely")
    assert said.text.startswith("A.1.2 has 1 example")


@pytest.mark.parametrize(
    ("first", "asked", "begins"),
    [
        ("who leads A.1.2?", "what do they do", "ACWC has a role in 4"),
        ("what does principle 3 say?", "what does that mean in practice", "**Section C.3**"),
    ],
)
def test_what_a_body_does_or_a_section_means_is_no_project(
    assistant: Assistant, first: str, asked: str, begins: str
) -> None:
    assert ask(assistant, first, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("which bodies lead exactly two rows?", "How many has ACWC?"), "A.1.2 A.2.6 B.2.3"),
        (("who leads the most?", "and how many does DGICM have?"), "A.2.4 B.7.1"),
        (("which bodies support over three rows in B?", "how many has SOMSWD?"), "B.6.1 B.7.1"),
        (("which bodies have a role in over ten rows?", "how many has TELMIN?"), "A.7.3"),
        (("what does COMMIT mean?", "and TELMIN?", "where is that last one used?"), "A.7.3"),
    ],
)
def test_a_body_is_counted_in_the_role_before(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert codes(ask(assistant, *talk)) == told


@pytest.mark.parametrize("asked", ["which role in which?", "and what part in what?"])
def test_the_role_in_each_row_is_told(assistant: Assistant, asked: str) -> None:
    text = ask(assistant, "In which activities does SOM-ED have a role?", asked).text

    assert "SOM-ED supports A.1.1." in text
    assert "SOM-ED coordinates A.1.5." in text


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            ("Who coordinates A.2.5?", "so nobody at all, not even a supporting one?"),
            "The plan names no body for A.2.5",
        ),
        (("Who supports A.2.5?", "no one, not even a lead?"), "The plan names no body for A.2.5"),
        (
            ("Who coordinates A.1.3?", "nobody? not even a supporting body?"),
            "A.1.3: SOMHD supports; no coordinating body is named.",
        ),
        (
            ("Who leads A.1.3?", "is there really no body at all named?"),
            "A.1.3: SOMHD supports; no coordinating body is named.",
        ),
    ],
)
def test_whether_nobody_is_named_is_told_of_the_row(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


@pytest.mark.parametrize(
    ("talk", "rows"),
    [
        (("which ACTIP article is non-punishment based on?", "and the row?"), "B.1.4"),
        (("which ACTIP article is non-punishment based on?", "which row?"), "B.1.4"),
        (("Which rows speak of compensation?", "lead on those?"), "B.6.1 B.6.2 C.1.4"),
        (("Which row speaks of procurement?", "lead on that?"), "A.5.1"),
    ],
)
def test_what_is_said_in_part_is_asked_of_what_was_spoken_of(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert codes(ask(assistant, *talk)) == rows


@pytest.mark.parametrize(
    "asked",
    [
        "what is that short for? not in my list of abbreviations",
        "and what does that stand for, I can't find it",
    ],
)
def test_an_abbreviation_that_is_not_found_is_asked_for_all_the_same(
    assistant: Assistant, asked: str
) -> None:
    told = ask(assistant, "Who leads D.3.4?", asked).text
    assert told.startswith("**SOM-MLAT** stands for")


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            ("Which of A.1.2 and A.1.4 has no project?", "at least an indicator then?"),
            "A.1.2 has 1 indicator",
        ),
        (("Which rows have no project?", "but at least one indicator?"), "A.1.2 has 1 indicator"),
        (("Which row has no indicator?", "at least a project there?"), "D.3.6 has 1 project"),
    ],
)
def test_another_cell_is_asked_for_of_the_rows_with_a_blank(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


@pytest.mark.parametrize("asked", ["in-house or external", "external or internal then?"])
def test_which_of_two_it_is_is_asked_of_what_was_spoken_of(
    assistant: Assistant, asked: str
) -> None:
    told = ask(assistant, "When is the final evaluation?", asked)
    assert "final external evaluation" in told.text
