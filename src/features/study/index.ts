/**
 * Study: where a learner stands, what comes back today, what to do next, and when it is enough.
 *
 * `mastery` and `readiness` turn first answers into a forecast with an interval; `standing` gathers them from the short records of
 * finished attempts; `review` plans repetition from a log of reviews; `topics` and `session` say what to do next; `plan` spreads the work
 * over the weeks to the exam. All of it is pure.
 *
 * It refuses to show a number on little evidence, to call a forecast a chance of passing, and to scold.
 */
