import { getDotPath, type BaseIssue } from 'valibot';

/** What a validation found wrong and where, as half a sentence: `at “items.0.stem”, Invalid type: ...`. At most three findings. */
export function describeIssues(issues: readonly BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => `at “${getDotPath(issue) ?? 'the top'}”, ${issue.message}`)
    .join('; ');
}
