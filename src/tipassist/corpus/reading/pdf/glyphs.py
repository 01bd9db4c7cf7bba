"""What stands on a page, in one frame: origin at its top left, text upright, sizes in points."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

QUARTERS = (0, 90, 180, 270)


class Box(NamedTuple):
    """A rectangle; `top` is smaller than `bottom`. A tuple, since very many are made."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def turned(self, angle: int, width: float, height: float) -> "Box":
        """Return it on the page turned so that text at `angle` degrees stands upright.

        Args:
            angle: 0, 90, 180 or 270, counter-clockwise.
            width: Width of the page before it is turned.
            height: Height of the page before it is turned.
        """
        match angle:
            case 90:
                return Box(height - self.bottom, self.x0, height - self.top, self.x1)
            case 180:
                return Box(
                    width - self.x1, height - self.bottom, width - self.x0, height - self.top
                )
            case 270:
                return Box(self.top, width - self.x1, self.bottom, width - self.x0)
            case _:
                return self


class Glyph(NamedTuple):
    """A printed character. A tuple, since very many are made.

    Attributes:
        text: The character or, of a ligature, characters.
        box: From where the pen stood to where it went on, and the font's full height.
        base: Where its baseline lies, from the top.
        size: Font size in points.
        bold: Whether its font is a bold one.
        after_blank: Whether a blank stands before it.
        angle: Direction of its writing in degrees, counter-clockwise.
    """

    text: str
    box: Box
    base: float
    size: float
    bold: bool
    after_blank: bool
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is printed.

    Attributes:
        width: In points.
        height: In points.
        glyphs: In the order of the file, blanks left out.
        rules: Ruling lines: boxes of no, or next to no, width or height.
        picture_share: Share of the page that its largest picture covers, 0 to 1.
        skewed: Characters left out because they stand at an odd angle.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    picture_share: float
    skewed: str = ""


def main_angle(glyphs: Iterable[Glyph]) -> int:
    """Return the direction, of the four upright ones, that most characters are written in."""
    counted = Counter(glyph.angle for glyph in glyphs if glyph.angle in QUARTERS)
    return counted.most_common(1)[0][0] if counted else 0
