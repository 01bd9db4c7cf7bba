"""Treaties: a made-up convention with the mess of real ones, read clause by clause."""

import pytest

from tests.corpus.stored_texts import (
    assert_spans_hold_the_words,
    at,
    findings,
    places,
    stored,
    treaty,
)
from tipassist.corpus.instruments import parse_instrument
from tipassist.corpus.manifest import DocumentKind
from tipassist.errors import IngestError
from tipassist.register.instruments import ClauseKind, Instrument, page_at

CONVENTION = treaty(stored("convention"))

PLACES = """
PACT
PACT Preamble
PACT Preamble
PACT Preamble
PACT Chapter I
PACT Art. 1
PACT Art. 1(a)
PACT Art. 1(b)
PACT Art. 1(b)(i)
PACT Art. 1(b)(ii)
PACT Art. 1(b)(iii)
PACT Art. 1(c)
PACT Footnote 1
PACT Art. 2
PACT Art. 2
PACT Chapter II
PACT Art. 3
PACT Art. 3(1)
PACT Art. 3(1)(a)
PACT Art. 3(1)(b)
PACT Art. 3(1)(b)(i)
PACT Art. 3(1)(b)(ii)
PACT Art. 3(1)
PACT Art. 3(2)
PACT Art. 3(2)(a)
PACT Art. 3(2)(b)
PACT Art. 3(2)
PACT Art. 3(3)
PACT Art. 4
PACT Art. 4bis
PACT Art. 4bis(1)
PACT Art. 4bis(2)
PACT Art. 4bis(2)(h)
PACT Art. 4bis(2)(i)
PACT Art. 6
PACT Art. 6(1)
PACT Art. 6(1)
PACT
PACT
PACT Annex I
PACT Annex I(1)
PACT Annex I(2)
PACT Annex I(2)(a)
PACT Annex I(2)(b)
PACT Annex II
PACT Annex II Art. 1
PACT Annex II Art. 2
""".strip().split("\n")


def test_a_treaty_is_read_clause_by_clause_without_its_table_of_contents() -> None:
    assert places(CONVENTION) == PLACES


def test_what_is_missing_or_printed_twice_is_reported() -> None:
    assert findings(CONVENTION) == [
        ("label_missing", "PACT Art. 4bis(2)(h)"),
        ("article_missing", "PACT Art. 6"),
        ("label_repeated", "PACT Art. 6(1)"),
    ]


def test_every_wording_is_printed_in_its_spans() -> None:
    assert_spans_hold_the_words(CONVENTION)


def test_an_article_keeps_its_title_its_words_and_the_headings_around_it() -> None:
    found = at(CONVENTION, "PACT Art. 2")

    assert (found.kind, found.heading) == (ClauseKind.ARTICLE, "Scope")
    assert found.wording.text.startswith("This Convention applies to the offences set forth in")
    assert found.breadcrumb == "Chapter I General provisions"
    assert [span.of(CONVENTION.text) for span in found.heading_spans] == ["Scope"]


def test_an_item_is_introduced_by_its_paragraph() -> None:
    item = at(CONVENTION, "PACT Art. 3(1)(b)(i)")

    assert item.wording.text == "medical care; and"
    assert item.breadcrumb == "Chapter II Protection › Article 3"
    trail = []
    while item.lead_in is not None:
        item = CONVENTION.clauses[item.lead_in]
        trail.append(str(item.locator))
    assert trail == ["PACT Art. 3(1)(b)", "PACT Art. 3(1)", "PACT Art. 3", "PACT Chapter II"]


def test_words_after_a_list_belong_to_the_paragraph_around_it() -> None:
    texts = [one.wording.text for one in CONVENTION.clauses if str(one.locator) == "PACT Art. 3(1)"]

    assert texts == ["Each Party shall, to the extent possible:", "without charging for it."]


def test_a_paragraph_that_goes_on_over_the_page_has_a_span_on_each() -> None:
    found = at(CONVENTION, "PACT Art. 3(1)(a)").wording

    assert found.text == "house every person who was coerced;"
    assert [page_at(CONVENTION.text, span.start) for span in found.spans] == [1, 2]


def test_a_defined_term_is_the_heading_of_its_definition() -> None:
    assert at(CONVENTION, "PACT Art. 1(b)").heading == "Broker"


