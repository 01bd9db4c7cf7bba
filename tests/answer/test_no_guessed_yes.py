"""No yes comes of a part of what is asked: a name, a deed or half of a pair of words is left."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Role


@pytest.mark.parametrize(
    "question",
    [
        "Is Australia a donor?",
        "Is Google an embassy?",
        "So is the UK a police partner?",
        "Is the World Bank a partner of the plan?",
        "Non-discrimination: does it cover sexual orientation?",
        "Can AICHR punish a member state?",
        "Does AICHR prosecute traffickers?",
        "May SLOM fine employers?",
        "Does SLOM drive a car?",
        "Is SOMTC taller than AICHR?",
        "Is D.3.1 pregnant?",
    ],
)
def test_what_the_plan_has_no_word_of_is_not_in_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Can victims study?",
        "Will they deport me?",
        "Does someone come with me to court?",
        "Is there an app?",
        "Does the plan cover child soldiers?",
        "Does the plan cover child marriage?",
        "Does the plan cover domestic workers?",
        "Is sex trafficking mentioned?",
        "Is child trafficking mentioned?",
        "Does the plan mention COVID-19 vaccines?",
        "Does the plan mention forced marriage and child marriage?",
        "Is support conditional?",
        "Can victims work?",
        "Are doctors trained?",
        "Are traffickers punished?",
        "Are embassies told about victims?",
        "Does the plan punish traffickers?",
        "Does the plan cover visas to victims?",
        "Is a template agreement for sending workers overseas planned?",
        "Is there a code of conduct for the press?",
        "Does the plan protect tourists?",
        "Does the plan prohibit recruitment fees?",
        "Is B.5.1 funded by the World Bank?",
        "Does every row with SOMSWD in it concern victims?",
        "Victim support funds are led by SOMTC and supported by SOMSWD, right?",
        "Pre-departure training is ACMW's job, isn't it?",
    ],
)
def test_half_of_what_is_asked_gives_no_yes(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Is INTERPOL a partner?",
        "Is SLOM a coordinator?",
        "Does the plan mention media?",
        "Does the plan cover child protection?",
        "Does the plan mention support persons?",
        "Are joint investigations mentioned?",
        "Is participation voluntary?",
        "Does the plan mention social media influencers?",
        "Does SLOM work on recruitment?",
        "Is A.1.4 about climate change?",
        "A.2.1 is led by SLOM, right?",
    ],
)
def test_all_of_what_is_asked_gives_a_yes(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Does ASLOM help consular officials?",
        "Does ASLOM do anything about consular help?",
        "Does ASLOM assist with consular matters?",
    ],
)
def test_help_with_a_subject_is_any_role_in_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("Yes")
    assert [one.locator for one in answer.items] == ["D.3.5"]


def test_a_supporting_role_that_is_asked_for_stays(assistant: Assistant) -> None:
    assert assistant.ask("Does ASLOM support consular officials?").text.startswith("No")


@pytest.mark.parametrize("way", ["solely", "exclusively"])
def test_outcomes_led_solely_by_a_body_may_have_supporters(
    assistant: Assistant, register: Register, way: str
) -> None:
    answer = assistant.ask(f"Which outcomes are coordinated {way} by SOMTC?")
    led = {
        one.code: {
            body for row in register.activities if row.outcome == one.code
            for body in row.named(Role.COORDINATING)
        }
        for one in register.outcomes
    }  # fmt: skip
    assert [one.locator for one in answer.items] == [o for o in led if led[o] == {"SOMTC"}]


def test_rows_that_name_something_as_an_entry_are_those_whose_entries_have_it(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("Which rows name a workshop as a project?")
    rows = [
        row.code
        for row in register.activities
        if any("workshop" in one.wording.text.lower() for one in row.projects)
    ]
    assert [one.locator for one in answer.items] == rows


@pytest.mark.parametrize(
    "question",
    [
        "Does ACWC coordinate the work on gender inequality that raises trafficking risk?",
        "Does ACWC lead the work on gender inequality in the trafficking of fishermen?",
    ],
)
def test_half_of_what_is_asked_in_a_row_of_the_body_gives_no_no(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.text.startswith(("No.", "Yes."))
    assert "A.1.2" in [one.locator for one in answer.items]


def test_rows_of_the_body_without_any_of_it_give_a_no(assistant: Assistant) -> None:
    assert assistant.ask("Does SLOM coordinate the work on gender inequality?").text.startswith(
        "No."
    )


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "education officials are in charge of community level awareness, right",
            "Yes. 1 activity",
        ),
        ("65 activities in total - ok to print that?", "The plan has 63 coded activities"),
        ("63 activities overall, safe to say?", "Yes. The plan has 63 activities"),
        ("Please confirm for the talking points: SOMTC leads every row of pillar C.", "Yes. 10 of"),
        ("Are SLOM and ACMW ever in one row?", "Yes. 4 of the 63"),
        ("Are SLOM and SOMSWD in one and the same row?", "No. None of the 63"),
        (
            "Am I right that the senior health officials support two activities and no more?",
            "Yes. 2",
        ),
    ],
)
def test_what_is_put_to_the_test_gets_its_verdict(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins", "cited"),
    [
        ("AICHR leads the extradition one, doesn't it?", "No. None of the activities", "D.3.4"),
        ("SLOM leads the seafarer one, doesn't it?", "No. None of the activities", "B.3.2"),
        (
            "SLOM leads the fair recruitment activity and ACMW supports it, right?",
            "Yes. 1",
            "A.2.2",
        ),
        ("slomm heads the fair recruitment one w acmw behind it, correct", "Yes. 1", "A.2.2"),
        ("ACMW leads the fair recruitment row and SLOM supports it, right?", "No. None", "A.2.2"),
        ("SLOM leads the fair recruitment row and SOMTC supports it, right?", "No. None", "A.2.2"),
    ],
)
def test_the_one_row_that_is_told_of_is_tested(
    assistant: Assistant, question: str, begins: str, cited: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(begins)
    assert f"[{cited}]" in text


@pytest.mark.parametrize(
    "questions",
    [
        ("Does AICHR support A.3.3?", "Does anyone else?"),
        ("Does SOMSWD lead B.1.1?", "Does anyone else lead it?"),
        ("Does ASLOM coordinate B.1.4?", "Who does?"),
        ("Does ASLOM coordinate B.1.4?", "Who does?", "And D.3.5?"),
        ("SOMTC coordinates A.2.5, right?", "Who does?"),
        ("Is SOMTC the lead of AICHR?",),
        ("does ACWC work for AICHR?",),
        ("SLOM leads a lot, doesn't it?",),
        ("is SOMTC the police?",),
        ("is SLOM part of SOMTC?",),
    ],
)
def test_who_is_asked_and_what_no_row_tells_get_no_verdict(
    assistant: Assistant, questions: tuple[str, ...]
) -> None:
    assert not ask(assistant, *questions).text.startswith(("Yes", "No."))


@pytest.mark.parametrize("question", ["anything led by nobody?", "anything w/o indicators?"])
def test_anything_with_something_points_to_no_list(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "Are trafficked persons punished?",
        "Are victims punished?",
        "Is religion protected?",
        "Is disability protected?",
        "Are traffickers protected?",
        "Can recruiters charge workers?",
        "Is compensation the only remedy?",
    ],
)
def test_a_denial_a_title_or_the_doers_of_a_deed_give_no_verdict(
    assistant: Assistant, question: str
) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "question", ["Was ACTIP signed on 21 November?", "Did ACTIP come into force on 8 March?"]
)
def test_a_day_without_its_year_is_the_day_told(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert text.startswith("Yes")
    assert "Not " not in text


@pytest.mark.parametrize(
    "question",
    [
        "Are prosecutors trained?",
        "Are witnesses protected?",
        "Can victims claim compensation?",
        "Does the plan cover forced marriage?",
    ],
)
def test_what_a_row_says_of_people_is_a_yes(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question", ["Does the plan mention legal aid?", "Is legal aid in the plan?"]
)
def test_what_is_mentioned_is_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize("question", ["Are recruiters mentioned?"])
def test_those_who_do_something_are_named_by_no_deed(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    ["Can victims refuse help?", "Are workers tattooed?"],
)
def test_a_verb_that_stands_nowhere_is_no_no(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert not answer.text.startswith("No.")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Does the plan mention support persons?", "support persons"),
        ("Are joint investigations mentioned?", "joint "),
        ("Which activities mention support persons?", "support persons"),
    ],
)
def test_a_word_right_before_the_subject_narrows_it(
    assistant: Assistant, register: Register, question: str, words: str
) -> None:
    answer = assistant.ask(question)
    rows = [row for row in register.activities if row.code in {i.locator for i in answer.items}]
    assert rows
    for row in rows:
        cells = (row.wording, *row.examples, *(o.wording for o in row.projects), *row.indicators)
        text = " ".join(cell.text for cell in cells).lower()
        assert words in text


@pytest.mark.parametrize(
    "question", ["Are traffickers prosecuted?", "Are traffickers mentioned?", "traffickers"]
)
def test_who_traffics_is_not_who_is_trafficked(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    first = {str(one.locator) for one in answer.citations[:2]}
    assert "Section C.3" not in first
    assert len(answer.items) < 10


@pytest.mark.parametrize("question", ["Are brokers punished?", "Are offenders punished?"])
def test_a_deed_is_not_told_of_others(assistant: Assistant, question: str) -> None:
    assert "Section C.3" not in {str(one.locator) for one in assistant.ask(question).citations[:1]}


def test_a_row_without_those_asked_about_is_not_listed(assistant: Assistant) -> None:
    items = {one.locator for one in assistant.ask("Are doctors trained?").items}
    assert "A.2.1" not in items


@pytest.mark.parametrize(
    "question",
    [
        "Does INTERPOL coordinate anything?",
        "do recruitment agencies lead a row",
        "Does the Bali Process support any activity?",
    ],
)
def test_that_rows_speak_of_something_gives_it_no_role(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Has the mid-term evaluation been done?",
        "Has the first annual review taken place?",
        "Has the MERL framework been established?",
        "has a final evaluation been carried out",
    ],
)
def test_what_only_will_be_done_is_not_said_to_be_done(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question", ["Has ACTIP entered into force?", "Has the plan been endorsed?"]
)
def test_what_was_done_is_said_to_be_done(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Is sex trafficking covered?",
        "Is job training for victims covered?",
        "Is return migration covered?",
        "Is labour trafficking covered?",
        "Are private companies in the plan?",
    ],
)
def test_words_apart_are_not_covered_together(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Is child protection covered?",
        "Is bilateral cooperation covered?",
        "Are recruitment fees covered?",
        "Is compensation of victims covered?",
    ],
)
def test_words_near_each_other_are_covered(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Do recruitment agencies train workers?",
        "Do NGOs train police?",
        "Do agencies charge workers?",
        "Do banks freeze assets?",
        "Do media report cases?",
        "Do police interview victims?",
        "Do victims receive money?",
        "Are workers protected?",
        "Are employers informed?",
    ],
)
def test_deeds_to_others_are_told_by_no_words_together(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    "question",
    [
        "Do victims get compensation?",
        "Are witnesses protected?",
        "Do any rows deal with compensation?",
    ],
)
def test_what_people_receive_is_told_by_words_near_them(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("Are victims trained?", False),
        ("Are children trained?", False),
        ("Are prosecutors trained?", True),
        ("Are migrant workers trained?", True),
    ],
)
def test_who_is_trained_is_told_by_training_of_them(
    assistant: Assistant, question: str, yes: bool
) -> None:
    assert assistant.ask(question).text.startswith("Yes.") == yes


@pytest.mark.parametrize(
    "question",
    [
        "Is climate change with AICHR or with SOMTC?",
        "Climate change: is that with AICHR or with SOMTC?",
        "Is SOMTC or AICHR in charge of climate change?",
        "Climate change - is it AICHR's or SOMTC's?",
    ],
)
def test_which_of_two_bodies_is_no_yes(with_meaning: Assistant, question: str) -> None:
    answer = with_meaning.ask(question)
    assert not answer.text.startswith("Yes")
    assert codes(answer) == "A.1.4"


@pytest.mark.parametrize(
    ("question", "body", "listed"),
    [
        ("Is reintegration run by us?", "SOMSWD", "B.7.2"),
        ("Reintegration - is it led by us?", "SOMSWD", "B.7.2"),
        ("is recruitment led by us?", "SLOM", "A.2.2 A.4.1 A.4.2"),
        ("Do we lead recruitment, or does ACMW?", "SLOM", "A.2.2 A.2.3 A.4.1 A.4.2"),
        ("Border control: is it ours?", "DGICM", "A.2.4"),
        ("Climate change: do we lead that, or does SOMTC?", "AICHR", "A.1.4"),
    ],
)
def test_what_is_led_bounds_the_rows_of_a_body(
    assistant: Assistant, question: str, body: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Do we lead anything in pillar A?", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ("do we lead five rows?", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ("do we lead activities or only support?", "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"),
        ("Are the A.2 rows led by us?", "A.2.1 A.2.2"),
    ],
)
def test_rows_that_are_led_are_no_subject(assistant: Assistant, question: str, listed: str) -> None:
    assert codes(assistant.ask(question, body="SLOM")) == listed


@pytest.mark.parametrize(
    ("question", "body", "row"),
    [
        ("A state purse for victims: is that with us?", "SOMSWD", "B.5.1"),
        (
            "A state purse for victims: is that with us, and who is supposed to stand by us?",
            "SOMSWD",
            "B.5.1",
        ),
        (
            "The pause for victims to reflect and recover: do we lead that, or does SOMTC?",
            "AICHR",
            "B.3.3",
        ),
    ],
)
def test_a_word_that_is_not_the_plans_gives_no_no(
    with_meaning: Assistant, question: str, body: str, row: str
) -> None:
    answer = with_meaning.ask(question, body=body)
    assert answer.status is AnswerStatus.ANSWERED
    assert not answer.text.startswith("No")
    assert row in codes(answer).split()


@pytest.mark.parametrize(
    "question", ["Do we have anything on football?", "does SLOM lead on zebras?"]
)
def test_what_stands_nowhere_is_no_row(with_meaning: Assistant, question: str) -> None:
    assert not with_meaning.ask(question, body="SLOM").items


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("do we lead b.1.6 as well as b.1.5", "B.1.5"),
        ("is it true that we lead B.1.2 and B.1.9?", "B.1.2"),
    ],
)
def test_a_code_that_is_not_there_gives_no_verdict(
    assistant: Assistant, question: str, row: str
) -> None:
    answer = assistant.ask(question, body="SOMSWD")
    assert answer.status is AnswerStatus.PARTIAL
    assert not answer.text.startswith(("Yes", "No"))
    assert "The plan has no B.1." in answer.text
    assert row in answer.text
