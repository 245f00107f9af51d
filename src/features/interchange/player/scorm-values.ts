/**
 * What is said to a SCORM run-time, element by element. SCORM 1.2 RTE, chapter 3; SCORM 2004 4th edition RTE, chapter 4. Pure.
 *
 * A status once reached is never taken back: a learner who has passed and tries again has still passed, and the better score stays.
 */
import { slug } from '../../../format/slugs.ts';
import { withoutBold } from '../text.ts';
import type { Ending } from './recorder.ts';
import type { Report, Settled } from './report.ts';
import { duration, moment, timeOfDay, timespan } from '../spans.ts';

export type Version = '1.2' | '2004';

/** `must`: without it the learner's work or result would be lost; the rest is told where it is taken. */
export interface Value {
  element: string;
  value: string;
  must: boolean;
}

/** What the learning system says when the session begins. */
export interface Before {
  /** 1.2: `lesson_status`; 2004: `completion_status`. */
  status: string;
  /** 2004 only. */
  success: string;
  /** Percent, 0 to 100; null for none. */
  score: number | null;
  credit: boolean;
}

const must = (element: string, value: string): Value => ({ element, value, must: true });
const may = (element: string, value: string): Value => ({ element, value, must: false });

/** At most so many decimals, without idle zeros. */
const decimals = (value: number, most: number): string => String(Number(value.toFixed(most)));

const exits: Record<Version, Record<Ending, string>> = {
  '1.2': { later: 'suspend', finished: '', 'time-out': 'time-out' },
  '2004': { later: 'suspend', finished: 'normal', 'time-out': 'time-out' },
};

export const exitValue = (version: Version, ending: Ending): Value =>
  must(version === '1.2' ? 'cmi.core.exit' : 'cmi.exit', exits[version][ending]);

export const sessionTime = (version: Version, seconds: number): Value =>
  version === '1.2' ? may('cmi.core.session_time', timespan(seconds)) : may('cmi.session_time', duration(seconds));

function status12({ result }: Report, before: Before): Value[] {
  if (result === null) return /^(?:passed|failed|completed)$/.test(before.status) ? [] : [must('cmi.core.lesson_status', 'incomplete')];
  const percent = result.total === 0 ? 0 : (result.right / result.total) * 100;
  const better = before.score === null || percent >= before.score;
  const status = result.passed === null || !before.credit ? 'completed' : result.passed ? 'passed' : 'failed';
  const keeps = before.status === 'passed' || (status === 'failed' && before.status === 'completed');
  return [
    ...(better ? [may('cmi.core.score.min', '0'), may('cmi.core.score.max', '100'), must('cmi.core.score.raw', decimals(percent, 2))] : []),
    ...(keeps ? [] : [must('cmi.core.lesson_status', status)]),
  ];
}

function status2004({ result, share }: Report, before: Before): Value[] {
  if (result === null) {
    const begun = before.status === 'completed' ? [] : [must('cmi.completion_status', 'incomplete')];
    return [...begun, ...(before.status === 'completed' ? [] : [may('cmi.progress_measure', decimals(share, 4))])];
  }
  const scaled = result.total === 0 ? 0 : result.right / result.total;
  const better = before.score === null || scaled * 100 >= before.score - 1e-9;
  return [
    ...(better
      ? [
          may('cmi.score.min', '0'),
          may('cmi.score.max', String(result.total)),
          may('cmi.score.raw', String(result.right)),
          must('cmi.score.scaled', decimals(scaled, 7)),
        ]
      : []),
    ...(result.passed === null || before.success === 'passed' ? [] : [must('cmi.success_status', result.passed ? 'passed' : 'failed')]),
    must('cmi.completion_status', 'completed'),
    may('cmi.progress_measure', '1'),
  ];
}

/** All but the answers. */
export function values(version: Version, report: Report, before: Before): Value[] {
  return version === '1.2'
    ? [
        must('cmi.suspend_data', report.suspend),
        may('cmi.core.lesson_location', report.place),
        ...status12(report, before),
        sessionTime(version, report.session),
      ]
    : [
        must('cmi.suspend_data', report.suspend),
        may('cmi.location', report.place),
        ...status2004(report, before),
        sessionTime(version, report.session),
      ];
}

/** An identifier that both standards take. */
const identifier = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 250) || 'item';

/** An answer as the interaction at this place. The id goes first: elements of an interaction without one are refused. */
export function interaction(version: Version, at: number, answer: Settled): Value[] {
  const of = (name: string, value: string) => may(`cmi.interactions.${String(at)}.${name}`, value);
  const objective = slug(answer.topic ?? '');
  const shared = [
    of('id', identifier(answer.id)),
    of('type', 'choice'),
    ...(objective === '' ? [] : [of('objectives.0.id', objective.slice(0, 250))]),
  ];
  if (version === '1.2')
    return [
      ...shared,
      of('time', timeOfDay(answer.at)),
      of('correct_responses.0.pattern', answer.key),
      of('weighting', '1'),
      ...(answer.response === '' ? [] : [of('student_response', answer.response)]),
      of('result', answer.right ? 'correct' : 'wrong'),
      of('latency', timespan(answer.seconds)),
    ];
  return [
    ...shared,
    of('timestamp', moment(answer.at)),
    of('correct_responses.0.pattern', answer.key),
    of('weighting', '1'),
    ...(answer.response === '' ? [] : [of('learner_response', answer.response)]),
    of('result', answer.right ? 'correct' : 'incorrect'),
    of('latency', duration(answer.seconds)),
    of('description', withoutBold(answer.stem).replace(/\s+/g, ' ').slice(0, 250)),
  ];
}
