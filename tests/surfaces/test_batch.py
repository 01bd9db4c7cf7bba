"""`tipassist ask --batch`: nothing is lost, and everything stays in its order."""

import json
from pathlib import Path

from tests.surfaces.commands import tipassist
from tipassist.types import Answer

GOOD = [
    {"question": "What is SOMSWD coordinating?"},
    {"question": "What is my body coordinating?", "body": "SLOM", "conversation_id": "talk"},
    {"question": "A.9.1", "conversation_id": "talk"},
]


def written(*lines: object) -> bytes:
    return b"".join(
        line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines
    )


def test_each_request_gets_one_answer_in_its_order_whatever_its_status(tmp_path: Path) -> None:
    file = tmp_path / "requests.jsonl"
    file.write_bytes(written(*GOOD))
    done = tipassist("ask", "--batch", file, state=tmp_path)
    answers = [Answer.model_validate_json(line) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, "")
    assert [one.question for one in answers] == [one["question"] for one in GOOD]
    assert [one.status for one in answers] == ["answered", "answered", "unknown_code"]
    assert [one.locator for one in answers[1].items][:1] == ["A.2.1"]
    assert answers[1].conversation_id == answers[2].conversation_id == "talk"
    assert answers[0].conversation_id not in {"", "talk"}


def test_a_bad_line_gets_an_error_answer_naming_it_and_the_others_are_answered(
    tmp_path: Path,
) -> None:
    lines = [
        b"\xef\xbb\xbf" + written(GOOD[0]),
        b"{not json\n",
        b"\n",
        {"question": "A.2.6", "colour": "red"},
        b'{"question": "\xff"}\n',
        [1],
        GOOD[2],
    ]
    done = tipassist("ask", "--batch", "-", stdin=written(*lines), state=tmp_path)
    answers = [Answer.model_validate_json(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [one.status for one in answers] == [
        "answered",
        "error",
        "error",
        "error",
        "error",
        "unknown_code",
    ]
    for answer, number, told in zip(answers[1:5], (2, 4, 5, 6), done.err.splitlines(), strict=True):
        assert answer.text.startswith(f"Line {number} is no request: ")
        assert told == f"Error: {answer.text}"
    assert "colour" in answers[2].text


def test_the_body_of_the_command_line_counts_where_a_request_names_none(tmp_path: Path) -> None:
    asked = written({"question": "What is my body coordinating?"}, GOOD[1])
    done = tipassist("ask", "--batch", "-", "--body", "SOMSWD", stdin=asked, state=tmp_path)
    assert [len(one["items"]) for one in done.lines] == [6, 5]


def test_an_empty_batch_is_no_fault_and_a_missing_file_is(tmp_path: Path) -> None:
    empty = tipassist("ask", "--batch", "-", state=tmp_path)
    missing = tipassist("ask", "--batch", tmp_path / "none", state=tmp_path)
    assert (empty.code, empty.out, empty.err) == (0, "", "")
    assert (missing.code, missing.out) == (4, "")
    assert "No such file" in missing.err


def test_a_fault_of_the_index_is_told_by_line_and_the_other_lines_are_answered(
    tmp_path: Path,
) -> None:
    asked = written({"question": "How often will the work plan be reviewed?"}, GOOD[0])
    done = tipassist(
        "ask", "--batch", "-", stdin=asked, state=tmp_path, TIPASSIST_INDEX__REBUILD="false"
    )
    assert done.code == 4
    assert [one["status"] for one in done.lines] == ["error", "answered"]
    assert done.err == "Error: line 1: There is no index yet: run `tipassist ingest`.\n"


def test_a_conversation_goes_on_over_its_lines_and_no_other_hears_of_it(built: Path) -> None:
    asked = written(
        {"question": "What is SOMSWD coordinating?", "conversation_id": "one"},
        {"question": "What is SLOM coordinating?", "conversation_id": "two"},
        {"question": "And what does it support?", "conversation_id": "one"},
    )
    done = tipassist("ask", "--batch", "-", stdin=asked, state=built)
    alone = tipassist("ask", "--json", "What does SOMSWD support?", state=built)
    assert done.lines[2]["items"] == alone.document["items"] != []
