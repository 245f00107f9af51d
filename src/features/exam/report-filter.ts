/** Which questions of a report are shown. Pure. */
import type { AttemptState } from './attempt.ts';
import { givenAnswers, type Report } from './report.ts';
import type { ScoredItem } from './score.ts';

export const reportFilters = [
  ['missed', 'Missed'],
  ['all', 'All'],
  ['flagged', 'Flagged'],
  ['sure', 'Sure but wrong'],
  ['changed', 'Changed'],
] as const;
export type ReportFilter = (typeof reportFilters)[number][0];

/** Whether a question meets a filter, whatever its topic. */
export function meets(filter: ReportFilter, item: ScoredItem, state: AttemptState, report: Report): boolean {
  const response = state.responses[item.index];
  switch (filter) {
    case 'missed':
      return item.right === false;
    case 'flagged':
      return response?.flagged === true;
    case 'sure':
      return report.sureButWrong.includes(item.index);
    case 'changed':
      return response !== undefined && givenAnswers(response).length > 1;
    case 'all':
      return true;
  }
}
