/** Class lists of Canvas and Moodle: read in their own columns, matched by id, and written back with every row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes, utf8 } from '../../../src/format/bytes.ts';
import { canvasClassCsv, moodleClassCsv } from '../../../src/features/classroom/grade-csv.ts';
import { gradebook } from '../../../src/features/classroom/gradebook.ts';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { matchRoster, readRoster, type Roster } from '../../../src/features/classroom/roster.ts';
import { judge } from '../../../src/features/classroom/sitting.ts';
import type { Student } from '../../../src/schemas/assignment.ts';
import { runs } from '../../runs.ts';
import { keyPair, quizOf, sit } from './make.ts';

const quiz = await quizOf(await keyPair());
const { title } = quiz.assignment;

async function rowsOf(students: readonly Student[]) {
  const sittings = await Promise.all(
    students.map(async (student) => {
      const { head, events } = await sit(quiz, { student, right: () => true });
      const judged = await judge(quiz, handIn(quiz.assignment, head, events));
      if (!judged.ok) throw new Error(judged.problem);
      return judged.sitting;
    }),
  );
  return gradebook(quiz, sittings, { overrides: {}, notes: {}, counted: 'best' });
}
const rosterOf = (text: string): Roster => {
  const read = readRoster(utf8(text));
  if (!read.ok) throw new Error(read.problem);
  return read.roster;
};

const canvas = `\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,"Essay (17)","${title} (4711)",Final Score
,,,,,Manual Posting,,
    Points Possible,,,,,10,10,(read only)
"Lee, Ana",101,000123,alee@x.edu,A,9,,90
"Ng, Bo",102,000124,bng@x.edu,A,8,7,80
"Ruiz, Eva",103,000125,eruiz@x.edu,B,7,5,70
"Student, Test",104,,,A,,,
`;
const moodle = `First name,Last name,ID number,Email address,Groups
Ana,Lee,000123,alee@x.edu,A
Bo,Ng,,bng@x.edu,A
`;

describe('a class list', () => {
  it('of Canvas gives its students, without the rows above them, and keeps its columns', () => {
    const roster = rosterOf(canvas);
    expect([roster.system, roster.naming]).toEqual(['Canvas', [0, 1, 2, 3, 4]]);
    expect(roster.students.map(({ name }) => name)).toEqual(['Lee, Ana', 'Ng, Bo', 'Ruiz, Eva', 'Student, Test']);
    expect(roster.students[0]?.ids).toEqual(['101', '000123', 'alee@x.edu']);
  });

  it('of Moodle is read as participants and as grades, in any encoding', () => {
    expect(rosterOf(moodle).students).toEqual([
      { name: 'Ana Lee', ids: ['000123', 'alee@x.edu'], cells: ['Ana', 'Lee', '000123', 'alee@x.edu', 'A'] },
      { name: 'Bo Ng', ids: ['bng@x.edu'], cells: ['Bo', 'Ng', '', 'bng@x.edu', 'A'] },
    ]);
    const grades =
      'First name;Surname;ID number;Institution;Department;Email address;Quiz: One (Real);Last downloaded from this course\nZoë;Müller;7;;;z@x.edu;5.00;1764460800\n';
    const wide = Uint8Array.from(Buffer.from(`\uFEFF${grades}`, 'utf16le'));
    const read = readRoster(wide);
    expect(read).toMatchObject({ ok: true, roster: { system: 'Moodle', naming: [0, 1, 2, 3, 4, 5], students: [{ name: 'Zoë Müller' }] } });
  });

  it('is matched by any of its ids, else by a name that only one has; the rest is told apart', async () => {
    const rows = await rowsOf([
      { name: 'somebody', id: ' ALEE@x.edu ' },
      { name: 'Bo  Ng', id: '' },
      { name: 'Eva Ruiz', id: '999' },
      { name: 'Nobody', id: '1' },
    ]);
    const { rows: found, byName, strangers, without } = matchRoster(rosterOf(canvas), rows);
    expect([...found].map(([place, { student }]) => [place, student.name]).sort()).toEqual([
      [0, 'somebody'],
      [1, 'Bo  Ng'],
      [2, 'Eva Ruiz'],
    ]);
    expect(byName.map(({ student }) => student.name)).toEqual(['Bo  Ng', 'Eva Ruiz']);
    expect(strangers.map(({ student }) => student.name)).toEqual(['Nobody']);
    expect(without).toEqual(['Student, Test']);
    // Two of one name, or of one id, are not guessed at.
    const twins = rosterOf('First name,Last name,ID number\nAna,Lee,1\nAna,Lee,2\nBo,Ng,3\nEva,Ng,3\n');
    const unsure = await rowsOf([
      { name: 'Ana Lee', id: '' },
      { name: '', id: '3' },
    ]);
    expect(matchRoster(twins, unsure).rows.size).toBe(0);
  });

  it('goes back to Canvas with every row, to the assignment that is there, and takes no mark away', async () => {
    const roster = rosterOf(canvas);
    const csv = canvasClassCsv(quiz, roster, matchRoster(roster, await rowsOf([{ name: 'A', id: '000123' }])));
    expect(csv.split('\r\n')).toEqual([
      `Student,ID,SIS User ID,SIS Login ID,Section,"${title} (4711)"`,
      '"    Points Possible",,,,,10',
      '"Lee, Ana",101,000123,alee@x.edu,A,10',
      '"Ng, Bo",102,000124,bng@x.edu,A,7',
      '"Ruiz, Eva",103,000125,eruiz@x.edu,B,5',
      '"Student, Test",104,,,A,',
      '',
    ]);
  });

  it('goes back to Moodle with every participant in its own columns', async () => {
    const roster = rosterOf(moodle);
    const csv = moodleClassCsv(quiz, roster, matchRoster(roster, await rowsOf([{ name: 'B', id: 'bng@x.edu' }])));
    expect(csv.split('\r\n')).toEqual([
      `First name,Last name,ID number,Email address,"${title}"`,
      'Ana,Lee,000123,alee@x.edu,',
      'Bo,Ng,,bng@x.edu,10',
      '',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a table of something else', 'a,b\n1,2\n'],
    ['a list of nobody', 'Student,ID\n    Points Possible,\n'],
    ['a quotation without an end', 'Student,ID\n"Lee,1\n'],
    ['a workbook', 'PK\u0003\u0004'],
  ])('that is %s is refused in a sentence', (_, text) => {
    const read = readRoster(utf8(text));
    expect(read.ok ? '' : read.problem).toMatch(/^.{20,300}\.\)?\.?$/);
  });

  it('however it is changed, is read or refused in a sentence', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom('"', ',', ';', '\t', '\n', '\u0000').map((text) => utf8(text)),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(canvas, moodle),
        fc.array(fc.tuple(fc.nat(400), fc.nat(20), piece), { minLength: 1, maxLength: 6 }),
        (text, changes) => {
          const bytes = changes.reduce<Uint8Array>(
            (now, [at, cut, put]) => joinBytes([now.subarray(0, at), put, now.subarray(at + cut)]),
            utf8(text),
          );
          const read = readRoster(bytes);
          if (read.ok) expect(matchRoster(read.roster, []).without).toHaveLength(read.roster.students.length);
          else expect(read.problem.length).toBeGreaterThan(15);
        },
      ),
      { numRuns: runs(300, 10_000) },
    );
  });
});
