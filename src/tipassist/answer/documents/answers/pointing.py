"""What a clause points to, where a question about it asks for that: "the fund in Article 16"."""

from collections.abc import Sequence

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.references import find_references, resolve
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import families, fold


def pointed_to(places: Places, indexes: Sequence[int], question: str) -> tuple[int, ...]:
    """Return the places that clauses point to for a thing that a question asks more of.

    "Article 9 pays into a fund. When does that fund pay?" asks for what Article 9 calls "the fund
    referred to in Article 16".

    Args:
        places: The document.
        indexes: The clauses named.
        question: Folded, documents named being `@`.
    """
    cues = load_document_words().pointing
    if cues["asks"].search(question) is None:
        return ()
    asked = set(families(question))
    found = []
    for at in indexes:
        text = fold(places.sentence(at))
        for match in cues["pointed"].finditer(text):
            after = find_references(text[match.end() :])
            if not after or after[0].start > 0 or not set(families(match["thing"])) <= asked:
                continue
            target = resolve(after[0], places)
            if target is not None and target not in indexes:
                found.append(target)
    return tuple(dict.fromkeys(found))
