/** Who got what: one row a student, from all sittings. Pure. */
import { localDay } from '../../format/dates.ts';
import { plural } from '../../format/plurals.ts';
import type { Bench, Override, Student } from '../../schemas/assignment.ts';
import { plain } from './form.ts';
import type { Sitting } from './sitting.ts';
import type { Marked } from './work.ts';

export interface GradeRow {
  who: string;
  student: Student;
  /** All sittings, oldest first. */
  sittings: Sitting[];
  /** The one that counts. */
  counted: Sitting;
  /** Right answers of the one that counts, or the educator's own mark. */
  mark: number;
  total: number;
  /** Percent, 0 to 100, unrounded. */
  percent: number;
  /** Null without a pass mark. */
  passed: boolean | null;
  late: boolean;
  override: Override | null;
  note: string;
  remarks: string[];
}

const better = (a: Sitting, b: Sitting): boolean => {
  // Shares compared by cross-multiplying; equal shares leave the earlier sitting.
  const difference = a.right * b.total - b.right * a.total;
  return difference === 0 ? a.finishedAt < b.finishedAt : difference > 0;
};

/**
 * Whether one was sat later. Of a paper only the day is known, or not even that: on the same day a sitting at the screen counts as the
 * later one, and a paper without a day is later than nothing that has one.
 */
function isLater(a: Sitting, b: Sitting): boolean {
  if (a.from === b.from && a.dated === b.dated) return a.finishedAt >= b.finishedAt;
  if (a.dated !== b.dated) return a.dated;
  const [dayA, dayB] = [localDay(a.finishedAt), localDay(b.finishedAt)];
  return dayA === dayB ? a.from === 'screen' : dayA > dayB;
}

/** The sitting that counts. Sittings beyond the allowed number, in order of beginning, count for nothing. */
export function countedSitting(sittings: readonly Sitting[], attempts: number, counted: Bench['counted']): Sitting | undefined {
  const allowed = attempts === 0 ? sittings : sittings.slice(0, attempts);
  return allowed.reduce<Sitting | undefined>((best, sitting) => {
    if (!best) return sitting;
    if (counted === 'latest') return isLater(sitting, best) ? sitting : best;
    return better(sitting, best) ? sitting : best;
  }, undefined);
}

/** Percent that decides about passing; the mark is compared exactly, so that 7 of 10 is 70%. */
export const hasPassed = (mark: number, total: number, pass: number): boolean => mark * 100 >= pass * total;

/** A remark when results under one ID give several names: perhaps two students typed the same. */
function namesRemark(sittings: readonly Sitting[]): string[] {
  const names = new Map(sittings.flatMap(({ student: { name } }) => (plain(name) === '' ? [] : [[plain(name), name.trim()] as const])));
  return names.size < 2
    ? []
    : [`Results under this ID give different names: ${[...names.values()].slice(0, 5).join('; ')}. Ask who is who.`];
}

/** Rows sorted by name, then id. */
export function gradebook(
  work: Pick<Marked, 'assignment'>,
  sittings: readonly Sitting[],
  bench: Pick<Bench, 'overrides' | 'notes' | 'counted'>,
): GradeRow[] {
  const groups = new Map<string, Sitting[]>();
  for (const sitting of sittings) {
    const group = groups.get(sitting.who);
    if (group) group.push(sitting);
    else groups.set(sitting.who, [sitting]);
  }
  const { attempts, pass } = work.assignment;
  const rows = [...groups].flatMap(([who, all]): GradeRow[] => {
    const inOrder = [...all].sort((a, b) => a.begunAt - b.begunAt || a.finishedAt - b.finishedAt);
    const counted = countedSitting(inOrder, attempts, bench.counted);
    if (!counted) return [];
    const override = bench.overrides[who] ?? null;
    const mark = override?.mark ?? counted.right;
    const extra = attempts > 0 && inOrder.length > attempts;
    return [
      {
        who,
        student: counted.student,
        sittings: inOrder,
        counted,
        mark,
        total: counted.total,
        percent: counted.total === 0 ? 0 : (mark / counted.total) * 100,
        passed: pass === null ? null : hasPassed(mark, counted.total, pass),
        late: counted.late,
        override,
        note: bench.notes[who] ?? '',
        remarks: [
          ...counted.remarks,
          ...namesRemark(inOrder),
          ...(extra
            ? [`Sat ${String(inOrder.length)} times; the first ${plural(attempts, 'one counts', `${String(attempts)} count`)}.`]
            : []),
        ],
      },
    ];
  });
  return rows.sort(
    (a, b) =>
      a.student.name.localeCompare(b.student.name, 'en') || a.student.id.localeCompare(b.student.id, 'en') || (a.who < b.who ? -1 : 1),
  );
}
