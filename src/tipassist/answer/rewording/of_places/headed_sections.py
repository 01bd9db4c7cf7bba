"""Headed sections: "does the background mention floods?" asks of the section with that heading.

Else what another section says of it would be told, as if the one that is named did.
"""

import re

from tipassist.register.model import Register

_COUNTS = re.compile(r"\bhow many\b", re.IGNORECASE)
_KIND = r"(?: (?:section|chapter|part))"
_SPEAKS = (
    r"(?:mentions?|speaks? (?:of|about)|talks? (?:of|about)|names?|covers?|contains?|includes?"
    r"|refers? to|says? (?:anything|something) (?:about|on|of))"
)
_SAID = (
    r"(?:mentioned|named|spoken of|talked about|referred to|listed|cited|found|brought up"
    r"|touched (?:on|upon))"
)


def with_section_named(text: str, register: Register) -> str:
    """Return a question whether a section speaks of something with its letter for its heading.

    How many things it names is another question, and is left alone.

    Args:
        text: The question, typos mended.
        register: The plan.
    """
    if _COUNTS.search(text):
        return text
    for one in register.sections:
        named, heading = f"Section {one.letter}", re.escape(one.title.text)
        whole = rf"the (?:\"|“)?{heading}(?:\"|”)?"
        for shape, said in (
            (
                rf"\b(?:does|do) {whole}{_KIND}? (?:also |even |ever )?(?={_SPEAKS}\b)",
                f"does {named} ",
            ),
            (
                rf"\b{_SAID}(?: anywhere| somewhere| at all)? (?:in|under) {whole}{_KIND}?(?=\W*$)",
                f"mentioned in {named}",
            ),
        ):
            text = re.sub(shape, said, text, flags=re.IGNORECASE)
    return text
