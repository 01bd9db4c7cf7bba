"""Questions put in the words of the document that is asked."""

from dataclasses import replace

from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning


def in_its_words(
    asked: DocumentQuestion, key: Key, meaning: Meaning, shelf: Shelf
) -> tuple[DocumentQuestion, Meaning]:
    """Put bodies in a question as a document names them, which has not the form asked.

    Args:
        asked: The question.
        key: The document.
        meaning: The question as understood for the plan.
        shelf: The documents, one of which gives the short form of a name.
    """
    forms, words = shelf.short_forms, shelf.library.text_of(*key)
    printed = forms.put(asked.printed, words)
    if printed == asked.printed:
        return asked, meaning
    text, whole = forms.put(asked.text, words), forms.put(meaning.text, words)
    return replace(asked, text=fold(text), printed=printed), replace(meaning, text=whole)
