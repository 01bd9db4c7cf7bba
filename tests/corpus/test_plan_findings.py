"""Every irregularity of the shipped plan that a careful reader listed is among its findings."""

import pytest

from tests.corpus.plan import plan_register

LISTED = [
    # rows over pages, title and header rows
    ("title_row_spelling", "A", "'A. Prevention of Traffick | A. Prevention of Trafficking in"),
    ("title_row_spelling", "A", "'A. Prevention of Traffic | A. Prevention of Trafficking in"),
    ("title_row_spelling", "B", "'B. Protection of Victims | B. Protection of Victims'"),
    ("title_row_spelling", "B", "'B. Protection of Victims | 3'"),
    ("title_row_spelling", "C", "'C. Law Enforcement and | C. Law Enforcement and Prosecution"),
    ("title_row_spelling", "C", "'C. Law Enforcement and | d Prosecution of Crimes of TIP'"),
    ("title_row_spelling", "C", "'C. Law Enforcement and | Prosecution of Crimes of TIP'"),
    ("title_row_spelling", "D", "'D. Regional and International Coopera | D. Regional and"),
    ("no_title_row", "B", ""),
    ("header_rows_merged", "D", ""),
    ("header_wording", "C", "activity/program type"),
    ("header_wording", "D", "activity/progra mme type"),
    ("column_count_6", "A", ""),
    ("column_count_7", "A", ""),
    ("cells_continued", "A.1.1", "7 rows"),
    ("cells_continued", "D.1.1", "4 rows"),
    ("unassigned", "", "'3'"),
    # codes and words
    *(("code_alone", place, "") for place in ("A.1", "A.1.1", "A.3", "A.3.1", "B.7", "B.7.1")),
    *(("code_alone", place, "") for place in ("D.1", "D.1.1")),
    ("no_blank_after_code", "A.1.5", ""),
    *(("blank_before_code", place, "") for place in ("A.2.1", "A.3.2", "B.3.3", "D.4.1")),
    ("words_run_together", "A.1.5", "'programmestoincreasecommunity'"),
    ("words_run_together", "B.7.1", "'promoteandsharegoodpracticessafesafesafe'"),
    ("fragment_repeated", "A.1.5", "'factors that may increase the risk of TIP and'"),
    ("fragment_repeated", "B.7.1", "safe safe safe"),
    # the ASB column
    *(("asb_cell_split", place, "") for place in ("A.1.1", "A.3.1", "B.7.1")),
    ("no_coordinating_body", "A.1.3", "only other roles are named"),
    ("no_coordinating_body", "A.2.5", "the cell is blank"),
    ("unlabelled_bodies", "B.2.3", "ACWC, SOMTC"),
    ("joint_bodies", "A.7.3", "'TELMIN / AICHR'"),
    ("body_not_in_glossary", "A.7.3", "TELMIN"),
    ("relevant_body", "B.4.1", ""),
    ("singular_label", "A.2.6", ""),
    # examples and types without a code
    *(("example_in_own_row", place, "") for place in ("A.2.5", "A.3.1", "C.1.4", "D.2.2")),
    ("italics_unreliable", "A.2.4", ""),
    ("uncoded_type", "A.1.1", ""),
    ("uncoded_type", "C.3.1", ""),
    # projects and indicators
    ("entries_without_separator", "B.3.1", "6 projects"),
    ("entries_without_separator", "B.3.2", "3 indicators"),
    ("entries_without_separator", "B.1.1", "2 examples"),
    ("pointer_entry", "C.1.2", "'See as Ref; Myanmar 2022 TIP WP; 3.4/3.5'"),
    ("note_after_project", "B.2.1", ""),
    ("note_after_project", "B.2.2", ""),
    ("tail_printed_twice", "B.7.2", "Rehabilitation of trafficked victims."),
    ("cut_off", "B.1.4", "TIP screenings for persons in'"),
    *(("bracket_not_closed", place, "") for place in ("B.6.2", "C.2.2", "D.5.1")),
    # footnotes and references
    ("footnote_order", "Footnote 22", "after footnote 20"),
    ("footnote_order", "Footnote 21", "after footnote 23"),
    ("footnote_order", "Footnote 27", "after footnote 25"),
    ("footnote_order", "Footnote 26", "after footnote 28"),
    ("footnote_text_first", "Footnote 20", ""),
    ("footnote_continued", "Footnote 2", ""),
    ("footnotes_run_together", "Footnote 37", "37, 38"),
    ("footnotes_run_together", "Footnote 52", "52, 53"),
    ("footnote_mark_missing", "Footnote 26", ""),
    ("mark_in_plain_digits", "B.4", "footnote 35"),
    ("mark_inside_cell", "B.1.1", "footnote 27"),
    ("mark_inside_cell", "D.3.1", "footnote 49"),
    ("reference_form", "Footnote 17", "capital I"),
    ("reference_form", "Footnote 44", "capital I"),
    ("reference_form", "Footnote 45", "capital I"),
    ("reference_form", "Footnote 47", "ACTP is read as ACTIP"),
    ("reference_form", "Footnote 49", "a comma stands"),
    # glossary and abbreviations
    ("glossary_entry_broken", "Glossary Capacity Building", ""),
    *(("lookalike_letters", f"Glossary {term}", "") for term in ("ACTIP", "APA", "COMMIT")),
    *(
        ("abbreviation_undefined", place, f"{name} is used but never defined")
        for name, place in (
            ("TELMIN", "A.7.3"),
            ("AMS", "B.1.2"),
            ("CACJ", "B.2.2"),
            ("AHRD", "B.6.1"),
            ("FYWP", "A.3.2"),
            ("ALM", "Footnote 28"),
            ("CSO", "A.3.2"),
        )
    ),
    # letters
    *(("letter_used_twice", f"Section {letter}", "") for letter in "ABCD"),
    ("letter_used_twice", "Section D.A", ""),
    ("lost_label", "Section F.2.a", "read as 'a'"),
]


@pytest.mark.parametrize(("kind", "place", "told"), LISTED)
def test_listed_irregularity_is_reported(kind: str, place: str, told: str) -> None:
    found = [
        one.message for one in plan_register().findings if (one.kind, one.locator) == (kind, place)
    ]

    assert any(told in message for message in found), found


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("no_title_row", 2),
        ("title_row_spelling", 8),
        ("footnote_mark_missing", 1),
        ("no_coordinating_body", 2),
        ("code_alone", 8),
        ("unassigned", 1),
        ("footnote_text_first", 1),
        ("uncoded_type", 2),
        ("pointer_entry", 1),
        ("cut_off", 1),
        ("tail_printed_twice", 1),
        ("code_twice", 0),
        ("code_out_of_place", 0),
        ("label_twice", 0),
        ("asb_cell_text", 0),
    ],
)
def test_nothing_regular_is_reported(kind: str, count: int) -> None:
    assert sum(found.kind == kind for found in plan_register().findings) == count


def test_an_abbreviation_that_the_text_expands_is_not_reported_as_undefined() -> None:
    told = [
        found.message
        for found in plan_register().findings
        if found.kind == "abbreviation_undefined"
    ]

    for name in ("BWP", "MERL", "ATU", "TOR", "NSOPs", "CSR", "SOMTC", "ACTIP"):
        assert not any(message.startswith(f"{name} ") for message in told)


def test_findings_stand_in_the_order_of_the_text() -> None:
    lines = [found.line for found in plan_register().findings]

    assert lines == sorted(lines)
