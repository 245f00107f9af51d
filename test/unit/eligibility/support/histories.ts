/** Random work histories from a seed, with dates drawn so that thresholds, month ends and leap days are met often. */
import type { Job, Leave } from '../../../../src/schemas/work-history.ts';

export type Chance = () => number;

/** Mulberry32: a small generator for tests, the same sequence for the same seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(draw: Chance, things: readonly [T, ...T[]]): T => things[Math.floor(draw() * things.length)] ?? things[0];
const whole = (draw: Chance, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));

const two = (value: number) => String(value).padStart(2, '0');
const text = (date: Date) => `${String(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
const shift = (date: string, months: number, days: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return text(new Date(Date.UTC(year, month - 1 + months, day + days)));
};

export const plainJob: Job = {
  employer: 'Mercy Hospital',
  role: 'Coordinator',
  setting: 'hospital',
  from: '2020-01',
  to: null,
  hours: 40,
  basis: 'employed',
  counts: 'yes',
  leaves: [],
};

const anyDate = (draw: Chance): string =>
  draw() < 0.08
    ? pick(draw, ['2016-02-29', '2020-02-29', '2024-02-29', '2024-02-28', '2020-03-01', '2019-02-28', '2021-03-01', '2018-12-31'])
    : shift(`${String(whole(draw, 2014, 2026))}-${two(whole(draw, 1, 12))}-01`, 0, whole(draw, 0, 30));

/** One job whose length is often close to what the rules ask for, starting anywhere or just after another one. */
export function randomJob(draw: Chance, others: readonly Job[] = []): Job {
  const previous = others.length > 0 && draw() < 0.6 ? others[Math.floor(draw() * others.length)] : undefined;
  const chained =
    previous?.to?.length === 10 && previous.to < '2027' ? shift(previous.to, 0, pick(draw, [1, 1, 2, 3, 4, 30, 200, -40])) : null;
  const from = chained ?? anyDate(draw);
  const months = pick(draw, [0, 1, 5, 11, 12, 12, 13, 23, 24, 30, 35, 36, 36, 37, 48, 60, 60, 61, 90]);
  const to = shift(from, months, pick(draw, [0, -1, -1, -1, -2, 1, 10, 20]));
  const open = draw() < 0.3;
  const monthly = draw() < 0.3;
  const doubtful = draw() < 0.4;
  const job: Job = {
    ...plainJob,
    from: monthly ? from.slice(0, 7) : from,
    to: open ? null : (monthly ? to.slice(0, 7) : to) < from ? from : monthly ? to.slice(0, 7) : to,
    hours: doubtful ? pick(draw, [20, 34, 35, 40, null]) : 40,
    basis: doubtful && draw() < 0.3 ? 'contracted' : 'employed',
    counts: doubtful ? pick(draw, ['yes', 'enrollment-only', 'unsure', 'no']) : 'yes',
  };
  if (job.to !== null && job.to.slice(0, job.from.length) < job.from.slice(0, job.to.length)) job.to = null;
  return draw() < 0.15 ? { ...job, leaves: [randomLeave(draw, from)] } : job;
}

function randomLeave(draw: Chance, jobFrom: string): Leave {
  const from = shift(jobFrom, whole(draw, 0, 20), whole(draw, 0, 20));
  return { from, to: draw() < 0.2 ? null : shift(from, whole(draw, 0, 4), whole(draw, 0, 20)) };
}

export function randomJobs(draw: Chance, most = 5): Job[] {
  const jobs: Job[] = [];
  const count = whole(draw, 0, most);
  while (jobs.length < count) jobs.push(randomJob(draw, jobs));
  return jobs;
}

/** An application date: anywhere, or where something begins, ends or completes its years. */
export function randomApplication(draw: Chance, jobs: readonly Job[]): string {
  const job = jobs.length > 0 ? jobs[Math.floor(draw() * jobs.length)] : undefined;
  if (!job || draw() < 0.25) return shift(anyDate(draw), pick(draw, [0, 12, 24, 60]), 0);
  const near = draw() < 0.5 || job.to === null ? job.from : job.to;
  return shift(near.length === 7 ? `${near}-01` : near, pick(draw, [0, 0, 12, 12, 24, 36, 36, 60, 60]), pick(draw, [-1, 0, 0, 1, 2, 30]));
}