def test_a_footnote_is_introduced_by_the_clause_that_its_mark_stands_in() -> None:
    note = at(CONVENTION, "PACT Footnote 1")

    assert (note.kind, note.wording.text) == (
        ClauseKind.FOOTNOTE,
        "Threat includes the threat of debt.",
    )
    assert note.lead_in is not None
    assert str(CONVENTION.clauses[note.lead_in].locator) == "PACT Art. 1(a)"
    assert "[^1]" not in at(CONVENTION, "PACT Art. 1(a)").wording.text


def test_articles_of_an_annex_are_no_articles_of_the_treaty() -> None:
    found = at(CONVENTION, "PACT Annex II Art. 1")

    assert found.wording.text == "The Committee has nine members."
    assert found.breadcrumb == "Annex II Rules of the Committee"


def articles(*blocks: str) -> Instrument:
    return treaty("\n\n".join(blocks) + "\n")


@pytest.mark.parametrize(
    ("label", "place", "title", "words"),
    [
        ("Article 1", "PACT Art. 1", "", ""),
        ("ARTICLE 1", "PACT Art. 1", "", ""),
        ("Article 1.", "PACT Art. 1", "", ""),
        ("Art. 1", "PACT Art. 1", "", ""),
        ("Art. I", "PACT Art. I", "", ""),
        ("ARTICLE ONE", "PACT Art. 1", "", ""),
        ("Article 1 – Scope", "PACT Art. 1", "Scope", ""),
        ("Article 1: Scope", "PACT Art. 1", "Scope", ""),
        ("ARTICLE 1 SCOPE", "PACT Art. 1", "SCOPE", ""),
        ("### Article 1 Scope", "PACT Art. 1", "Scope", ""),
        ("Article 1. The Parties agree.", "PACT Art. 1", "", "The Parties agree."),
    ],
)
def test_an_article_is_recognised_however_it_is_numbered(
    label: str, place: str, title: str, words: str
) -> None:
    read = articles("A pact", label, "1. Nobody is harmed.")

    assert places(read) == ["PACT", place, f"{place}(1)"]
    assert (read.clauses[1].heading, read.clauses[1].wording.text) == (title, words)


@pytest.mark.parametrize(
    "labels",
    [
        ["1.", "2.", "3."],
        ["(1)", "(2)", "(3)"],
        ["1)", "2)", "3)"],
        ["1.1", "1.2", "1.3"],
        ["1.1.", "1.2.", "1.3."],
        ["§ 1.", "§ 2.", "§ 3."],
        ["1", "2", "3"],
    ],
)
def test_paragraphs_are_recognised_however_they_are_numbered(labels: list[str]) -> None:
    read = articles("A pact", "Article 1", *(f"{one} Nobody is harmed." for one in labels))

    assert places(read)[2:] == [f"PACT Art. 1({number})" for number in (1, 2, 3)]
    assert {one.wording.text for one in read.clauses[2:]} == {"Nobody is harmed."}


@pytest.mark.parametrize("form", ["({})", "{})", "{}."])
def test_a_letter_i_after_h_goes_on_with_the_letters(form: str) -> None:
    labels = [form.format(letter) for letter in "abcdefghijk"]
    read = articles("A pact", "Article 1", "It bans:", *(f"{one} a thing;" for one in labels))

    assert places(read)[2:] == [f"PACT Art. 1({letter})" for letter in "abcdefghijk"]


def test_an_i_after_h_begins_a_list_when_ii_follows() -> None:
    labels = ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(ii)", "(i)", "(j)"]
    read = articles("A pact", "Article 1", "It bans:", *(f"{one} a thing;" for one in labels))

    assert places(read)[-5:] == [
        "PACT Art. 1(h)",
        "PACT Art. 1(h)(i)",
        "PACT Art. 1(h)(ii)",
        "PACT Art. 1(i)",
        "PACT Art. 1(j)",
    ]


def test_a_list_goes_on_inside_the_paragraph_that_its_first_label_begins() -> None:
    items = "(i) a lamp at the pier; (ii) a bell on deck; and (iii) a rope at the stern."
    read = articles("A pact", "Article 1", "Each boat shall have:", items)

    assert places(read)[2:] == [f"PACT Art. 1({label})" for label in ("i", "ii", "iii")]
    assert read.clauses[-1].wording.text == "a rope at the stern."


def test_a_reference_after_a_first_label_is_no_list() -> None:
    items = "(a) what is said in (b) of this pact holds for ferries too."
    read = articles("A pact", "Article 1", "It says:", items)

    assert places(read)[2:] == ["PACT Art. 1(a)"]


