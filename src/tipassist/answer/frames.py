"""Frames: what is asked of bodies, rows and subjects, put into a canonical question.

People ask who helps whom in more ways than a grammar has rules: "who's got our back?". The
embedding model, adapted to questions, tells which of the frames of `frames.toml` a question has and
which of its words are its subject. It learnt from sentences of several hands
(`tipassist.evaluation.fit_frames`). Where it is sure, and the question says nothing else, the
frame's canonical question is read in its place: the sets are computed as for any other.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.counted_ones import NUMBERS
from tipassist.answer.phrasing import scope_words
from tipassist.answer.slots import Slots
from tipassist.answer.words import families, fold, word_list
from tipassist.index.adapters import load_adapters
from tipassist.index.encoders import Told
from tipassist.locators import SCOPE_KINDS

OTHER = "other"
"""What has none of the frames."""
NAMED = ("bodyx", "bodyz", "bodyw")
"""What stands for the bodies of a question, in the order in which they are named."""
THEN = "then: "
"""What stands before a question that follows others."""
_LETTERS = ("A", "B", "C")
_SUBJECTS = ("T", "U")
_IT = "it"
_LIST = "list"
_PLACE = "{P}"
SURE = 0.93
"""From which chance on a frame is taken to be meant."""
CERTAIN = 0.95
"""The same where the grammar reads the question too."""
SURE_AFTER = 0.9
"""From which chance on it is where the question follows others."""
SURE_WORDS = 0.8
"""From which chance on each word is taken to be of a subject, or of none."""
_KEPT = 16  # a question is read several times over
_UNKNOWN = 1
_LEAST_LETTERS = 3
_LONGEST = 240
_LONGEST_SUBJECT = 5  # words
_PILLARS = "pillar"
_PROJECTS = "project"
_WORD = re.compile(r"[a-z][a-z'-]+")
_COUNTS = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b")
_CHECKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b,? ?)*(?:is|are|do|does|did|has|have|can|am|was|were)\b"
)
_DENIES = re.compile(r"\b(?:no|not|none|never|nobody|no one|nothing|neither|nor|without)\b|n't\b")
_LEAVES_OUT = re.compile(r"\b(?:leav\w+ out|except|excluding|apart from|minus|but not|outside)\b")
_SHARES = re.compile(r"\b(?:average|percent\w*|proportion|spread|as many|half|most of)\b|%")
_OTHERS = re.compile(r"\b(?:others?|else|rest)\b")
_OURSELVES = re.compile(r"\bourselves\b")
_POINTS = re.compile(r"\b(?:those|these|them)\b|\d")
_NUMBERS = re.compile(rf"\b(?:{'|'.join(one for one, value in NUMBERS.items() if value > 2)})\b")
_SENTENCES = re.compile(r"[.!?;] \w")
_OF_LIST = re.compile(
    r"^(?!.*\b(?:all|both|either|each|every|neither|none)\b)"
    r".*\b(?:those|these|them|there(?:'s| is) (?:one|some))\b"
)
_EXAMPLES = re.compile(r"\bexamples?\b")


FrameTeller = Callable[[str], Told]
"""From a masked question to its likeliest frame, or `OTHER`, and its subjects."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that is asked of bodies.

    Attributes:
        lists: The canonical question that lists; "" where there is none that is surely read.
        checks: The one that checks whether there is any, or "".
        counts: The one that counts, or "".
        turned: The frame that is meant where the second body is named first, or "".
        after: What was told before: a list, a row, a place or a body; "" where it does not matter.
    """

    lists: str
    checks: str = ""
    counts: str = ""
    turned: str = ""
    after: str = ""

    @property
    def bodies(self) -> int:
        """How many bodies it is about."""
        return sum(f"{{{one}}}" in self.lists for one in _LETTERS)

    @property
    def subjects(self) -> int:
        """How many subjects it is about."""
        return sum(f"{{{one}}}" in self.lists for one in _SUBJECTS)

    @property
    def denies(self) -> bool:
        """Whether it asks for what is not so."""
        return _DENIES.search(self.lists) is not None

    @property
    def leaves_out(self) -> bool:
        """Whether it asks for what is not in the place named."""
        return f"not{_PLACE}" in self.lists

    @property
    def counts_projects(self) -> bool:
        """Whether it asks of projects."""
        return _PROJECTS in self.lists

    @property
    def parts_plan(self) -> bool:
        """Whether it asks for pillars, so that no place can be named beside it."""
        return _PILLARS in self.lists


@lru_cache(maxsize=1)
def load_frames() -> Mapping[str, Frame]:
    """Read the packaged frames by their names."""
    raw = files("tipassist.answer").joinpath("lexicon", "frames.toml").read_text("utf-8")
    return {
        name: Frame(
            told["lists"],
            told.get("checks", ""),
            told.get("counts", ""),
            told.get("turned", ""),
            told.get("after", ""),
        )
        for name, told in tomllib.loads(raw).items()
    }


@dataclass(frozen=True, slots=True)
class _Meant:
    """A frame that is surely meant, and what is put into its canonical question."""

    frame: Frame
    said: str
    put: Mapping[str, str]


class FrameReader:
    """Puts questions about bodies and subjects into canonical ones.

    Args:
        teller: Tells frames.
        printed: The word families of the rows of the plan.
        bodies: The bodies that have a role in it.
    """

    def __init__(
        self, teller: FrameTeller, printed: frozenset[str], bodies: tuple[str, ...]
    ) -> None:
        self._printed = printed
        self._bodies = frozenset(bodies)
        self._likeliest = lru_cache(maxsize=_KEPT)(teller)

    def canonical(
        self, text: str, own_body: str | None, slots: Slots, *, certain: bool = False
    ) -> str | None:
        """Return the canonical question of a text; None where none is surely meant.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
            slots: What it names.
            certain: Whether there must be hardly a doubt.
        """
        if _POINTS.search(fold(text)) or (certain and not says_own(text, slots)):
            return None
        meant = self._meant(text, own_body, slots, "", CERTAIN if certain else SURE)
        if meant is None or meant.frame.after:
            return None
        if meant.frame.parts_plan and (slots.places or slots.outside):
            return None
        asked = _in_form(meant.frame, meant.said).format(**meant.put).removesuffix("?")
        return f"{asked}{scope_words(slots.places, slots.outside)}?"

    def following(
        self, text: str, own_body: str | None, slots: Slots, spoken_of: Mapping[str, str]
    ) -> str | None:
        """Return the canonical question of a text that follows others, or None.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
            slots: What it names.
            spoken_of: What was told before, by its kind (`Frame.after`): the words for it.
        """
        if not spoken_of:
            return None
        meant = self._meant(text, own_body, slots, THEN, SURE_AFTER, frozenset(spoken_of))
        if meant is None or not meant.frame.after:
            return None
        if bool(slots.places or slots.outside) is not (_PLACE in meant.frame.lists):
            return None
        if slots.outside and not meant.frame.leaves_out:
            return None
        if meant.frame.after == _LIST and not _OF_LIST.search(meant.said):
            return None
        scope = scope_words((*slots.places, *slots.outside))
        told = {_IT: spoken_of[meant.frame.after], "P": scope}
        return meant.frame.lists.format(**meant.put, **told)

    def _meant(
        self,
        text: str,
        own_body: str | None,
        slots: Slots,
        before: str,
        least: float,
        kinds: frozenset[str] = frozenset(),
    ) -> _Meant | None:
        if len(text) > _LONGEST or _says_more(slots):
            return None
        own = says_own(text, slots)
        if own and own_body not in self._bodies:
            return None
        named = bodies_in(slots, own_body if own else None)
        bodies = (own_body, *named) if own and own_body else named
        said = before + masked(text, slots, named)
        if len(bodies) > len(_LETTERS):
            return None
        told = self._likeliest(said)
        label, chance = _among(told, kinds)
        frame = load_frames().get(label)
        if frame is None or chance < least or frame.bodies != len(bodies):
            return None
        if not frame.lists:
            return None
        if len(told.subjects) != frame.subjects or told.surest < SURE_WORDS:
            return None
        if len((*slots.places, *slots.outside)) > 1 or not self._says_only(said, told.subjects):
            return None
        if _says_otherwise(said, frame, told.subjects):
            return None
        put = dict(zip(_LETTERS, bodies, strict=False)) | dict(
            zip(_SUBJECTS, told.subjects, strict=False)
        )
        return _Meant(frame, said, put)

    def _says_only(self, said: str, subjects: Sequence[str]) -> bool:
        """Whether a text says nothing of rows but its subjects, and hardly a word not learnt."""
        stop, learnt = word_list("stopwords"), load_adapters().words
        for one in subjects:
            said = said.replace(one, " ", 1)
        words = [
            one
            for one in _WORD.findall(said)
            if len(one) >= _LEAST_LETTERS and one not in stop and one not in NAMED
        ]
        unknown = [stem for word in words for stem in families(word) if stem not in learnt]
        if subjects:
            return bool(words) and not unknown
        return len(unknown) <= _UNKNOWN and self._printed.isdisjoint(unknown)


def _among(told: Told, kinds: frozenset[str]) -> tuple[str, float]:
    """Return the likeliest label that can be meant, and its chance among those that can.

    Args:
        told: What a question is told to be.
        kinds: The kinds of what was told before it (`Frame.after`).
    """
    frames = load_frames()
    ranked = ((told.label, told.chance), *told.beside)
    after = {label: frames[label].after for label, _ in ranked if label in frames}
    out = sum(chance for label, chance in ranked if after.get(label, "") not in {*kinds, ""})
    able = [one for one in ranked if after.get(one[0], "") in {*kinds, ""}]
    label, chance = able[0] if able else (OTHER, 1.0)
    return label, chance / max(1.0 - out, chance)


def says_own(text: str, slots: Slots) -> bool:
    """Whether a text speaks of the asker's own body."""
    return slots.says_own or _OURSELVES.search(fold(text)) is not None


