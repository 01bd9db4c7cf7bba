"""Places of other plans by how their numbers begin, projects by name, what references are for."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Which activities refer back to a BWP item starting A.b.3?", ["A.2.4", "B.3.1"]),
        ("What references BWP A.I.1.3?", ["A.3.3"]),
        ("which activities in pillar B refer to BWP A.b.3", ["B.3.1"]),
        ("activities that refer to BWP A.b.3.x", ["A.2.4", "B.3.1"]),
        ("which activities refer to BWP A.b.3.2", ["A.2.4"]),
        ("which activities refer to BWP A.z.9?", []),
        (
            "which rows quote Myanmar 2022 TIP WP activity 3.10 (incl. 3.10.1 / 3.10.2)?",
            ["B.6.1", "B.6.2", "C.1.4"],
        ),
        ("which rows quote Myanmar 2022 TIP WP activity 3.10", ["B.6.1", "B.6.2"]),
        (
            "in the prevention pillar, where's the Bilateral and Multilateral Cooperation Project "
            "to Combat TIP?",
            ["A.3.3", "A.6.1"],
        ),
        ("which activities of Pillar B have the Legal Assistance Project?", None),
    ],
)
def test_rows_that_refer_to_a_number_or_a_project(
    assistant: Assistant, question: str, codes: list[str] | None
) -> None:
    found = [item.locator for item in assistant.ask(question).items]
    assert found == (["B.1.4", "B.3.1", "B.4.1", "B.6.1"] if codes is None else codes)


def test_a_project_that_stands_elsewhere_is_told(assistant: Assistant) -> None:
    text = assistant.ask("is the Legal Assistance Project in pillar C?").text
    assert text.startswith("No. No activity in Pillar C lists a project")
    assert "it stands in B.1.4, B.3.1, B.4.1 and B.6.1" in text


def test_what_a_plan_is_cited_for_is_the_entry_beside_it(assistant: Assistant) -> None:
    text = assistant.ask("whats the ALM Work Plan 2021 footnoted for?").text
    assert "marginalized and vulnerable women" in text


def test_projects_are_told_by_what_they_refer_to(assistant: Assistant) -> None:
    text = assistant.ask("which projects in pillar B carry no reference?").text
    assert text.startswith("26 of the 40 projects in Pillar B have no reference")


def test_indicators_without_the_word_number(assistant: Assistant) -> None:
    text = assistant.ask("which indicators have no number").text
    assert text.startswith('20 of the 97 indicators do not mention "number"')
