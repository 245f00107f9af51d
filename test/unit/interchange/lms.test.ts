/** Packages for learning systems: manifests, what is kept between sessions, what is said in each standard's words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromUtf8 } from '../../../src/format/bytes.ts';
import { makeFile } from '../../../src/features/interchange/formats.ts';
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
import type { LmsRules, PlayerQuiz } from '../../../src/features/interchange/lms.ts';
import { report } from '../../../src/features/interchange/player/report.ts';
import { duration, moment, readSpan, timespan } from '../../../src/features/interchange/spans.ts';
import { readZip, unzip } from '../../../src/features/interchange/zip.ts';
import { items, quizOf, rules } from './lms-quiz.ts';
import { itemsOf, making, readWell } from './read.ts';

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

test('a report counts the time of the try and of the session apart', () => {
  const quiz = quizOf(2);
  const progress = { ...begin(2, 1), seconds: 100 };
  expect(report(quiz, progress, { session: 30, ofTry: 10, pass: 70, finishedNow: false, settled: [] })).toMatchObject({
    session: 30,
    seconds: 110,
  });
});
