import { describe, expect, it } from 'vitest';
import { personSchema, type Job } from '../../../src/schemas/work-history.ts';
import type { Source } from '../../../src/schemas/source.ts';
import { dayText, firstDayOf, writeDay } from '../../../src/features/eligibility/calendar.ts';
import { advice, whenText } from '../../../src/features/eligibility/compare.ts';
import { checkerData, officialSources } from '../../../src/features/eligibility/data.ts';
import { checkRuleSet } from '../../../src/features/eligibility/evaluate.ts';
import { readHistory } from '../../../src/features/eligibility/history.ts';
import { changesBetween, outcomeOf, stretches } from '../../../src/features/eligibility/outcome.ts';
import { evidence, mostChecked, questions, steps, checkedOff } from '../../../src/features/eligibility/prepare.ts';
import { teamCheck, writeSummaryCsv } from '../../../src/features/eligibility/team-summary.ts';
import { validate } from '../../../src/features/eligibility/validate.ts';
import { chance, plainJob, randomJobs } from './support/histories.ts';
import { certificationOnFile } from './support/rules.ts';
import { runs } from '../../runs.ts';

const on = firstDayOf('2026-11-22');
const { certifications } = checkerData([certificationOnFile('cpcs'), certificationOnFile('cpmsm')], new Map<string, Source>());
const outcome = (jobs: Job[], applyOn = on) => outcomeOf(certifications, jobs, applyOn);
const job = (from: string, to: string | null = null, more: Partial<Job> = {}): Job => ({ ...plainJob, from, to, ...more });
const texts = (lines: { text: string }[]) => lines.map(({ text }) => text).join('\n');

describe('the strip under the slider', () => {
  it('shows on every day the verdict that a check of that day gives', () => {
    const draw = chance(61);
    for (let count = 0; count < 60; count += 1) {
      const jobs = randomJobs(draw);
      const to = on + 2000;
      for (const { data, result } of outcome(jobs).certifications) {
        for (const [index, ruleSet] of result.ruleSets.entries()) {
          const strip = stretches(ruleSet, on, to);
          expect([strip[0]?.from, strip.at(-1)?.to]).toEqual([on, to]);
          const rules = data.ruleSets[index];
          for (const part of rules ? strip : []) {
            for (const day of [part.from, Math.floor((part.from + part.to) / 2), part.to]) {
              expect(rules && checkRuleSet(rules, readHistory(jobs), day).verdict, `${ruleSet.ruleSet.id} ${writeDay(day)}`).toBe(
                part.state,
              );
            }
          }
        }
      }
    }
  });

  it('changes exactly on the listed dates', () => {
    const draw = chance(67);
    for (let count = 0; count < 200; count += 1) {
      const found = outcome(randomJobs(draw));
      const to = on + 2500;
      const starts = found.certifications.flatMap(({ result }) =>
        result.ruleSets.flatMap((rules) =>
          stretches(rules, on, to)
            .slice(1)
            .map(({ from }) => from),
        ),
      );
      expect(changesBetween(found, on, to).map(({ day }) => day)).toEqual([...new Set(starts)].sort((a, b) => a - b));
    }
  });

  it('says when an edition comes into force', () => {
    const [cpcs] = certifications;
    if (!cpcs) throw new Error('no certification');
    const later = {
      ...cpcs,
      ruleSets: cpcs.ruleSets.map((rules, index) => (index === 0 ? { ...rules, from: '2027' } : { ...rules, to: '2026' })),
    };
    const found = outcomeOf([later], [job('2020-01')], on);
    expect(changesBetween(found, on, on + 100)).toEqual([
      {
        day: firstDayOf('2027-01-01'),
        states: [
          { certification: 'CPCS', title: 'Older official page', state: 'met' },
          { certification: 'CPCS', title: 'Prep vendor, 2026', state: 'not-in-force' },
          { certification: 'CPCS', title: 'Career pages', state: 'not-in-force' },
        ],
      },
    ]);
  });
});

