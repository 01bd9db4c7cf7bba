"""What a plan says does not depend on how its tables, codes, marks and labels are printed."""

import re

import pytest

from tests.corpus.edits import after_line, all_of, changes, edited, everywhere, replaced, row
from tests.corpus.plan import PLAN, parse, plan_register
from tests.corpus.test_prints import table_lines
from tipassist.register.instruments import PARAGRAPH_GAP
from tipassist.register.model import Register
from tipassist.types import Role

CODE = r"(?<![\w.])([A-D]\.\d\.\d)(?= )"
ACTIVITY = r"(?<=\t)( ?)([A-D])\.(\d)\.(\d)(?= Activities)"
SUPPORTING = r"Supporting ASBs?:"


def unassigned(register: Register) -> list[str]:
    return [one.message for one in register.findings if one.kind == "unassigned"]


@pytest.mark.parametrize("print_code", [r"**\1**", r"*\1*", r"<b>\1</b>", r"__\1__", r"\1."])
def test_codes_may_be_emphasised(print_code: str) -> None:
    assert changes(everywhere(CODE, print_code)) == set()


@pytest.mark.parametrize(
    "print_code",
    [
        r"\1\2.\3.\4:",
        r"\1\2.\3.\4)",
        r"(\2.\3.\4)",
        r"\1\2.\3.\4 –",
        r"\1\2\3.\4",
        r"\1\2-\3-\4",
        r"Activity \2.\3.\4",
        r"Programme type \2.\3.\4:",
    ],
)
def test_codes_may_have_another_form_which_is_reported(print_code: str) -> None:
    edit = everywhere(ACTIVITY, print_code)

    found = parse(edit(PLAN)).findings

    assert changes(edit) == set()
    assert {one.kind for one in found} >= {"code_spelling"}


def test_codes_may_be_in_small_letters() -> None:
    assert changes(everywhere(r"(?<=\t)B(?=\.\d\.\d Activities)", "b")) == set()


def test_a_digit_may_be_printed_as_a_letter() -> None:
    assert changes(replaced("A.5.1 Activities", "A.5.l Activities")) == set()


def test_outcomes_may_be_named_as_such() -> None:
    assert changes(everywhere(r"^([A-D]\.\d)(?= )", r"Priority Outcome \1:")) == set()


@pytest.mark.parametrize("again", ["A.4.2 (continued) and", "A.4.2 (cont.) and", "A.4.2 and"])
def test_a_code_printed_again_on_the_next_page_goes_on(again: str) -> None:
    edit = replaced(
        "\tand protect the rights of workers and migrant",
        f"\t{again} protect the rights of workers and migrant",
    )

    assert changes(edit) == set()
    assert ("code_repeated", "A.4.2") in {
        (one.kind, one.locator) for one in parse(edit(PLAN)).findings
    }


def test_an_outcome_printed_again_on_the_next_page_goes_on() -> None:
    assert (
        changes(replaced("\nof women and children. ¹⁶", "\nA.3 of women and children. ¹⁶")) == set()
    )


@pytest.mark.parametrize(
    "mark", ["Eg.,", "E.G.,", "Eg,", "For example,", "Examples:", "E. g.,", "<i>e.g.,</i>"]
)
def test_examples_may_be_introduced_otherwise(mark: str) -> None:
    assert changes(everywhere(r"E\.g\.,", mark)) == set()


def test_small_letters_in_a_sentence_introduce_no_examples() -> None:
    edit = replaced("the HSU mechanism\tSOMTC", "the HSU mechanism, e.g., its secretariat\tSOMTC")

    assert changes(edit) == {"activities/D.3.2/text"}


@pytest.mark.parametrize("mark", ["•", "▪ ", "(b)", "2."])
def test_entries_may_have_bullets_or_labels(mark: str) -> None:
    first = {"(b)": "(a) ", "2.": "1. "}.get(mark, f"{mark} ")
    edit = all_of(
        replaced("\tChanges in number of community", f"\t{first}Changes in number of community"),
        replaced("awareness of TIP risks Number", f"awareness of TIP risks {mark} Number"),
    )

    assert changes(edit) == set()
    assert unassigned(parse(edit(PLAN))) == unassigned(plan_register())


def test_entries_may_be_parted_by_semicolons() -> None:
    assert (
        changes(replaced("awareness of TIP risks Number", "awareness of TIP risks; Number"))
        == set()
    )


@pytest.mark.parametrize("mark", ["*", "**"])
def test_emphasis_may_end_behind_the_words_of_a_type(mark: str) -> None:
    words = "A.5.1 Activities/programmes to promote responsible government procurement in ASEAN"

    assert changes(replaced(words, f"{mark}{words}{mark}")) == set()


