import re
from pathlib import Path

import pytest

from tipassist.answer.understanding.frames import NAMED, load_frames
from tipassist.errors import ConfigError
from tipassist.evaluation.fit_frames import (
    Framed,
    filled,
    following,
    framed,
    read_framed,
    words_of,
)

X, Z, _ = NAMED


@pytest.mark.parametrize(
    ("text", "frame", "learnt"),
    [
        (
            "rows {a} leads and {b} backs",
            "lead_with",
            {
                (f"rows {X} leads and {Z} backs", "lead_with"),
                (f"rows our body leads and {X} backs", "lead_with"),
            },
        ),
        (
            "{b} backing {a}",
            "lead_with",
            {(f"{X} backing {Z}", "support_under"), (f"{X} backing our body", "lead_with")},
        ),
        (
            "{b} or {a}?",
            "either_any",
            {(f"{X} or {Z}?", "either_any"), (f"{X} or our body?", "either_any")},
        ),
        ("where does {b} help us", "lead_with", {(f"where does {X} help us", "lead_with")}),
        ("nobody helps in {p}", "no_support", {("nobody helps in", "no_support")}),
        (
            "{b} and {c} behind {a}",
            "lead_with_two",
            {(f"{X} and {Z} behind our body", "lead_with_two")},
        ),
    ],
)
def test_a_sentence_is_learnt_as_named_and_as_said_of_the_own_body(
    text: str, frame: str, learnt: set[tuple[str, str]]
) -> None:
    owns = re.compile("our body|my body|our side|our committee")
    told = {(owns.sub("our body", one.text), one.frame) for one in framed(text, frame, "hand")}
    assert told == learnt


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no json", "line 1"),
        ('{"text": "who leads?"}', "line 1"),
        ('{"text": "who leads?", "frame": "nonsense"}', "no frame 'nonsense'"),
    ],
)
def test_a_line_that_is_no_sentence_is_told(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / "subjects.txt").write_text("shelters\nschools\n", encoding="utf-8")
    (tmp_path / "hand.jsonl").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        read_framed(tmp_path)


def test_a_folder_without_sentences_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"holds no subjects\.txt"):
        read_framed(tmp_path)
    (tmp_path / "subjects.txt").write_text("shelters\nschools\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="holds no sentences"):
        read_framed(tmp_path)


def test_subjects_are_filled_in_and_their_places_kept() -> None:
    one = Framed("on {u}, or rather on {t}?", "t_either")
    told = filled(one, ("safe schools", "fishing"))
    assert told.text == "on fishing, or rather on safe schools?"
    assert [told.text[start:end] for start, end in told.subjects] == ["safe schools", "fishing"]
    then = following(told)
    assert [then.text[start:end] for start, end in then.subjects] == ["safe schools", "fishing"]


def test_words_of_subjects_are_not_learnt() -> None:
    told = filled(Framed("anything on {t}?", "t_rows"), ("fishing", ""))
    assert not words_of([told]) & words_of([Framed("fishing", "")])


def test_every_frame_has_sentences_of_several_hands() -> None:
    hands: dict[str, set[str]] = {}
    for one in read_framed(Path("evals/frames")):
        hands.setdefault(one.frame, set()).add(one.hand)
    assert {name: len(found) for name, found in hands.items() if len(found) < 3} == {}
    assert set(hands) == set(load_frames())
