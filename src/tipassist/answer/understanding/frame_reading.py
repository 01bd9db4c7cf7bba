"""Reading frames: a question put into the canonical question of its frame.

The embedding model, adapted to questions, tells which frame a question has and which of its words
are its subject. It learnt from sentences of several hands (`tipassist.evaluation.fit_frames`).
Where it is sure, and the question says nothing else, the frame's canonical question is read in its
place: the sets are computed as for any other.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.language.phrasing import as_typed, scope_words
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.naming.slots import Slots
from tipassist.answer.understanding.frames import (
    LETTERS,
    NAMED,
    OTHER,
    PLACE,
    SUBJECTS,
    THEN,
    After,
    Frame,
    load_frames,
)
from tipassist.answer.understanding.saying_otherwise import LEAVES_OUT, says_otherwise
from tipassist.index.adapters import load_adapters
from tipassist.index.encoders import Told
from tipassist.locators import SCOPE_KINDS

_IT = "it"
_SAID = ("body", "except", "filler")
"""Marks whose words stay as they are said."""
SURE = 0.93
"""From which chance on a frame is taken to be meant."""
CERTAIN = 0.95
"""The same where the grammar reads the question too."""
SURE_AFTER = 0.9
"""From which chance on it is where the question follows others."""
SURE_WORDS = 0.8
"""From which chance on each word is taken to be of a subject, or of none."""
_LEAST = 1e-6
_KEPT = 16  # a question is read several times over
_UNKNOWN = 1
_LEAST_LETTERS = 3
_LONGEST = 240
_WORD = re.compile(r"[a-z][a-z'-]+")
_EXCEPTS = re.compile(r"other than|but not|do not|not co|neither|none")
_OUTSIDE = re.compile(
    r"\b(?:outside(?: of)?|(?:(?:(?:and|but) )?not|except(?:ing)?|excluding|excepted|apart from"
    r"|aside from|other than|beyond)(?: for)?(?: (?:those|the ones|anything|what is))?"
    r"(?: (?:in|under|of|within))?)\s+(?:the )?$"
)
"""What leaves out the place that is named behind it; no deed is denied by it."""
_OURSELVES = re.compile(r"\bourselves\b")
_POINTS = re.compile(r"\b(?:those|these|them)\b|\d")
_OF_LIST = re.compile(
    r"^(?!.*\b(?:all|both|either|each|every|neither|none)\b)"
    r".*\b(?:those|these|them|there(?:'s| is) (?:one|some))\b"
)


def learnt_words() -> frozenset[str]:
    """Return the word families of the sentences that the packaged adapters learnt from."""
    return load_adapters().words


FrameTeller = Callable[[str], Told]
"""From a masked question to its likeliest frame, or `OTHER`, and its subjects."""


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
        learnt: Gives the word families of the sentences that the teller learnt from.
    """

    def __init__(
        self,
        teller: FrameTeller,
        printed: frozenset[str],
        bodies: tuple[str, ...],
        learnt: Callable[[], frozenset[str]] = learnt_words,
    ) -> None:
        self._printed = printed
        self._learnt = learnt
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
        if certain and not says_own(text, slots):
            return None
        meant = self._meant(text, own_body, slots, "", CERTAIN if certain else SURE)
        if meant is None or meant.frame.after or _POINTS.search(meant.said):
            return None
        if meant.frame.parts_plan and (slots.places or slots.outside):
            return None
        asked = meant.frame.in_form(meant.said)
        if not asked:
            return None
        asked = asked.format(**meant.put).removesuffix("?")
        return f"{asked}{scope_words(slots.places, slots.outside)}?"

    def following(
        self, text: str, own_body: str | None, slots: Slots, spoken_of: Mapping[After, str]
    ) -> str | None:
        """Return the canonical question of a text that follows others, or None.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
            slots: What it names.
            spoken_of: What was told before, by its kind: the words for it.
        """
        meant = self._meant(text, own_body, slots, THEN, SURE_AFTER, frozenset(spoken_of))
        if meant is None or not meant.frame.after:
            return None
        if bool(slots.places or slots.outside) is not (PLACE in meant.frame.lists):
            return None
        if slots.outside and not meant.frame.leaves_out:
            return None
        if meant.frame.after is After.LIST and not _OF_LIST.search(meant.said):
            return None
        scope = scope_words((*slots.places, *slots.outside))
        told = {_IT: spoken_of[meant.frame.after], "P": scope}
        asked = meant.frame.in_form(meant.said)
        return asked.format(**meant.put, **told) if asked else None

    def _meant(
        self,
        text: str,
        own_body: str | None,
        slots: Slots,
        before: str,
        least: float,
        kinds: frozenset[After] = frozenset(),
    ) -> _Meant | None:
        if len(text) > _LONGEST or _says_more(slots):
            return None
        own = says_own(text, slots)
        named = bodies_in(slots, own_body if own else None)
        said = before + masked(text, slots, named, leaves_out=bool(before))
        if len(named) > len(LETTERS) - own:
            return None
        told = self._likeliest(said)
        label, chance = _among(told, kinds)
        frame = load_frames().get(label)
        if frame is None or chance < least or not frame.lists:
            return None
        bodies = self._meant_bodies(frame, own_body if own else None, named)
        if frame.bodies != len(bodies) or (own and bodies == named and not frame.subjects):
            return None
        if len(told.subjects) != frame.subjects or told.surest < SURE_WORDS:
            return None
        if len((*slots.places, *slots.outside)) > 1 or not self._says_only(said, told.subjects):
            return None
        if says_otherwise(said, frame, told.subjects) or _left_out(slots, frame, said):
            return None
        subjects = [as_typed(one, text) for one in told.subjects]
        put = dict(zip(LETTERS, bodies, strict=False)) | dict(zip(SUBJECTS, subjects, strict=False))
        return _Meant(frame, said, put)

    def _meant_bodies(
        self, frame: Frame, own_body: str | None, named: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return the bodies that a frame is about: who only says "I" may ask of none."""
        if own_body not in self._bodies or own_body is None:
            return named
        return named if frame.subjects and frame.bodies == len(named) else (own_body, *named)

    def _says_only(self, said: str, subjects: Sequence[str]) -> bool:
        """Whether a text says nothing of rows but its subjects, and hardly a word not learnt."""
        stop, learnt = word_list("stopwords"), self._learnt()
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


def _among(told: Told, kinds: frozenset[After]) -> tuple[str, float]:
    """Return the likeliest label that can be meant, and its chance among those that can.

    Args:
        told: What a question is told to be.
        kinds: The kinds of what was told before it.
    """
    frames = load_frames()
    ranked = ((told.label, told.chance), *told.beside)
    after = {label: frames[label].after for label, _ in ranked if label in frames}
    able = [one for one in ranked if after.get(one[0]) in {*kinds, None}]
    out = sum(chance for label, chance in ranked if after.get(label) not in {*kinds, None})
    label, chance = able[0] if able else (OTHER, 0.0)
    return label, chance / max(1.0 - out, chance, _LEAST)


def says_own(text: str, slots: Slots) -> bool:
    """Whether a text speaks of the asker's own body."""
    return slots.says_own or _OURSELVES.search(fold(text)) is not None


def bodies_in(slots: Slots, but: str | None) -> tuple[str, ...]:
    """Return the bodies that are named, in the order in which they are, all but one."""
    named = sorted((one for one in slots.bodies if one.body != but), key=lambda one: one.start)
    return tuple(dict.fromkeys(one.body for one in named))


def masked(text: str, slots: Slots, bodies: Sequence[str], *, leaves_out: bool = True) -> str:
    """Return a text, folded, with bodies by what stands for them and without its places.

    Args:
        text: The question.
        slots: What it names.
        bodies: The bodies that something stands for.
        leaves_out: Whether what leaves out a place stays: "outside", "but not in".
    """
    said = fold(text)
    for mark in sorted(slots.marks, key=lambda one: -one.start):
        if mark.kind == "body" and mark.value in bodies[: len(NAMED)]:
            put = NAMED[bodies.index(str(mark.value))]
        elif mark.kind in _SAID:
            continue
        else:
            put = ""
        before = said[: mark.start]
        if mark.kind == "outside" and not leaves_out:
            before = _OUTSIDE.sub("", before)
        said = f"{before}{put}{said[mark.end :]}"
    return " ".join(said.split())


def _left_out(slots: Slots, frame: Frame, said: str) -> bool:
    """Whether a body or rows are left out of a question whose frame leaves none out."""
    rows = not slots.outside and LEAVES_OUT.search(said) is not None
    left_out = rows or any(one.excluded for one in slots.bodies)
    return left_out and not _EXCEPTS.search(frame.lists)


def _says_more(slots: Slots) -> bool:
    """Whether something is named beside bodies, pillars and outcomes."""
    places = any(one.kind not in SCOPE_KINDS for one in (*slots.places, *slots.outside))
    cited = slots.instruments or slots.instrument_names
    return places or bool(cited or slots.terms or slots.actors or slots.ambiguous)
