"""Whatever a question holds, nothing posted mentions, links or formats what we did not write."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import content_of
from tests.surfaces.slack.local_slack.mrkdwn import links_of, pings_in, pings_of, texts_of
from tests.surfaces.slack.local_slack.records import texts_shown
from tests.surfaces.slack.parity.asking import PAGES, Parity, parity
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.surfaces.slack.heard import as_read
from tipassist.surfaces.slack.links import links_of as pages_of
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.answers import Offer, answer_messages
from tipassist.surfaces.slack.views.escalation import question_for_group
from tipassist.surfaces.slack.views.markdown import claim_lines, literal
from tipassist.surfaces.slack.views.messages import Message

WORD = "zqxjk"
UNSEEN = {chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0))} - {"\n"}
TURNING = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
PIECES = st.sampled_from(
    [
        *("<!channel>", "<!here>", "<!everyone|all>", "<@U0000001>", "<!subteam^S0000001>"),
        *("<#C0000001|general>", "@channel", "@here", "<https://evil.example|A.2.6>"),
        *("https://evil.example/x", "<mailto:a@evil.example>", "[A.2.6](https://evil.example)"),
        *("&lt;!channel&gt;", "&amp;lt;!here&amp;gt;", "*", "_", "~", "`", "```", ">", "# "),
        *(
            "**",
            "![x](https://evil.example/x.png)",
            "|",
            "||",
            "{question}",
            "{0}",
            "%s",
            ":smile:",
        ),
        *("\u202e", "\u2066", "\u200f", "\x00", "\x07", "\x1b[31m", "\x7f", "\r\n", "\t", "\ud7ff"),
        *("who leads A.2.6?", "what does SOMTC coordinate?", "A.2.6", "A.9.9", "my body", "& co."),
        *("how many activities are there?", f"*{WORD}*", f"_{WORD}_", f"`{WORD}`", WORD),
    ]
)
TEXTS = st.builds(
    lambda pieces, times: (" ".join(pieces) + " ") * times,
    st.lists(st.one_of(PIECES, st.text(max_size=40)), min_size=1, max_size=8),
    st.sampled_from([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 100]),
)


@dataclass
class Bench:
    """The bot without a network, and a loop that it runs in."""

    runner: asyncio.Runner
    both: Parity

    def posted(self, text: str, number: int) -> list[Json]:
        """What is posted when somebody mentions the bot."""
        asked = self.both.in_slack(text, "U1", f"{number}.000001", f"{number}.000001")
        return [{"text": one.text, "blocks": one.blocks} for one in self.runner.run(asked)]


@pytest.fixture(scope="module")
def bench(parts: Dependencies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with asyncio.Runner() as runner:
        opening = parity(parts, tmp_path_factory.mktemp("state"))
        yield Bench(runner, runner.run(opening.__aenter__()))
        runner.run(opening.__aexit__(None, None, None))


NUMBERS = count(1)


def is_ours(sent: Json) -> None:
    """Check that a message is one that Slack takes, and that nothing of others is parsed in it."""
    content = content_of(Arguments(sent))
    assert list(pings_in(content.text, "text")) == []
    assert list(pings_of(content.blocks, "")) == []
    assert {
        link.url for link in links_of(content.blocks, "") if not link.url.startswith(PAGES)
    } == set()
    for shown in texts_of(content.blocks):
        assert WORD not in re.sub(r"question=[^|>\s]*", "", shown.text)
    for text in texts_shown(content.blocks):
        assert not UNSEEN & set(text)
        assert not TURNING & set(text)


def as_sent(message: Message) -> Json:
    return {"text": message.text, "blocks": list(message.blocks)}


@settings(max_examples=50, deadline=None)
@given(text=TEXTS)
@example(text=f"what does SOMTC coordinate?{' please' * 500}")
@example(text=f"what does SOMTC coordinate? \u202e*{WORD}* \x07")
def test_an_answer_in_a_thread_parses_nothing_of_the_question(bench: Bench, text: str) -> None:
    posted = bench.posted(text, next(NUMBERS))
    assert posted
    for sent in posted:
        is_ours(sent)


@settings(max_examples=50, deadline=None)
@given(text=TEXTS, name=TEXTS)
@example(text=f"what does SOMTC coordinate?{' please' * 500}", name="x" * 200)
@example(text=f"who leads A.2.6? *{WORD}*", name=f"`{WORD}`")
def test_what_is_said_above_and_under_an_answer_parses_nothing(
    parts: Dependencies, text: str, name: str
) -> None:
    answer = Assistant(parts).ask(as_read(text) or "?")
    links = pages_of(PAGES)
    who = as_read(name)[:80]
    for line in (
        say("answer", "asked_here", question=answer.question),
        say("answer", "asked", who=who, question=answer.question),
    ):
        for message in answer_messages(answer, links, Offer(line, share=True, ask=("ACWC",))):
            for form in (message, message.simpler(), Message(message.text, ())):
                is_ours(as_sent(form))


@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_a_question_for_a_body_notifies_its_group_alone(parts: Dependencies, text: str) -> None:
    answer = Assistant(parts).ask(as_read(text) or "?")
    messages = question_for_group(answer, pages_of(PAGES), who="ana", body="ACWC", group="S1")
    for message in messages:
        content = content_of(Arguments(as_sent(message)))
        assert {ping.target for ping in pings_of(content.blocks, "")} <= {"S1"}
        assert list(pings_in(content.text, "text")) == []


@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_a_streamed_claim_is_shown_letter_by_letter(parts: Dependencies, text: str) -> None:
    read = MarkdownIt("commonmark", {"html": False}).enable("table").enable("strikethrough")
    heard = " ".join(as_read(text).split())
    for token in read.parse(f"x{literal(heard)}"):
        assert token.type in ("paragraph_open", "inline", "paragraph_close")
        kinds = {child.type for child in token.children or ()}
        assert kinds <= {"text", "text_special", "softbreak"}
    for line in claim_lines(Assistant(parts).ask(heard or "?")):
        assert list(pings_in(line, "line")) == []