@pytest.mark.parametrize(
    ("printed", "worded"),
    [
        ("Priority Outcomes\t", "Expected Outcomes\t"),
        ("Activity / Programme Types", "Types of Activities"),
        ("Coordinating ASB\t", "Coordinating Sectoral Body\t"),
        ("Activities / Projects\t", "Planned Projects\t"),
        ("Potential Indicators\t", "Indicators\t"),
        ("Coordinating ASB\tActivities / Projects", "Coordinating ASB(s)\tActivities/Projects"),
        ("Priority Outcomes\t", "**PRIORITY OUTCOMES**\t"),
        ("Coordinating ASB\t", "Lead Sectoral Body\t"),
        ("Potential Indicators\t", "Measures and targets\t"),
    ],
)
def test_column_titles_may_be_worded_otherwise(printed: str, worded: str) -> None:
    assert changes(everywhere(re.escape(printed), worded)) == set()


@pytest.mark.parametrize(
    "label",
    [
        "Supporting ASB(s):",
        "**Supporting ASBs**:",
        "Supporting Sectoral Bodies:",
        "Supporting:",
        "supporting ASBs –",
        "Supported by",
        "In support:",
        "Support:",
    ],
)
def test_labels_of_supporting_bodies_may_be_worded_otherwise(label: str) -> None:
    assert changes(everywhere(r"Supporting ASBs?:", label)) == set()


@pytest.mark.parametrize("label", ["Lead ASB:", "Coordinating ASB:", "Lead:", "Led by"])
def test_coordinating_bodies_may_have_a_label(label: str) -> None:
    assert changes(everywhere(r"(?<=\t)SOM-MLAT(?=\tOrganise| Supp)", f"{label} SOM-MLAT")) == set()


@pytest.mark.parametrize("role", ["supporting", "Support", "supporting ASB"])
def test_the_role_of_a_body_may_stand_in_brackets_behind_it(role: str) -> None:
    edit = all_of(
        everywhere(r"(?<=SOM-MLAT) Supporting ASB: SOMTC", f" SOMTC ({role})"),
        everywhere(
            r"(?<=ACWC) Supporting ASB: ACMW AICHR", f" (lead), ACMW ({role}), AICHR ({role})"
        ),
    )

    assert changes(edit) == set()


def test_supporting_bodies_may_have_a_column() -> None:
    def parted(cells: list[str]) -> list[str]:
        titles = {
            "Priority Outcomes": "Supporting ASBs",
            "Description of the": "Designation of ASBs",
        }
        own = next((title for start, title in titles.items() if cells[0].startswith(start)), "")
        lead, *support = re.split(SUPPORTING, cells[2]) if len(cells) > 2 else ["", ""]
        title = re.match(r"[A-D]\. [A-Z]", cells[0])
        return cells if title else [*cells[:2], lead, own or "".join(support), *cells[3:]]

    whole = replaced("DGICM Supporting ASBs:\t", "DGICM\t")
    last = replaced("\tSOMTC SOMSWD\t", "\tSupporting ASBs: SOMTC SOMSWD\t")
    first = all_of(
        replaced("\tSupporting ASBs: ACWC SOM-ED\t", "\tSupporting ASBs: ACWC SOM-ED\t"),
        whole,
        last,
    )

    assert changes(all_of(first, table_lines(parted))) == set()


@pytest.mark.parametrize("form", ["<sup>{}</sup>", "^{}^"])
def test_footnote_marks_may_be_printed_otherwise(form: str) -> None:
    def marked(text: str) -> str:
        digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
        return re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda mark: form.format(mark[0].translate(digits)), text)

    assert changes(marked) == set()


def test_rows_may_repeat_the_cells_that_others_merge() -> None:
    """As a table is saved whose merged cells are filled on every row."""
    head, row_of, more = (
        "B.9 Victims are heard",
        "B.9.1 Activities to hear victims E.g., Hold hearings",
        "SOMTC Supporting ASB: ACWC",
    )
    rows = [
        row(head, row_of, more, "Hold a hearing", "Number of hearings"),
        row(head, row_of, more, "Publish what was said", "Number of hearings"),
        row(head, "B.9.2 Activities to answer them", "SLOM", "Write to each of them", ""),
    ]

    register = parse(after_line("\tB.7.2", *rows)(PLAN))

    activity = register.activity("B.9.1")
    assert [one.code for one in register.outcomes].count("B.9") == 1
    assert [one.code for one in register.activities][-1:] != ["B.9.1"]
    assert activity is not None
    assert activity.named(Role.SUPPORTING) == ("ACWC",)
    assert [project.wording.text for project in activity.projects] == [
        "Hold a hearing",
        "Publish what was said",
    ]
    assert [one.text for one in activity.indicators] == ["Number of hearings"]


