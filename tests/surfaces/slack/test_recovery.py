"""Crashes, second processes, slow answers and answers that people stop."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.surfaces.slack.conftest import PAGES, Office
from tests.surfaces.slack.local_slack import LocalSlack
from tests.surfaces.slack.local_slack.payloads import event_callback
from tests.surfaces.slack.running import opened_bot
from tests.surfaces.slack.slow import QUESTION, Held, answers, ask
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import open_database
from tipassist.settings import Settings, SlackSettings
from tipassist.storage.database import Database
from tipassist.storage.slack.inbox import INBOX, SlackInbox, WorkState
from tipassist.surfaces.slack.taking import MAX_ATTEMPTS


def test_what_a_crash_left_is_answered_by_the_next_process(
    office: Office,
    parts: Dependencies,
    slack_settings: SlackSettings,
    slack: LocalSlack,
    tmp_path: Path,
) -> None:
    inbox = SlackInbox(office.bot.desk.inbox._database, lease=timedelta(0))
    question = office.ben.says(office.general, QUESTION)
    event = next(one.payload for one in question.deliveries)
    mention = {**event, "event": {**event["event"], "type": "app_mention"}}
    key = f"T1/{office.general.id}/{question.ts}"
    taken = inbox.take(key, "T1", mention)
    assert taken is not None
    with opened_bot(parts, tmp_path, slack_settings, PAGES):
        slack.wait_for(lambda: answers(office, question))
        slack.settle()
    (answer,) = answers(office, question)
    assert "ACWC" in answer.shown
    assert inbox.waiting() == ()


def test_a_request_whose_token_is_refused_is_given_up_in_the_end(
    parts: Dependencies, slack_settings: SlackSettings, slack: LocalSlack, tmp_path: Path
) -> None:
    team = slack.add_workspace("T1", "Secretariat")
    mention = {"type": "app_mention", "channel": "C1", "user": "U1", "ts": "1.0", "text": QUESTION}
    database = open_database(Settings(state_dir=tmp_path))
    inbox = SlackInbox(database, lease=timedelta(0))
    for _ in range(MAX_ATTEMPTS - 1):
        sent = event_callback(slack.world, team.workspace, mention)
        assert inbox.take("T1/C1/1.0", "T1", sent) is not None
    with opened_bot(parts, tmp_path, slack_settings, PAGES):
        slack.wait_for(lambda: states(database) == [WorkState.FAILED])
    database.close()
    assert slack.refusals == ["auth.test: invalid_auth"]


def states(database: Database) -> list[str]:
    with database.reading() as connection:
        return [str(state) for state in connection.execute(select(INBOX.c.state)).scalars()]


def test_a_message_that_was_posted_before_a_crash_is_not_posted_again(
    office: Office, parts: Dependencies, slack_settings: SlackSettings, tmp_path: Path
) -> None:
    question = ask(office)
    office.slack.wait_for(lambda: answers(office, question))
    office.slack.settle()
    desk = office.bot.desk
    key = f"T1/{office.general.id}/{question.ts}"
    event = next(one.payload for one in question.deliveries)
    desk.inbox.forget_team("T1")
    SlackInbox(desk.inbox._database, lease=timedelta(0)).take(key, "T1", event)
    with opened_bot(parts, tmp_path, slack_settings, PAGES):
        office.slack.wait_for(lambda: desk.inbox.posted(key))
        office.slack.settle()
    assert len(answers(office, question)) == 1


def test_two_processes_given_one_event_answer_once(
    office: Office, parts: Dependencies, slack_settings: SlackSettings, tmp_path: Path
) -> None:
    with opened_bot(parts, tmp_path, slack_settings, PAGES) as second:
        question = ask(office)
        office.slack.deliver_to(f"{second.address}/slack/events")
        for one in question.deliveries:
            office.slack.courier.send("event", one.payload)
        office.slack.wait_for(lambda: answers(office, question))
        office.slack.settle(quiet_seconds=0.3)
        assert len(answers(office, question)) == 1


def test_a_slow_answer_shows_a_status_and_is_streamed(office: Office, held: Held) -> None:
    held.go.set()
    office.slack.wait_for(lambda: office.slack.calls_of("chat.update"))
    office.slack.settle(quiet_seconds=0.3)
    (answer,) = answers(office, held.question)
    assert office.slack.calls_of("chat.startStream")
    assert not answer.is_streaming
    assert "ACWC" in answer.shown
    assert office.slack.status_of(held.question).status == "active"
    assert office.slack.pings == []


def test_a_stream_that_expired_is_replaced_by_the_answer(office: Office, held: Held) -> None:
    office.slack.fail("chat.appendStream", error="message_not_in_streaming_state")
    held.go.set()
    office.slack.wait_for(lambda: answers(office, held.question))
    office.slack.settle(quiet_seconds=1)
    assert len(answers(office, held.question)) == 1
    assert "ACWC" in answers(office, held.question)[0].shown


def test_a_stopped_answer_is_not_given(office: Office, held: Held) -> None:
    office.ana.presses_stop(held.question)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    held.go.set()
    office.slack.settle(quiet_seconds=0.3)
    assert answers(office, held.question) == []
    assert "Stopped" in office.slack.ephemerals(office.ana)[0].shown
    assert office.slack.status_of(held.question).status == "active"


@pytest.mark.parametrize(
    "text", ["<!channel> who leads A.2.6?", "<!here> & <https://evil.example|A.2.6>", "*x* `y` ~z~"]
)
def test_nothing_that_people_wrote_mentions_or_links(office: Office, text: str) -> None:
    question = ask(office, text)
    office.slack.wait_for(lambda: answers(office, question))
    office.ana.types(f"/tip {text}", office.general)
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    office.slack.settle()
    assert office.slack.pings == []
    assert all(link.url.startswith(PAGES) for link in office.slack.links)


def test_other_bots_are_not_answered(office: Office) -> None:
    robot = office.team.add_bot("deploys")
    question = robot.says(office.general, f"{office.team.bot.mention} {QUESTION}")
    office.slack.settle(quiet_seconds=0.3)
    assert answers(office, question) == []


def test_a_question_deleted_while_its_answer_is_on_the_way_keeps_none(office: Office) -> None:
    office.slack.fail("chat.postMessage", slow_seconds=0.6)
    question = ask(office)
    office.slack.wait_for(lambda: office.bot.desk.running.busy)
    office.ana.deletes(question)
    office.slack.settle(quiet_seconds=1.2)
    assert answers(office, question) == []


def test_a_question_edited_while_its_answer_is_on_the_way_has_one(office: Office) -> None:
    office.slack.fail("chat.postMessage", slow_seconds=0.6)
    question = ask(office)
    office.slack.wait_for(lambda: office.bot.desk.running.busy)
    office.ana.edits(question, f"{office.team.bot.mention} what is the goal of Pillar C?")
    office.slack.wait_for(
        lambda: ["Pillar C" in one.shown for one in answers(office, question)] == [True], 20
    )
    office.slack.settle(quiet_seconds=0.6)
    assert len(answers(office, question)) == 1
