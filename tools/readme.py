"""Writes the parts of README.md that are made from the code; a test checks that they are current.

Run by `make readme`.
"""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tipassist.evaluation.gold import Kind
from tipassist.evaluation.measured import Counted, load_measured
from tipassist.settings import Settings
from tipassist.surfaces.slack.manifest import SCOPES

README = Path(__file__).resolve().parent.parent / "README.md"
_SPLITS = ("dev", "test")
_METRICS = {
    "passed": "questions wholly right",
    "exact_list_rate": "exact lists",
    "count_accuracy": "right counts",
    "wrong_answer_rate": "wrong answers",
    "wrong_refusal_rate": "wrong refusals",
    "abstention_recall": "abstention, recall",
    "abstention_precision": "abstention, precision",
    "quotes_verbatim": "quotes verbatim",
    "claims_cited": "claims cited",
    "citation_recall": "citation recall",
    "citation_precision": "citation precision",
    "rows_true": "rows equal to the register",
    "unsupported_value_rate": "unsupported values",
}
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


def scopes_table() -> str:
    """Return the table of the scopes that the Slack bot asks for, in Markdown."""
    rows = (f"| `{scope}` | {reason} |" for scope, reason in SCOPES.items())
    return "\n".join(("| scope | why |", "| --- | --- |", *rows))


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


def quality_tables() -> str:
    """Return the tables of the accepted evaluation, in Markdown."""
    measured = load_measured()
    found = [measured[split] for split in _SPLITS if split in measured]
    heads = [
        f"{split}, {measured[split].questions} questions, {measured[split].date}"
        for split in _SPLITS
        if split in measured
    ]
    metrics = [
        f"| {words} | {' | '.join(_shown(one.shares[name]) for one in found)} |"
        for name, words in _METRICS.items()
    ]
    kinds = [
        f"| {kind.value} | {' | '.join(_shown(one.kinds.get(kind)) for one in found)} |"
        for kind in Kind
    ]
    rule = f"| --- |{' --- |' * len(heads)}"
    columns = " | ".join(heads)
    return "\n".join(
        [
            f"| measured | {columns} |",
            rule,
            *metrics,
            "",
            f"| wholly right, by kind of question | {columns} |",
            rule,
            *kinds,
        ]
    )


def _shown(counted: Counted | None) -> str:
    if counted is None or not counted.total:
        return "–"
    low, high = counted.share.interval
    share = counted.hits / counted.total
    return f"{share:.1%} ({low:.1%}-{high:.1%}), {counted.hits} of {counted.total}"


_PARTS = {"settings": settings_table, "scopes": scopes_table, "quality": quality_tables}


def with_tables(readme: str) -> str:
    """Return a README with its generated parts made anew."""
    for name, make in _PARTS.items():
        begin, end = f"<!-- {name}: made by `make readme` -->", f"<!-- end of {name} -->"
        before, rest = readme.split(begin)
        _, after = rest.split(end)
        readme = f"{before}{begin}\n{make()}\n{end}{after}"
    return readme


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text("utf-8")), "utf-8")
