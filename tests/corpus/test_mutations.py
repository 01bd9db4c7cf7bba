"""An edit of the real text changes exactly what it means to change in the register."""

import pytest

from tests.corpus.edits import (
    HEADER,
    Edit,
    after_line,
    all_of,
    appended,
    cut,
    everywhere,
    line_with,
    page_break,
    put_before,
    replaced,
    row,
    without_line,
)
from tests.corpus.plan import PLAN, Content, content, parse, plan_register
from tipassist.types import Role

A_5_1 = "A.5.1 Activities/programmes to promote responsible government procurement"
A_1_4 = "A.1.4 Activities/programmes to understand"
C_2_1 = "C.2.1 Activities/programmes to enhance"


def asb_cell_of_a_2_6(words: str) -> Edit:
    return replaced("\tACWC Supporting ASB: ACMW AICHR\tOrganise", f"\t{words}\tOrganise")


def edited(edit: Edit) -> Content:
    return content(parse(edit(PLAN)))


def changes(edit: Edit) -> set[str]:
    return content(plan_register()).differences(edited(edit))


BODIES: dict[str, tuple[Edit, dict[Role, tuple[str, ...]]]] = {
    "swapped": (
        asb_cell_of_a_2_6("SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("SLOM",)},
    ),
    "supporting body added": (
        asb_cell_of_a_2_6("ACWC Supporting ASBs: ACMW AICHR SLOM"),
        {Role.SUPPORTING: ("ACMW", "AICHR", "SLOM")},
    ),
    "supporting body removed": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: AICHR"),
        {Role.SUPPORTING: ("AICHR",)},
    ),
    "supporting bodies removed with their label": (
        asb_cell_of_a_2_6("ACWC"),
        {Role.SUPPORTING: ()},
    ),
    "role changed": (
        asb_cell_of_a_2_6("ACWC Relevant ASBs: ACMW AICHR"),
        {Role.SUPPORTING: (), Role.RELEVANT: ("ACMW", "AICHR")},
    ),
    "both other roles": (
        asb_cell_of_a_2_6("ACWC Supporting ASB: ACMW Relevant ASB: AICHR"),
        {Role.SUPPORTING: ("ACMW",), Role.RELEVANT: ("AICHR",)},
    ),
    "a body that the glossary lacks": (
        asb_cell_of_a_2_6("ADGMIN Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ADGMIN",)},
    ),
    "a body of two words": (
        asb_cell_of_a_2_6("ASEAN Secretariat Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ASEAN Secretariat",)},
    ),
    "joint with and": (
        asb_cell_of_a_2_6("ACWC and SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACWC", "SLOM")},
    ),
    "joint with a comma": (
        asb_cell_of_a_2_6("ACWC, SLOM; ADGMIN Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACWC", "SLOM", "ADGMIN")},
    ),
    "label of the coordinating body": (
        asb_cell_of_a_2_6("Coordinating ASB: SLOM Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("SLOM",)},
    ),
    "label without ASB": (
        asb_cell_of_a_2_6("ACWC Supporting: ACMW"),
        {Role.SUPPORTING: ("ACMW",)},
    ),
    "not named yet": (
        asb_cell_of_a_2_6("TBC Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ()},
    ),
    "emptied": (
        asb_cell_of_a_2_6(""),
        {Role.COORDINATING: (), Role.SUPPORTING: ()},
    ),
    "look-alike letters": (
        asb_cell_of_a_2_6("АСМW Supporting ASB: ACMW AICHR"),
        {Role.COORDINATING: ("ACMW",)},
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_edited_asb_cell_changes_only_the_roles_of_its_activity(name: str) -> None:
    edit, roles = BODIES[name]
    activity = parse(edit(PLAN)).activity("A.2.6")

    assert changes(edit) == {f"activities/A.2.6/{role.value}" for role in roles}
    assert activity is not None
    assert {role: activity.named(role) for role in roles} == roles


def test_blank_asb_cell_filled() -> None:
    edit = replaced(
        "(including, but\t\tConduct", "(including, but\tSLOM Supporting ASB: ACMW\tConduct"
    )

    assert changes(edit) == {"activities/A.2.5/coordinating", "activities/A.2.5/supporting"}


def test_body_that_the_glossary_lacks_is_reported() -> None:
    text = asb_cell_of_a_2_6("ADGMIN Supporting ASB: ACMW AICHR")(PLAN)

    assert ("body_not_in_glossary", "A.2.6") in {
        (found.kind, found.locator) for found in parse(text).findings
    }


# Rows


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


# Cells


@pytest.mark.parametrize(
    ("edit", "column", "at", "words"),
    [
        (
            replaced(
                "\tReview and revise existing laws",
                "\tConduct an audit of fees. Review and revise existing laws",
            ),
            "projects",
            0,
            "Conduct an audit of fees.",
        ),
        (
            replaced(
                "in line with the current situation\t",
                "in line with the current situation Conduct an audit of fees\t",
            ),
            "projects",
            1,
            "Conduct an audit of fees",
        ),
        (
            replaced(
                "in line with the current situation\t",
                "in line with the current situation. Waiver of fees for workers\t",
            ),
            "projects",
            1,
            "Waiver of fees for workers",
        ),
        (
            replaced(
                "regular migration within ASEAN\t\t",
                "regular migration within ASEAN Number of workers reached\t\t",
            ),
            "indicators",
            1,
            "Number of workers reached",
        ),
        (
            replaced(
                "of recruitment fees to migrant workers</i>\t",
                "of recruitment fees to migrant workers</i> Train labour attachés\t",
            ),
            "examples",
            1,
            "Train labour attachés",
        ),
    ],
)
def test_entry_added_to_a_cell(edit: Edit, column: str, at: int, words: str) -> None:
    touched = {f"activities/A.2.3/{column}"}
    if column == "projects":
        touched.add("activities/A.2.3/pointers")

    assert changes(edit) == touched
    assert edited(edit).activities["A.2.3"][column][at] == words


def test_project_added_in_a_row_of_its_own() -> None:
    edit = after_line(
        "A.2.3 Activities/programmes to improve laws", row("", "", "", "Waiver of fees for workers")
    )

    assert changes(edit) == {"activities/A.2.3/projects", "activities/A.2.3/pointers"}
    assert edited(edit).activities["A.2.3"]["projects"][1] == "Waiver of fees for workers"


def test_project_removed() -> None:
    edit = replaced("Provide Legal Assistance Project Conduct engagement", "Conduct engagement")

    assert changes(edit) == {"activities/B.1.4/projects", "activities/B.1.4/pointers"}
    assert len(edited(edit).activities["B.1.4"]["projects"]) == 2


def test_project_reworded_and_its_source_changed() -> None:
    edit = replaced("activity 3.12)", "activity 3.14)")

    assert changes(edit) == {"activities/C.1.3/projects", "activities/C.1.3/references"}


def test_indicator_removed() -> None:
    edit = replaced(
        " Number of TIP victims identified by labour inspectors or during labour inspections", ""
    )

    assert changes(edit) == {"activities/B.3.1/indicators"}


def test_type_without_a_code_added() -> None:
    edit = after_line(C_2_1, row("", "Activities to relocate witnesses"))

    assert changes(edit) == {"activities/C.2.1/uncoded"}


def test_activity_words_reworded() -> None:
    edit = replaced("enhance the protection of victims and witnesses of TIP", "hide witnesses")

    assert changes(edit) == {"activities/C.2.1/text"}


def test_outcome_reworded() -> None:
    edit = replaced(
        "preserve the integrity of the criminal justice process ⁴³", "keep justice whole ⁴³"
    )

    assert changes(edit) == {"outcomes/C.2/text"}


def test_code_printed_with_a_lookalike_letter() -> None:
    edit = replaced("A.1.4 Activities", "А.1.4 Activities")

    assert changes(edit) == set()
    assert ("lookalike_letters", "A.1.4") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


# Footnotes


def test_footnote_text_changed() -> None:
    edit = replaced("¹⁸ APA, Paragraph IV.A(e)", "¹⁸ APA, Paragraph IV.A(e), (f)")

    assert changes(edit) == {
        "footnotes/18/text",
        "footnotes/18/references",
        "outcomes/A.4/references",
    }


def test_footnote_mark_moved() -> None:
    edit = all_of(
        replaced("or forced labour). ¹²", "or forced labour)."),
        replaced("against women migrant workers</i>", "against women migrant workers</i> ¹²"),
    )

    assert changes(edit) == {
        "footnotes/12/marked_in",
        *(f"activities/A.1.{n}/{what}" for n in (1, 2) for what in ("footnotes", "references")),
    }


def test_footnote_number_printed_in_plain_digits() -> None:
    edit = replaced("¹⁸ APA, Paragraph IV.A(e)", "18 APA, Paragraph IV.A(e)")

    assert changes(edit) == set()
    assert ("footnote_number_plain", "Footnote 18") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


def test_footnotes_printed_in_another_order() -> None:
    edit = all_of(
        replaced("¹⁷ BWP, A.I.1.3\n\n", ""),
        replaced(
            "¹⁹ APA, Paragraph IV.A(b), (e), (j), (l)",
            "¹⁹ APA, Paragraph IV.A(b), (e), (j), (l)\n\n¹⁷ BWP, A.I.1.3",
        ),
    )

    assert changes(edit) == set()


def test_footnote_printed_twice_is_reported() -> None:
    edit = after_line("¹⁸ APA, Paragraph IV.A(e)", "", "¹⁸ APA, Paragraph IV.A(e)")

    assert ("footnote_twice", "Footnote 18") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


# Glossary


def test_term_added() -> None:
    edit = after_line(
        "ASLOM\tASEAN Senior Law", "ADGMIN\tASEAN Digital Ministers Meeting\tXYZ\tAn example\t\t"
    )

    assert changes(edit) == {"glossary/ADGMIN", "glossary/XYZ"}


def test_terms_removed() -> None:
    assert changes(without_line("ASLOM\tASEAN Senior Law")) == {"glossary/ASLOM", "glossary/SOMSWD"}


def test_definition_changed() -> None:
    edit = replaced("ASEAN Senior Law Officials Meeting", "ASEAN Senior Law Officials' Meeting")

    assert changes(edit) == {"glossary/ASLOM/definition"}


def test_glossary_moved_to_the_front() -> None:
    start, end = "List of Abbreviations", "⁸ OECD Statistics Portal"
    block = PLAN[PLAN.index(start) : PLAN.index(end)]
    edit = all_of(cut(start, end), put_before("A. Background", block))

    assert changes(edit) == set()


# Prose


def changed_parts(edit: Edit, letter: str) -> list[tuple[str, str]]:
    before = content(plan_register()).sections[letter]["parts"]
    after = edited(edit).sections[letter]["parts"]
    return [(part["locator"], part["text"]) for part in after if part not in before]


def test_date_changed_in_prose() -> None:
    edit = replaced("endorsed on 4 August 2023", "endorsed on 5 September 2024")

    assert changes(edit) == {"sections/A/parts"}
    (part,) = changed_parts(edit, "A")
    assert part[1].endswith("was endorsed on 5 September 2024.")


def test_list_item_added() -> None:
    edit = after_line(" - g. Submitting periodic", " - h. Publishing what was learnt.")

    assert changes(edit) == {"sections/F/parts"}
    assert changed_parts(edit, "F") == [("Section F.3.h", "Publishing what was learnt.")]


def test_list_item_added_without_its_label() -> None:
    edit = after_line(" - g. Submitting periodic", " - Publishing what was learnt.")

    assert changed_parts(edit, "F") == [("Section F.3.h", "Publishing what was learnt.")]


def test_list_item_removed_and_the_rest_relabelled() -> None:
    edit = all_of(
        without_line(" - e. Coordinating resources"),
        replaced(" - f. Gathering data", " - e. Gathering data"),
        replaced(" - g. Submitting periodic", " - f. Submitting periodic"),
    )

    assert changes(edit) == {"sections/F/parts"}
    assert [place for place, _ in changed_parts(edit, "F")] == ["Section F.3.e", "Section F.3.f"]


def test_lost_label_restored_by_the_editor() -> None:
    assert changes(replaced(" - Act as the repository", " - a. Act as the repository")) == set()


def test_numbered_item_added_at_the_end() -> None:
    edit = after_line(
        "- 5. **Funding Resources**", "- 6. **Secretariat** will help with all of it."
    )

    assert changed_parts(edit, "F") == [("Section F.6", "Secretariat will help with all of it.")]


def test_section_added() -> None:
    edit = put_before(
        "List of Abbreviations", "H. Review\n\nThis plan is reviewed.\n\n- 1. Yearly.\n\n"
    )

    assert changes(edit) == {"sections/H"}
    assert edited(edit).sections["H"] == {
        "title": "Review",
        "parts": [
            {
                "locator": locator,
                "heading": None,
                "lead_in": lead,
                "text": text,
                "footnotes": [],
                "references": [],
            }
            for locator, lead, text in (
                ("Section H", None, "This plan is reviewed."),
                ("Section H.1", "Section H#0", "Yearly."),
            )
        ],
    }


def test_section_removed() -> None:
    edit = cut("E. Time Frame", "F. Coordination")

    assert changes(edit) == {"sections/E"}


def test_section_title_reworded() -> None:
    assert changes(replaced("E. Time Frame", "E. Duration")) == {"sections/E/title"}


def test_principle_added() -> None:
    edit = all_of(
        after_line("- 7. Social Inclusion:", "- 8. **Survivor Leadership:** Survivors lead.⁵⁶"),
        after_line("⁷ ASEAN Gender Mainstreaming", "", "⁵⁶ BWP, A.a.1.1"),
    )

    assert changes(edit) == {"sections/C/parts", "footnotes/56"}
    assert edited(edit).sections["C"]["parts"][-1]["heading"] == "Survivor Leadership"


def test_plan_title_changed() -> None:
    edit = everywhere(
        "Work Plan Against Trafficking in Persons 2023-2028",
        "Work Plan Against Trafficking in Persons 2029-2034",
    )

    assert changes(edit) == {"title"}
