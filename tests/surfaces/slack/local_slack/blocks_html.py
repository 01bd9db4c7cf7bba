"""Blocks as HTML, close to how Slack draws them."""

from collections.abc import Callable
from typing import Any

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.mrkdwn_html import (
    Names,
    anchor,
    emoji,
    markdown_html,
    mention,
    mrkdwn_html,
    safe,
)


def blocks_html(blocks: list[Json], names: Names, filled: Json | None = None) -> str:
    """The blocks from top to bottom; `filled` is what a person entered, by block."""
    return "".join(_block(block, names, filled or {}) for block in blocks)


def _block(block: Json, names: Names, filled: Json) -> str:
    inner = _inside(block, names, filled)
    return f'<div class="block {safe(block["type"])}">{inner}</div>'


def _inside(block: Json, names: Names, filled: Json) -> str:
    if block["type"] == "container":
        return _container(block, names, filled)
    if block["type"] == "input":
        return _input(block, names, filled.get(block["block_id"], {}))
    draw = _DRAWN.get(block["type"])
    return draw(block, names) if draw else f"<p>[{safe(str(block['type']))}]</p>"


def _header(block: Json, names: Names) -> str:
    return f"<h3>{text_html(block['text'], names)}</h3>"


def _picture(block: Json, names: Names) -> str:
    title = text_html(block["title"], names) if "title" in block else ""
    return f"<figure><figcaption>{title}</figcaption>{_image(block)}</figure>"


def _contexts(block: Json, names: Names) -> str:
    return "".join(f"<span>{_context(each, names)}</span>" for each in block["elements"])


def _actions(block: Json, names: Names) -> str:
    return "".join(_element(each, names, {}) for each in block["elements"])


def _rich_text(block: Json, names: Names) -> str:
    return "".join(_rich(part, names) for part in block["elements"])


def _alert(block: Json, names: Names) -> str:
    return f'<p class="alert">{text_html(block["text"], names)}</p>'


def text_html(text: Json, names: Names) -> str:
    """A text object."""
    if text["type"] == "mrkdwn":
        return mrkdwn_html(text["text"], names)
    return emoji(safe(text["text"])).replace("\n", "<br>")


def _section(block: Json, names: Names) -> str:
    text = f"<div>{text_html(block['text'], names)}</div>" if "text" in block else ""
    if block.get("fields"):
        cells = "".join(f"<div>{text_html(each, names)}</div>" for each in block["fields"])
        text += f'<div class="fields">{cells}</div>'
    beside = block.get("accessory")
    side = f'<div class="accessory">{_element(beside, names, {})}</div>' if beside else ""
    return f'<div class="main">{text}</div>{side}'


def _image(image: Json) -> str:
    return f'<span class="image">🖼 {safe(image["alt_text"])}</span>'


def _context(element: Json, names: Names) -> str:
    return _image(element) if element["type"] == "image" else text_html(element, names)


def _table(block: Json, names: Names) -> str:
    settings = block.get("column_settings") or []
    rows = []
    for number, row in enumerate(block["rows"]):
        tag = "td" if number else "th"
        cells = "".join(
            f'<{tag} style="text-align:{_align(settings, column)}">{_cell(cell, names)}</{tag}>'
            for column, cell in enumerate(row)
        )
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _align(settings: list[Any], column: int) -> str:
    setting = settings[column] if column < len(settings) else None
    return safe(str((setting or {}).get("align", "left")))


def _cell(cell: Json, names: Names) -> str:
    if cell["type"] == "rich_text":
        return "".join(_rich(part, names) for part in cell["elements"])
    return safe(cell["text"]).replace("\n", "<br>")


def _container(block: Json, names: Names, filled: Json) -> str:
    title = text_html(block["title"], names) if "title" in block else ""
    if "rich_text_title" in block:
        title = "".join(_rich(part, names) for part in block["rich_text_title"]["elements"])
    if "subtitle" in block:
        title += f" <small>{text_html(block['subtitle'], names)}</small>"
    inner = blocks_html(block["child_blocks"], names, filled)
    if not block.get("is_collapsible"):
        return f'<div class="title">{title}</div>{inner}'
    is_open = "" if block.get("default_collapsed") else " open"
    return f"<details{is_open}><summary>{title}</summary>{inner}</details>"


def _rich(part: Json, names: Names) -> str:
    match part["type"]:
        case "rich_text_list":
            tag = "ol" if part["style"] == "ordered" else "ul"
            points = "".join(f"<li>{_rich(each, names)}</li>" for each in part["elements"])
            return f"<{tag}>{points}</{tag}>"
        case "rich_text_quote":
            return f"<blockquote>{_inline(part, names)}</blockquote>"
        case "rich_text_preformatted":
            return f"<pre>{_inline(part, names)}</pre>"
        case _:
            return _inline(part, names)


