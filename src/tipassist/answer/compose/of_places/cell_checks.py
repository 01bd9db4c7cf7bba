"""Whether the cells of one activity are as a question says: "indicators but no projects"."""

from tipassist.answer.compose.of_places.columns import columns_asked
from tipassist.answer.compose.of_places.entries import column_claims
from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, wording_evidence
from tipassist.answer.language.phrasing import shorten
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.query import SOME, Counts
from tipassist.answer.sets.words.segments import COLUMNS
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place


def compose_cell_check(meaning: Meaning, register: Register) -> Draft | None:
    """Say yes or no to what is said of several cells of one activity, and what stands in them."""
    query, columns = meaning.query, columns_asked(meaning)
    places = [find_place(register, one) for one in meaning.places]
    if meaning.form is not Form.YESNO or query is None or len(columns) < len(places) + 1:
        return None
    if len(places) != 1 or not all(isinstance(one, Counts) for one in query.conditions):
        return None
    activity = places[0]
    if not isinstance(activity, Activity) or query.target not in ("activities", *COLUMNS):
        return None
    own = (Counts(query.target, SOME),) if query.target in COLUMNS else ()
    yes = "Yes" if met(activity, (*query.conditions, *own)) else "No"
    text = f"{yes}. **{activity.code}** {shorten(activity.wording.text)}"
    lead = DraftClaim(text, (wording_evidence(activity),))
    told = (claim for one in columns for claim in column_claims(activity, one))
    return answered([lead, *told], [activity_item(activity)])
