"""What a caller accepts."""

from tipassist.surfaces.web.problems import ProblemError, ProblemKind

JSON = "application/json"
EVENTS = "text/event-stream"


def wants_events(accept: str) -> bool:
    """Whether an `Accept` header prefers Server-Sent Events to JSON; JSON wins a tie.

    Raises:
        ProblemError: It accepts neither.
    """
    wanted = dict(_weighed(accept or "*/*"))
    json = _weight(wanted, JSON)
    events = _weight(wanted, EVENTS)
    if not json and not events:
        raise ProblemError(ProblemKind.NOT_ACCEPTABLE)
    return events > json


def _weight(wanted: dict[str, float], media_type: str) -> float:
    main = media_type.split("/")[0]
    for pattern in (media_type, f"{main}/*", "*/*"):
        if pattern in wanted:
            return wanted[pattern]
    return 0.0


def _weighed(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        try:
            found.append((media_type, float(quality)))
        except ValueError:
            found.append((media_type, 0.0))
    return found
