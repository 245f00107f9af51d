/** What a validation found, in words for people. Pure. */
import { getDotPath, type BaseIssue } from 'valibot';

/** The first finding as half a sentence: `“title” is missing`. Our own messages, which begin with a small letter, are kept. */
export function firstFinding(issues: readonly [BaseIssue<unknown>, ...BaseIssue<unknown>[]]): string {
  const [issue] = issues;
  const path = getDotPath(issue);
  if (/^[a-z]/.test(issue.message)) return path === null ? issue.message : `at “${path}”, ${issue.message}`;
  if (path === null) return 'it holds something else';
  return issue.received === 'undefined' ? `“${path}” is missing` : `“${path}” is not as it should be`;
}
