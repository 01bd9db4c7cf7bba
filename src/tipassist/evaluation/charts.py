"""Charts as inline SVG, drawn by hand: the report is one file that needs nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

_COLOURS = ("#1b6ca8", "#c8553d", "#e0a458", "#5b8e7d", "#7a6f9b", "#8c8c8c", "#b56576", "#4f5d75")
_BAR = 11
_GAP = 12
_LEFT = 150
_WIDTH = 640
_PLOT = _WIDTH - _LEFT - 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, 0 to 1, with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Point:
    """One named point of a plane, both coordinates 0 to 1."""

    name: str
    x: float
    y: float


def grouped_bars(groups: Mapping[str, Mapping[str, Bar]]) -> str:
    """Draw a bar with an interval for each system in each group.

    Args:
        groups: Systems' bars by name, by group.
    """
    names = list(dict.fromkeys(name for bars in groups.values() for name in bars))
    colours = dict(zip(names, _cycled(len(names)), strict=True))
    parts, y = [_legend(colours)], 40.0
    for group, bars in groups.items():
        middle = y + len(bars) * _BAR / 2 + 4
        parts.append(_text(_LEFT - 8, middle, group, "end"))
        for name, bar in bars.items():
            parts.append(_bar(y, bar, colours[name], f"{group}, {name}"))
            y += _BAR
        y += _GAP
    axis = "".join(
        _line(_at(tick), 34, _at(tick), y, "#ddd") + _text(_at(tick), y + 12, f"{tick:.0%}")
        for tick in (0.0, 0.25, 0.5, 0.75, 1.0)
    )
    return _svg(y + 20, axis + "".join(parts))


def scatter(points: Sequence[Point], x_name: str, y_name: str) -> str:
    """Draw named points; both axes run from 0 to the largest value."""
    size, left, top = 300.0, 70.0, 20.0
    most = max((max(one.x, one.y) for one in points), default=0.0) or 1.0
    parts = [
        _line(left, top + size, left + size, top + size, "#888"),
        _line(left, top, left, top + size, "#888"),
        _text(left + size / 2, top + size + 32, x_name),
        _text(left - 6, top + 4, f"{most:.0%}", "end"),
        _text(left - 6, top + size, "0 %", "end"),
        _text(left + size, top + size + 14, f"{most:.0%}"),
        f'<text x="16" y="{top + size / 2}" transform="rotate(-90 16 {top + size / 2})"'
        f' text-anchor="middle">{escape(y_name)}</text>',
    ]
    for point, colour in zip(points, _cycled(len(points)), strict=True):
        x, y = left + point.x / most * size, top + size - point.y / most * size
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>')
        parts.append(_text(x + 8, y + 4, point.name, "start"))
    return _svg(top + size + 44, "".join(parts))


def ranges(rows: Mapping[str, Sequence[float]], unit: str) -> str:
    """Draw p50, p95 and p99 of each row on one line.

    Args:
        rows: Three values, ascending, by name.
        unit: Of the values.
    """
    most = max((max(values) for values in rows.values()), default=1.0) or 1.0
    parts, y = [], 20.0
    for name, values in rows.items():
        places = [_at(value / most) for value in values]
        parts.append(_text(_LEFT - 8, y + 4, name, "end"))
        parts.append(_line(places[0], y, places[-1], y, "#999"))
        for place, label, colour in zip(places, ("p50", "p95", "p99"), _COLOURS, strict=False):
            parts.append(
                f'<circle cx="{place:.1f}" cy="{y:.1f}" r="4" fill="{colour}">'
                f"<title>{escape(name)} {label}</title></circle>"
            )
        parts.append(_text(places[-1] + 8, y + 4, f"{values[-1]:.1f} {unit}", "start"))
        y += 20
    return _svg(y, "".join(parts))


def _cycled(count: int) -> list[str]:
    return [_COLOURS[at % len(_COLOURS)] for at in range(count)]


def _at(share: float) -> float:
    return _LEFT + share * _PLOT


def _bar(y: float, bar: Bar, colour: str, title: str) -> str:
    middle = y + _BAR / 2
    return (
        f'<rect x="{_LEFT}" y="{y + 1:.1f}" width="{bar.value * _PLOT:.1f}"'
        f' height="{_BAR - 2}" fill="{colour}"><title>{escape(title)}: {bar.value:.1%}'
        f" ({bar.low:.1%} to {bar.high:.1%})</title></rect>"
        f"{_line(_at(bar.low), middle, _at(bar.high), middle, '#222')}"
    )


def _legend(colours: Mapping[str, str]) -> str:
    return "".join(
        f'<rect x="{_LEFT + 90 * at}" y="8" width="10" height="10" fill="{colour}"/>'
        f"{_text(_LEFT + 90 * at + 14, 17, name, 'start')}"
        for at, (name, colour) in enumerate(colours.items())
    )


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, words: str, anchor: str = "middle") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def _svg(height: float, content: str) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" width="{_WIDTH}" role="img"'
        f' xmlns="http://www.w3.org/2000/svg" font-size="11" font-family="sans-serif">'
        f"{content}</svg>"
    )