def bodies_in(slots: Slots, but: str | None) -> tuple[str, ...]:
    """Return the bodies that are named, in the order in which they are, all but one."""
    named = sorted((one for one in slots.bodies if one.body != but), key=lambda one: one.start)
    return tuple(dict.fromkeys(one.body for one in named))


def masked(text: str, slots: Slots, bodies: Sequence[str]) -> str:
    """Return a text, folded, with bodies by what stands for them and without its places."""
    said = fold(text)
    for mark in sorted(slots.marks, key=lambda one: -one.start):
        if mark.kind == "body" and mark.value in bodies[: len(NAMED)]:
            put = NAMED[bodies.index(str(mark.value))]
        elif mark.kind == "body":
            continue
        else:
            put = ""
        said = f"{said[: mark.start]}{put}{said[mark.end :]}"
    return " ".join(said.split())


def _says_otherwise(said: str, frame: Frame, subjects: Sequence[str]) -> bool:
    """Whether a text tells what no frame is of: numbers, shares, what is left out, other rows."""
    if _NUMBERS.search(said) or _SHARES.search(said):
        return True
    if frame.counts_projects and _EXAMPLES.search(said):
        return True
    if frame.after and _OTHERS.search(said) and not _OTHERS.search(frame.lists):
        return True
    if not subjects:
        return False
    denies = _DENIES.search(said) or _LEAVES_OUT.search(said)
    long = any(len(one.split()) > _LONGEST_SUBJECT for one in subjects)
    return long or _SENTENCES.search(said) is not None or bool(denies and not frame.denies)


def _says_more(slots: Slots) -> bool:
    """Whether something is named beside bodies, pillars and outcomes."""
    places = any(one.kind not in SCOPE_KINDS for one in (*slots.places, *slots.outside))
    cited = slots.instruments or slots.instrument_names
    return places or bool(cited or slots.terms or slots.actors or slots.ambiguous)


def _in_form(frame: Frame, said: str) -> str:
    """Return the canonical question of the form that is asked in."""
    if frame.counts and _COUNTS.search(said):
        return frame.counts
    if frame.checks and _CHECKS.match(said) and not _DENIES.search(said):
        return frame.checks
    return frame.lists
