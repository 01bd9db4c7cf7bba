"""What everyday words may mean in the words of documents."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.language.thesaurus import Thesaurus, gram_of, load_thesaurus
from tipassist.answer.ranking.matching import Matcher
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.fixture(scope="module")
def matcher(register: Register) -> Matcher:
    return Matcher(register, load_lexicons().synonyms, load_thesaurus)


def test_the_packaged_thesaurus_is_large_and_maps_nothing_to_itself() -> None:
    lines = load_thesaurus().lines
    assert len(lines) > 4000
    for said, meant in lines.items():
        assert meant
        assert said not in {gram_of(phrase) for phrase in meant}


def test_it_names_no_body_of_the_plan(register: Register) -> None:
    bodies = {body.lower() for body in register.bodies}
    for meant in load_thesaurus().lines.values():
        assert not bodies & set(meant)


def test_word_forms_need_no_line_of_their_own() -> None:
    thesaurus = Thesaurus({gram_of("kidney"): ("organ",)})
    assert thesaurus.meant(gram_of("kidneys")) == (("organ",),)
    assert thesaurus.meant(("zebra",)) == ()


def test_a_word_the_plan_does_not_use_means_one_that_it_does(matcher: Matcher) -> None:
    (term,) = matcher.terms(["kidneys"])
    assert term.known
    assert gram_of("organ removal") in term.related


def test_it_is_read_when_a_word_is_first_looked_up(register: Register) -> None:
    read: list[str] = []

    def thesaurus() -> Thesaurus:
        read.append("thesaurus")
        return Thesaurus()

    matcher = Matcher(register, load_lexicons().synonyms, thesaurus)
    assert read == []
    for word in ("consular", "traffickers"):
        matcher.terms([word])
    assert read == ["thesaurus"]


def test_a_word_the_plan_uses_means_itself(matcher: Matcher, register: Register) -> None:
    (term,) = matcher.terms(["consular"])
    assert term.exact == gram_of("consular")
    meant = Thesaurus({gram_of("consular"): ("migrant worker",)})
    (same,) = Matcher(register, load_lexicons().synonyms, lambda: meant).terms(["consular"])
    assert same == term


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("which activities are about holidaymakers who abuse kids", "A.3.1"),
        ("fake passports, is that covered somewhere", "A.2.4"),
    ],
)
def test_everyday_words_find_the_activity(assistant: Assistant, question: str, code: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert code in {item.locator for item in answer.items}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("when did it get the nod", "endorsed on 4 August 2023"),
        ("which new troubles does the plan have in mind?", "climate change"),
        ("Is there a set form for the reports, and who draws it up?", "reporting template"),
    ],
)
def test_everyday_words_find_what_the_sections_say(
    with_meaning: Assistant, said: str, meant: str
) -> None:
    assert meant in with_meaning.ask(said).text
