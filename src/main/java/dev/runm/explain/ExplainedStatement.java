package dev.runm.explain;

/** A statement with its plan, judged. */
record ExplainedStatement(CapturedStatement statement, Plan plan) {}
