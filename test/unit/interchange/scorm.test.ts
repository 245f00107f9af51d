/** What a SCORM run-time is told, in both versions. */
import { describe, expect, test } from 'vitest';
import { scormRecorder, type Api } from '../../../src/features/interchange/player/scorm.ts';
import { PlayerSession } from '../../../src/features/interchange/player/session.ts';
import { quizOf } from './lms-quiz.ts';

/** A run-time that writes down what it is told, and can be made to refuse. */
function runTime(version: '1.2' | '2004', given: Record<string, string> = {}) {
  const names =
    version === '1.2'
      ? ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError', 'LMSGetErrorString']
      : ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError', 'GetErrorString'];
  const state = { values: { ...given }, refuses: (element: string): boolean => element === '', commits: true, ended: false, calls: 0 };
  const [open = '', get = '', set = '', commit = '', end = '', code = '', words = ''] = names;
  const api: Api = {
    [open]: () => 'true',
    [get]: (element = '') => state.values[element] ?? '',
    [set]: (element = '', value = '') => {
      state.calls += 1;
      if (state.refuses(element)) return 'false';
      state.values[element] = value;
      return 'true';
    },
    [commit]: () => (state.commits ? 'true' : 'false'),
    [end]: () => {
      state.ended = true;
      return 'true';
    },
    [code]: () => (state.commits ? '0' : '101'),
    [words]: () => 'General exception',
  };
  return { api, state };
}
async function sit(version: '1.2' | '2004', given: Record<string, string> = {}, quiz = quizOf(10)) {
  const { api, state } = runTime(version, given);
  const clock = { now: Date.UTC(2026, 0, 1), later: [] as (() => void)[] };
  const session = new PlayerSession(quiz, scormRecorder(api, version), {
    now: () => clock.now,
    seed: () => 42,
    later: (_, work) => {
      clock.later.push(work);
    },
  });
  await session.start();
  const answer = async (right: number) => {
    quiz.items.forEach((item, place) => {
      clock.now += 2000;
      const key = item.options.findIndex(({ correct }) => correct);
      session.choose(place, place < right ? key : (key + 1) % 4);
    });
    session.finish();
    await Promise.resolve();
  };
  return { session, state, clock, answer };
}

