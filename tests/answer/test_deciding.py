"""How an open question ends: the features, the plain weights, and what they choose."""

import numpy as np
import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_subjects.topics import absent
from tipassist.answer.language.terms import Term
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.undecided.deciding import Ending, EndingModel, load_ending_model
from tipassist.answer.undecided.findings import Findings, features_of
from tipassist.answer.understanding.likely_intents import most_likely
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

NOTHING = Findings((), (), (), (), ())


def term(words: str, *, known: bool, weight: float = 1.0) -> Term:
    return Term(words, (words,), (), weight, known)


def model(**bias: float) -> EndingModel:
    """A model that goes by its bias alone."""
    endings = tuple(Ending(name) for name in bias)
    return EndingModel(
        endings, ("length",), np.zeros((len(bias), 1), np.float32), np.array([*bias.values()])
    )


def test_the_packaged_weights_know_every_feature_and_ending() -> None:
    packaged = load_ending_model()
    assert packaged.names == tuple(features_of(Meaning("q", "q"), NOTHING))
    assert set(packaged.endings) == set(Ending)
    assert packaged.weights.shape == (len(packaged.endings), len(packaged.names))


def test_features_are_numbers_from_minus_one_to_one() -> None:
    asked = (term("seafarers", known=False), term("training", known=True))
    meaning = Meaning("q", "word " * 90, intent=Intent.TOPIC, likely={Intent.TOPIC: 0.7})
    found = features_of(meaning, Findings(asked, asked[1:], (), (), ()))
    assert all(-1 <= value <= 1 for value in found.values())
    assert found["unknown_share"] == pytest.approx(0.5)
    assert found["first_unknown"] == 1
    assert found["likely_topic"] == pytest.approx(0.7)


def test_chances_are_logistic() -> None:
    chances = model(topic=0.0, prose=float(np.log(3))).chances({"length": 0.4})
    assert chances == {
        Ending.TOPIC: pytest.approx(0.5),
        Ending.PROSE: pytest.approx(0.75),
    }


def test_between_like_chances_silence_is_chosen() -> None:
    assert model(prose=0.1, unsettled=0.0).ranked({"length": 0})[0] is Ending.UNSETTLED
    assert model(prose=2.0, unsettled=0.0).ranked({"length": 0})[0] is Ending.PROSE


@pytest.mark.parametrize("question", ["What is 17 times 23?", "who won the football yesterday"])
def test_what_has_nothing_to_do_with_the_plan_is_out_of_scope(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("topic", "about", "read"),
    [
        ((), 0.6, Intent.ABOUT),
        (("propose", "project"), 0.6, Intent.PROSE),
        (("big", "picture"), 0.8, Intent.ABOUT),
        (("read", "first", "minutes"), 0.8, Intent.PROSE),
        (("read", "first", "minutes"), 0.95, Intent.ABOUT),
    ],
)
def test_a_question_with_a_subject_is_one_for_the_whole_plan_only_when_that_is_sure(
    topic: tuple[str, ...], about: float, read: Intent
) -> None:
    likely = {Intent.ABOUT: about, Intent.PROSE: 1 - about}
    assert most_likely(Meaning("q", "q", topic=topic), likely) is read


def test_a_date_that_a_section_gives_is_told_from_the_section(assistant: Assistant) -> None:
    answer = assistant.ask("by when should the final evaluation be done?")
    assert answer.route is Route.PASSAGES
    assert "end of 2028" in answer.text


def test_no_plain_no_is_said_of_what_may_be_meant_by_a_word_of_the_plan(
    register: Register,
) -> None:
    asked = Meaning("q", "q", form=Form.YESNO)
    unknown = absent(asked, register, (term("unicorns", known=False),))
    meant = absent(asked, register, (term("typhoons", known=True),))
    assert unknown.claims[0].text.startswith("No. None of the ")
    assert meant.claims[0].text.startswith("None of the ")
    assert meant.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Does selling people's kidneys come up anywhere?", "C.1.2"),
        ("does the plan mention kidneys", "C.1.2"),
    ],
)
def test_what_the_plan_has_in_other_words_is_not_lacking(
    assistant: Assistant, question: str, code: str
) -> None:
    assert code in [item.locator for item in assistant.ask(question).items]


@pytest.mark.parametrize(
    "question",
    [
        "How does the non-punishment idea let traffickers off the hook?",
        "how does the non-discrimination principle treat leprechauns?",
    ],
)
def test_a_question_of_an_item_by_its_heading_is_none_of_the_rows_alone(
    assistant: Assistant, question: str
) -> None:
    assert "None of the 63" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Do survivors get a seat at the table, like an advisory group?", "B.1.5"),
        ("do survivors have a say in how programmes are made", "B.1.5"),
        ("are survivors involved in decision making?", "B.1.5"),
        (
            "is there something about giving a victim time to recover and think before decisions "
            "are made",
            "B.3.3",
        ),
        ("do victims get some time to think it over", "B.3.3"),
        ("selling of kidneys and so on.. is this in the plan?", "C.1.2"),
        ("is the sale of organs dealt with somewhere", "C.1.2"),
    ],
)
def test_what_a_row_has_in_other_words_is_told_from_the_row(
    assistant: Assistant, question: str, code: str
) -> None:
    answer = assistant.ask(question)
    assert answer.items[0].locator == code


@pytest.mark.parametrize(
    "question",
    [
        "Must we run precisely what is printed in the tables, or may we swap in our own idea?",
        "is the plan a living document?",
        "are victims punished for what they were forced to do?",
    ],
)
def test_what_the_sections_tell_stays_with_them(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).route is Route.PASSAGES


@pytest.mark.parametrize("question", ["what do we have to coordinate?", "what must we coordinate?"])
def test_what_one_has_to_coordinate_are_rows(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question, body="SOM-ED")
    assert [one.locator for one in answer.items] == ["A.1.5"]


def test_what_one_has_to_do_as_coordinator_is_a_duty(assistant: Assistant) -> None:
    answer = assistant.ask("what do we have to do when we coordinate", body="SOM-ED")
    assert answer.route is Route.PASSAGES


def test_joint_deeds_have_no_joint_lead(assistant: Assistant) -> None:
    assert "more than 1 coordinating" not in assistant.ask("who leads the joint inspections").text
    assert "at least 2" in assistant.ask("which activities have joint leads").text


def test_a_number_of_pillars_cites_where_they_are_numbered(assistant: Assistant) -> None:
    answer = assistant.ask("we've five pillars in this plan, correct?")
    assert answer.text.startswith("No. The plan has 4 pillars.")
    assert "Section D" in {str(one.locator) for one in answer.citations}
