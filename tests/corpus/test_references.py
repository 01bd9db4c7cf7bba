"""References are read by the form of their citation and expanded to single places."""

import pytest

from tipassist.corpus.references import find_references
from tipassist.locators import article, external

NAMES = frozenset({"ACTIP", "APA", "SOMTC", "TIP"})

TABLE = {
    "ACTIP, Article 14(7).": ["ACTIP Art. 14(7)"],
    "ACTIP, Article 5": ["ACTIP Art. 5"],
    "ACTIP, Articles 1(a), 11, 12(a), (b)": [
        "ACTIP Art. 1(a)",
        "ACTIP Art. 11",
        "ACTIP Art. 12(a)",
        "ACTIP Art. 12(b)",
    ],
    "ACTIP, Articles 5-7, 12(d)": [f"ACTIP Art. {place}" for place in ("5", "6", "7", "12(d)")],
    "ACTIP, Articles 12(a) - (c)": [f"ACTIP Art. 12({letter})" for letter in "abc"],
    "ACTIP, Article 14 (12), a Declaration": ["ACTIP Art. 14(12)"],
    "ACTIP, Article 14(6) and Article 25.": ["ACTIP Art. 14(6)", "ACTIP Art. 25"],
    "ACTIP, Article 14 and Article 3 of AHRD": ["ACTIP Art. 14", "AHRD Art. 3"],
    "AHRD, Article 13": ["AHRD Art. 13"],
    "Article 5 of AHRD": ["AHRD Art. 5"],
    "Article 14(2) of the ACTIP": ["ACTIP Art. 14(2)"],
    "under ACTIP (Article 19)": ["ACTIP Art. 19"],
    "Article 3(1) Convention on the Rights of the Child. See": [
        "Convention on the Rights of the Child Art. 3(1)"
    ],
    "ACTP, Article 24(1).": ["ACTIP Art. 24(1)"],
    "APA, Paragraph IV.A(e)": ["APA IV.A(e)"],
    "APA, Paragraphs IV.B.(b)-(d).": ["APA IV.B(b)", "APA IV.B(c)", "APA IV.B(d)"],
    "APA, Paragraphs IV.D(j)-(I).": ["APA IV.D(j)", "APA IV.D(k)", "APA IV.D(l)"],
    "APA, Paragraph IV.D, (a), (k)(1)": ["APA IV.D(a)", "APA IV.D(k)(1)"],
    "APA, Paragraph IV.B(h), IV.D(k)(2)": ["APA IV.B(h)", "APA IV.D(k)(2)"],
    "APA, Paragraph V.1.": ["APA V.1"],
    "APA, Paragraphs IV.A.(e), (j), and (l).": ["APA IV.A(e)", "APA IV.A(j)", "APA IV.A(l)"],
    "VDET, Paragraphs 3(a)-(c)": [f"VDET paragraph 3({letter})" for letter in "abc"],
    "ACTIP, Article 15; VDET, Paragraph 4(h)": ["ACTIP Art. 15", "VDET paragraph 4(h)"],
    "VDET, Paragraphs 8, 9.": ["VDET paragraph 8", "VDET paragraph 9"],
    "Decision of the 46th XYZM, item 9": [],
    "CRM, item 30": ["CRM item 30"],
    "Oslo Code on Work with Survivors, rule 9.": ["Oslo Code on Work with Survivors rule 9"],
    "(Ref; Cambodia 2026 TIP NAP; activity 4.2)": ["Cambodia 2026 TIP NAP activity 4.2"],
    "BWP, A.a.1.1": ["BWP A.a.1.1"],
    "BWP2, B.c.2.1": ["BWP2 B.c.2.1"],
    "BWP D.e.2.3": ["BWP D.e.2.3"],
    "BWP, B.c.1.1, B.e.1.1": ["BWP B.c.1.1", "BWP B.e.1.1"],
    "BWP, B.h.1.1; D.h.1.2": ["BWP B.h.1.1", "BWP D.h.1.2"],
    "BWP, A.a.2.1-A.a.2.3": ["BWP A.a.2.1", "BWP A.a.2.2", "BWP A.a.2.3"],
    "BWP, A.I.1.3": ["BWP A.l.1.3"],
    "BWP 2.0, D.3.5": ["BWP 2.0 D.3.5"],
    "BWP 2.0, B.1.1; B.3.1": ["BWP 2.0 B.1.1", "BWP 2.0 B.3.1"],
    "BWP 2.0, A.2.2-A.2.4": [f"BWP 2.0 A.2.{number}" for number in "234"],
    "ACTIP, Article 22; PWP, activities A.1.3 and C.2.1": [
        "ACTIP Art. 22",
        "PWP A.1.3",
        "PWP C.2.1",
    ],
    "APA, Paragraphs IV.D(a) and V.": ["APA IV.D(a)", "APA V"],
    "(Ref; Viet Nam NPA 2026-2030; task 1.6)": ["Viet Nam NPA 2026-2030 task 1.6"],
    "ASEAN Human Rights Declaration, General Principles 2 and 3.": [
        f"ASEAN Human Rights Declaration General Principle {number}" for number in "23"
    ],
    "ASEAN Leaders' Declaration on Crimes Caused by Machines, paragraphs 3-5": [
        f"ASEAN Leaders' Declaration on Crimes Caused by Machines paragraph {number}"
        for number in "345"
    ],
    "ASEAN Guide for Responders, Annex B.": ["ASEAN Guide for Responders Annex B"],
    "(Ref. AICHR FYWP 2021- 2025, PA 4.3.4)": ["AICHR FYWP 2021-2025 PA 4.3.4"],
    "(Ref; Myanmar 2022 TIP WP; activity 1.11.7/ 1.11.11)": [
        "Myanmar 2022 TIP WP activity 1.11.7",
        "Myanmar 2022 TIP WP activity 1.11.11",
    ],
    "See as Ref; Myanmar 2022 TIP WP; 3.4/3.5": [
        "Myanmar 2022 TIP WP activity 3.4",
        "Myanmar 2022 TIP WP activity 3.5",
    ],
    "(Ref; Viet Nam 2024 TIP WP; activity 2.1)": ["Viet Nam 2024 TIP WP activity 2.1"],
    "(ref. IAs 2.1.3, 2.6.1 and 3.2.1)": ["IA 2.1.3", "IA 2.6.1", "IA 3.2.1"],
    "ALM Work Plan 2021": ["ALM Work Plan 2021"],
    "ASEAN Human Rights Declaration, General Principle 2; x": [
        "ASEAN Human Rights Declaration General Principle 2"
    ],
    "See also: ASEAN Gender Framework 2021-2025, Annex 1.": [
        "ASEAN Gender Framework 2021-2025 Annex 1"
    ],
    "ACTIP, Article 12(c); APA, Paragraph IV.A(g)": ["ACTIP Art. 12(c)", "APA IV.A(g)"],
    "ACTIP, Article 5; ACTIP, Article 5": ["ACTIP Art. 5"],
    "(Ref. ACWC Work Plan 2026-2030, activity 7.4)": ["ACWC Work Plan 2026-2030 activity 7.4"],
    "(Ref ABC Roadmap 2031, actions 9 and 11)": [
        f"ABC Roadmap 2031 action {number}" for number in ("9", "11")
    ],
    "(Ref. XYZ Minutes 2029, item 8": ["XYZ Minutes 2029 item 8"],
    "(Ref. Priority Programme 2030, line 14)": ["Priority Programme 2030 line 14"],
    "Regional Review on Shelters 2023, paragraph 12": [
        "Regional Review on Shelters 2023 paragraph 12"
    ],
    "Summary Record of the Annual Meeting, Ha Long, 14 – 15 May 2031, paragraph 21.": [
        "Summary Record of the Annual Meeting paragraph 21"
    ],
    "The meeting of May 2031, paragraph by paragraph": [],
    "Ibid.": [],
    "Do no harm (paragraph 2.1)": [],
    "an article about 14 victims": [],
    "from 2023 - 2028": [],
    "GDP, 3.4.3": [],
    "SOMTC, A.1.1": [],
    "see activity A.1.1; TIP A.2": [],
    "BWP 2.0 ended in 2028": [],
    "The plan, Part time and Section heads": [],
    "": [],
}


