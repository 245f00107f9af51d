/** Packages for learning systems: manifests, what is kept between sessions, what is said in each standard's words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromUtf8 } from '../../../src/format/bytes.ts';
import { makeFile } from '../../../src/features/interchange/formats.ts';
import type { QuizItem } from '../../../src/features/interchange/model.ts';
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
import {
  begin,
  choose,
  decode,
  encode,
  finish,
  flag,
  goTo,
  itemOrder,
  optionOrder,
  passes,
  rightOf,
  settle,
  spend,
} from '../../../src/features/interchange/player/progress.ts';
import type { LmsRules, PlayerQuiz } from '../../../src/features/interchange/player/quiz.ts';
import { report, settledAnswer, type Report } from '../../../src/features/interchange/player/report.ts';
import { scormRecorder, type Api } from '../../../src/features/interchange/player/scorm.ts';
import { PlayerSession } from '../../../src/features/interchange/player/session.ts';
import { duration, moment, readSpan, timespan } from '../../../src/features/interchange/player/times.ts';
import { readZip, unzip } from '../../../src/features/interchange/zip.ts';
import { itemsOf, making, readWell } from './read.ts';

const rules: LmsRules = { pass: 70, minutes: null, reasons: 'end', mixed: true };
const items = (count: number): QuizItem[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a-${String(at + 1).padStart(3, '0')}`,
    stem: `Which is **${String(at)}**?`,
    options: ['one', 'two', 'three', 'four'].map((text, option) => ({ text, correct: option === at % 4, reason: `Because ${text}.` })),
    tags: [],
    topic: 'Bylaws & rules',
  }));
const quizOf = (count: number): PlayerQuiz => ({ standard: 'scorm12', words: 'deadbeef', title: 'A quiz', rules, items: items(count) });
const whole = quizOf(300);

async function packageOf(id: 'scorm12' | 'scorm2004' | 'cmi5' | 'cartridge', with_: LmsRules, title = 'A <quiz> & "more"') {
  const { name, bytes } = await makeFile(id, { title, items: items(3) }, { ...making, rules: with_ });
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(zip.problem);
  const files = new Map(
    zip.entries.map((entry) => {
      const file = unzip(bytes, entry);
      return [entry.path, file.ok ? (fromUtf8(file.bytes) ?? '') : ''] as const;
    }),
  );
  return { name, files };
}

describe('packages', () => {
  test.each([
    ['scorm12', 'imsmanifest.xml'],
    ['scorm2004', 'imsmanifest.xml'],
    ['cmi5', 'cmi5.xml'],
  ] as const)('%s: manifest at the root, a page without inline scripts, all files it names', async (id, manifest) => {
    const { name, files } = await packageOf(id, { ...rules, minutes: 90 });
    expect(name).toBe(`a-quiz-more-${id}.zip`);
    expect([...files.keys()]).toEqual([manifest, 'index.html', 'player.js', 'player.css']);
    const page = files.get('index.html') ?? '';
    const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)/g)].map(([, about = '', text = '']) => ({ about, text }));
    for (const { about, text } of scripts) expect(about.includes('application/json') || text === '').toBe(true);
    expect(page).not.toMatch(/\son\w+=|<style|unsafe/);
    const quiz = JSON.parse(scripts[0]?.text ?? '') as PlayerQuiz;
    expect(quiz).toMatchObject({ standard: id, title: 'A <quiz> & "more"', rules: { minutes: 90 } });
    expect(quiz.items).toEqual(items(3));
    for (const [, file = ''] of (files.get(manifest) ?? '').matchAll(/<file href="([^"]+)"/g)) expect(files.has(file)).toBe(true);
  });

  test('manifests carry the pass mark and the time in each standard’s words, and leave out what is not set', async () => {
    const set = { ...rules, pass: 80, minutes: 90 };
    const unset = { ...rules, pass: null };
    const of = async (id: 'scorm12' | 'scorm2004' | 'cmi5', with_: LmsRules) => [...(await packageOf(id, with_)).files.values()][0] ?? '';
    expect(await of('scorm12', set)).toContain(
      '<adlcp:maxtimeallowed>0001:30:00.00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction><adlcp:masteryscore>80</adlcp:masteryscore>',
    );
    expect(await of('scorm12', unset)).not.toMatch(/mastery|maxtime/);
    expect(await of('scorm2004', set)).toContain('<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>');
    expect(await of('scorm2004', set)).toContain('attemptAbsoluteDurationLimit="PT1H30M"');
    expect(await of('scorm2004', unset)).not.toMatch(/Measure|limitConditions|timeLimitAction/);
    expect(await of('cmi5', set)).toContain('moveOn="Passed" masteryScore="0.8"');
    expect(await of('cmi5', unset)).toContain('moveOn="Completed"');
    expect(await of('cmi5', unset)).not.toContain('masteryScore');
  });

  test('a second export has the same name in the learning system', async () => {
    const idOf = async (title: string) =>
      /course id="([^"]+)"/.exec((await packageOf('cmi5', rules, title)).files.get('cmi5.xml') ?? '')?.[1];
    expect(await idOf('One')).toBe(await idOf('One'));
    expect(await idOf('One')).not.toBe(await idOf('Two'));
    expect(await idOf('One')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('a cartridge holds the quiz in its profile, and is read back', async () => {
    const { name, files } = await packageOf('cartridge', rules);
    expect(name).toBe('a-quiz-more.imscc');
    expect(files.get('imsmanifest.xml')).toContain('type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"');
    expect(files.get('quiz/assessment.xml')).toContain('cc.multiple_choice.v0p1');
    const { bytes } = await makeFile('cartridge', { title: 'Back', items: items(3) }, making);
    expect(itemsOf(await readWell('a.imscc', bytes)).map(({ stem, options }) => ({ stem, options }))).toEqual(
      items(3).map(({ stem, options }) => ({ stem, options })),
    );
  });
});

describe('the place that is kept', () => {
  test('300 items fit the 4,096 characters of SCORM 1.2 with room to spare, in letters that all systems keep', () => {
    let progress = begin(300, 0xffffffff, 299);
    for (let place = 0; place < 300; place += 1) progress = spend(flag(settle(choose(progress, place, 3), place), place), place, 1e6);
    const kept = encode(whole, goTo(progress, 299), 1e7);
    expect(kept.length).toBeLessThan(1000);
    expect(kept).toMatch(/^[A-Za-z0-9~._-]+$/);
  });

  test('what is kept comes back the same', () => {
    const act = fc.record({ place: fc.nat(11), option: fc.nat(3), kind: fc.constantFrom('choose', 'flag', 'settle', 'spend', 'go') });
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.array(act, { maxLength: 60 }), fc.option(fc.nat(12)), fc.boolean(), (seed, acts, best, ends) => {
        const quiz = quizOf(12);
        const last = acts.reduce(
          (progress, { place, option, kind }) => {
            if (kind === 'choose') return choose(progress, place, option);
            if (kind === 'flag') return flag(progress, place);
            if (kind === 'settle') return settle(progress, place);
            return kind === 'go' ? goTo(progress, place) : spend(progress, place, option * 100);
          },
          begin(12, seed, best),
        );
        const progress = ends ? finish(quiz, last) : last;
        expect(decode(quiz, encode(quiz, progress, 77))).toEqual({ ok: true, progress: { ...progress, seconds: 77 } });
      }),
    );
  });

  test('what was cut, changed or is of other words is told apart, and never breaks', () => {
    const quiz = quizOf(3);
    const kept = encode(quiz, begin(3, 7), 5);
    expect(decode(quiz, '')).toEqual({ ok: false, why: 'none' });
    expect(decode({ ...quiz, words: '00000000' }, kept)).toEqual({ ok: false, why: 'other words' });
    for (let at = 1; at < kept.length; at += 1) expect(decode(quiz, kept.slice(0, at))).toEqual({ ok: false, why: 'damaged' });
    fc.assert(
      fc.property(fc.string(), fc.nat(60), (text, at) => {
        const read = decode(quiz, kept.slice(0, at) + text + kept.slice(at));
        if (read.ok) expect(read.progress).toEqual({ ...begin(3, 7), seconds: 5 });
      }),
    );
  });

  test('each learner’s order is drawn once, holds every item, and leaves options in place where they must stay', () => {
    expect([...itemOrder(whole, 5)].sort((a, b) => a - b)).toEqual(whole.items.map((_, at) => at));
    expect(itemOrder(whole, 5)).toEqual(itemOrder(whole, 5));
    expect(itemOrder(whole, 5)).not.toEqual(itemOrder(whole, 6));
    const fixed = { ...whole, items: whole.items.map((item) => ({ ...item, shuffle: false })) };
    expect(optionOrder(fixed, 5, 0)).toEqual([0, 1, 2, 3]);
    // The key is not oftener in one place than in another.
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) {
      const at = optionOrder(whole, seed * 7919, 0).indexOf(0);
      places[at] = (places[at] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  test('an answer that stands does not change; a finished try keeps the better result', () => {
    const quiz = quizOf(2);
    const stands = settle(choose(begin(2, 1), 0, 0), 0);
    expect(choose(stands, 0, 3)).toEqual(stands);
    expect(settle(begin(2, 1), 0).answers[0]?.settled).toBe(false);
    const good = finish(quiz, choose(choose(begin(2, 1), 0, 0), 1, 1));
    expect([rightOf(quiz, good), good.best]).toEqual([2, 2]);
    expect(finish(quiz, begin(2, 2, good.best)).best).toBe(2);
    expect([passes(7, 10, 70), passes(69, 100, 70), passes(2, 3, 66.66666666666667), passes(1, 1, null)]).toEqual([
      true,
      false,
      true,
      null,
    ]);
  });
});

test('spans and moments in each standard’s spelling', () => {
  expect([0, 90.5, 3_600, 1e9].map(timespan)).toEqual(['0000:00:00.00', '0000:01:30.50', '0001:00:00.00', '9999:59:59.99']);
  expect([0, 90.5, 3600, 3661].map(duration)).toEqual(['PT0S', 'PT1M30.5S', 'PT1H', 'PT1H1M1S']);
  expect(['0001:30:00.00', '00:00:05', 'PT1H30M', 'P1D', '', 'P', 'x', '1:2'].map(readSpan)).toEqual([
    5400,
    5,
    5400,
    86_400,
    null,
    null,
    null,
    null,
  ]);
  expect(moment(Date.UTC(2026, 0, 2, 3, 4, 5, 678))).toBe('2026-01-02T03:04:05.67Z');
  fc.assert(
    fc.property(fc.nat(10_000_000), (hundredths) => {
      expect(readSpan(timespan(hundredths / 100))).toBeCloseTo(hundredths / 100, 5);
      expect(readSpan(duration(hundredths / 100))).toBeCloseTo(hundredths / 100, 5);
    }),
  );
});

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

test('a report counts the time of the try and of the session apart', () => {
  const quiz = quizOf(2);
  const progress = { ...begin(2, 1), seconds: 100 };
  expect(report(quiz, progress, { session: 30, ofTry: 10, pass: 70, finishedNow: false, settled: [] })).toMatchObject({
    session: 30,
    seconds: 110,
  });
});
