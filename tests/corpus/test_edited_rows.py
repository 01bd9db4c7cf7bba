"""Activities, outcomes and pillars added, removed, moved: exactly they change in the register."""

import pytest

from tests.corpus.edits import (
    HEADER,
    after_line,
    all_of,
    appended,
    changes,
    cut,
    edited,
    everywhere,
    line_with,
    page_break,
    replaced,
    row,
    without_line,
)
from tests.corpus.plan import PLAN, content, parse, plan_register

A_5_1 = "A.5.1 Activities/programmes to promote responsible government procurement"
A_1_4 = "A.1.4 Activities/programmes to understand"


def test_activity_added() -> None:
    added = row(
        "",
        "A.5.2 Activities to screen suppliers E.g., Pilot a register of suppliers",
        "ADGMIN Supporting ASBs: SLOM ACMW",
        "Digitise the supplier forms. Rollout of a helpline for workers",
        "Share of contracts screened",
    )
    edit = after_line(A_5_1, added)

    assert changes(edit) == {"activities/A.5.2"}
    found = edited(edit).activities["A.5.2"]
    assert found["text"] == "Activities to screen suppliers"
    assert found["examples"] == ["Pilot a register of suppliers"]
    assert (found["coordinating"], found["supporting"]) == (["ADGMIN"], ["SLOM", "ACMW"])
    assert found["projects"] == [
        "Digitise the supplier forms.",
        "Rollout of a helpline for workers",
    ]
    assert found["indicators"] == ["Share of contracts screened"]


def test_activity_added_on_a_page_of_its_own() -> None:
    added = page_break("A. Prevention of Trafficking in Persons") + row(
        "", "A.5.2", "SOMTC", "Pilot a register", "Number of suppliers registered"
    )
    edit = after_line(A_5_1, added, row("", "Activities to screen suppliers"))

    assert changes(edit) == {"activities/A.5.2"}
    assert edited(edit).activities["A.5.2"]["text"] == "Activities to screen suppliers"


def test_activity_removed() -> None:
    assert changes(without_line(A_1_4)) == {"activities/A.1.4"}


def test_removed_activity_takes_its_footnote_mark_with_it() -> None:
    edit = without_line("A.2.4 Activities/programmes to improve the capacity of officials")

    assert changes(edit) == {"activities/A.2.4", "footnotes/15/marked_in"}
    assert ("footnote_mark_missing", "Footnote 15") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


def test_activity_moved_to_another_outcome() -> None:
    line = line_with(A_1_4)
    edit = all_of(without_line(A_1_4), after_line(A_5_1, line.replace("A.1.4", "A.5.2")))

    assert changes(edit) == {"activities/A.1.4", "activities/A.5.2"}
    before = content(plan_register()).activities["A.1.4"]
    after = edited(edit).activities["A.5.2"]
    assert {**before, "code": "A.5.2", "outcome": "A.5"} == after


def test_outcome_added() -> None:
    edit = after_line(
        "accordance with the guidelines of the National Standard",
        row(
            "B.8 ASEAN Member States hear survivors ⁵⁶",
            "B.8.1 Activities to hear survivors",
            "ACWC",
        ),
        "",
        "⁵⁶ APA, Paragraph IV.B(b)",
    )

    assert changes(edit) == {"outcomes/B.8", "activities/B.8.1", "footnotes/56"}
    assert edited(edit).outcomes["B.8"]["references"] == {("APA IV.B(b)", "Footnote 56")}


def test_outcome_removed() -> None:
    edit = all_of(without_line(A_5_1), without_line("¹⁹ APA, Paragraph IV.A(b), (e), (j), (l)"))

    assert changes(edit) == {"outcomes/A.5", "activities/A.5.1", "footnotes/19"}


def test_outcome_renumbered_with_its_activities() -> None:
    edit = everywhere(r"(?<![\w.])B\.7(?=\t|\.\d)(?!\.\d\.)", "B.9")

    assert changes(edit) == {
        *(f"outcomes/B.{number}" for number in (7, 9)),
        *(f"activities/B.{place}" for place in ("7.1", "7.2", "9.1", "9.2")),
    }


def test_activities_swapped_in_number() -> None:
    edit = all_of(
        replaced("A.4.1 Activities", "A.4.9 Activities"),
        replaced("A.4.2 Activities", "A.4.1 Activities"),
        replaced("A.4.9 Activities", "A.4.2 Activities"),
    )
    before, after = content(plan_register()), edited(edit)

    assert {path.split("/")[1] for path in before.differences(after)} == {"A.4.1", "A.4.2", "order"}
    assert after.activities["A.4.1"]["text"] == before.activities["A.4.2"]["text"]


def test_fifth_pillar_added() -> None:
    edit = appended(
        "\n\nE. Digital Resilience\n\nNobody is recruited online.⁵⁶\n\n⁵⁶ BWP, A.a.1.1\n\n"
        + "E. Digital Resilience\t\t\t\t\n"
        + HEADER
        + row("E.1 Platforms act", "E.1.1 Activities to engage platforms", "ADGMIN", "Hold a forum")
    )

    assert changes(edit) == {"pillars/E", "outcomes/E.1", "activities/E.1.1", "footnotes/56"}
    assert edited(edit).pillars["E"] == {
        "code": "E",
        "title": "Digital Resilience",
        "goal": "Nobody is recruited online.",
        "footnotes": [56],
        "references": {("BWP A.a.1.1", "Footnote 56")},
    }


def test_pillar_removed() -> None:
    edit = cut(
        "C. Law Enforcement and Prosecution",
        "D. Regional and International Cooperation and Coordination\n",
    )

    found = changes(edit)

    assert {path for path in found if not path.startswith("footnotes")} == {
        "pillars/C",
        *(path for path in found if path.startswith(("outcomes/C.", "activities/C."))),
    }
    assert {path for path in found if path.startswith("footnotes")} == {
        f"footnotes/{number}" for number in range(39, 45)
    }
    assert len([path for path in found if path.startswith("activities/")]) == 10


def test_pillar_title_reworded() -> None:
    edit = everywhere("Protection of Victims", "Care and Protection of Victims")

    assert changes(edit) == {"pillars/B/title"}


def test_pillar_title_reworded_in_its_heading_only() -> None:
    edit = replaced("B. Protection of Victims\n", "B. Care and Protection of Victims\n")

    assert changes(edit) == {"pillars/B/title"}


@pytest.mark.parametrize("title", ["Action against Crime", "Law Enforcement", "Prosecution"])
def test_pillar_title_replaced_in_its_heading_only(title: str) -> None:
    edit = replaced("C. Law Enforcement and Prosecution of Crimes of TIP\n", f"C. {title}\n")

    assert changes(edit) == {"pillars/C/title"}


def test_pillar_goal_reworded() -> None:
    edit = replaced("effectively discourage both supply", "fully end both supply")

    assert changes(edit) == {"pillars/A/goal"}