@pytest.mark.parametrize(
    "printed", ["ASEAN Committee on Ships (ACS)", "ASEAN Committee on Ships and Ports", "ACSP"]
)
def test_a_body_spelled_out_is_the_body_of_the_glossary(printed: str) -> None:
    name = "ACS" if "(" in printed else "ACSP"
    edit = all_of(
        replaced(
            "\tACWC Supporting ASB: ACMW AICHR\tOrganise",
            f"\t{printed} Supporting ASB: ACMW AICHR\tOrganise",
        ),
        after_line("SOMSWD\tASEAN Senior", row("ACSP", "ASEAN Committee on Ships and Ports")),
    )

    assert edited(edit).activities["A.2.6"]["coordinating"] == [name]


def test_a_type_without_a_code_may_follow_one_without_examples() -> None:
    edit = after_line(
        "A.2.6 Activities/programme types",
        row("", "Activities/programmes to count working hours"),
    )

    assert changes(edit) == {"activities/A.2.6/uncoded"}


def test_items_with_roman_numerals_stand_under_lettered_ones() -> None:
    edit = after_line(
        " - b. Conducting the mid-term evaluation", "   - i. in the region;", "   - ii. at home;"
    )
    found = {str(part.locator): part for part in parse(edit(PLAN)).section_parts()}

    assert found["Section F.1.b.i"].wording.text == "in the region;"
    assert found["Section F.1.b.ii"].wording.text == "at home;"


@pytest.mark.parametrize(
    ("printed", "places"),
    [
        ("ACTIP, Articles 11 to 13", {"ACTIP Art. 11", "ACTIP Art. 12", "ACTIP Art. 13"}),
        ("ACTIP, Article 9(1)(a)-(c)", {f"ACTIP Art. 9(1)({item})" for item in "abc"}),
        ("ACTIP, Article 9(1)(a), (2)", {"ACTIP Art. 9(1)(a)", "ACTIP Art. 9(2)"}),
        ("Ports Protocol, Article 6(2)", {"Ports Protocol Art. 6(2)"}),
        (
            "Convention on Ships, Articles 3(1), (2)",
            {"Convention on Ships Art. 3(1)", "Convention on Ships Art. 3(2)"},
        ),
    ],
)
def test_references_of_other_forms_are_expanded(printed: str, places: set[str]) -> None:
    edit = replaced("⁴³ ACTIP, Articles 16(2), (3), (7); APA, Paragraph IV.C(h).", f"⁴³ {printed}.")

    assert {place for place, _ in edited(edit).outcomes["C.2"]["references"]} == places


def test_a_paragraph_of_a_cell_begins_an_entry_as_a_row_does() -> None:
    added = f"{PARAGRAPH_GAP}Zest of the clerks"
    old = "TIP-related data collected by the ASEAN Member States"

    found = edited(replaced(f"{old}\t", f"{old}{added}\t")).activities["A.7.1"]["indicators"]

    assert "Zest of the clerks" in found


@pytest.mark.parametrize(
    "type_words", [" Activities/programmes to count hours", f"{PARAGRAPH_GAP}Increase the hours"]
)
def test_a_type_without_a_code_may_follow_examples_in_their_cell(type_words: str) -> None:
    example = "E.g., Educate the crews"
    line = row("", f"A.2.9 Activities/programmes on rest {example}{type_words}")

    found = edited(after_line("A.2.6 Activities/programme types", line))

    assert found.activities["A.2.9"]["uncoded"][0]["text"] == type_words.strip()
    assert found.activities["A.2.9"]["examples"] == ["Educate the crews"]


def test_types_of_which_an_example_speaks_begin_none() -> None:
    line = row("", "A.2.9 Activities/programmes on rest E.g., Map Activities/programmes")

    found = edited(after_line("A.2.6 Activities/programme types", line))

    assert found.activities["A.2.9"]["uncoded"] == []


def test_the_blanks_of_a_pipe_table_are_not_irregular() -> None:
    head = (
        "| Priority Outcomes | Activity / Programme Types | Coordinating ASB |\n| --- | --- | --- |"
    )
    table = f"{head}\n| A.1 Crews rest | A.1.1 Activities/programmes on rest | SOMTC |\n"
    found = parse(f"A Plan on Crews\n\nA. Prevention\n\nCrews are safe.\n\n{table}")

    assert [one.code for one in found.activities] == ["A.1.1"]
    assert "blank_before_code" not in {one.kind for one in found.findings}
