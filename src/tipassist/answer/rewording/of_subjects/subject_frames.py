"""Frames in which a subject is asked for: "what mention is made of ships?", "ships, are they in?".

Whether the plan speaks of a subject, what it says of it and who deals with it are asked in many
ways. What only frames the question is no part of the subject, so that each of them is put as "does
the plan mention …?", "what does the plan say about …?" or "who …?".
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.rewording.told_first.told_before import in_the_middle

_PART = re.compile(r"@(\w+)@")
_PLAIN = {
    "whether": "Does the plan mention {what}?",
    "said": "What does the plan say about {what}?",
    "placed": "Where does the plan mention {what}?",
}
_FEW = 3


@dataclass(frozen=True, slots=True)
class SubjectFrames:
    """The frames of `subject_frames.toml`, compiled.

    Attributes:
        frames: A pattern of a whole question, and how the same is asked plainly.
        words: Patterns of what stands in and beside a subject, by name.
    """

    frames: tuple[tuple[re.Pattern[str], str], ...]
    words: dict[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def load_subject_frames() -> SubjectFrames:
    """Read the packaged frames."""
    packaged = files("tipassist.answer").joinpath("lexicon", "subject_frames.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    parts: dict[str, str] = data["parts"]

    def spelled(pattern: str) -> str:
        while _PART.search(pattern):
            pattern = _PART.sub(lambda part: parts[part[1]], pattern)
        return pattern

    def whole(frame: str, tag: str = "") -> re.Pattern[str]:
        return re.compile(spelled(f"@opens@{frame}{tag}@ends@"))

    told = (
        (whole(one, "@tag@" if kind == "whether" else ""), plain)
        for kind, plain in _PLAIN.items()
        for one in data[kind]
    )
    who = ((whole(one), plain) for one, plain in data["who"])
    words = {name: re.compile(spelled(one)) for name, one in data["words"].items()}
    return SubjectFrames((*told, *who), words)


def asked_of_subject(text: str, finder: SlotFinder) -> str:
    """Return a question for a subject without the words that only frame it.

    What names a body, a place or an instrument, or asks for a field of the table, stays as it is.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    words = load_subject_frames().words
    asked = _asked_last(text)
    plain = words["filler"].sub(
        lambda one: f"{one['and']} " if one["and"] else ", ", words["like"].sub("", asked)
    )
    plain = words["i_mean"].sub(r" \g<of>", plain)
    low = fold(plain)
    if len(low) != len(plain):
        return text
    for said, match in () if words["plainly"].match(low) else _matches(low):
        subject = _bare(plain[slice(*match.span("what"))])
        if words["fields"].search(fold(subject)) or len(subject) < _FEW:
            continue
        told = {key: value or "" for key, value in match.groupdict().items()}
        plainly = said.format(**{**told, "what": in_the_middle(subject)})
        return text if _names(plainly, finder) else plainly
    return text if asked == text or _names(text, finder) else asked


def _names(text: str, finder: SlotFinder) -> bool:
    found = finder.find(text, None)
    return bool(found.bodies or found.places or found.instruments or found.ambiguous)


def _asked_last(text: str) -> str:
    """Return the question for a subject that is asked last, without what only leads up to it."""
    words = load_subject_frames().words
    low = fold(text)
    last = words["last"].fullmatch(low) if len(low) == len(text) else None
    if (
        last is None
        or words["not_beside"].search(last["before"])
        or words["points"].search(last["topic"])
    ):
        return text
    return text[slice(*last.span("asked"))]


def _matches(low: str) -> Iterator[tuple[str, re.Match[str]]]:
    for frame, plain in load_subject_frames().frames:
        match = frame.match(low)
        if match is not None:
            yield plain, match


def _bare(subject: str) -> str:
    """Return a subject without what is only said beside it; by its name, if one is quoted."""
    words = load_subject_frames().words
    low = fold(subject)
    before = words["before_it"].match(low)
    start = before.end() if before else 0
    aside = words["aside"].search(low, start)
    subject = subject[start : aside.start() if aside else len(subject)]
    quoted = words["quoted_last"].search(subject)
    return quoted["name"] if quoted else subject.strip(" ,'\"")
