"""The order of labels: which label continues which list, and which begins a list inside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tipassist.corpus.structure.labels import Label, Reading, Series
from tipassist.corpus.structure.ordinals import Ordinal

_MOST_MISSING = 5
_MOST_MISSING_IN_BRACKETS = 25
_BRACKETS = frozenset({"(x)", "x)"})
_ROMANS = frozenset({Series.SMALL_ROMAN, Series.CAPITAL_ROMAN})
_LETTERS = frozenset({Series.SMALL, Series.CAPITAL})


@dataclass(frozen=True, slots=True)
class Level:
    """An open list.

    Attributes:
        reading: How its last label is read.
        form: How that label is set.
        names: What its last label adds to the place, such as `("7",)`.
        clause: Index of the clause that the label begins.
    """

    reading: Reading
    form: str
    names: tuple[str, ...]
    clause: int = -1


@dataclass(frozen=True, slots=True)
class Step:
    """Where a label belongs.

    Attributes:
        depth: How many open lists it stands in; deeper ones are closed.
        reading: How it is read.
        missing: How many labels before it are missing.
    """

    depth: int
    reading: Reading
    missing: int = 0


@dataclass(slots=True)
class Lists:
    """The open lists at a point of a document, outermost first.

    Attributes:
        levels: The open lists.
        counted: The last number of each form, for numbers that go on through a whole document.
        closed_to: How many lists words without a label left open: a new list begins there, an old
            one may go on.
    """

    levels: list[Level] = field(default_factory=list)
    counted: dict[str, Ordinal] = field(default_factory=dict)
    closed_to: int | None = None

    def close_lists(self) -> int:
        """Note that words without a label stand after a list; return the depth they stand at."""
        depth = len(self.levels)
        while depth and self.levels[depth - 1].reading.series is not Series.NUMBER:
            depth -= 1
        self.closed_to = depth
        return depth

    def step(self, label: Label, following: Iterable[Label], *, introduced: bool) -> Step | None:
        """Return where a label belongs, or None when it is no label at all.

        Args:
            label: The label.
            following: The labels after it, up to the end of the article or section.
            introduced: Whether the words before it end as those before a list do.
        """
        inside = label.form != "x" or introduced or self._has(label)
        if not inside:
            return None
        goes_on = next(self._continuing(label), None)
        begins = self._beginning(label, introduced=introduced)
        if goes_on is not None and begins is not None:
            return (
                begins
                if self._is_nested(label, following, goes_on.depth, introduced=introduced)
                else goes_on
            )
        found = goes_on or begins
        if found is not None and label.form == "x":
            return found if goes_on or _is_bare_list(label, following) else None
        if found is not None or label.form == "x":
            return found
        return self._odd(label, introduced=introduced)

    def enter(self, step: Step, label: Label, names: tuple[str, ...], clause: int) -> None:
        """Open the list of a label, or go on with it."""
        self.levels[step.depth :] = [Level(step.reading, label.form, names, clause)]
        self.closed_to = None
        if step.reading.series is Series.NUMBER:
            self.counted[label.form] = step.reading.ordinal

    def _has(self, label: Label) -> bool:
        return any(level.form == label.form for level in self.levels)

    def _continuing(self, label: Label) -> Iterator[Step]:
        """Yield the lists that a label comes next in, the innermost first, its own form first."""
        for same_form in (True, False):
            for depth, level in reversed(tuple(enumerate(self.levels))):
                if same_form is (level.form == label.form) and (found := _goes_on(level, label)):
                    yield Step(depth, found)

    def _beginning(self, label: Label, *, introduced: bool) -> Step | None:
        depth = len(self.levels) if self.closed_to is None else self.closed_to
        for reading in sorted(label.readings, key=lambda one: one.series is Series.DOUBLED):
            open_already = any(
                level.reading.series is reading.series and level.form == label.form
                for level in self.levels[:depth]
            )
            if reading.ordinal.number == 1 and (introduced or not open_already):
                return Step(depth, reading)
        return None

    def _is_nested(
        self, label: Label, following: Iterable[Label], depth: int, *, introduced: bool
    ) -> bool:
        """Whether `(i)` after `(h)` begins a Roman list: whichever of `(ii)` and `(j)` is next."""
        for later in following:
            if any(_goes_on(level, later) for level in self.levels[:depth]):
                break
            if later.form != label.form:
                continue
            if later.name == label.name:
                return False
            for reading in later.readings:
                if reading.ordinal == Ordinal(2) and reading.series in _ROMANS:
                    return True
                if reading.ordinal == Ordinal(10) and reading.series in _LETTERS:
                    return False
        return introduced

    def _odd(self, label: Label, *, introduced: bool) -> Step | None:
        """Place a label that nothing led to: numbers before it are missing, or it is repeated."""
        return self._after_a_gap(label) or self._again(label) or self._late(label, introduced)

    def _after_a_gap(self, label: Label) -> Step | None:
        gaps = [
            Step(depth, reading, reading.ordinal.missing_after(level.reading.ordinal))
            for depth, level in enumerate(self.levels)
            for reading in label.readings
            if reading.series is level.reading.series and _fit(level.form, label.form)
        ]
        fit = [step for step in gaps if 0 <= step.missing <= _most_missing(label)]
        return min(fit, key=lambda step: (step.missing, -step.depth), default=None)

    def _again(self, label: Label) -> Step | None:
        if label.form == "x." and label.readings[0].series is not Series.NUMBER:
            return None
        for depth, level in reversed(tuple(enumerate(self.levels))):
            for reading in label.readings:
                same = reading.series is level.reading.series and level.form == label.form
                if same and reading.ordinal <= level.reading.ordinal:
                    return Step(depth, reading)
        return None

    def _late(self, label: Label, introduced: bool) -> Step | None:
        """Place the first label of a list whose beginning is missing, or that counts on."""
        reading = label.readings[0]
        is_number = reading.series is Series.NUMBER
        depth = len(self.levels) if self.closed_to is None else self.closed_to
        if is_number and label.form in self.counted:
            before = self.counted[label.form]
            if 0 <= reading.ordinal.missing_after(before) <= _MOST_MISSING:
                return Step(depth, reading, reading.ordinal.missing_after(before))
        if label.form == "x." and not is_number and not introduced:
            return None
        missing = reading.ordinal.number - 1
        return Step(depth, reading, missing) if missing <= _most_missing(label) else None


def _most_missing(label: Label) -> int:
    """Return how many may be missing before a label: one in brackets is hardly anything else."""
    if label.form == "x." and label.readings[0].series is not Series.NUMBER:
        return 1
    return _MOST_MISSING_IN_BRACKETS if label.form == "(x)" else _MOST_MISSING


def _fit(one: str, other: str) -> bool:
    """Whether two labels may belong to one list: `(a)` and `b)` do, `1.` and `2)` do not."""
    return one == other or {one, other} == _BRACKETS


def _goes_on(level: Level, label: Label) -> Reading | None:
    """Return how a label is read when it comes next in an open list, or None."""
    if not _fit(level.form, label.form):
        return None
    before = level.reading
    return next(
        (
            one
            for one in label.readings
            if one.series is before.series and one.ordinal.follows(before.ordinal)
        ),
        None,
    )


def _is_bare_list(label: Label, following: Iterable[Label]) -> bool:
    second = Ordinal(2)
    return any(
        reading.ordinal == second and later.form == label.form
        for later in following
        for reading in later.readings
    )
