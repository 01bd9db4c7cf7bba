"""Messages without text, commands with odd blanks and much text, bodies of an earlier edition."""

import pytest

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.payloads import message_action
from tests.surfaces.slack.slow import answers, ask
from tests.surfaces.slack.test_answers import untroubled
from tests.surfaces.slack.test_commands import typed

LONG = "We met on Tuesday and talked about many things. " * 70
RICH = {
    "type": "rich_text",
    "elements": [
        {
            "type": "rich_text_section",
            "elements": [{"type": "text", "text": "As "}, {"type": "text", "text": "C.1.3 says"}],
        }
    ],
}
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "As *C.1.3* says"}}


def shortcut(office: Office, **parts: object) -> str:
    """Use the shortcut on a message of these parts, and return what the view shows."""
    said = office.ben.says(office.general, "x")
    world, ana = office.slack.world, office.ana
    payload: Json = message_action(world, ana.workspace, ana.user, said, "find_in_plan")
    payload["message"] = {"type": "message", "user": office.ben.id, "ts": said.ts, **parts}
    delivery = office.slack.courier.send("interactive", payload)
    office.slack.courier.wait([delivery])
    assert delivery.status == 200
    office.slack.wait_for(lambda: office.slack.modals(ana))
    office.slack.wait_for(lambda: "Searching" not in office.slack.modals(ana)[0].shown)
    assert untroubled(office)
    return office.slack.modals(ana)[0].shown


@pytest.mark.parametrize(
    "message",
    [
        {"text": "", "blocks": [RICH]},
        {"blocks": [SECTION]},
        {"text": "", "attachments": [{"title": "Minutes", "text": "As C.1.3 says"}]},
        {"text": "", "attachments": [{"blocks": [SECTION]}]},
        {"text": "", "attachments": [{"fields": [{"title": "Code", "value": "C.1.3"}]}]},
        {"text": "", "files": [{"name": "x.pdf", "title": "Notes on C.1.3"}]},
    ],
)
def test_the_shortcut_reads_messages_that_have_no_text(office: Office, message: Json) -> None:
    shown = shortcut(office, **message)
    assert "Codes that the message names" in shown
    assert "C.1.3" in shown


@pytest.mark.parametrize(
    "message",
    [
        {"text": ""},
        {"text": " :-) "},
        {"text": "", "blocks": [{"type": "divider"}]},
        {"text": None, "files": [{"id": "F1", "mimetype": "image/png"}]},
        {"text": "", "blocks": None, "attachments": "x", "files": [None, 3]},
    ],
)
def test_the_shortcut_says_when_there_is_nothing_to_read(office: Office, message: Json) -> None:
    assert "no text to look for" in shortcut(office, **message)


def test_the_shortcut_reads_a_very_long_message(office: Office) -> None:
    assert "C.1.3" in shortcut(office, text=f"{LONG * 10} C.1.3")


@pytest.mark.parametrize(
    "line", ["/tip", "/tip  ", "/tip help", "/tip  HELP ", "/tip \u00a0help\u00a0"]
)
def test_help_is_given_however_it_is_typed(office: Office, line: str) -> None:
    assert "What I can do" in typed(office, line).shown
    assert untroubled(office)


@pytest.mark.parametrize(
    "line", ["/tip body\tsomswd", "/tip BODY\u00a0 SOMSWD", "/tip body\nsomswd"]
)
def test_a_word_of_the_command_ends_at_any_blank(office: Office, line: str) -> None:
    assert "Your body is now SOMSWD" in typed(office, line).shown


@pytest.mark.parametrize("line", ["/tip \u200b", "/tip ...", "/tip ?", "/tip \u202e"])
def test_what_says_nothing_is_answered(office: Office, line: str) -> None:
    assert typed(office, line).shown
    assert untroubled(office)


def test_a_very_long_question_is_answered_for_one_person(office: Office) -> None:
    assert "ACWC" in typed(office, f"/tip {LONG} Who leads A.2.6?").shown
    assert untroubled(office)


def test_a_very_long_question_is_answered_in_its_thread(office: Office) -> None:
    question = ask(office, f"{LONG} Who leads A.2.6?")
    office.slack.wait_for(lambda: answers(office, question))
    office.slack.settle()
    assert "ACWC" in answers(office, question)[0].shown
    assert untroubled(office)


def test_a_very_long_question_that_fails_is_told(office: Office) -> None:
    for method in ("chat.startStream", "chat.postMessage"):  # which comes hangs on the machine
        office.slack.fail(method, error="restricted_action")
    ask(office, f"{LONG} Who leads A.2.6?")
    office.slack.wait_for(lambda: office.slack.ephemerals(office.ana))
    assert "not allowed" in office.slack.ephemerals(office.ana)[0].shown


def test_the_home_tab_of_a_body_that_the_plan_has_no_more(office: Office) -> None:
    office.bot.desk.choices.choose_body("T1", office.ana.id, "OLDBODY")
    office.ana.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ana))
    home = office.slack.home(office.ana)
    assert home is not None
    assert "OLDBODY is not in this edition" in home.shown
    assert "does OLDBODY" not in home.shown
    office.ana.clicks(home, "home_forget")
    office.slack.wait_for(lambda: office.bot.desk.choices.body_of("T1", office.ana.id) is None)
    assert untroubled(office)


def test_the_command_of_a_body_that_the_plan_has_no_more(office: Office) -> None:
    office.bot.desk.choices.choose_body("T1", office.ana.id, "OLDBODY")
    assert "OLDBODY is not in this edition" in typed(office, "/tip mine").shown
    assert "SOMSWD" in typed(office, "/tip who leads B.7.2?").shown
    assert untroubled(office)
