"""Small rules from which the shapes of blocks and views are put together.

A rule looks at one value and appends what Slack would say of it, with a JSON pointer, to `found`.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
Found: TypeAlias = list[str]
Rule: TypeAlias = Callable[[Any, str, Found], None]


def fault(found: Found, what: str, at: str) -> None:
    found.append(f"[ERROR] {what} [json-pointer:{at}]")


def listed(value: Json, name: str) -> list[Any]:
    """The array under this name; none when it is missing or something else."""
    found = value.get(name)
    return found if isinstance(found, list) else []


def string(most: int | None = None, least: int = 1) -> Rule:
    """A string of `least` to `most` characters."""

    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, str):
            fault(found, "must be a string", at)
        elif len(value) < least:
            fault(found, f"must be more than {least - 1} characters", at)
        elif most is not None and len(value) > most:
            fault(found, f"must be less than {most + 1} characters", at)

    return check


def web_address(most: int = 3_000) -> Rule:
    """An absolute web address of at most `most` characters."""
    length = string(most)

    def check(value: Any, at: str, found: Found) -> None:
        length(value, at, found)
        if isinstance(value, str) and not value.startswith(("http://", "https://", "mailto:")):
            fault(found, "must be a valid URL", at)

    return check


def one_of(*values: str) -> Rule:
    def check(value: Any, at: str, found: Found) -> None:
        if value not in values:
            fault(found, f"must be one of: {', '.join(values)}", at)

    return check


def boolean(value: Any, at: str, found: Found) -> None:
    if not isinstance(value, bool):
        fault(found, "must be a boolean", at)


def number(value: Any, at: str, found: Found) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        fault(found, "must be a number", at)


def whole(least: int, most: int | None = None) -> Rule:
    def check(value: Any, at: str, found: Found) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            fault(found, "must be an integer", at)
        elif value < least or (most is not None and value > most):
            fault(found, f"must be between {least} and {most}", at)

    return check


def items(rule: Rule, most: int | None, least: int = 1) -> Rule:
    """An array of `least` to `most` values that all obey `rule`."""

    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, list):
            fault(found, "must be an array", at)
            return
        if len(value) < least:
            fault(found, f"no less than {least} items allowed", at)
        if most is not None and len(value) > most:
            fault(found, f"no more than {most} items allowed", at)
        for index, each in enumerate(value):
            rule(each, f"{at}/{index}", found)

    return check


def shape(required: Mapping[str, Rule], optional: Mapping[str, Rule], *also: Rule) -> Rule:
    """An object with these fields and no other; `also` looks at the object as a whole."""
    known = {"type": string(), **required, **optional}

    def check(value: Any, at: str, found: Found) -> None:
        if not isinstance(value, dict):
            fault(found, "must be an object", at)
            return
        for name in value.keys() - known.keys():
            fault(found, f"invalid additional property: {name}", at)
        for name in required:
            if name not in value:
                fault(found, f"missing required field: {name}", at)
        for name, rule in known.items():
            if name in value:
                rule(value[name], f"{at}/{name}", found)
        for rule in also:
            rule(value, at, found)

    return check


def typed(kinds: Mapping[str, Rule], only: Collection[str] | None = None) -> Rule:
    """An object whose `type` picks its rule; `only` narrows the types that are accepted here."""

    def check(value: Any, at: str, found: Found) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, str):
            fault(found, "missing required field: type", at)
        elif kind not in kinds or (only is not None and kind not in only):
            fault(found, f"unsupported type: {kind}", f"{at}/type")
        else:
            kinds[kind](value, at, found)

    return check


def exactly_one(*names: str) -> Rule:
    """Just one of these fields is given."""

    def check(value: Json, at: str, found: Found) -> None:
        if sum(name in value for name in names) != 1:
            fault(found, f"must have exactly one of: {', '.join(names)}", at)

    return check


def at_least_one(*names: str) -> Rule:
    def check(value: Json, at: str, found: Found) -> None:
        if not any(value.get(name) for name in names):
            fault(found, f"must define at least one of: {', '.join(names)}", at)

    return check


def distinct(of: str, field: str) -> Rule:
    """The objects in the array `of` do not share a value of `field`."""

    def check(value: Json, at: str, found: Found) -> None:
        seen: set[str] = set()
        for index, each in enumerate(listed(value, of)):
            name = each.get(field) if isinstance(each, dict) else None
            if isinstance(name, str) and name in seen:
                fault(found, f"`{field}` {name} is not unique", f"{at}/{of}/{index}/{field}")
            seen.add(str(name))

    return check
