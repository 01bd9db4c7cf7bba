"""Buttons, forms and choices that cannot be read any more: a note for who used them, no fault."""

from typing import Any

import pytest

from tests.surfaces.slack.conftest import Office
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.payloads import (
    acted,
    actions_on_message,
    actions_on_view,
    message_action,
    view_submission,
)
from tests.surfaces.slack.local_slack.records import Message, View
from tests.surfaces.slack.slow import answers, ask
from tests.surfaces.slack.test_commands import typed
from tipassist.surfaces.slack.views import choices as forms

OUTDATED = "earlier version"
BLOCK = {"block_id": "b"}


def notes(office: Office) -> list[str]:
    own = [*office.slack.ephemerals(office.ana), *office.slack.answers(office.ana.direct)]
    return [message.shown for message in own if OUTDATED in message.shown]


def sent(office: Office, payload: Json) -> int | None:
    """Send something that Ana did, and return the HTTP status that the bot answers with."""
    delivery = office.slack.courier.send("interactive", payload)
    office.slack.courier.wait([delivery])
    return delivery.status


def pressed(office: Office, on: Message | View, action_id: str, **chosen: Any) -> int | None:
    world, ana = office.slack.world, office.ana
    element = {"type": "button", "action_id": action_id}
    action = acted(world, BLOCK, element, **chosen)
    make: Any = actions_on_view if isinstance(on, View) else actions_on_message
    return sent(office, make(world, ana.workspace, ana.user, on, action))


def answered(office: Office) -> Message:
    question = ask(office)
    office.slack.wait_for(lambda: answers(office, question))
    office.slack.settle()
    return answers(office, question)[0]


@pytest.mark.parametrize(
    ("action_id", "value"),
    [
        ("share", "x"),
        ("share", "[]"),
        ("share", "{}"),
        ("share", None),
        ("ask_body_0", '{"c": 3}'),
        ("rate", '{"a": "x", "r": "up"}'),
        ("rate_1", "null"),
        ("tour_next", "two"),
        ("tour_back", "-1"),
        ("ask_0", None),
        ("ask_0", ""),
        ("a_button_of_long_ago", "x"),
        ("", "x"),
    ],
)
def test_a_button_that_cannot_be_read_is_answered_with_a_note(
    office: Office, action_id: str, value: str | None
) -> None:
    answer = answered(office)
    chosen = {} if value is None else {"value": value}
    assert pressed(office, answer, action_id, **chosen) == 200
    office.slack.wait_for(lambda: notes(office))
    assert len(notes(office)) == 1
    assert office.slack.ephemerals(office.ben) == []


def test_a_button_on_what_one_person_sees_is_answered_for_that_person(office: Office) -> None:
    answer = typed(office, "/tip who leads A.2.6?")
    assert pressed(office, answer, "share", value="x") == 200
    office.slack.wait_for(lambda: notes(office))
    assert office.slack.answers(office.general) == []


def test_a_rating_of_an_answer_that_is_not_kept_is_kept(office: Office) -> None:
    pressed(office, answered(office), "rate", value='{"c": "x", "a": "y", "r": "up"}')
    office.slack.wait_for(lambda: "Thank you" in str(office.slack.ephemerals(office.ana)))


def test_a_pointer_to_an_answer_of_others_shares_nothing(office: Office) -> None:
    answer = answered(office)
    pressed(office, answer, "share", value='{"c": "alone-T1-C1-U1", "a": "y"}')
    office.slack.wait_for(lambda: "not kept any more" in str(office.slack.ephemerals(office.ana)))


@pytest.fixture
def form(office: Office) -> View:
    """A form that Ana has open."""
    answer = answered(office)
    office.ana.clicks(answer, "rate", value=None, label="Wrong or not useful")
    office.slack.wait_for(lambda: office.slack.modals(office.ana))
    return office.slack.modals(office.ana)[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"private_metadata": ""},
        {"private_metadata": "x"},
        {"private_metadata": "[]"},
        {"private_metadata": '{"old": 1}'},
        {"state": {"values": {}}},
        {"state": {"values": {"reason": {"reason": {"value": "a reason of long ago"}}}}},
        {"callback_id": "a_form_of_long_ago"},
    ],
)
def test_a_form_that_cannot_be_read_is_answered_with_a_note(
    office: Office, form: View, changes: Json
) -> None:
    world, ana = office.slack.world, office.ana
    payload = view_submission(world, ana.workspace, ana.user, form)
    payload["view"] |= changes
    assert sent(office, payload) == 200
    office.slack.wait_for(lambda: notes(office))


def test_a_form_for_a_channel_without_its_fields_changes_nothing(
    office: Office, form: View
) -> None:
    office.ana.user.is_admin = True
    world, ana = office.slack.world, office.ana
    payload = view_submission(world, ana.workspace, ana.user, form)
    payload["view"] |= {"callback_id": forms.CHANNEL_FORM}
    assert sent(office, payload) == 200
    office.slack.wait_for(lambda: notes(office))


def test_a_shortcut_of_an_earlier_version_is_answered_with_a_note(office: Office) -> None:
    world, ana = office.slack.world, office.ana
    payload = message_action(world, ana.workspace, ana.user, answered(office), "find_of_long_ago")
    assert sent(office, payload) == 200
    office.slack.wait_for(lambda: notes(office))


def test_a_choice_on_the_home_tab_that_is_no_choice_is_answered(office: Office) -> None:
    office.ana.opens_home()
    office.slack.wait_for(lambda: office.slack.home(office.ana))
    home = office.slack.home(office.ana)
    assert home is not None
    assert pressed(office, home, "home_body", value="x") == 200
    office.slack.wait_for(lambda: office.slack.answers(office.ana.direct))


def test_an_event_that_nobody_listens_to_is_acknowledged(office: Office) -> None:
    event = next(one.payload for one in ask(office).deliveries)
    other = {**event, "event_id": "Ev0", "event": {"type": "channel_rename", "channel": {}}}
    delivery = office.slack.courier.send("event", other)
    office.slack.courier.wait([delivery])
    assert delivery.status == 200
