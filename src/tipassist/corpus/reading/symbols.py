"""Signs of symbol fonts, which files keep in the private area of Unicode: bullets and dashes.

Symbol and Wingdings put their signs at U+F000 plus the code of the font:
https://learn.microsoft.com/en-us/typography/opentype/spec/otff (encoding 0, "Symbol").
"""

_BASE = 0xF000
_BULLETS = b"\xb7\xa7\xa8\xd8\xd6\x76\xfc\xfe\x6c\x6e\x6f\x71\x72\x75\xe8\xf0\xe0\x9f\xa1\xab"
_SIGNS = {_BASE + code: "•" for code in _BULLETS} | {_BASE + 0x2D: "–"}


def printed(text: str) -> str:
    """Return a text with the bullets and dashes of symbol fonts as ordinary ones."""
    return text.translate(_SIGNS)
