"""What a plan says does not depend on how its tables, codes, marks and labels are printed."""

import re

import pytest

from tests.corpus.edits import after_line, all_of, changes, edited, everywhere, replaced, row
from tests.corpus.plan import PLAN, parse

CODE = r"(?<![\w.])([A-D]\.\d\.\d)(?= )"


@pytest.mark.parametrize("print_code", [r"**\1**", r"*\1*", r"<b>\1</b>", r"__\1__", r"\1."])
def test_codes_may_be_emphasised(print_code: str) -> None:
    assert changes(everywhere(CODE, print_code)) == set()


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
    ],
)
def test_column_titles_may_be_worded_otherwise(printed: str, worded: str) -> None:
    assert changes(everywhere(re.escape(printed), worded)) == set()


@pytest.mark.parametrize(
    "label",
    ["Supporting ASB(s):", "**Supporting ASBs**:", "Supporting Sectoral Bodies:", "Supporting:"],
)
def test_labels_of_supporting_bodies_may_be_worded_otherwise(label: str) -> None:
    assert changes(everywhere(r"Supporting ASBs?:", label)) == set()


def test_footnote_marks_may_be_tags() -> None:
    def tagged(text: str) -> str:
        digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
        return re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda mark: f"<sup>{mark[0].translate(digits)}</sup>", text)

    assert changes(tagged) == set()


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
