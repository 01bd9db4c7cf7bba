"""Requests that are not Slack's, or not whole, are refused; they never fail inside."""

import json
import time

import httpx
import pytest
from slack_sdk.signature import SignatureVerifier

from tests.surfaces.slack.conftest import SIGNING_SECRET, Office

BODY = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()


def signed(body: bytes, *, at: str | None = None, secret: str = SIGNING_SECRET) -> dict[str, str]:
    """Return the headers of a request, signed as Slack signs."""
    stamp = at or str(int(time.time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {
        "content-type": "application/json",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": str(signature),
    }


def send(office: Office, body: bytes, headers: dict[str, str]) -> httpx.Response:
    return httpx.post(f"{office.bot.address}/slack/events", content=body, headers=headers)


def test_slack_may_check_the_address(office: Office) -> None:
    answer = send(office, BODY, signed(BODY))
    assert (answer.status_code, answer.json()) == (200, {"challenge": "abc"})


@pytest.mark.parametrize(
    "changed",
    [
        {"x-slack-signature": ""},
        {"x-slack-signature": "v0=" + "0" * 64},
        {"x-slack-signature": "v1=x"},
        {"x-slack-request-timestamp": ""},
        {"x-slack-request-timestamp": "abc"},
        {"x-slack-request-timestamp": "-1"},
        {"x-slack-request-timestamp": "9" * 40},
        {"x-slack-request-timestamp": "1"},
    ],
)
def test_what_is_not_signed_by_slack_is_refused(office: Office, changed: dict[str, str]) -> None:
    assert send(office, BODY, signed(BODY) | changed).status_code == 401


def test_an_old_request_is_refused(office: Office) -> None:
    old = str(int(time.time()) - 600)
    assert send(office, BODY, signed(BODY, at=old)).status_code == 401


def test_another_secret_is_refused(office: Office) -> None:
    assert send(office, BODY, signed(BODY, secret="another")).status_code == 401


def test_bytes_that_are_no_text_are_refused(office: Office) -> None:
    headers = signed(BODY)
    assert send(office, b"\xff\xfe", headers).status_code == 400


def test_a_huge_body_is_refused(office: Office) -> None:
    body = b" " * (600 * 1024)
    assert send(office, body, signed(body)).status_code == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b"3",
        b"null",
        b"{",
        b'{"type": "event_callback"}',
        b'{"type": "event_callback", "event": 3}',
        b'{"type": "event_callback", "event": {"type": "message"}}',
        b'{"type": "event_callback", "team_id": "T1", "event": {"type": "app_mention"}}',
        b'{"type": "event_callback", "event": {"type": "message", "subtype": "message_deleted"}}',
        b'{"type": "block_actions", "actions": [{"action_id": "ask_0", "value": "x"}]}',
    ],
)
def test_signed_nonsense_does_not_fail_inside(office: Office, body: bytes) -> None:
    assert send(office, body, signed(body)).status_code < 500


def test_a_form_whose_payload_is_nonsense_is_refused(office: Office) -> None:
    body = b"payload=%7B"
    headers = signed(body) | {"content-type": "application/x-www-form-urlencoded"}
    assert send(office, body, headers).status_code == 400
