"""Questions about the documents beside the plan: which is asked, where, and what it says.

`desk` decides which questions go there, `joining` sets documents and plan side by side; `reading`
reads the question, `choosing` finds its document, `clauses` searches it, `answers`, `tables` and
`activities` answer from it, and `turns` carries on from an earlier answer.
"""
