/** The statements of a cmi5 session. cmi5 specification (Quartz), chapters 7 to 10; xAPI 1.0.3. Pure. */
import { withoutBold } from '../text.ts';
import type { Report, Settled } from './report.ts';
import { duration } from '../spans.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

/** How the learning system launched the quiz: all but the token comes with the address. */
export interface Launch {
  endpoint: string;
  fetch: string;
  actor: JsonObject;
  registration: string;
  activityId: string;
}

/** Reads the launch address; null when it is none of cmi5. */
export function readLaunch(query: string): Launch | null {
  const parameters = new URLSearchParams(query);
  const of = (name: string) => parameters.get(name) ?? '';
  const [endpoint, fetchUrl, registration, activityId] = [of('endpoint'), of('fetch'), of('registration'), of('activityId')];
  let actor: unknown;
  try {
    actor = JSON.parse(of('actor'));
  } catch {
    return null;
  }
  const web = (url: string) => /^https?:\/\//.test(url);
  if (!web(endpoint) || !web(fetchUrl) || registration === '' || activityId === '' || typeof actor !== 'object' || actor === null)
    return null;
  return { endpoint: endpoint.replace(/\/?$/, '/'), fetch: fetchUrl, actor: actor as JsonObject, registration, activityId };
}

/** What the learning system prepared for this session (`LMS.LaunchData`). */
export interface LaunchData {
  contextTemplate: JsonObject;
  mode: 'normal' | 'browse' | 'review';
  /** 0 to 1; null for none. */
  masteryScore: number | null;
  returnUrl: string | null;
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export function readLaunchData(value: unknown): LaunchData | null {
  if (!isObject(value) || !isObject(value['contextTemplate'])) return null;
  const launched = value['launchMode'];
  const mode = typeof launched === 'string' ? launched.toLowerCase() : '';
  const score = value['masteryScore'];
  const back = value['returnURL'];
  return {
    contextTemplate: value['contextTemplate'],
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    masteryScore: typeof score === 'number' && score >= 0 && score <= 1 ? score : null,
    returnUrl: typeof back === 'string' && /^https?:\/\//.test(back) ? back : null,
  };
}

const verbs = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
} as const;
export type Verb = keyof typeof verbs;

const cmi5Category = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };
const moveOnCategory = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

export interface Making {
  launch: Launch;
  data: LaunchData;
  /** A UUID: told twice, a statement with the same id counts once. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The context the learning system gave, with these categories added to its own. */
function context({ launch, data }: Making, categories: readonly { id: string }[], extensions: JsonObject = {}): JsonObject {
  const template = data.contextTemplate;
  const activities = isObject(template['contextActivities']) ? template['contextActivities'] : {};
  const given = activities['category'];
  const category = [...(Array.isArray(given) ? given : given === undefined ? [] : [given]), ...categories];
  const own = isObject(template['extensions']) ? template['extensions'] : {};
  return {
    ...template,
    registration: launch.registration,
    contextActivities: { ...activities, ...(category.length === 0 ? {} : { category }) },
    extensions: { ...own, ...extensions },
  };
}

function statement(verb: Verb, making: Making, object: JsonObject, context: JsonObject, result?: JsonObject): JsonObject {
  return {
    id: making.id,
    actor: making.launch.actor,
    verb: { id: verbs[verb], display: { en: verb } },
    object,
    ...(result === undefined ? {} : { result }),
    context,
    timestamp: new Date(making.at).toISOString(),
  };
}

const unit = ({ launch }: Making): JsonObject => ({ objectType: 'Activity', id: launch.activityId });

export const initialized = (making: Making): JsonObject => statement('initialized', making, unit(making), context(making, [cmi5Category]));

export const terminated = (making: Making, seconds: number): JsonObject =>
  statement('terminated', making, unit(making), context(making, [cmi5Category]), { duration: duration(seconds) });

export const completed = (making: Making, seconds: number): JsonObject =>
  statement('completed', making, unit(making), context(making, [cmi5Category, moveOnCategory]), {
    completion: true,
    duration: duration(seconds),
  });

/** Passed or failed, judged by the pass mark the learning system gave, if it gave one. */
export function judged(
  making: Making,
  { right, total, passed }: { right: number; total: number; passed: boolean },
  seconds: number,
): JsonObject {
  const { masteryScore } = making.data;
  const scaled = total === 0 ? 0 : right / total;
  return statement(
    passed ? 'passed' : 'failed',
    making,
    unit(making),
    context(making, [cmi5Category, moveOnCategory], masteryScore === null ? {} : { [masteryExtension]: masteryScore }),
    { success: passed, score: { scaled, raw: right, min: 0, max: total }, duration: duration(seconds) },
  );
}

/** An answer: a statement of the kind cmi5 allows, without its category. */
export function answered(making: Making, answer: Settled): JsonObject {
  const id = `${making.launch.activityId}${making.launch.activityId.includes('#') ? '/' : '#'}${encodeURIComponent(answer.id)}`;
  const plain = (text: string) => withoutBold(text).replace(/\s+/g, ' ').trim();
  return statement(
    'answered',
    making,
    {
      objectType: 'Activity',
      id,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        description: { en: plain(answer.stem) },
        interactionType: 'choice',
        correctResponsesPattern: [answer.key],
        choices: answer.options.map(({ name, text }) => ({ id: name, description: { en: plain(text) } })),
      },
    },
    context(making, []),
    {
      ...(answer.response === '' ? {} : { response: answer.response }),
      success: answer.right,
      duration: duration(answer.seconds),
    },
  );
}

/** What a report adds to what was told in this registration: which statements, in order. */
export function due(report: Report, told: { completed: boolean; passed: boolean; judged: boolean }): ('passed' | 'failed' | 'completed')[] {
  const { result, finishedNow } = report;
  if (result === null || !finishedNow) return [];
  const judgement = result.passed === null ? [] : result.passed ? (['passed'] as const) : (['failed'] as const);
  // One completion and one pass a registration; in one session one judgement only, and nobody fails after passing.
  return [...(told.judged || told.passed ? [] : judgement), ...(told.completed ? [] : (['completed'] as const))];
}
