/** Work that may be done in steps: a model yields between them, and who runs it decides whether to pause. Pure. */

/** Takes all steps at once. */
export function allSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
