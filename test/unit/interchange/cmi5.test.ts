/** The statements of a cmi5 session. */
import { describe, expect, test } from 'vitest';
import {
  answered,
  completed,
  due,
  initialized,
  judged,
  readLaunch,
  readLaunchData,
  terminated,
  type JsonObject,
} from '../../../src/features/interchange/player/cmi5-statements.ts';
import { begin, choose, finish } from '../../../src/features/interchange/player/progress.ts';
import { settledAnswer, type Report } from '../../../src/features/interchange/player/report.ts';
import { quizOf } from './lms-quiz.ts';

describe('cmi5 statements', () => {
  const query = new URLSearchParams({
    endpoint: 'https://lrs.example.org/xapi',
    fetch: 'https://lms.example.org/token',
    actor: JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: '7' } }),
    registration: '0d9ad4ee-4b52-4dbf-8ef7-7e7d2a2d3a0e',
    activityId: 'https://lms.example.org/au/1',
  }).toString();
  const launch = readLaunch(query);
  const data = readLaunchData({
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'urn:x' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's1' },
    },
    launchMode: 'Normal',
    masteryScore: 0.7,
    returnURL: 'https://lms.example.org/back',
  });
  if (!launch || !data) throw new Error('not read');
  const with_ = { launch, data, id: 'id', at: 0 };
  const ids = (statement: JsonObject) => JSON.stringify(statement['context']).match(/categories\/\w+/g) ?? [];

  test('defined statements have the category, those with a result the other too, answers neither; all have the template', () => {
    const quiz = quizOf(1);
    const settled = settledAnswer(quiz, finish(quiz, choose(begin(1, 1), 0, 0)), 0, 0);
    if (!settled) throw new Error('not settled');
    const right = { right: 7, total: 10, passed: true };
    expect(ids(initialized(with_))).toEqual(['categories/cmi5']);
    expect(ids(terminated(with_, 5))).toEqual(['categories/cmi5']);
    expect(ids(completed(with_, 5))).toEqual(['categories/cmi5', 'categories/moveon']);
    expect(ids(judged(with_, right, 5))).toEqual(['categories/cmi5', 'categories/moveon']);
    expect(ids(answered(with_, settled))).toEqual([]);
    for (const statement of [
      initialized(with_),
      terminated(with_, 5),
      completed(with_, 5),
      judged(with_, right, 5),
      answered(with_, settled),
    ]) {
      expect(JSON.stringify(statement['context'])).toContain('"sessionid":"s1"'.slice(13));
      expect(JSON.stringify(statement['context'])).toContain('urn:x');
    }
    expect(judged(with_, right, 5)).toMatchObject({
      result: { success: true, score: { scaled: 0.7, raw: 7, min: 0, max: 10 }, duration: 'PT5S' },
    });
    expect(answered(with_, settled)).toMatchObject({
      object: { id: 'https://lms.example.org/au/1#a-001', definition: { interactionType: 'choice', correctResponsesPattern: ['a'] } },
      result: { response: 'a', success: true },
    });
  });

  test('what is due once a registration is told once', () => {
    const of = (passed: boolean | null, finishedNow = true): Report => ({
      suspend: '',
      place: '1',
      session: 1,
      seconds: 1,
      share: 1,
      result: { right: 1, total: 1, passed },
      finishedNow,
      settled: [],
    });
    const none = { completed: false, passed: false, judged: false };
    expect(due(of(true), none)).toEqual(['passed', 'completed']);
    expect(due(of(false), none)).toEqual(['failed', 'completed']);
    expect(due(of(null), none)).toEqual(['completed']);
    expect(due(of(false), { ...none, passed: true, completed: true })).toEqual([]);
    expect(due(of(false), { ...none, completed: true })).toEqual(['failed']);
    expect(due(of(true, false), none)).toEqual([]);
  });

  test('an address that launches nothing, and launch data of another form, are refused', () => {
    for (const text of [
      '',
      'endpoint=x',
      query.replace(/actor=[^&]*/, 'actor=nobody'),
      query.replace('https%3A%2F%2Flrs', 'javascript%3Alrs'),
    ])
      expect(readLaunch(text)).toBeNull();
    for (const value of [null, 7, [], {}, { contextTemplate: 1 }]) expect(readLaunchData(value)).toBeNull();
    expect(readLaunchData({ contextTemplate: {}, returnURL: 'javascript:alert(1)' })).toMatchObject({ mode: 'normal', returnUrl: null });
  });
});
