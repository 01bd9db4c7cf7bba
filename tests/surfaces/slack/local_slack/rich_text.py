"""The rich_text block. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block"""

from tests.surfaces.slack.local_slack.checks import (
    Rule,
    boolean,
    items,
    number,
    one_of,
    shape,
    string,
    typed,
    web_address,
    whole,
)

_STYLES = ("bold", "italic", "strike", "code", "underline", "highlight", "unlink")
_STYLE: dict[str, Rule] = {
    "style": shape(
        {},
        dict.fromkeys(
            ("bold", "italic", "strike", "code", "underline", "highlight", "unlink"), boolean
        ),
    )
}
_INLINE = typed(
    {
        "text": shape({"text": string()}, _STYLE),
        "link": shape({"url": web_address()}, {"text": string(), "unsafe": boolean, **_STYLE}),
        "emoji": shape({"name": string()}, {"unicode": string(), "skin_tone": number, **_STYLE}),
        "user": shape({"user_id": string()}, _STYLE),
        "usergroup": shape({"usergroup_id": string()}, _STYLE),
        "channel": shape({"channel_id": string()}, _STYLE),
        "broadcast": shape({"range": one_of("here", "channel", "everyone")}, _STYLE),
        "date": shape(
            {"timestamp": number, "format": string()},
            {"url": web_address(), "fallback": string(), **_STYLE},
        ),
    }
)
_SECTION = shape({"elements": items(_INLINE, None)}, {})
_BORDER: dict[str, Rule] = {"border": whole(0, 1)}
_PARTS = typed(
    {
        "rich_text_section": _SECTION,
        "rich_text_list": shape(
            {
                "elements": items(typed({"rich_text_section": _SECTION}), None),
                "style": one_of("bullet", "ordered"),
            },
            {"indent": whole(0, 8), "offset": whole(0), **_BORDER},
        ),
        "rich_text_quote": shape({"elements": items(_INLINE, None)}, _BORDER),
        "rich_text_preformatted": shape(
            {"elements": items(_INLINE, None)}, {"language": string(), **_BORDER}
        ),
    }
)

RICH_TEXT = shape({"elements": items(_PARTS, None)}, {"block_id": string(255)})
