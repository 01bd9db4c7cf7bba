"""Questions in channels, direct messages and threads, and what their answers look like."""

import pytest
from sqlalchemy import event

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.local_slack import Message
from tests.surfaces.slack.local_slack.records import Channel
from tipassist.register import queries
from tipassist.storage.slack.choices import ChannelChoices
from tipassist.types import Role


def answered(office: Office, channel: Channel, question: Message, count: int = 1) -> list[Message]:
    """Return the answers in a question's thread, once there are so many."""
    office.slack.wait_for(lambda: len(office.slack.answers(channel, question.ts)) >= count)
    office.slack.wait_for(lambda: not office.bot.desk.running.busy)
    office.slack.settle()
    return office.slack.answers(channel, question.ts)


def asked(office: Office, text: str) -> list[Message]:
    """Mention the bot in the channel, and return its answer."""
    question = office.ana.says(office.general, f"{office.team.bot.mention} {text}")
    return answered(office, office.general, question)


def untroubled(office: Office) -> bool:
    slack = office.slack
    return not (slack.pings or slack.warnings or slack.refusals or slack.troubles)


def kinds(message: Message) -> list[str]:
    return [str(block["type"]) for block in message.blocks]


def test_a_mention_is_answered_in_its_thread(office: Office) -> None:
    (answer,) = asked(office, "who leads A.2.6?")
    assert "ACWC" in answer.shown
    assert "ACWC" in answer.text
    assert untroubled(office)


def test_a_direct_message_is_answered_without_a_mention(office: Office) -> None:
    question = office.ana.says(office.ana.direct, "who leads A.2.6?")
    (answer,) = answered(office, office.ana.direct, question)
    assert "ACWC" in answer.shown
    assert untroubled(office)


def test_codes_are_links_to_their_passages(office: Office) -> None:
    asked(office, "who leads A.2.6?")
    urls = {link.url.split("&")[0] for link in office.slack.links}
    assert urls == {"https://tip.example.org/passages?at=A.2.6"}


def test_every_row_of_a_long_list_is_shown_over_several_messages(office: Office) -> None:
    messages = asked(office, "what does SOMTC coordinate?")
    tables = [block for one in messages for block in one.blocks if block["type"] == "table"]
    rows = sum(len(table["rows"]) - 1 for table in tables)
    held = queries.holdings(office.bot.desk.register, "SOMTC", (Role.COORDINATING,))
    assert rows == len(held) > 30
    assert len(tables) == len(messages) > 1
    assert untroubled(office)


def test_a_bare_code_is_a_card(office: Office) -> None:
    (answer,) = asked(office, "a26")
    assert answer.blocks[0]["type"] == "header"
    assert answer.blocks[0]["text"]["text"] == "A.2.6"
    assert any(link.url.endswith("/explore/A.2.6") for link in office.slack.links)


def test_the_bot_alone_mentioned_says_what_it_can_do(office: Office) -> None:
    (answer,) = asked(office, "")
    assert "/tip" in answer.shown


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("tell me about A.9.9", "No such place in the plan"),
        ("what is my body coordinating?", "One thing is not clear yet"),
        ("hello", "Outside what I know about"),
    ],
)
def test_each_ending_has_its_own_line(office: Office, question: str, headline: str) -> None:
    (answer,) = asked(office, question)
    assert headline in answer.shown


def test_passages_are_folded_under_the_answer(office: Office) -> None:
    (answer,) = asked(office, "who leads A.2.6?")
    folded = next(block for block in answer.blocks if block["type"] == "container")
    assert folded["is_collapsible"]
    assert folded["default_collapsed"]
    assert "ACWC" in folded["child_blocks"][0]["text"]["text"]


def test_a_thread_goes_on_without_a_mention(office: Office) -> None:
    mention = office.team.bot.mention
    question = office.ana.says(office.general, f"{mention} who leads A.2.6?")
    answered(office, office.general, question)
    office.ben.says(office.general, "and who supports it?", thread_ts=question.ts)
    answers = answered(office, office.general, question, 2)
    assert "AICHR" in answers[1].shown


@pytest.mark.parametrize("text", ["thanks a lot!", "@ben is right", "ok, let us move on"])
def test_people_go_on_talking_where_the_bot_answered(office: Office, text: str) -> None:
    mention = office.team.bot.mention
    question = office.ana.says(office.general, f"{mention} who leads A.2.6?")
    answered(office, office.general, question)
    office.ben.says(office.general, text, thread_ts=question.ts)
    office.slack.settle()
    assert len(office.slack.answers(office.general, question.ts)) == 1


def test_a_channel_may_want_mentions_only(office: Office) -> None:
    office.bot.desk.choices.set_channel("T1", office.general.id, ChannelChoices(follow_ups=False))
    mention = office.team.bot.mention
    question = office.ana.says(office.general, f"{mention} who leads A.2.6?")
    answered(office, office.general, question)
    office.ben.says(office.general, "and who supports it?", thread_ts=question.ts)
    office.slack.settle()
    assert len(office.slack.answers(office.general, question.ts)) == 1
    office.ben.says(office.general, f"{mention} and who supports it?", thread_ts=question.ts)
    assert "AICHR" in answered(office, office.general, question, 2)[1].shown


def test_other_threads_are_left_alone(office: Office) -> None:
    first = office.ana.says(office.general, "who leads A.2.6?")
    office.ben.says(office.general, "who supports A.2.6?", thread_ts=first.ts)
    office.slack.settle()
    assert office.slack.answers(office.general, first.ts) == []


def test_a_button_asks_its_question_in_the_thread(office: Office) -> None:
    mention = office.team.bot.mention
    question = office.ana.says(office.general, f"{mention} who leads A.2.6?")
    (answer,) = answered(office, office.general, question)
    office.ben.clicks(answer, "ask_0")
    answers = answered(office, office.general, question, 2)
    assert answers[1].shown.startswith("Asked with a button:")
    assert untroubled(office)


def test_blocks_that_a_workspace_does_not_know_are_left_out(office: Office) -> None:
    office.slack.fail("chat.postMessage", error="invalid_blocks", times=1)
    (answer,) = asked(office, "what does SOMSWD coordinate?")
    assert "table" not in kinds(answer)
    assert "B.7.2" in answer.shown


def test_the_choices_of_a_channel_are_read_once_for_a_question(office: Office) -> None:
    asked(office, "who leads A.2.6?")
    question = office.slack.messages(office.general)[0]
    read = []
    engine = office.bot.desk.choices._database._engine

    @event.listens_for(engine, "before_cursor_execute")
    def reads(_: object, __: object, statement: str, *___: object) -> None:
        if "FROM slack_channels" in statement:
            read.append(statement)

    office.ana.says(office.general, "and who supports it?", thread_ts=question.ts)
    answered(office, office.general, question, 2)
    assert len(read) == 1