def test_lists_stand_inside_lists() -> None:
    labels = ["1.", "(a)", "(i)", "(ii)", "(aa)", "(bb)", "(iii)", "(b)", "2."]
    read = articles("A pact", "Article 7", *(f"{one} a thing;" for one in labels))

    assert places(read)[2:] == [
        "PACT Art. 7(1)",
        "PACT Art. 7(1)(a)",
        "PACT Art. 7(1)(a)(i)",
        "PACT Art. 7(1)(a)(ii)",
        "PACT Art. 7(1)(a)(ii)(aa)",
        "PACT Art. 7(1)(a)(ii)(bb)",
        "PACT Art. 7(1)(a)(iii)",
        "PACT Art. 7(1)(b)",
        "PACT Art. 7(2)",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Article 5 of this Pact applies.",
        "Article 5 and article 6 apply together.",
        "“Article 5 Costs",
        "article 5 of this Protocol",
    ],
)
def test_an_article_that_is_only_spoken_of_begins_nothing(words: str) -> None:
    read = articles("A pact", "Article 1", "The Parties shall act as set forth in", words)

    assert {str(one.locator) for one in read.clauses} == {"PACT", "PACT Art. 1"}


def test_an_article_that_is_quoted_belongs_to_the_one_that_quotes_it() -> None:
    read = articles(
        "A pact",
        "Article 1",
        "1. The following article is inserted:",
        "“Article 5 bis",
        "1. Each Party pays.",
        "2. Each Party is paid.”",
        "2. It applies from May.",
        "Article 2",
        "“Port” means a harbour.",
    )

    assert places(read) == [
        "PACT",
        "PACT Art. 1",
        *["PACT Art. 1(1)"] * 4,
        "PACT Art. 1(2)",
        "PACT Art. 2",
    ]
    assert read.findings == ()


@pytest.mark.parametrize("label", ["{}. Costs", "# {}. Costs", "{}.", "{}"])
def test_numbers_alone_are_articles_where_nothing_is_called_an_article(label: str) -> None:
    blocks = [
        words
        for number in (1, 2, 3)
        for words in (label.format(number), "The Parties agree:", "(a) to pay;", "(b) to be paid.")
    ]
    read = articles("# A pact", *blocks)

    assert places(read)[4:7] == ["PACT Art. 2", "PACT Art. 2(a)", "PACT Art. 2(b)"]
    assert at(read, "PACT Art. 2").wording.text == "The Parties agree:"
    assert read.findings == ()


def test_parts_hold_chapters_and_chapters_hold_articles() -> None:
    read = articles(
        "# A pact",
        "# Part I",
        "# Peace",
        "## Chapter 1: Ports",
        "### Article 1",
        "Ports are open.",
        "## Chapter 2",
        "### Article 2",
        "Ships sail.",
        "# PART TWO",
        "## Chapter 1",
        "### Article 3",
        "War is over.",
    )

    assert places(read) == [
        "PACT",
        "PACT Part I",
        "PACT Part I Chapter 1",
        "PACT Art. 1",
        "PACT Part I Chapter 2",
        "PACT Art. 2",
        "PACT Part 2",
        "PACT Part 2 Chapter 1",
        "PACT Art. 3",
    ]
    assert at(read, "PACT Art. 1").breadcrumb == "Part I Peace › Chapter 1 Ports"
    assert at(read, "PACT Art. 3").breadcrumb == "Part 2 › Chapter 1"


NOTE = "Not yet in force"


def test_a_note_under_heading_after_heading_is_left_out_and_reported() -> None:
    read = articles(
        "# A pact",
        NOTE,
        "# Part I",
        "## Ports",
        NOTE,
        "# Article 1",
        NOTE,
        "1. Ports are open.",
        "# Article 2",
        "## Ships",
        NOTE,
        "Ships sail.",
    )

    assert places(read) == ["PACT", "PACT Part I", "PACT Art. 1", "PACT Art. 1(1)", "PACT Art. 2"]
    assert [one.heading for one in read.clauses] == ["A pact", "Ports", "", "", "Ships"]
    assert findings(read) == [("repeated_note", "")]


def test_a_translation_after_the_text_keeps_its_own_places() -> None:
    read = articles(
        "# A pact",
        "Preamble",
        "The Parties,",
        "# Chapter I",
        "# Article 1",
        "1. Ports are open.",
        "DONE at Meridian.",
        "# Een verdrag",
        "Preambule",
        "De Partijen,",
        "# Hoofdstuk I",
        "# Artikel 1",
        "1. Havens zijn open.",
    )

    assert places(read) == [
        "PACT",
        "PACT Preamble",
        "PACT Chapter I",
        "PACT Art. 1",
        "PACT Art. 1(1)",
        "PACT",
        "PACT",
        "PACT Preambule",
        "PACT Hoofdstuk I",
        "PACT Artikel 1",
        "PACT Artikel 1(1)",
    ]
    assert findings(read) == [("another_text", "PACT")]