describe('evidence', () => {
  it('asks for a letter for each job that may matter, and for what a doubt needs', () => {
    const lines = evidence(
      outcome([
        job('2020-01', '2022-12', { employer: 'Mercy', hours: 20 }),
        job('2023-01', null, { employer: 'Plan', basis: 'contracted', leaves: [{ from: '2024-01', to: '2024-02' }] }),
        job('2019-01', null, { employer: 'Shop', counts: 'no' }),
      ]),
    );
    expect(texts(lines)).toContain('Mercy: a letter or record');
    expect(texts(lines)).toContain('you gave 20');
    expect(texts(lines)).toContain('Plan: the contract');
    expect(texts(lines)).toContain('first and last day of each leave');
    expect(texts(lines)).not.toContain('Shop');
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});

describe('questions for the certifying body', () => {
  it('come from what is doubtful in the history and from what the versions disagree on', () => {
    const all = texts(questions(outcome([job('2020-01', null, { hours: 20, employer: 'Mercy' })])));
    expect(all).toContain('Does part-time work count (Mercy, under 35 hours a week)');
    expect(all).toContain('CPMSM: must the twelve consecutive months run up to the application');
    expect(all).toContain('CPCS: must I have worked for twelve consecutive months');
    expect(all).toContain('CPCS: within how many years');
    expect(all).not.toContain('enrollment');
    expect(texts(questions(outcome([job('2020-01-01', '2026-03-27'), job('2026-03-30')])))).toContain('weekend between two jobs');
    expect(texts(questions(outcome([job('2020-01')])))).not.toContain('weekend');
  });
});

describe('which one to take', () => {
  it('follows the first dates on which every version is met', () => {
    const first = (jobs: Job[]) => advice(outcome(jobs))[0] ?? '';
    expect(first([job('2022-12')])).toBe(
      `The CPCS comes first: every version of it is met on ${dayText(on)}; the CPMSM follows on December 1, 2027.`,
    );
    expect(first([job('2020-01')])).toContain(`On ${dayText(on)} every version of both is met`);
    expect(first([])).toBe('With this work alone, no later date meets every version of either.');
    expect(first([job('2022-01', '2026-12-31')])).toBe(
      `The CPCS comes first: every version of it is met on ${dayText(on)}; with this work alone, no date meets every version of the CPMSM.`,
    );
    // Five years in eight, but only two of the last five.
    expect(first([job('2018-12', '2021-11'), job('2024-10')])).toMatch(/^(The CPMSM comes first|Every version of both)/);
  });

  it('says what it leaves out when work is doubtful, and what holds if it counts', () => {
    const found = outcome([job('2015-01', null, { hours: 20 })]);
    expect(advice(found).slice(0, 2)).toEqual([
      'Counting only clear work, no later date meets every version of either.',
      'Counting all work that may count, on November 22, 2026 every version of both is met, so the work decides.',
    ]);
    const [cpcs] = found.certifications;
    expect(cpcs && whenText(cpcs.result.clear.every, cpcs.result.open.every)).toBe(
      'on no later date, counting only clear work; since January 1, 2018 if all counts that may',
    );
  });

  it('is true of the dates it names', () => {
    const draw = chance(71);
    for (let count = 0; count < runs(200, 1000); count += 1) {
      const found = outcome(randomJobs(draw));
      const sentences = advice(found);
      const datesOf = (of: 'clear' | 'open') => found.certifications.map(({ result }) => result[of].every.first);
      const differs = datesOf('clear').join() !== datesOf('open').join();
      // With doubtful work the first sentence says that it leaves it out, and the second what holds with it.
      for (const [place, of] of differs ? (['clear', 'open'] as const).entries() : ([[0, 'clear']] as const)) {
        const text = sentences[place] ?? '';
        expect(/^Counting (only clear|all) work/.exec(text)?.[1]).toBe(!differs ? undefined : of === 'clear' ? 'only clear' : 'all');
        const dates = datesOf(of);
        for (const date of dates) if (date !== null) expect(text).toContain(dayText(date));
        const [cpcs = null, cpmsm = null] = dates;
        if (/the CPCS comes first/i.test(text)) expect(cpcs ?? Infinity).toBeLessThan(cpmsm ?? Infinity);
        if (/the CPMSM comes first/i.test(text)) expect(cpmsm ?? Infinity).toBeLessThan(cpcs ?? Infinity);
        if (text.includes('of both')) expect(cpcs).toBe(cpmsm);
        if (text.includes('of either')) expect(dates).toEqual([null, null]);
      }
    }
  });
});

describe('what the page carries', () => {
  it('cites every source of every rule set, and the official pages', () => {
    const source = (id: string): [string, Source] => [
      id,
      { id, title: id, publisher: 'x', url: 'https://x.example', read: '2026-11-22', kind: 'secondary', rank: 'vendor' },
    ];
    const all = [certificationOnFile('cpcs'), certificationOnFile('cpmsm')];
    const ids = [...Object.values(officialSources), ...all.flatMap(({ eligibility }) => eligibility.flatMap(({ sources }) => sources))];
    const data = checkerData(all, new Map(ids.map(source)));
    expect(Object.keys(data.sources).sort()).toEqual([...new Set(ids)].sort());
    expect(data.sources['namss-faq']?.when).toBe('undated, read 2026-11-22');
    expect(data.certifications.map(({ items, minutes }) => [items, minutes])).toEqual([
      [150, 180],
      [175, 240],
    ]);
  });

  it('names official sources that the steps refer to', () => {
    for (const { source } of steps) if (source) expect(officialSources[source]).toBeTruthy();
    // Only an older page says on which day eligibility is judged, so no step says it with the handbook's name.
    expect(texts([...steps])).not.toContain('judged');
  });
});

describe('ticks', () => {
  const line = (id: string) => ({ id, text: id });
  const many = (count: number) => Array.from({ length: count }, (_, place) => `line-${String(place)}`);
  it('make room by dropping those of lines that are gone, and are refused when there is none', () => {
    expect(checkedOff(['a'], 'b', true, [])).toEqual(['a', 'b']);
    expect(checkedOff(['a', 'b'], 'a', false, [])).toEqual(['b']);
    const shown = ['line-1', 'line-2', 'new'].map(line);
    expect(checkedOff(many(mostChecked), 'new', true, shown)).toEqual(['line-1', 'line-2', 'new']);
    expect(checkedOff(many(mostChecked), 'new', true, [...many(mostChecked), 'new'].map(line))).toBeNull();
    const fits = (done: string[]) => validate(personSchema, { name: '', applyOn: null, jobs: [], done }, 'the history').ok;
    expect([fits(many(mostChecked)), fits(many(mostChecked + 1))]).toEqual([true, false]);
  });
});

describe('a large team', () => {
  it('is checked again only where something changed', () => {
    const check = teamCheck(certifications);
    const people = ['Ann', 'Bob'].map((name) => ({ name, applyOn: null, jobs: [job('2020-01')], done: [] }));
    const [ann, bob] = check(people, on);
    const [renamed, other] = check(
      people.map((person, place) => (place === 0 ? { ...person, name: 'Eve' } : { ...person, jobs: [job('2021-01')] })),
      on,
    );
    expect(renamed?.person.name).toBe('Eve');
    expect(renamed?.outcome).toBe(ann?.outcome);
    expect(other?.outcome).not.toBe(bob?.outcome);
    expect(check(people, on + 1)[0]?.outcome.applyOn).toBe(on + 1);
  });

  it('gives the very row of before for whoever did not change, so that it is not drawn again', () => {
    const check = teamCheck(certifications);
    const people = ['Ann', 'Bob'].map((name) => ({ name, applyOn: null, jobs: [job('2020-01')], done: [] }));
    const [ann, bob] = check(people, on);
    const [renamed, other] = check(
      [{ ...people[0], name: 'Eve', applyOn: null, jobs: people[0]?.jobs ?? [], done: [] }, ...people.slice(1)],
      on,
    );
    expect(renamed).not.toBe(ann);
    expect(other).toBe(bob);
  });

  it('goes out with the reminder where the rules stand, and with what holds if doubtful work counts', () => {
    const rows = teamCheck(certifications)([{ name: 'Ann', applyOn: null, jobs: [job('2015-01', null, { hours: 20 })], done: [] }], on);
    const [head = '', first = ''] = writeSummaryCsv(certifications, rows).split('\r\n');
    expect(head.endsWith(',note')).toBe(true);
    expect(first).toContain('Confirm in the current Candidate Handbook');
    expect(first).toContain('no later date counting only clear work; 2026-11-22 if all counts that may');
  });
});

describe('an overlap', () => {
  it('does not begin on the day of application', () => {
    expect(outcome([job('2020-01'), job('2026-11-22')]).overlaps).toEqual([]);
    expect(outcome([job('2020-01'), job('2026-11-21')]).overlaps).toHaveLength(1);
  });
});
