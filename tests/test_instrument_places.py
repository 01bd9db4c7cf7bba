"""Places of the documents beside the plan: exact printing, tolerant reading by short names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.stored_texts import parsed, stored
from tipassist.corpus.manifest import DocumentKind
from tipassist.instrument_places import InstrumentNames, readers_of
from tipassist.locator_reading import find, parse
from tipassist.locators import Locator, article, external, paragraph

READERS = readers_of(
    InstrumentNames(
        treaties=("PACT", "ACTIP"),
        plans=("MPA", "APA"),
        reports=("MWP-Review", "BWP-Review"),
        coded=("MWP", "BWP"),
    )
)

WRITTEN = {
    "pact art 14(7)(a)": "PACT Art. 14(7)(a)",
    "PACT, Article 14 (7)": "PACT Art. 14(7)",
    "PACT's article 14 para 7": "PACT Art. 14(7)",
    "article 14(7) of the PACT": "PACT Art. 14(7)",
    "art. 14 of PACT": "PACT Art. 14",
    "PACT 14(7)": "PACT Art. 14(7)",
    "pact 14": "PACT Art. 14",
    "article xiv of PACT": "PACT Art. XIV",
    "PACT article 4 bis": "PACT Art. 4bis",
    "PACT Art. 3(1)(b)(viii)": "PACT Art. 3(1)(b)(viii)",
    "chapter ii of the PACT": "PACT Chapter II",
    "PACT annex I": "PACT Annex I",
    "PACT Annex II, article 1": "PACT Annex II Art. 1",
    "PACT preamble": "PACT Preamble",
    "the preamble of PACT": "PACT Preamble",
    "footnote 3 of PACT": "PACT Footnote 3",
    "mpa iv.a(e)": "MPA IV.A(e)",
    "MPA, paragraph IV.A(e)": "MPA IV.A(e)",
    "paragraph IV.A(e) of the MPA": "MPA IV.A(e)",
    "MPA II(a)": "MPA II(a)",
    "MPA part IV": "MPA IV",
    "APA IV": "APA IV",
    "APA II(b)": "APA II(b)",
    "MPA A.1": "MPA A.1",
    "MPA 12": "MPA 12",
    "BWP-Review 4.2": "BWP-Review §4.2",
    "bwp review §4.2": "BWP-Review §4.2",
    "BWP-Review section 4.2": "BWP-Review §4.2",
    "section 4.2.1 of the BWP-Review": "BWP-Review §4.2.1",
    "§ 4.2 (a) of bwp-review": "BWP-Review §4.2(a)",
    "BWP-Review 5": "BWP-Review §5",
    "table 2 of the BWP-Review": "BWP-Review Table 2",
    "BWP-Review recommendation 3": "BWP-Review Recommendation 3",
    "recommendation 3 in the BWP-Review": "BWP-Review Recommendation 3",
    "BWP-Review R4": "BWP-Review R4",
    "BWP-Review annex a": "BWP-Review Annex A",
    "BWP-Review Annex A section A.1": "BWP-Review Annex A §A.1",
    "mwp a.a.1.1": "MWP A.a.1.1",
    "MWP B. a. 1. 2": "MWP B.a.1.2",
    "MWP A7": "MWP A7",
    "A7 of the MWP": "MWP A7",
    "activity 1.2 of the MWP": "MWP Activity 1.2",
    "BWP A.I.1.3": "BWP A.l.1.3",
}

IN_SENTENCES = {
    "Compare PACT Art. 3 with ACTIP Art. 14 and A.1.1.": ["PACT Art. 3", "ACTIP Art. 14", "A.1.1"],
    "What does the BWP-Review say about A.2.6?": ["A.2.6"],
    "What does BWP-Review §4.2 say about BWP A.a.1.1?": ["BWP-Review §4.2", "BWP A.a.1.1"],
    "Does PACT bind 12 States?": [],
    "In the MWP-Review 40 people were asked": [],
    "Has MPA a section on funding?": [],
    "Is the IMPACT 4.2 or a COMPACT 12?": [],
}


@pytest.mark.parametrize("written", WRITTEN)
def test_a_place_is_read_however_it_is_written(written: str) -> None:
    found = find(written, READERS)

    assert [str(one.locator) for one in found] == [WRITTEN[written]]


@pytest.mark.parametrize("written", sorted(set(WRITTEN.values())))
def test_the_exact_form_reads_as_itself(written: str) -> None:
    assert str(parse(written, READERS)) == written


@pytest.mark.parametrize("sentence", IN_SENTENCES)
def test_places_are_found_in_sentences(sentence: str) -> None:
    assert [str(one.locator) for one in find(sentence, READERS)] == IN_SENTENCES[sentence]


@pytest.mark.parametrize(
    ("place", "around"),
    [
        ("BWP-Review §4.2.1(a)", ["BWP-Review §4.2.1", "BWP-Review §4.2", "BWP-Review §4"]),
        ("BWP-Review Annex A §A.1", ["BWP-Review Annex A §A", "BWP-Review Annex A"]),
        ("PACT Annex II Art. 1(2)", ["PACT Annex II Art. 1", "PACT Annex II"]),
        ("MPA II(a)", ["MPA II"]),
    ],
)
def test_a_place_lies_in_those_around_it(place: str, around: list[str]) -> None:
    found = parse(place, READERS)

    assert found is not None
    assert [str(one) for one in found.lineage()] == [place, *around]


@pytest.mark.parametrize(
    ("document", "kind", "name"),
    [
        ("convention", DocumentKind.TREATY, "PACT"),
        ("plan_of_action", DocumentKind.PLAN_OF_ACTION, "MPA"),
        ("report", DocumentKind.REPORT, "MWP-Review"),
        ("earlier_plan", DocumentKind.EARLIER_PLAN, "MWP"),
    ],
)
def test_every_place_that_a_parser_gives_reads_back(
    document: str, kind: DocumentKind, name: str
) -> None:
    read = parsed(stored(document), kind, name)
    printed = [one.locator for one in read.clauses if len(one.locator.parts) > 1]

    assert [parse(str(place), READERS) for place in printed] == printed


number = st.integers(1, 99).map(str)
small = st.sampled_from("abcdefghijklmnop")
items = st.lists(number | small | st.sampled_from(["ii", "iv", "viii", "aa"]), max_size=3)
roman = st.sampled_from(["I", "II", "III", "IV", "VIII", "XIV"])
part = st.tuples(st.sampled_from(["Annex", "Table", "Recommendation", "Footnote"]), number | roman)
sections = st.lists(number, min_size=1, max_size=4).map(".".join)
places = st.one_of(
    st.tuples(number | roman | st.just("4bis"), items).map(
        lambda one: article("PACT", one[0], *one[1])
    ),
    st.tuples(roman, st.sampled_from("ABCDEFGH") | number, items).map(
        lambda one: paragraph("MPA", one[0], one[1], *one[2])
    ),
    st.tuples(roman, items).map(lambda one: paragraph("MPA", one[0], *one[1])),
    st.tuples(sections, items).map(
        lambda one: external("BWP-Review", f"§{one[0]}", *(f"({name})" for name in one[1]))
    ),
    st.tuples(st.sampled_from(["PACT", "MPA", "MWP-Review", "MWP"]), part).map(
        lambda one: external(one[0], " ".join(one[1]))
    ),
)


@given(places)
def test_every_place_reads_back_from_its_own_form(place: Locator) -> None:
    assert parse(str(place), READERS) == place
    assert all(one.contains(place) for one in place.lineage())