@pytest.mark.parametrize("text", TABLE)
def test_citation_expands_to_single_places(text: str) -> None:
    assert [str(found.target) for found in find_references(text, NAMES)] == TABLE[text]


@pytest.mark.parametrize(
    ("text", "oddity"),
    [
        ("ACTP, Article 24(1).", "ACTP is read as ACTIP"),
        ("BWP, A.I.1.3", "a capital I is read as the lower-case letter l"),
        ("APA, Paragraphs IV.D(a)-(I).", "a capital I is read as the lower-case letter l"),
        ("APA, Paragraph IV.D, (a)", "a comma stands between the paragraph and its letter"),
        ("ACTIP, Article 5", ""),
        ("AHRD, Article 5", ""),
    ],
)
def test_odd_form_is_told(text: str, oddity: str) -> None:
    assert {found.oddity for found in find_references(text, NAMES)} == {oddity}


def test_abbreviation_far_from_every_defined_one_stays_as_printed() -> None:
    assert [str(found.target) for found in find_references("CEDAW, Article 6", NAMES)] == [
        "CEDAW Art. 6"
    ]


def test_ibid_means_the_instrument_of_the_footnote_before() -> None:
    guideline = external("ASEAN Guideline", "paragraph 2")

    found = find_references("Ibid., paragraph 2.1. Do no harm", NAMES, guideline)
    inside = find_references("Ibid, Article 5(1)", NAMES, article("ACTIP", "4"))

    assert [str(one.target) for one in found] == ["ASEAN Guideline paragraph 2.1"]
    assert [str(one.target) for one in inside] == ["ACTIP Art. 5(1)"]
    assert find_references("Ibid., paragraph 2.1", NAMES) == ()


def test_offsets_are_those_of_the_words_read() -> None:
    text = "See ACTIP, Article 5 for more"

    (found,) = find_references(text, NAMES)

    assert text[found.start : found.end] == "ACTIP, Article 5"
