import { describe, expect, it } from 'vitest';
import type { Requirement, RuleSet } from '../../../src/schemas/certification.ts';
import type { Job } from '../../../src/schemas/work-history.ts';
import { firstDayOf } from '../../../src/features/eligibility/calendar.ts';
import { checkCertification, checkRuleSet } from '../../../src/features/eligibility/evaluate.ts';
import {
  answerText,
  differenceSentences,
  explainRequirement,
  monthsOf,
  outlookSentences,
} from '../../../src/features/eligibility/explain.ts';
import { doubts, readHistory, type Doubt } from '../../../src/features/eligibility/history.ts';
import { doubtCondition, requirementText } from '../../../src/features/eligibility/words.ts';
import { chance, pick, plainJob, randomApplication, randomJobs } from './support/histories.ts';
import { back, dayCount, daysWorked, lookBack, metOn, metOnEach, monthLengthOf, placeOf, textOf } from './support/oracle.ts';
import { certificationOnFile, ruleOnFile, rulesOnFile } from './support/rules.ts';
import { runs } from '../../runs.ts';

/**
 * Reads the sentences back, word by word, and holds each against the day marks of the oracle. A sentence that no pattern knows
 * fails: a new one needs a new check.
 */
const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const date = '([A-Z][a-z]+ \\d{1,2}, \\d{4})';
function place(text: string | undefined): number {
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(text ?? '') ?? [];
  return placeOf(`${year}-${String(names.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
const each = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

interface World {
  worked: Uint8Array;
  applyOn: number;
  requirement: Requirement;
  /** Numbers shown beside the sentence, in tenths of a month. */
  beside: { have: number; needed: number } | null;
}
type Check = [pattern: RegExp, holds: (groups: string[], world: World) => boolean];

const allWorked = (worked: Uint8Array, from: number, to: number) => each(from, to).every((day) => worked[day] === 1);
const noneWorked = (worked: Uint8Array, from: number, to: number) => each(from, to).every((day) => worked[day] === 0);
/** Full months from a start to the day after an end, counted by going back. */
function months(start: number, end: number): number {
  const last = Temporal.PlainDate.from(textOf(end));
  const first = Temporal.PlainDate.from(textOf(start));
  let count = 0;
  while (Temporal.PlainDate.compare(last.subtract({ months: count + 1 }), first) >= 0) count += 1;
  return count;
}
/** Months worked from a day up to, not including, another, in tenths rounded down. */
function tenths(worked: Uint8Array, from: number, to: number): number {
  let shares = 0;
  for (let day = from; day < to; day += 1) {
    const length = monthLengthOf(day);
    if (worked[day] === 1 && length > 0) shares += 26_040 / length;
  }
  return Math.floor((Math.round(shares) * 10) / 26_040);
}
const beside = (world: World, have: number, needed: number) => world.beside?.have === have && world.beside.needed === needed;

const checks: Check[] = [
  [new RegExp(`^Working in the field on ${date}\\.$`), ([on], { worked, applyOn }) => place(on) === applyOn && worked[applyOn] === 1],
  [new RegExp(`^No work that counts on ${date}\\.$`), ([on], { worked, applyOn }) => place(on) === applyOn && worked[applyOn] === 0],
  [
    new RegExp(`^Without a break since ${date}: (\\d+) full months? by ${date}, (\\d+) needed\\.$`),
    ([since, full, on, needed], world) =>
      place(on) === world.applyOn &&
      allWorked(world.worked, place(since), world.applyOn) &&
      world.worked[place(since) - 1] === 0 &&
      months(place(since), world.applyOn) === Number(full) &&
      beside(world, Number(full) * 10, Number(needed) * 10),
  ],
  [
    new RegExp(`^No work that counts on ${date}, so no months lead up to it; (\\d+) needed\\.$`),
    ([on, needed], world) => world.worked[place(on)] === 0 && place(on) === world.applyOn && beside(world, 0, Number(needed) * 10),
  ],
  [
    new RegExp(`^Before that, no work that counts from ${date} to ${date} \\((\\d+) days?\\)\\.$`),
    ([from, to, days], { worked }) =>
      noneWorked(worked, place(from), place(to)) &&
      worked[place(from) - 1] === 1 &&
      worked[place(to) + 1] === 1 &&
      place(to) - place(from) + 1 === Number(days),
  ],
  [
    /^Counted: (.+)\.$/,
    ([list = ''], { worked, applyOn, requirement }) => {
      const years = requirement.kind === 'total-experience' ? requirement.lookbackYears : 0;
      const start = years === null ? 1 : lookBack(applyOn, years * 12);
      const named = list.split('; ').map((span) => span.split(' to ').map(place));
      const inSpans = (day: number) => named.some(([from = 0, to = -1]) => from <= day && day <= to);
      return each(start, applyOn - 1).every((day) => inSpans(day) === (worked[day] === 1)) && !inSpans(start - 1) && !inSpans(applyOn);
    },
  ],
  [
    new RegExp(
      `^The longest stretch without a break from ${date} to ${date} runs from ${date} to ${date}: (\\d+) full months?, (\\d+) needed\\.$`,
    ),
    ([from, to, start, end, full, needed], world) => {
      const within = world.requirement.kind === 'consecutive-within' ? world.requirement.withinMonths : 0;
      if (place(from) !== back(world.applyOn, within) || place(to) !== world.applyOn - 1) return false;
      let longest = 0;
      let since = -1;
      for (const day of each(place(from), place(to))) {
        since = world.worked[day] === 1 ? (since === -1 ? day : since) : -1;
        if (since !== -1) longest = Math.max(longest, months(since, day + 1));
      }
      return (
        allWorked(world.worked, place(start), place(end)) &&
        months(place(start), place(end) + 1) === Number(full) &&
        longest === Number(full) &&
        beside(world, Number(full) * 10, Number(needed) * 10)
      );
    },
  ],
  [
    new RegExp(`^No work that counts from ${date} to ${date}; (\\d+) full months without a break needed\\.$`),
    ([from, to, needed], world) => noneWorked(world.worked, place(from), place(to)) && beside(world, 0, Number(needed) * 10),
  ],
  [
    new RegExp(
      `^([\\d.]+) months? of work (?:from ${date} to ${date}|before ${date}), overlaps counted once; (\\d+) needed(?:, ([\\d.]+) short)?\\.$`,
    ),
    ([have = '', from, to, before, needed, short], world) => {
      const years = world.requirement.kind === 'total-experience' ? world.requirement.lookbackYears : 0;
      const start = years === null ? 0 : lookBack(world.applyOn, years * 12);
      const window = years === null ? place(before) === world.applyOn : place(from) === start && place(to) === world.applyOn - 1;
      const counted = tenths(world.worked, start, world.applyOn);
      const missing = short === undefined ? 0 : Math.round(Number(short) * 10);
      return (
        window &&
        counted === Math.round(Number(have) * 10) &&
        (short === undefined) === metOn(world.requirement, world.worked, world.applyOn) &&
        (short === undefined || counted + missing === Number(needed) * 10) &&
        beside(world, counted, Number(needed) * 10)
      );
    },
  ],
];

function readBack(text: string, known: readonly Check[], world: World): string | null {
  for (const [pattern, holds] of known) {
    const match = pattern.exec(text);
    if (match) return holds(match.slice(1), world) ? null : `untrue: ${text}`;
  }
  return `no check knows: ${text}`;
}

function sample(seed: number, times: number, prove: (jobs: Job[], applyOn: string) => void): void {
  const draw = chance(seed);
  for (let count = 0; count < runs(Math.ceil(times / 6), times); count += 1) {
    const jobs = randomJobs(draw);
    prove(jobs, randomApplication(draw, jobs));
  }
}

describe('the reasons for a verdict', () => {
  it('are true of the days worked and of the numbers beside them, on random histories', () => {
    const used = new Set<number>();
    sample(31, 250, (jobs, applyOn) => {
      const worked = { clear: daysWorked(jobs, new Set()), open: daysWorked(jobs, new Set(doubts)) };
      const counted = readHistory(jobs);
      for (const rules of rulesOnFile) {
        for (const result of checkRuleSet(rules, readHistory(jobs), firstDayOf(applyOn)).requirements) {
          for (const line of explainRequirement(result, counted, firstDayOf(applyOn))) {
            for (const of of line.of === 'both' ? (['clear', 'open'] as const) : [line.of]) {
              const world = {
                worked: worked[of],
                applyOn: placeOf(applyOn),
                requirement: result.requirement,
                beside: monthsOf(result[of]),
              };
              const wrong = readBack(line.text, checks, world);
              if (wrong) expect.fail(`${wrong}\n${rules.id}, ${of}\n${JSON.stringify(jobs)}`);
              used.add(checks.findIndex(([pattern]) => pattern.test(line.text)));
            }
          }
        }
      }
    });
    // Every kind of sentence was put to the test.
    expect([...used].sort((a, b) => a - b)).toEqual(checks.map((_, index) => index));
  });
});

describe('the sentences on first and last dates', () => {
  const conditions = Object.entries(doubtCondition) as [Doubt, string][];
  /** Splits "if A and B, or if C" into the sets of doubts it names. */
  const namedSets = (text: string): Doubt[][] =>
    text.split('; or if ').map((part) => conditions.flatMap(([doubt, condition]) => (part.includes(condition) ? [doubt] : [])));

  it('are true of the oracle’s calendar', () => {
    sample(37, 700, (jobs, applyOn) => {
      const on = placeOf(applyOn);
      const [clear, open] = [daysWorked(jobs, new Set()), daysWorked(jobs, new Set(doubts))];
      const rules = pick(chance(on), [rulesOnFile[0], ...rulesOnFile] as [(typeof rulesOnFile)[number], ...typeof rulesOnFile]);
      const result = checkRuleSet(rules, readHistory(jobs), firstDayOf(applyOn));
      const marks = (worked: Uint8Array) => {
        const each = rules.requirements.map((requirement) => metOnEach(requirement, worked));
        return (day: number) => each.every((met) => met[day] === 1);
      };
      const [met, may] = [marks(clear), marks(open)];
      const never = (from: number, to: number, holds: (day: number) => boolean) => each(from, to).every((day) => !holds(day));
      const always = (from: number, to: number, holds: (day: number) => boolean) => each(from, to).every(holds);
      const known: Check[] = [
        [
          new RegExp(`^Met on ${date}, and on every date since ${date}\\.$`),
          ([day, since]) => place(day) === on && always(place(since), on, met) && !met(place(since) - 1),
        ],
        [new RegExp(`^Met on ${date}, and not the day before\\.$`), ([day]) => place(day) === on && met(on) && !met(on - 1)],
        [
          /^(?:It|(Counting all work that may count), it) stays met as long as the present work goes on\.$/,
          ([all]) => (all === undefined ? met : may)(dayCount - 1) && jobs.some((job) => job.to === null),
        ],
        [
          new RegExp(
            `^(?:The|(Counting all work that may count), the) last date is ${date}: the day after, this fails: ([^.]+)\\.(?: It is met again from ${date}\\.)?$`,
          ),
          ([all, last, fails = '', again]) => {
            const [holds, worked] = all === undefined ? [met, clear] : [may, open];
            return (
              holds(place(last)) &&
              place(last) >= on &&
              rules.requirements.every(
                (requirement) => fails.includes(requirementText(requirement)) === !metOn(requirement, worked, place(last) + 1),
              ) &&
              !holds(place(last) + 1) &&
              (again === undefined
                ? never(place(last) + 1, dayCount - 1, holds)
                : holds(place(again)) && never(place(last) + 1, place(again) - 1, holds))
            );
          },
        ],
        [
          new RegExp(`^(?:First|Otherwise first) met on ${date} if the present work goes on\\.$`),
          ([first]) => met(place(first)) && never(on, place(first) - 1, met),
        ],
        [
          new RegExp(`^Counting all work that may count, first met on ${date}\\.$`),
          ([first]) => may(place(first)) && never(on, place(first) - 1, may),
        ],
        [/^Otherwise not met on any later date with this work alone\.$/, () => never(on, dayCount - 1, met)],
        [new RegExp(`^Not met on ${date} or any later date with this work alone\\.$`), () => never(on, dayCount - 1, may)],
        [new RegExp(`^Not met on ${date} or any later date with clear work alone\\.$`), () => never(on, dayCount - 1, met)],
        [
          new RegExp(`^Met on ${date} if (.+)\\.$`),
          ([day, condition = '']) =>
            place(day) === on &&
            !met(on) &&
            namedSets(condition).every((set) => {
              const worked = daysWorked(jobs, new Set(set));
              return set.length > 0 && rules.requirements.every((requirement) => metOn(requirement, worked, on));
            }) &&
            namedSets(condition).length === result.dependsOn.length,
        ],
      ];
      const counted = readHistory(jobs);
      const [first] = rules.requirements;
      if (!first) throw new Error(`${rules.id} asks for nothing`);
      const sentences = outlookSentences(result, counted, firstDayOf(applyOn));
      expect(sentences.length).toBeGreaterThan(0);
      for (const text of sentences) {
        const wrong = readBack(text, known, {
          worked: clear,
          applyOn: on,
          requirement: first,
          beside: null,
        });
        if (wrong) expect.fail(`${wrong}\n${rules.id} on ${applyOn}\n${JSON.stringify(jobs)}`);
      }
    });
  });
});

describe('the answer for a certification', () => {
  it('counts the versions as they are, and names those that disagree', () => {
    sample(41, 250, (jobs, applyOn) => {
      for (const id of ['cpcs', 'cpmsm'] as const) {
        const result = checkCertification(certificationOnFile(id).eligibility, readHistory(jobs), firstDayOf(applyOn));
        const [clear, open] = [daysWorked(jobs, new Set()), daysWorked(jobs, new Set(doubts))];
        const passes = (worked: Uint8Array) =>
          result.ruleSets.filter(({ ruleSet }) => ruleSet.requirements.every((requirement) => metOn(requirement, worked, placeOf(applyOn))))
            .length;
        const [met, all] = [passes(clear), result.ruleSets.length];
        const depends = passes(open) - met;
        const text = answerText(result);
        const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
        if (met === all) expect(text).toBe(`Meets every version on file (${String(all)} of ${String(all)}).`);
        else if (met > 0) expect([text.startsWith('Meets some'), numbers]).toEqual([true, depends > 0 ? [met, all, depends] : [met, all]]);
        else expect([text.startsWith('Meets none'), numbers]).toEqual([true, depends > 0 ? [all, depends] : [all]]);

        for (const sentence of differenceSentences(result)) {
          const parts = sentence.slice(0, -1).split('; ');
          const rules = parts.map((part) => / asks? for (.+)$/.exec(part)?.[1]);
          const kindsNamed = result.ruleSets.flatMap(({ ruleSet }) =>
            ruleSet.requirements.filter((requirement) => rules.includes(requirementText(requirement))).map(({ kind }) => kind),
          );
          for (const { ruleSet } of result.ruleSets) {
            const place = parts.findIndex((part) => part.includes(`“${ruleSet.title}”`));
            const texts = ruleSet.requirements.map((requirement) => requirementText(requirement));
            const rule = rules[place];
            // Named once: with what it asks for, or as one that asks for nothing of the kind.
            expect(parts.filter((part) => part.includes(`“${ruleSet.title}”`)).length, sentence).toBe(1);
            if (rule !== undefined) expect(texts, sentence).toContain(rule);
            else {
              expect(parts[place], sentence).toMatch(/ (?:does|do) not(?: ask for any)?$/);
              expect(
                ruleSet.requirements.filter(({ kind }) => kindsNamed.includes(kind)),
                sentence,
              ).toEqual([]);
            }
          }
        }
        const kinds = new Set(result.ruleSets.map(({ verdict }) => verdict));
        if (kinds.size > 1) expect(differenceSentences(result).length, JSON.stringify(jobs)).toBeGreaterThan(0);
      }
    });
  });

  it('reads well in one example', () => {
    const jobs = [
      { ...plainJob, from: '2022-03', to: '2026-02' },
      { ...plainJob, from: '2026-04', to: null },
    ];
    const result = checkCertification(certificationOnFile('cpcs').eligibility, readHistory(jobs), firstDayOf('2026-11-22'));
    expect(answerText(result)).toBe('Meets some versions on file (1 of 3).');
    expect(differenceSentences(result)).toEqual([
      '“Older official page” and “Career pages” ask for 12 months without a break up to the day of application; “Prep vendor, 2026” does not.',
    ]);
    const [first] = result.ruleSets;
    const counted = readHistory(jobs);
    expect(first && outlookSentences(first, counted, firstDayOf('2026-11-22'))).toEqual([
      'First met on April 1, 2027 if the present work goes on.',
      'It stays met as long as the present work goes on.',
    ]);
    expect(
      first?.requirements
        .flatMap((requirement) => explainRequirement(requirement, counted, firstDayOf('2026-11-22')))
        .map(({ text }) => text),
    ).toEqual([
      'Working in the field on November 22, 2026.',
      'Without a break since April 1, 2026: 7 full months by November 22, 2026, 12 needed.',
      'Before that, no work that counts from March 1, 2026 to March 31, 2026 (31 days).',
      '55.7 months of work from November 22, 2021 to November 21, 2026, overlaps counted once; 36 needed.',
      'Counted: March 1, 2022 to February 28, 2026; April 1, 2026 to November 21, 2026.',
    ]);
  });
});

const sentencesOf = (jobs: Job[], rules: RuleSet, on: string): string[] => {
  const history = readHistory(jobs);
  return outlookSentences(checkRuleSet(rules, history, firstDayOf(on)), history, firstDayOf(on));
};

describe('what versions ask for that disagree', () => {
  it('is compared number by number where both ask for the same kind of thing', () => {
    const jobs = [
      { ...plainJob, from: '2012-01', to: '2020-01', hours: 20 },
      { ...plainJob, from: '2025-06', to: null },
    ];
    const result = checkCertification(certificationOnFile('cpcs').eligibility, readHistory(jobs), firstDayOf('2026-11-22'));
    expect(differenceSentences(result)).toEqual([
      '“Older official page” and “Prep vendor, 2026” ask for 3 years of work in all within the last 5 years; “Career pages” asks for 3 years of work in all, however long ago.',
    ]);
  });
});

describe('the break before a run', () => {
  it('is told as one of clear work only where doubtful work lies in it', () => {
    const jobs = [
      { ...plainJob, from: '2018-01', to: '2019-12' },
      { ...plainJob, from: '2020-01', to: '2025-12', hours: 20 },
      { ...plainJob, from: '2026-02', to: null },
    ];
    const history = readHistory(jobs);
    const on = firstDayOf('2026-11-22');
    const lines = checkRuleSet(ruleOnFile('cpcs-a'), history, on).requirements.flatMap((found) => explainRequirement(found, history, on));
    expect(lines).toContainEqual({
      of: 'clear',
      text: 'Before that, no work that counts from January 1, 2020 to January 31, 2026 (2,223 days).',
    });
  });
});

describe('an edition that states dates', () => {
  const ending = { ...ruleOnFile('cpcs-b'), to: '2026-12' };
  const beginning = { ...ruleOnFile('cpcs-b'), from: '2026-06' };
  const job = (from: string) => [{ ...plainJob, from, to: null }];
  it('is never said to be met on a date that it does not govern', () => {
    expect(sentencesOf(job('2025-01'), ending, '2026-11-22')).toEqual([
      'Not met on November 22, 2026 or any later date that this version governs, up to December 31, 2026, with this work alone.',
    ]);
    expect(sentencesOf(job('2020-01'), ending, '2026-11-22')).toEqual([
      'Met on November 22, 2026, and on every date since January 1, 2023.',
      'The last date is December 31, 2026: this version governs applications up to then.',
    ]);
    expect(sentencesOf(job('2020-01'), beginning, '2026-06-01')).toEqual([
      'Met on June 1, 2026, the first date that this version governs.',
      'It stays met as long as the present work goes on.',
    ]);
    expect(sentencesOf(job('2020-01'), beginning, '2026-11-22')[0]).toBe('Met on November 22, 2026, and on every date since June 1, 2026.');
  });

  it('alone in force is spoken of as one', () => {
    const answer = (jobs: Job[]) => answerText(checkCertification([ending], readHistory(jobs), firstDayOf('2026-11-22')));
    expect(answer(job('2025-01'))).toBe('Does not meet the one version that governs this date.');
    expect(answer([{ ...plainJob, from: '2020-01', hours: 20 }])).toBe(
      'Does not meet the one version that governs this date for certain; it depends on open questions.',
    );
  });
});

describe('the last date', () => {
  it('is named too where only doubtful work gets there', () => {
    const jobs = [{ ...plainJob, from: '2020-01', to: '2027-03', hours: 20 }];
    expect(sentencesOf(jobs, ruleOnFile('cpcs-b'), '2026-11-22')).toEqual([
      'Met on November 22, 2026 if part-time work counts.',
      'Counting all work that may count, the last date is March 31, 2027: the day after, this fails: working in the field on the day of application.',
      'Otherwise not met on any later date with this work alone.',
    ]);
  });
});
