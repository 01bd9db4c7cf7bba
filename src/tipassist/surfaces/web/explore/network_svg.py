"""The network as SVG, made on the server: a circle of bodies, a line for each pair."""

from markupsafe import Markup, escape

from tipassist.surfaces.views.network import Network, Node, Pair

_SIZE = 720
_RADIUS = 270
_LEAST_SIDE = 80
_TOP = 24
_LABEL_GAP = 20
_LABEL_GAP_OVER = 30
_LETTER = 0.8 * 32  # the widest capitals, at the size that phones show (explore.css)
_CURVE = 0.55
_MAX_LINE = 14


def network_svg(network: Network, *, label: str, shared: str) -> Markup:
    """Draw a network.

    Args:
        network: What is drawn.
        label: What the drawing is called, for those who do not see it.
        shared: Words for a count of shared activities, with `{count}`.
    """
    most = max((len(pair.activities) for pair in network.pairs), default=1)
    at = {node.body.label: node for node in network.nodes}
    lines = Markup("").join(
        _line(pair, at, most, network.asked_body, shared) for pair in reversed(network.pairs)
    )
    nodes = Markup("").join(_node(node, network) for node in network.nodes)
    side = _side(network)
    return Markup(
        '<svg class="network" viewBox="{left} {top} {width} {height}" role="group"'
        ' aria-label="{label}">'
        "{lines}{nodes}</svg>"
    ).format(
        left=-side,
        top=_TOP,
        width=_SIZE + 2 * side,
        height=_SIZE - 2 * _TOP,
        label=label,
        lines=lines,
        nodes=nodes,
    )


def _place(node: Node, radius: float = _RADIUS) -> tuple[float, float]:
    middle = _SIZE / 2
    return round(middle + radius * node.x, 1), round(middle + radius * node.y, 1)


def _side(network: Network) -> int:
    """Return how much room the longest label needs beside the square that holds the circle."""
    reaches = (abs(_label(node)[0] - _SIZE / 2) + _written(node) for node in network.nodes)
    return max(_LEAST_SIDE, round(max(reaches, default=0) - _SIZE / 2))


def _written(node: Node) -> float:
    """Return how far a label reaches outwards from where it is put."""
    wide = _LETTER * len(node.body.label)
    return wide / 2 if _anchor(node) == "middle" else wide


def _anchor(node: Node) -> str:
    return "start" if node.x > 0.2 else "end" if node.x < -0.2 else "middle"


def _label(node: Node) -> tuple[float, float]:
    gap = _LABEL_GAP_OVER if _anchor(node) == "middle" else _LABEL_GAP
    return _place(node, _RADIUS + gap)


def _line(pair: Pair, at: dict[str, Node], most: int, asked: str, shared: str) -> Markup:
    one, other = _place(at[pair.one.label]), _place(at[pair.other.label])
    middle = _SIZE / 2
    bend_x = middle + ((one[0] + other[0]) / 2 - middle) * _CURVE
    bend_y = middle + ((one[1] + other[1]) / 2 - middle) * _CURVE
    count = len(pair.activities)
    codes = ", ".join(link.label for link in pair.activities)
    return Markup(
        '<path class="{kind}" stroke-width="{width}" d="M{x} {y} Q{bend_x} {bend_y} {to_x} {to_y}">'
        "<title>{title}</title></path>"
    ).format(
        kind="line" if not asked else "line on" if pair.names(asked) else "line off",
        width=round(1 + (_MAX_LINE - 1) * count / most, 1),
        x=one[0],
        y=one[1],
        bend_x=round(bend_x, 1),
        bend_y=round(bend_y, 1),
        to_x=other[0],
        to_y=other[1],
        title=f"{pair.one.label}, {pair.other.label}: {shared.format(count=count)} ({codes})",
    )


def _node(node: Node, network: Network) -> Markup:
    name = node.body.label
    x, y = _place(node)
    text_x, text_y = _label(node)
    return Markup(
        '<a class="{kind}" href="{url}"><title>{title}</title>'
        '<circle cx="{x}" cy="{y}" r="11"/>'
        '<text x="{text_x}" y="{text_y}" text-anchor="{anchor}" dominant-baseline="middle">{name}'
        "</text></a>"
    ).format(
        kind="node on" if name == network.asked_body else "node",
        url=node.body.url,
        title=f"{name}: {node.body.title}" if node.body.title else name,
        x=x,
        y=y,
        text_x=text_x,
        text_y=text_y,
        anchor=_anchor(node),
        name=escape(name),
    )
