"""Sections, paragraphs and list items changed: exactly they change in the register."""

from tests.corpus.edits import (
    after_line,
    all_of,
    changed_parts,
    changes,
    cut,
    edited,
    everywhere,
    put_before,
    replaced,
    without_line,
)


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
