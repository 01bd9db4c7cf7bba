"""The page that shows what people saw."""

import re

from slack_sdk import WebClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack.records import View
from tests.surfaces.slack.local_slack.showing import page, screen, talk
from tests.surfaces.slack.local_slack_tests.refusing import (
    Json,
    actions,
    button,
    feedback,
    modal,
    plain,
    section,
    text_input,
)

CODE = "https://tip.example/activities/A.2.6"


def cell(text: str) -> Json:
    return {"type": "raw_text", "text": text}


TABLE: Json = {
    "type": "table",
    "rows": [[cell("Code"), cell("Title")], [cell("A.2.6"), cell("Train <judges> & police")]],
}
PASSAGES: Json = {
    "type": "container",
    "title": plain("Passages"),
    "is_collapsible": True,
    "child_blocks": [section("> *A.2.6* · ACWC")],
}


def test_a_conversation_is_shown_with_its_threads_and_private_messages(
    slack: LocalSlack, team: Team, client: WebClient, ana: Person, general: Channel
) -> None:
    root = ana.says(general, f"{team.bot.mention} who leads A.2.6?")
    blocks: list[Json] = [
        {"type": "markdown", "text": f"**ACWC** leads [A.2.6]({CODE}).\n\n- one\n- two"},
        TABLE,
        PASSAGES,
        {"type": "context", "elements": [{"type": "mrkdwn", "text": f"Sources: <{CODE}|A.2.6>"}]},
        actions(button("Related", style="primary")),
        feedback(),
    ]
    client.chat_postMessage(channel=general.id, thread_ts=root.ts, text="x", blocks=blocks)
    client.chat_postEphemeral(channel=general.id, user=ana.id, text="*for* `you`")
    shown = page("Transcript", [talk(slack, "A question", general, ana)])
    for expected in (
        '<span class="mention">@tipassist</span>',
        f'<strong>ACWC</strong> leads <a href="{CODE}">A.2.6</a>',
        "Train &lt;judges&gt; &amp; police",
        "<details open><summary>Passages</summary>",
        "Only visible to you",
        "<b>for</b> <code>you</code>",
        '<span class="button primary">Related</span>',
    ):
        assert expected in shown


def test_nothing_that_is_shown_can_run_or_load_anything(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    bad = "<script>alert(1)</script> <img src=x onerror=y> [x](javascript:y) &lt;b&gt;"
    client.chat_postMessage(channel=general.id, text=bad)
    client.chat_postMessage(channel=general.id, markdown_text=bad)
    shown = page(bad, [talk(slack, bad, general)])
    assert not re.search(r"<(script|img|link|iframe)|javascript:[^)]*\"|<b>", shown)


def test_a_modal_shows_what_was_filled_in(slack: LocalSlack, ana: Person) -> None:
    content = modal(text_input(), submit=plain("Send"))
    view = View("V1", "T1", ana.id, "modal", content, "h", "V1")
    view.values = {"reason": {"reason": {"type": "plain_text_input", "value": "It is <ACWC>"}}}
    view.errors = {"reason": "Say more"}
    shown = screen(slack, "Why?", view)
    assert "It is &lt;ACWC&gt;" in shown
    assert "Say more" in shown
    assert '<span class="button primary">Send</span>' in shown
