"""What the benchmarks ask: questions the register answers, and questions only prose answers."""

REGISTER = (
    "What is SOMSWD coordinating?",
    "Which activities does ACWC support under Pillar B?",
    "A.2.6",
    "What are the indicators of B.3.2?",
    "How many activities does SOMTC coordinate?",
    "Which activities refer to ACTIP Article 14?",
    "What does SLOM stand for?",
    "What is the goal of Pillar C?",
    "Which outcomes are in Pillar D?",
    "Who supports c13?",
)
PROSE = (
    "Who monitors the implementation of the work plan?",
    "What does the principle of non-punishment say?",
    "How long does the work plan run?",
    "Where does the funding come from?",
    "What is the purpose of the work plan?",
    "Who conducts the mid-term evaluation?",
    "What does do no harm mean?",
    "How are the reports of the sectoral bodies consolidated?",
    "What is the role of the national representatives?",
    "How often is the plan reviewed?",
)
