"""Writes the parts of README.md that are made from the code; a test checks that they are current.

Run by `make readme`.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tipassist.settings import Settings

README = Path(__file__).resolve().parent.parent / "README.md"
_BEGIN = "<!-- settings: made by `make readme` -->"
_END = "<!-- end of settings -->"
_FOLDERS = {
    "corpus_dir": "`corpus/` of the checkout, else the packaged one",
    "state_dir": "`.state/` of the checkout, else the user's data folder",
}


def settings_table() -> str:
    """Return the table of all settings, in Markdown."""
    rows = [
        "| variable | default | meaning |",
        "| --- | --- | --- |",
        *_rows(Settings, "TIPASSIST_"),
    ]
    return "\n".join(rows)


def _rows(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _rows(inner, f"{prefix}{name.upper()}__")
        else:
            default = _FOLDERS.get(name) or _default(field)
            yield f"| `{prefix}{name.upper()}` | {default} | {field.description} |"


def _default(field: FieldInfo) -> str:
    match field.default:
        case None:
            return "not set"
        case bool(value):
            return f"`{str(value).lower()}`"
        case value:
            return f"`{value}`"


def with_tables(readme: str) -> str:
    """Return a README with its generated parts made anew."""
    before, rest = readme.split(_BEGIN)
    _, after = rest.split(_END)
    return f"{before}{_BEGIN}\n{settings_table()}\n{_END}{after}"


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text("utf-8")), "utf-8")
