"""Numbers as lists print them: decimal, letters, Roman."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ROMAN_MOST = 3999
_LETTERS = 26
_TEENS = range(11, 14)


def in_format(number: int, name: str) -> str:
    """Return a number in one of the number formats of Office Open XML.

    Formats of other scripts are printed as decimal numbers; `none` and `bullet` give "".
    """
    match name:
        case "none" | "bullet":
            return ""
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            return f"{number}{_ordinal_end(number)}"
        case _:
            return str(number)


def roman_number(printed: str) -> int:
    """Return what a Roman numeral in any case says; 0 for what is none."""
    found, rest = 0, printed.lower()
    for value, letters in _ROMAN:
        while rest.startswith(letters):
            found, rest = found + value, rest[len(letters) :]
    return found if not rest and _roman(found) == printed.lower() else 0


def _letters(number: int) -> str:
    """Return a, b, … z, aa, bb, … as word processors count."""
    if number < 1:
        return str(number)
    times, at = divmod(number - 1, _LETTERS)
    return chr(ord("a") + at) * (times + 1)


def _roman(number: int) -> str:
    if not 1 <= number <= _ROMAN_MOST:
        return str(number)
    printed = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        printed += letters * times
    return printed


def _ordinal_end(number: int) -> str:
    if number % 100 in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
