import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.terms import Term, TermReader
from tipassist.answer.language.words import families, family

_TEXTS = (
    "Promote ethical recruitment by employers",
    "Partnerships with the media",
    "Funding and resource constraints",
    "A particular need of a shelter for victims",
    "Specialized units",
    "Counter the livestreaming of abuse",
)
_SYNONYMS = Synonyms(
    same=(("shelter", "safe house"),),
    towards=(
        ("boss", ("employer",)),
        ("newspaper", ("media",)),
        ("lack of money", ("resource constraints",)),
    ),
)


@pytest.fixture(scope="module")
def reader() -> TermReader:
    return TermReader([families(text) for text in _TEXTS], _SYNONYMS)


def _read(reader: TermReader, question: str) -> dict[str, Term]:
    words = [word for word in question.split() if word not in ("of", "the", "a")]
    return {term.words: term for term in reader.read(words, question)}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("newspapers", "newspapers"),
        ("bosses", "bosses"),
        ("safe houses", "safe houses"),
        ("lack of money", "lack of money"),
        ("specialised units", "specialised units"),
    ],
)
def test_everyday_words_find_the_formal_ones(reader: TermReader, question: str, words: str) -> None:
    assert _read(reader, question)[words].known


def test_two_everyday_words_do_not_find_each_other(reader: TermReader) -> None:
    assert families("newspaper") not in _read(reader, "boss media")["media"].related


def test_a_word_without_any_formal_one_stays_unknown(reader: TermReader) -> None:
    assert not _read(reader, "surrogacy shelter")["surrogacy"].known


@pytest.mark.parametrize(("word", "known"), [("streaming", True), ("teaming", False)])
def test_a_word_may_be_the_end_of_a_compound(reader: TermReader, word: str, known: bool) -> None:
    term = _read(reader, word)[word]
    assert term.known is known
    assert term.doubtful


def test_words_that_only_colour_a_question_count_little_or_not_at_all(reader: TermReader) -> None:
    terms = _read(reader, "considerable particular shelter")
    assert "considerable" not in terms
    assert terms["particular"].weight < terms["shelter"].weight / 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("police", "policy"),
        ("organ", "organisation"),
        ("treaty", "treatment"),
        ("mental", "mentioned"),
        ("committee", "committed"),
        ("publication", "public"),
    ],
)
def test_words_that_only_look_related_are_of_different_families(one: str, other: str) -> None:
    assert family(one) != family(other)


def test_told_families_hold_their_own_words_together() -> None:
    assert family("Organizations") == family("organise") == family("organisational")
    assert family("policing") == family("police")


@pytest.mark.parametrize(
    ("question", "reviews"),
    [
        ("where does the plan look at shelters", False),
        ("where does this document also look into the media", False),
        ("where are shelters looked at", False),
        ("in which rows are shelters looked at", False),
        ("which activities look at shelters", False),
        ("who looks at the media", True),
        ("when will the shelter be looked at again", True),
        ("must someone look into shelters", True),
    ],
)
def test_what_a_plan_looks_at_is_not_reviewed(question: str, *, reviews: bool) -> None:
    synonyms = Synonyms(
        same=(),
        towards=(
            ("look at", ("review",)),
            ("look into", ("review",)),
            ("looked at", ("review",)),
        ),
    )
    texts = [families(text) for text in (*_TEXTS, "An annual review")]
    read = TermReader(texts, synonyms).read((), question)
    assert bool(read) is reviews


@pytest.mark.parametrize(
    "asked",
    [
        "is ATU in that abbreviations table too?",
        "is ATU in the abbreviations table?",
        "does that abbreviations table have ATU?",
        "is ATU in their glossary",
    ],
)
def test_a_term_that_only_a_row_spells_out_is_not_in_the_list(
    assistant: Assistant, asked: str
) -> None:
    said = assistant.ask(asked)
    assert said.text.startswith("No. The plan's list of abbreviations and definitions has no entry")


@pytest.mark.parametrize(
    ("name", "says"), [("ATU", "No. The plan's list"), ("SLOM", "Yes. **SLOM**")]
)
def test_the_list_told_of_is_looked_in_again(assistant: Assistant, name: str, says: str) -> None:
    assistant.ask("what does HSU mean", conversation_id=name)
    assert assistant.ask(f"is {name} in there too?", conversation_id=name).text.startswith(says)