_STYLES = {"bold": "b", "italic": "i", "strike": "s", "code": "code", "underline": "u"}


def _inline(part: Json, names: Names) -> str:
    return "".join(_span(each, names) for each in part["elements"])


def _span(span: Json, names: Names) -> str:
    match span["type"]:
        case "text":
            shown = safe(span["text"]).replace("\n", "<br>")
        case "link":
            shown = anchor(span["url"], span.get("text") or span["url"])
        case "user":
            shown = mention(f"@{names(span['user_id'])}")
        case "usergroup":
            shown = mention(f"@{names(span['usergroup_id'])}")
        case "channel":
            shown = mention(f"#{names(span['channel_id'])}")
        case "broadcast":
            shown = mention(f"@{span['range']}", loud=True)
        case "emoji":
            shown = emoji(f":{safe(span['name'])}:")
        case _:
            shown = safe(str(span.get("fallback", "")))
    for style in (span.get("style") or {}).items():
        if style[1] and style[0] in _STYLES:
            shown = f"<{_STYLES[style[0]]}>{shown}</{_STYLES[style[0]]}>"
    return shown


def _element(element: Json, names: Names, state: Json) -> str:
    match element["type"]:
        case "image":
            return _image(element)
        case "button" | "icon_button":
            style = safe(element.get("style", ""))
            return f'<span class="button {style}">{text_html(element["text"], names)}</span>'
        case "feedback_buttons":
            return _feedback(element, names)
        case "overflow":
            return '<span class="button">⋯</span>'
        case "radio_buttons" | "checkboxes":
            return _choices(element, names, state)
        case "plain_text_input":
            return _text_box(element, state)
        case _:
            return f'<span class="menu">{_chosen(element, names, state)}</span>'


# A thumb up; turned around it is a thumb down. Drawn, since not every machine has such a letter.
_THUMB = (
    '<svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor"{turned}>'
    '<path d="M2 7h3v7H2zM5 7l3-5c1 0 2 1 2 2v2h4l-1 7H5"/></svg>'
)


def _feedback(element: Json, names: Names) -> str:
    sides = {"positive_button": "", "negative_button": ' transform="rotate(180)"'}
    return "".join(
        f'<span class="button quiet">{_THUMB.format(turned=turned)} '
        f"{text_html(element[side]['text'], names)}</span>"
        for side, turned in sides.items()
    )


def _text_box(element: Json, state: Json) -> str:
    value = state.get("value") or element.get("initial_value")
    hint = element.get("placeholder", {}).get("text", "")
    shown = safe(value) if value else f"<em>{safe(hint)}</em>"
    return f'<div class="box{" tall" if element.get("multiline") else ""}">{shown}</div>'


def _choices(element: Json, names: Names, state: Json) -> str:
    first = element.get("initial_options") or [element.get("initial_option")]
    chosen = state.get("selected_options") or [state.get("selected_option")]
    on = {each["value"] for each in (chosen if any(chosen) else first) if each}
    signs = ("◉", "○") if element["type"] == "radio_buttons" else ("☑", "☐")
    return "".join(
        f"<div>{signs[option['value'] not in on]} {text_html(option['text'], names)}</div>"
        for option in element["options"]
    )


def _chosen(element: Json, names: Names, state: Json) -> str:
    """What a menu shows: the choice, or its placeholder."""
    values = [v for k, v in (element | state).items() if k.startswith(("initial_", "selected_"))]
    value = next((each for each in reversed(values) if each), None)
    if isinstance(value, dict):
        return text_html(value["text"], names)
    if isinstance(value, list):
        shown = (text_html(v["text"], names) if isinstance(v, dict) else names(v) for v in value)
        return ", ".join(shown)
    if isinstance(value, str):
        return safe(names(value))
    return f"<em>{safe(element.get('placeholder', {}).get('text', 'Choose…'))}</em>"


def _input(block: Json, names: Names, values: Json) -> str:
    element = block["element"]
    field = _element(element, names, values.get(element["action_id"], {}))
    optional = " <small>(optional)</small>" if block.get("optional") else ""
    hint = f"<small>{text_html(block['hint'], names)}</small>" if "hint" in block else ""
    return f"<label>{text_html(block['label'], names)}{optional}</label>{field}{hint}"


_DRAWN: dict[str, Callable[[Json, Names], str]] = {
    "section": _section,
    "header": _header,
    "divider": lambda _block, _names: "<hr>",
    "image": _picture,
    "context": _contexts,
    "actions": _actions,
    "context_actions": _actions,
    "markdown": lambda block, names: markdown_html(block["text"], names),
    "rich_text": _rich_text,
    "table": _table,
    "data_table": _table,
    "alert": _alert,
}
