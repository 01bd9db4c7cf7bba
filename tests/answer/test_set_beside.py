"""Bodies beside one that is named, and what is ranked or looked for inside a few pillars."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import Role


@pytest.mark.parametrize("asked", ["Which body other than AICHR", "Who besides AICHR"])
def test_who_is_beside_a_supporter_of_one_activity_is_named(
    assistant: Assistant, asked: str
) -> None:
    text = assistant.ask(f"{asked} supports A.3.2?").text
    assert "supports activities in A.3.2: ACMW." in text


def test_who_leads_most_of_several_pillars_is_a_body(
    assistant: Assistant, register: Register
) -> None:
    inside = [one for one in register.activities if one.code[0] in "ABD"]
    led = {
        body: sum(body in one.named(Role.COORDINATING) for one in inside)
        for body in register.bodies
    }
    first = max(led, key=lambda body: led[body])
    text = assistant.ask("Who coordinates the most activities in pillars A, B and D?").text
    assert text.startswith(f"{first} coordinates the most activities in Pillar A, Pillar B and")
    assert f": {led[first]}." in text


def test_each_of_the_pillars_set_against_each_other_is_looked_at(assistant: Assistant) -> None:
    text = assistant.ask("Which pillar has the most activities, A, B or D?").text
    assert all(f"Pillar {one}" in text for one in "ABD")


def test_a_project_that_is_planned_somewhere_is_listed_there(
    assistant: Assistant, register: Register
) -> None:
    name = "Bilateral and Multilateral Cooperation Project"
    held = [
        one.code
        for one in register.activities
        if one.code.startswith("D.") and any(name in p.wording.text for p in one.projects)
    ]
    answer = assistant.ask(
        f"In how many activities of the cooperation pillar is the {name} planned?"
    )
    assert [item.locator for item in answer.items] == held


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("Is pillar B the second biggest?", "Yes. Pillar B has the second most activities"),
        ("Is pillar B the biggest pillar?", "No. Pillar A has the most activities"),
        ("Is pillar C the smallest?", "Yes. Pillar C has the fewest activities"),
        ("Does pillar A have the most projects?", "No. Pillar B has the most projects"),
    ],
)
def test_the_place_of_a_pillar_in_a_ranking_is_checked(
    assistant: Assistant, asked: str, begins: str
) -> None:
    assert assistant.ask(asked).text.startswith(begins)


def test_whether_a_body_leads_anything_is_answered_by_yes_or_no(assistant: Assistant) -> None:
    told = assistant.ask("Can you check whether SOMHD leads anything?").text
    assert told == assistant.ask("Does SOMHD lead anything?").text


def test_where_else_a_body_comes_in_is_told_row_by_row(assistant: Assistant) -> None:
    answer = assistant.ask("Does SOMHD lead anything, or where else does it come in?")
    assert answer.text.startswith("No. ")
    assert [item.locator for item in answer.items] == ["A.1.3", "B.1.1"]


@pytest.mark.parametrize(
    ("asked", "roles"),
    [
        ("Which bodies coordinate only in pillar A?", (Role.COORDINATING,)),
        ("Which bodies coordinate in pillar A only?", (Role.COORDINATING,)),
        ("Which bodies have a role only in pillar A?", tuple(Role)),
        ("Which bodies work in pillar A only?", tuple(Role)),
    ],
)
def test_bodies_only_in_a_pillar_are_nowhere_else(
    assistant: Assistant, register: Register, asked: str, roles: tuple[Role, ...]
) -> None:
    letters = {
        body: {
            one.code[0]
            for one in register.activities
            if any(body in one.named(role) for role in roles)
        }
        for body in register.bodies
    }
    lead = assistant.ask(asked).text.split("\n")[0]
    assert all((body in lead) == (found == {"A"}) for body, found in letters.items())