def test_a_protocol_after_the_text_has_places_under_its_title() -> None:
    read = articles(
        "# A pact",
        "# Article 1",
        "Ports are open.",
        "Done at Meridian.",
        "# Protocol on Ships",
        "# Article 1",
        "Ships sail.",
        "# Article 2",
        "1. They return.",
    )

    assert places(read)[3:] == [
        "PACT Protocol on Ships",
        "PACT Protocol on Ships Art. 1",
        "PACT Protocol on Ships Art. 2",
        "PACT Protocol on Ships Art. 2(1)",
    ]


def test_a_text_without_an_article_is_refused_with_advice() -> None:
    with pytest.raises(IngestError, match="check that it is a treaty"):
        parse_instrument("Hello.\n", DocumentKind.TREATY, "pact", "1", "PACT", "A pact")


def test_where_it_was_done_may_stand_under_the_title() -> None:
    read = articles(
        "# A pact",
        "Done at Meridian on 3 May 2011.",
        "# CHAPTER I",
        "# GENERAL PROVISIONS",
        "# Article 1",
        "Ports are open.",
    )

    assert places(read)[-2:] == ["PACT Chapter I", "PACT Art. 1"]
    assert findings(read) == []


def test_a_list_inside_a_paragraph_is_read_item_by_item() -> None:
    paragraph = "1. Each Party shall: (a) keep a register, (b) report on it; and (c) pay for it."
    read = articles("A pact", "Article 7", paragraph, "2. It is open.")

    assert [(str(one.locator), one.wording.text) for one in read.clauses[2:]] == [
        ("PACT Art. 7(1)", "Each Party shall:"),
        ("PACT Art. 7(1)(a)", "keep a register,"),
        ("PACT Art. 7(1)(b)", "report on it; and"),
        ("PACT Art. 7(1)(c)", "pay for it."),
        ("PACT Art. 7(2)", "It is open."),
    ]
    assert_spans_hold_the_words(read)


def test_a_list_inside_the_words_of_an_article_needs_no_colon() -> None:
    read = articles("A pact", "Article 7", "The aim is (a) to count boats; and (b) to pay crews.")

    assert places(read)[1:] == ["PACT Art. 7", "PACT Art. 7(a)", "PACT Art. 7(b)"]


@pytest.mark.parametrize(
    "words",
    [
        "As subparagraphs (a) of the first and (b) of the second say, boats are counted.",
        "The rule of paragraph 1 (a), (b) and (c) stands.",
        "Boats (a) that float, (b) that sink are counted.",
        "A boat is (b) a ship of wood; (c) a ship of iron.",
    ],
)
def test_letters_in_brackets_that_only_refer_make_no_list(words: str) -> None:
    assert places(articles("A pact", "Article 7", words))[1:] == ["PACT Art. 7"]


def test_rules_are_articles() -> None:
    text = "# Rules\n\n## Rule 1. Permit\n\nNobody keeps bees.\n\n## Rule 2. Fees\n\n(1) Ten.\n"
    numbered = [one.partition(" ")[2] for one in places(treaty(text))]
    assert [one for one in numbered if one] == ["Art. 1", "Art. 2", "Art. 2(1)"]


SCALE = (
    "ANNEX",
    "Scale of contributions",
    "The scale applies from 2031.",
    "State\tShare\tRatified",
    "Orle\t31\t4 May 2030",
    "Vane\t24\tNot yet",
)


def test_the_rows_of_a_table_in_an_annex_have_their_columns() -> None:
    found = articles("Article 1", "The Parties shall ring bells.", *SCALE)
    rows = [one for one in found.clauses if one.kind is ClauseKind.TABLE_ROW]
    assert [[(head, cell.text) for head, cell in one.cells][:2] for one in rows] == [
        [("State", "Orle"), ("Share", "31")],
        [("State", "Vane"), ("Share", "24")],
    ]
    assert all(str(one.locator).endswith("Annex") for one in rows)


def test_paragraphs_with_a_tab_after_their_numbers_are_no_table() -> None:
    found = articles(
        "Article 1", "(1)\tBells are rung.", "(2)\tGates are shut.", "(3)\tLamps burn."
    )
    kinds = {one.kind for one in found.clauses}
    assert ClauseKind.TABLE_ROW not in kinds
    assert any(str(one.locator).endswith("Art. 1(2)") for one in found.clauses)
