"""The OpenAI-compatible API, driven by OpenAI's own client against a real server."""

from collections.abc import Iterator

import pytest
from openai import AuthenticationError, NotFoundError, OpenAI, UnprocessableEntityError
from openai.types.chat import ChatCompletionMessageParam

MODEL = "tipassist"
ASKED: list[ChatCompletionMessageParam] = [
    {"role": "system", "content": "Be brief."},
    {"role": "user", "content": "What is SOMSWD coordinating?"},
]


@pytest.fixture
def openai(served: str) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{served}/v1", api_key="none", max_retries=0) as client:
        yield client


def test_the_one_model_is_listed_and_read(openai: OpenAI) -> None:
    assert [model.id for model in openai.models.list()] == [MODEL]
    assert openai.models.retrieve(MODEL).owned_by == MODEL


def test_a_completion_links_its_codes(openai: OpenAI, served: str) -> None:
    done = openai.chat.completions.create(model=MODEL, messages=ASKED)
    content = done.choices[0].message.content or ""
    assert content.startswith("SOMSWD coordinates 6 of the 63 activities.")
    assert f"[B.1.1]({served}/documents/work-plan#B.1.1)" in content
    assert done.choices[0].finish_reason == "stop"


def test_annotations_point_at_the_links(openai: OpenAI) -> None:
    message = openai.chat.completions.create(model=MODEL, messages=ASKED).choices[0].message
    assert message.annotations
    for annotation in message.annotations:
        cited = annotation.url_citation
        link = (message.content or "")[cited.start_index : cited.end_index]
        assert link.endswith(f"({cited.url})")


def test_a_stream_adds_up_to_the_completion(openai: OpenAI) -> None:
    whole = openai.chat.completions.create(model=MODEL, messages=ASKED).choices[0].message
    chunks = list(
        openai.chat.completions.create(
            model=MODEL, messages=ASKED, stream=True, stream_options={"include_usage": True}
        )
    )
    choices = [chunk.choices[0] for chunk in chunks if chunk.choices]
    assert "".join(choice.delta.content or "" for choice in choices) == whole.content
    assert choices[0].delta.role == "assistant"
    assert choices[-1].finish_reason == "stop"
    assert choices[-1].delta.model_extra
    annotations = choices[-1].delta.model_extra["annotations"]
    assert annotations == [one.model_dump() for one in whole.annotations or ()]
    assert chunks[-1].usage
    assert chunks[-1].usage.total_tokens == 0


def test_earlier_questions_give_context(openai: OpenAI) -> None:
    messages: list[ChatCompletionMessageParam] = [
        *ASKED,
        {"role": "assistant", "content": "SOMSWD coordinates 6 of the 63 activities."},
        {"role": "user", "content": [{"type": "text", "text": "And supporting?"}]},
    ]
    done = openai.chat.completions.create(model=MODEL, messages=messages)
    assert (done.choices[0].message.content or "").startswith("SOMSWD supports")


def test_chats_do_not_hear_each_other(openai: OpenAI) -> None:
    openai.chat.completions.create(model=MODEL, messages=ASKED)
    alone: list[ChatCompletionMessageParam] = [{"role": "user", "content": "And supporting?"}]
    done = openai.chat.completions.create(model=MODEL, messages=alone)
    assert "SOMSWD" not in (done.choices[0].message.content or "")


def test_the_body_can_be_given_as_an_extra_field(openai: OpenAI) -> None:
    asked: list[ChatCompletionMessageParam] = [
        {"role": "user", "content": "What does my body coordinate?"}
    ]
    done = openai.chat.completions.create(model=MODEL, messages=asked, extra_body={"body": "SLOM"})
    assert "SLOM coordinates" in (done.choices[0].message.content or "")


def test_how_the_question_ended_is_told(openai: OpenAI) -> None:
    asked: list[ChatCompletionMessageParam] = [{"role": "user", "content": "What is A.9.1?"}]
    done = openai.chat.completions.create(model=MODEL, messages=asked)
    assert done.model_extra
    assert done.model_extra["tipassist"]["status"] == "unknown_code"


def test_an_unknown_model_is_not_found(openai: OpenAI) -> None:
    with pytest.raises(NotFoundError) as caught:
        openai.chat.completions.create(model="gpt-4", messages=ASKED)
    assert caught.value.code == "unknown_model"


def test_a_chat_without_a_question_is_refused(openai: OpenAI) -> None:
    with pytest.raises(UnprocessableEntityError) as caught:
        openai.chat.completions.create(
            model=MODEL, messages=[{"role": "system", "content": "Hello"}]
        )
    assert "no message of the user" in caught.value.message


def test_a_wrong_key_of_ours_is_refused(served: str) -> None:
    with (
        OpenAI(base_url=f"{served}/v1", api_key="tip_wrong", max_retries=0) as client,
        pytest.raises(AuthenticationError),
    ):
        client.models.list()
