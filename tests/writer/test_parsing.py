"""Sentences out of the replies of models, whole and piece by piece."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipassist.writer.parsing import SentenceReader
from tipassist.writer.sources import RawSentence

TWO = [RawSentence('One {a} "b".', ("e1",)), RawSentence("Two.", ("e1", "e2"))]
DUMPED = json.dumps(
    {"sentences": [{"text": one.text, "evidence": list(one.evidence)} for one in TWO]}
)


def read(text: str, size: int = 10_000) -> tuple[list[RawSentence], SentenceReader]:
    reader = SentenceReader()
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return [one for piece in pieces for one in reader.feed(piece)], reader


@pytest.mark.parametrize(
    "reply",
    [
        DUMPED,
        f"```json\n{DUMPED}\n```",
        f'Sure! Here is the "JSON:\n{DUMPED}\nAnything else?',
        "\n".join(json.dumps({"text": one.text, "evidence": list(one.evidence)}) for one in TWO),
        DUMPED.replace("]}]}", "],},],}"),
        json.dumps([{"sentence": one.text, "citations": list(one.evidence)} for one in TWO]),
        json.dumps([{"text": one.text, "evidence": ", ".join(one.evidence)} for one in TWO]),
        json.dumps([{"text": one.text, "ids": [i.upper() for i in one.evidence]} for one in TWO]),
        json.dumps(
            [{"text": one.text, "evidence": [int(i[1:]) for i in one.evidence]} for one in TWO]
        ),
    ],
)
def test_ill_formed_replies_are_read(reply: str) -> None:
    found, reader = read(reply)
    assert found == TWO
    assert reader.is_whole


@given(st.integers(1, 40))
def test_the_pieces_do_not_matter(size: int) -> None:
    assert read(DUMPED, size)[0] == TWO


def test_a_sentence_comes_out_as_soon_as_it_is_complete() -> None:
    reader = SentenceReader()
    end = DUMPED.index("}, {") + 1
    assert list(reader.feed(DUMPED[:end])) == TWO[:1]
    assert not reader.is_whole


@pytest.mark.parametrize("end", range(1, len(DUMPED) - 1, 7))
def test_a_cut_reply_is_not_whole(end: int) -> None:
    assert not read(DUMPED[:end])[1].is_whole


@pytest.mark.parametrize(
    "reply", ["", "The plan has four pillars.", "{]", '{"text": 3}', '["a", "b"]', "{{{}", "null"]
)
def test_what_is_no_sentence_is_none(reply: str) -> None:
    assert read(reply)[0] == []


def test_missing_and_odd_evidence_is_given_as_it_is() -> None:
    reply = '[{"text": "A."}, {"text": "B.", "evidence": {"e1": 1}}, {"text": "C.", "ids": ["x"]}]'
    assert [one.evidence for one in read(reply)[0]] == [(), (), ("x",)]


def test_a_reply_that_never_ends_is_too_long() -> None:
    assert read("{" * 100)[1].is_too_long
    assert read(" " * 300_000)[1].is_too_long
