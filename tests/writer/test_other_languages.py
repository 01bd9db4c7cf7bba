"""Questions in other languages: read by the model, answered in them, with English quotes."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.writer.scripted import scripted_model, write_with
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Drafted, Finished, Rereading, Sentence
from tipassist.evaluation.hostile import prompted_evidence, reply_of
from tipassist.settings import WriterSettings
from tipassist.types import Route
from tipassist.writer.building import build_guide

ASKED = {
    "id": "Apa yang dikatakan Section F.1 dari rencana ini?",
    "tl": "Ano ang sinasabi ng Section F.1 sa planong ito?",
    "vi": "Mục Section F.1 của kế hoạch này nói gì về điều phối?",
    "th": "ข้อ Section F.1 ของแผนนี้กล่าวว่าอย่างไร",
    "km": "តើ Section F.1 នៃផែនការនេះនិយាយអ្វី",
    "lo": "ແຜນການນີ້ Section F.1 ເວົ້າຫຍັງ",
    "my": "ဤအစီအစဉ်၏ Section F.1 တွင် ဘာပြောထားသလဲ",
}
SAID = {
    "id": "Negara penggerak memimpin pelaksanaan rencana ini.",
    "tl": "Ang bansang nangunguna ang namumuno sa pagpapatupad ng planong ito.",
    "vi": "Quốc gia dẫn dắt chủ trì việc thực hiện kế hoạch này.",
    "th": "ประเทศผู้นำเป็นผู้ดำเนินการตามแผนนี้",
    "km": "ប្រទេសដឹកនាំអនុវត្តផែនការនេះ",
    "lo": "ປະເທດນຳພາຈັດຕັ້ງປະຕິບັດແຜນການນີ້",
    "my": "ဦးဆောင်နိုင်ငံသည် ဤအစီအစဉ်ကို အကောင်အထည်ဖော်သည်",
}
PLACE = json.dumps({"query": "place", "places": ["Section F.1"]})
LISTED = json.dumps({"query": "rows", "bodies": ["ACWC"], "part": "coordinates"})


def speaking(language: str, pick: str, said: str = "") -> Callable[[str], str]:
    """Reply as a model that picks a query and writes a sentence on every piece of evidence."""

    def reply(prompt: str) -> str:
        found = prompted_evidence(prompt)
        if not found:
            return pick
        return reply_of([(said or SAID[language], [one["id"] for one in found if "main" in one])])

    return reply


def assistant_of(given: Dependencies, reply: Callable[[str], str]) -> Assistant:
    model = scripted_model(reply)
    guide = build_guide(WriterSettings(), model, given.router.opened.matcher, given.register)
    writer = write_with(given, model).writer
    return Assistant(replace(given, writer=writer, guide=guide))


@pytest.mark.parametrize("language", ASKED)
def test_prose_is_answered_in_the_language_of_the_question(
    given: Dependencies, language: str
) -> None:
    assistant = assistant_of(given, speaking(language, PLACE))
    steps = list(assistant.steps(ASKED[language]))
    kinds = [type(one) for one in steps]
    ended = steps[-1]
    assert kinds == [Rereading, Drafted, *([Sentence] * (len(kinds) - 3)), Finished]
    assert isinstance(ended, Finished)
    assert ended.answer.route is Route.WRITER
    assert SAID[language] in ended.answer.text
    assert ended.receipt is not None
    assert ended.receipt.language == language


def test_the_english_words_are_quoted_beside(given: Dependencies, plain: Assistant) -> None:
    answer = assistant_of(given, speaking("th", PLACE)).ask(ASKED["th"])
    direct = plain.ask("What does Section F.1 say?")
    assert {one.quote for one in direct.citations} <= {one.quote for one in answer.citations}


def test_a_value_that_the_evidence_has_not_does_not_pass_in_another_language(
    given: Dependencies,
) -> None:
    said = "ประเทศผู้นำมี 77 กิจกรรมภายในปี 2031 ร่วมกับ FIFA"
    answer = assistant_of(given, speaking("th", PLACE, said)).ask(ASKED["th"])
    assert answer.route is not Route.WRITER
    assert "77" not in answer.text


def test_a_list_stays_as_the_register_has_it(given: Dependencies, plain: Assistant) -> None:
    answer = assistant_of(given, speaking("th", LISTED)).ask("ACWC ประสานงานกิจกรรมใดบ้าง")
    direct = plain.ask("Which activities does ACWC coordinate?")
    assert (answer.items, answer.route) == (direct.items, Route.REGISTER)


def test_without_a_model_an_answer_says_that_its_question_was_not_read(plain: Assistant) -> None:
    answer = plain.ask("Kegiatan apa saja yang dikoordinasikan oleh ACWC?")
    assert answer.claims[0].text.startswith("I read questions in English. This is what the names")
    assert all(claim.citations for claim in answer.claims)


def test_without_a_model_a_question_that_leads_nowhere_is_to_be_asked_in_english(
    plain: Assistant,
) -> None:
    answer = plain.ask("ประเทศไทยทำอะไรบ้าง")
    assert answer.claims[0].text == "I read questions in English; please ask in English."
    assert answer.citations == ()


def test_a_model_that_understands_nothing_leaves_the_same_line(given: Dependencies) -> None:
    answer = assistant_of(given, speaking("th", "{}")).ask("ประเทศไทยทำอะไรบ้าง")
    assert answer.claims[0].text == "I read questions in English; please ask in English."