describe('what a SCORM run-time is told', () => {
  test('1.2: incomplete, then score, status and each answer; a normal end', async () => {
    const { session, state, answer } = await sit('1.2', { 'cmi.interactions._count': '0' });
    expect(state.values).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.lesson_location': '1' });
    await answer(7);
    expect(state.values).toMatchObject({ 'cmi.core.score.raw': '70', 'cmi.core.score.max': '100', 'cmi.core.lesson_status': 'passed' });
    const ids = Object.entries(state.values).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
    expect(ids).toHaveLength(10);
    const at = ids.find(([, id]) => id === 'a-001')?.[0].split('.')[2] ?? '';
    const of = (name: string) => state.values[`cmi.interactions.${at}.${name}`];
    expect([of('type'), of('student_response'), of('correct_responses.0.pattern'), of('result'), of('objectives.0.id')]).toEqual([
      'choice',
      'a',
      'a',
      'correct',
      'bylaws-rules',
    ]);
    expect(of('latency')).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
    expect(of('time')).toMatch(/^\d\d:\d\d:\d\d$/);
    await session.end('finished');
    expect([state.values['cmi.core.exit'], state.ended]).toEqual(['', true]);
  });

  test('2004: completion and success apart, a scaled score, a share, a description', async () => {
    const { session, state, answer } = await sit('2004', { 'cmi.interactions._count': '3' });
    expect(state.values).toMatchObject({ 'cmi.completion_status': 'incomplete', 'cmi.progress_measure': '0' });
    await answer(6);
    expect(state.values).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.score.scaled': '0.6',
      'cmi.score.raw': '6',
      'cmi.score.max': '10',
      'cmi.progress_measure': '1',
    });
    // What an earlier session told stays: new answers go behind it.
    expect(state.values['cmi.interactions.2.id']).toBeUndefined();
    expect(state.values['cmi.interactions.3.description']).toMatch(/^Which is \d\?$/);
    expect(state.values['cmi.interactions.12.timestamp']).toMatch(/^2026-01-01T00:00:\d\d\.\d\dZ$/);
    await session.end('finished');
    expect(state.values['cmi.exit']).toBe('normal');
  });

  test.each(['1.2', '2004'] as const)('%s: left and taken up again at the same place, with the same answers', async (version) => {
    const first = await sit(version);
    first.session.choose(3, 2);
    first.session.goTo(5);
    await first.session.end('later');
    expect(first.state.values[version === '1.2' ? 'cmi.core.exit' : 'cmi.exit']).toBe('suspend');
    const { session } = await sit(version, first.state.values);
    const state = session.$state.get();
    if (state.at !== 'open') throw new Error(state.at);
    expect([state.progress.at, state.progress.answers[3]?.chosen, state.progress.seed]).toEqual([5, 2, 42]);
  });

  test('a status that was reached is not taken back, and the better score stays', async () => {
    const passed12 = await sit('1.2', { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
    await passed12.answer(2);
    expect(passed12.state.values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' });
    const passed = await sit('2004', { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' });
    expect(passed.state.values['cmi.completion_status']).toBe('completed');
    await passed.answer(2);
    expect(passed.state.values).toMatchObject({ 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' });
  });

  test('the learning system’s own pass mark goes before ours', async () => {
    const strict = await sit('1.2', { 'cmi.student_data.mastery_score': '80' });
    await strict.answer(7);
    expect(strict.state.values['cmi.core.lesson_status']).toBe('failed');
    const mild = await sit('2004', { 'cmi.scaled_passing_score': '0.5' });
    await mild.answer(5);
    expect(mild.state.values['cmi.success_status']).toBe('passed');
  });

  test.each(['browse', 'review'])('%s: nothing is recorded', async (mode) => {
    const { answer, state, session } = await sit('2004', { 'cmi.mode': mode });
    await answer(10);
    expect(Object.keys(state.values)).toEqual(['cmi.mode']);
    await session.end('finished');
    expect(state.ended).toBe(true);
  });

  test('a commit that fails is said, kept and told again', async () => {
    const { session, state, clock } = await sit('1.2');
    state.commits = false;
    session.choose(0, 1);
    await Promise.resolve();
    const problem = () => {
      const now = session.$state.get();
      return now.at === 'open' ? now.problem : 'not open';
    };
    expect(problem()).toContain('General exception (101)');
    state.values = {};
    state.commits = true;
    clock.later.shift()?.();
    await Promise.resolve();
    expect(problem()).toBeNull();
    expect(state.values['cmi.suspend_data']).toMatch(/^1~deadbeef~/);
  });

  test('a system that takes no more answers still has the result', async () => {
    const { session, state, answer } = await sit('2004');
    state.refuses = (element) => /^cmi\.interactions\.(?:[5-9]|\d\d)/.test(element);
    await answer(10);
    const now = session.$state.get();
    expect(now).toMatchObject({ at: 'open', problem: null, untold: 5 });
    expect(state.values['cmi.success_status']).toBe('passed');
  });

  test('time that is up: handed in as it stands, or gone on with, as the learning system asks', async () => {
    const limited = { 'cmi.student_data.max_time_allowed': '00:10:00', 'cmi.student_data.time_limit_action': 'exit,no message' };
    const { session, state, clock } = await sit('1.2', limited);
    session.choose(0, 0);
    clock.now += 300_000;
    expect(session.left()).toBe(300);
    await session.end('later');
    const second = await sit('1.2', state.values);
    second.clock.now += 400_000;
    expect(second.session.left()).toBe(0);
    second.session.timeUp();
    await Promise.resolve();
    expect(second.state.values).toMatchObject({
      'cmi.core.exit': 'time-out',
      'cmi.core.lesson_status': 'failed',
      'cmi.core.score.raw': '10',
    });
    expect(second.session.$state.get()).toMatchObject({ notes: [] });
    const goesOn = await sit('1.2', { ...limited, 'cmi.student_data.time_limit_action': 'continue,message' });
    goesOn.clock.now += 700_000;
    goesOn.session.timeUp();
    expect(goesOn.session.$state.get()).toMatchObject({ notes: ['The time is up. You may go on.'], progress: { finished: false } });
  });
});
