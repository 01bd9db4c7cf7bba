"""Letters of other alphabets that look Latin, as OCR puts them into abbreviations."""

_TABLE = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈЅаеорсухіјѕοι",
    "ABEZHIKMNOPTYXABEKMHOPCTYXIJSaeopcyxijsoi",
)


def fold_lookalikes(text: str) -> str:
    """Return `text` with Greek and Cyrillic look-alikes replaced by Latin letters.

    The result has the same length, so offsets stay valid.
    """
    return text.translate(_TABLE)
