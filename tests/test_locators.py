"""Locators: exact printing, tolerant reading, and what must not be read as a place."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.plan import plan_register
from tipassist.locator_reading import bwp_place, find, parse
from tipassist.locators import (
    Locator,
    LocatorKind,
    article,
    code,
    external,
    footnote,
    glossary,
    paragraph,
    section,
)
from tipassist.register.queries import targets_of

EXACT = {
    "A": code("A"),
    "A.1": code("A.1"),
    "D.3.6": code("D.3.6"),
    "E.12.10": code("E.12.10"),
    "Section F": section("F"),
    "Section F.1": section("F", "1"),
    "Section F.1.a": section("F", "1", "a"),
    "Section D.A": section("D", "A"),
    "Footnote 14": footnote(14),
    "Glossary SLOM": glossary("SLOM"),
    "Glossary Frontline Officer": glossary("Frontline Officer"),
    "ACTIP Art. 14": article("ACTIP", "14"),
    "ACTIP Art. 14(7)": article("ACTIP", "14", "7"),
    "ACTIP Art. 14(7)(a)": article("ACTIP", "14", "7", "a"),
    "AHRD Art. 5": article("AHRD", "5"),
    "Convention on the Rights of the Child Art. 3(1)": article(
        "Convention on the Rights of the Child", "3", "1"
    ),
    "APA IV.A": paragraph("APA", "IV", "A"),
    "APA IV.A(e)": paragraph("APA", "IV", "A", "e"),
    "APA IV.D(k)(1)": paragraph("APA", "IV", "D", "k", "1"),
    "APA V.1": paragraph("APA", "V", "1"),
    "BWP A.a.1.1": external("BWP", "A.a.1.1"),
    "AICHR FYWP 2021-2025 PA 3.4.3": external("AICHR FYWP 2021-2025", "PA 3.4.3"),
    "Myanmar 2022 TIP WP activity 3.10.1": external("Myanmar 2022 TIP WP", "activity 3.10.1"),
    "IA 2.6.1": external("IA", "2.6.1"),
    "ASEAN Human Rights Declaration General Principle 2": external(
        "ASEAN Human Rights Declaration", "General Principle 2"
    ),
    "ASEAN Gender Mainstreaming Strategic Framework 2021-2025 Annex 1": external(
        "ASEAN Gender Mainstreaming Strategic Framework 2021-2025", "Annex 1"
    ),
    "ALM Work Plan 2021": Locator(LocatorKind.EXTERNAL, ("ALM Work Plan 2021",)),
    "PA 3.4.3": external("PA", "3.4.3"),
}

TOLERANT = {
    "a": "A",
    " b. ": "B",
    "pillar c": "C",
    "Pillar D?": "D",
    "a1": "A.1",
    "a.1": "A.1",
    "A-1": "A.1",
    "outcome A-4": "A.4",
    "Outcome A 4": "A.4",
    "priority outcome b.2": "B.2",
    "c13": "C.1.3",
    "C.1.3.": "C.1.3",
    "C.1.3?": "C.1.3",
    "c 1 3": "C.1.3",
    "D 2 3": "D.2.3",
    "d-2-3": "D.2.3",
    "d_2_3": "D.2.3",
    "activity a.2.6": "A.2.6",
    "activity A26": "A.2.6",
    "programme B.3.2": "B.3.2",
    "code c12": "C.1.2",
    "section f": "Section F",
    "Sect. F": "Section F",
    "§F.1": "Section F.1",
    "section F 1 a": "Section F.1.a",
    "Section F.1(a)": "Section F.1.a",
    "section f1a": "Section F.1.a",
    "F.1.a": "Section F.1.a",
    "fn 14": "Footnote 14",
    "fn14": "Footnote 14",
    "foot note 14": "Footnote 14",
    "footnote no. 14": "Footnote 14",
    "Footnote #14": "Footnote 14",
    "note 14": "Footnote 14",
    "glossary: SLOM": "Glossary SLOM",
    "glossary term SLOM": "Glossary SLOM",
    "art 12": "ACTIP Art. 12",
    "Article 12(e)": "ACTIP Art. 12(e)",
    "article 12 (e)": "ACTIP Art. 12(e)",
    "art. 12 para e": "ACTIP Art. 12(e)",
    "art 12 paragraph 3": "ACTIP Art. 12(3)",
    "ACTIP article 12(b)": "ACTIP Art. 12(b)",
    "ACTIP, Article 12(b)": "ACTIP Art. 12(b)",
    "ACTIP's article 12": "ACTIP Art. 12",
    "actip 12(b)": "ACTIP Art. 12(b)",
    "Article 14 of ACTIP": "ACTIP Art. 14",
    "article 14(2) of the ACTIP": "ACTIP Art. 14(2)",
    "Article 5 of AHRD": "AHRD Art. 5",
    "apa iv.a(e)": "APA IV.A(e)",
    "APA, Paragraph IV.A(e)": "APA IV.A(e)",
    "APA para IV.A.(e)": "APA IV.A(e)",
    "paragraph IV.A(e)": "APA IV.A(e)",
    "APA IV D, (a)": "APA IV.D(a)",
    "IV.A(e)": "APA IV.A(e)",
    "APA V.1": "APA V.1",
    "APA paragraph V.1": "APA V.1",
    "Article 3(1) of the Convention on the Rights of the Child": (
        "Convention on the Rights of the Child Art. 3(1)"
    ),
    "Convention on the Rights of the Child, article 3": (
        "Convention on the Rights of the Child Art. 3"
    ),
    "bwp a.a.1.1": "BWP A.a.1.1",
    "BWP, A.a.1.1": "BWP A.a.1.1",
    "BWP A. a. 1. 1": "BWP A.a.1.1",
    "BWP A.I.1.3": "BWP A.l.1.3",
    "BWP A.l.1.3": "BWP A.l.1.3",
    "AICHR FYWP 2021 - 2025, PA 3.4.3": "AICHR FYWP 2021-2025 PA 3.4.3",
    "FYWP PA 3.4.3": "AICHR FYWP PA 3.4.3",
    "Myanmar 2022 TIP WP; activity 3.10": "Myanmar 2022 TIP WP activity 3.10",
    "Myanmar's work plan activity 3.10": "Myanmar TIP WP activity 3.10",
    "IAs 2.6.1": "IA 2.6.1",
}

NOT_ONE_PLACE = [
    "",
    " ",
    "?",
    "hello",
    "AB",
    "A.1 and A.2",
    "A.1.1 coordinating body",
    "who coordinates A.1.1",
    "1.1",
    "12",
    "A.1.1.1",
    "A.1234",
    "2023-2028",
    "AICHR",
    "SOM-ED",
    "COVID-19",
]

IN_SENTENCES = {
    "Which body coordinates A.2.6?": ["A.2.6"],
    "Who supports a.2.6 and B.3.1, please": ["A.2.6", "B.3.1"],
    "Compare C12 with c 1 3.": ["C.1.2", "C.1.3"],
    "What does outcome B.3 want, and pillar D?": ["B.3", "D"],
    "what's pillar D about?": ["D"],
    "Is A.1.1 under Pillar A": ["A.1.1", "A"],
    "Read section F.1.a and footnote 14": ["Section F.1.a", "Footnote 14"],
    "What does Article 12(e) say about A.2?": ["ACTIP Art. 12(e)", "A.2"],
    "Which activities refer to APA IV.A(e) or ACTIP Art. 14(7)?": [
        "APA IV.A(e)",
        "ACTIP Art. 14(7)",
    ],
    "Which outcomes rest on article 14 of ACTIP": ["ACTIP Art. 14"],
    "Is A.1.1 (SOMTC) linked to BWP A.a.1.1?": ["A.1.1", "BWP A.a.1.1"],
    "indicators of 'D.3.4'": ["D.3.4"],
    "(A.2.5)": ["A.2.5"],
    "A.2.5: who?": ["A.2.5"],
    "A.2.5's bodies": ["A.2.5"],
    "A.1.1-A.1.3": ["A.1.1", "A.1.3"],
    "Is section F a summary, and section G?": ["Section F", "Section G"],
    "Section F. A body leads it.": ["Section F"],
    "Section F.1 a body leads": ["Section F.1"],
    "section F 1 (a) and Section D.B": ["Section F.1.a", "Section D.B"],
    "section G.": ["Section G"],
    "a.1.1/a.1.2": ["A.1.1", "A.1.2"],
}

NO_PLACE_IN = [
    "What is SOMSWD coordinating?",
    "A body of 12 members met in 2023.",
    "I have 2 questions about a plan",
    "Can a 5-year plan change?",
    "a 10 percent rise",
    "there were a 12 people",
    "COVID-19 and its effects",
    "SOM-ED and SOM-MLAT",
    "the plan covers 2023-2028",
    "the end of 2026",
    "on 4 August 2023",
    "27-29 May 2019",
    "level 3.4.3 of something",
    "version 2.0 of the Bohol plan",
    "e.g. training, i.e. a workshop",
    "Bohol TIP Work Plan 2.0",
    "the best interests of the child",
    "Is there a pillar about prevention?",
    "what's pillar work about?",
    "What are the pillars?",
    "Which article mentions children?",
    "take note of this",
    "the section on funding",
    "article by article",
    "B2B platforms",
    "a 4x4 car",
    "Windows 11, H1N1, MP3 and R2D2",
    "$5.2 million",
    "See Section. A body leads",
]


@pytest.mark.parametrize("printed", EXACT)
def test_exact_form_prints_and_reads_the_same_place(printed: str) -> None:
    assert str(EXACT[printed]) == printed
    assert parse(printed) == EXACT[printed]


@pytest.mark.parametrize("written", TOLERANT)
def test_tolerant_form_reads_as_the_exact_one(written: str) -> None:
    assert str(parse(written)) == TOLERANT[written]


@pytest.mark.parametrize("text", NOT_ONE_PLACE)
def test_text_that_is_not_exactly_one_place_reads_as_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize("sentence", IN_SENTENCES)
def test_places_are_found_in_sentences_in_reading_order(sentence: str) -> None:
    assert [str(found.locator) for found in find(sentence)] == IN_SENTENCES[sentence]


@pytest.mark.parametrize("sentence", NO_PLACE_IN)
def test_no_place_is_found_where_none_is_named(sentence: str) -> None:
    assert [str(found.locator) for found in find(sentence)] == []


letters = st.sampled_from("ABCDEFGH")
small = st.sampled_from("abcdefghijklmnop")
number = st.integers(1, 99).map(str)
roman = st.sampled_from(["I", "II", "III", "IV", "V", "VI", "IX", "XI"])
inner = st.lists(number | small, max_size=2)

locators = st.one_of(
    st.tuples(letters).map(lambda parts: code(".".join(parts))),
    st.tuples(letters, number).map(lambda parts: code(".".join(parts))),
    st.tuples(letters, number, number).map(lambda parts: code(".".join(parts))),
    letters.map(section),
    st.tuples(letters, number).map(lambda parts: section(*parts)),
    st.tuples(letters, letters).map(lambda parts: section(*parts)),
    st.tuples(letters, number, small).map(lambda parts: section(*parts)),
    st.integers(1, 999).map(footnote),
    st.sampled_from(["SLOM", "SOM-ED", "ASEAN MLAT", "Frontline Officer", "A"]).map(glossary),
    st.tuples(st.sampled_from(["ACTIP", "AHRD", "CRC"]), number, inner).map(
        lambda parts: article(parts[0], parts[1], *parts[2])
    ),
    st.tuples(roman, letters | number, inner).map(
        lambda parts: paragraph("APA", parts[0], parts[1], *parts[2])
    ),
    st.tuples(letters, small, number, number).map(lambda parts: external("BWP", ".".join(parts))),
    st.tuples(number, number, number).map(
        lambda parts: external("AICHR FYWP 2021-2025", "PA " + ".".join(parts))
    ),
    st.tuples(number, number).map(
        lambda parts: external("Myanmar 2022 TIP WP", "activity " + ".".join(parts))
    ),
)


@given(locators)
def test_every_locator_reads_back_from_its_own_form(locator: Locator) -> None:
    assert parse(str(locator)) == locator


@given(locators, st.sampled_from(["What is {}?", "see {}.", "({})", "'{}'", "about {}, please"]))
def test_every_locator_but_a_bare_letter_is_found_in_a_sentence(
    locator: Locator, sentence: str
) -> None:
    printed = str(locator)
    if locator.kind in (LocatorKind.PILLAR, LocatorKind.GLOSSARY):
        return
    text = sentence.format(printed)

    found = find(text)

    assert [mention.locator for mention in found] == [locator]
    assert text[found[0].start : found[0].end].strip(" .?)") == printed.strip(")")


@given(st.text(max_size=60))
def test_any_text_can_be_searched_and_mentions_never_overlap(text: str) -> None:
    found = find(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    parse(text)


@given(locators)
def test_a_place_contains_itself_and_its_parents_contain_it(locator: Locator) -> None:
    assert locator.contains(locator)
    above = locator.parent
    while above is not None:
        assert above.contains(locator)
        assert not locator.contains(above)
        above = above.parent


@pytest.mark.parametrize(
    ("inner_place", "outer"),
    [
        ("A.1.1", "A.1"),
        ("A.1", "A"),
        ("Section F.1.a", "Section F.1"),
        ("Section F.1", "Section F"),
        ("ACTIP Art. 14(7)(a)", "ACTIP Art. 14(7)"),
        ("APA IV.A(e)", "APA IV.A"),
    ],
)
def test_parent_is_the_enclosing_place(inner_place: str, outer: str) -> None:
    assert EXACT.get(inner_place, parse(inner_place)) is not None
    found = parse(inner_place)
    assert found is not None
    assert str(found.parent) == outer


@pytest.mark.parametrize("top", ["A", "Section F", "Footnote 14", "Glossary SLOM", "BWP A.a.1.1"])
def test_top_has_no_parent(top: str) -> None:
    found = parse(top)

    assert found is not None
    assert found.parent is None


def test_a_section_does_not_contain_the_pillar_of_its_letter() -> None:
    assert not section("A").contains(code("A"))
    assert not code("A").contains(section("A"))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("A.a.1.1", "A.a.1.1"),
        ("A.I.1.3", "A.l.1.3"),
        ("a.A.1.1", "A.a.1.1"),
        ("D. h.1.2", "D.h.1.2"),
    ],
)
def test_bohol_place_is_read_in_its_exact_form(printed: str, read: str) -> None:
    assert bwp_place(printed) == read


def test_every_place_of_the_plan_reads_back() -> None:
    register = plan_register()
    own = [
        *(code(pillar.letter) for pillar in register.pillars),
        *(code(outcome.code) for outcome in register.outcomes),
        *(code(activity.code) for activity in register.activities),
        *(part.locator for part in register.section_parts()),
        *(footnote(note.number) for note in register.footnotes),
        *(term.place for term in register.glossary),
    ]

    assert [parse(str(place)) for place in own] == own


def test_every_place_that_the_plan_refers_to_reads_back() -> None:
    targets = list(targets_of(plan_register()))

    assert len(targets) > 100
    assert [parse(str(place)) for place in targets] == targets


def test_codes_are_found_wherever_the_plan_prints_them() -> None:
    for activity in plan_register().activities:
        text = f"x {activity.code} y"
        (found,) = find(text)
        assert re.sub(r"\s", "", text[found.start : found.end]) == activity.code


@pytest.mark.parametrize("text", ["the plan's 70 activities", "pillar D’s 7 outcomes"])
def test_the_s_of_a_genitive_begins_no_code(text: str) -> None:
    assert "S" not in {mention.locator.parts[0] for mention in find(text)}
