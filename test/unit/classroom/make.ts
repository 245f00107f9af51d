/** A bank, a quiz and students who sit it, for the tests of the classroom. */
import { createHash } from 'node:crypto';
import type { BankItem, ItemKey } from '../../../src/schemas/bank.ts';
import type { AttemptEvent, AttemptHead, EventBody } from '../../../src/schemas/attempt.ts';
import type { KeyPair, Quiz, Student } from '../../../src/schemas/assignment.ts';
import { optionOrder } from '../../../src/features/exam/seed.ts';
import { makeQuiz, type Draft } from '../../../src/features/classroom/draft.ts';
import { writeAssignment } from '../../../src/features/classroom/assignment-code.ts';
import { attemptHead } from '../../../src/features/classroom/form.ts';
import { handIn, sealResult } from '../../../src/features/classroom/hand-in.ts';
import { ownItems } from '../../../src/features/classroom/checksum.ts';
import { makeKeyPair } from '../../../src/features/classroom/seal.ts';

const topics = [
  'peer-references',
  'licensure-dea-cds',
  'primary-sources',
  'npdb-querying',
  'fair-hearing',
  'ncqa',
  'work-history-and-gaps',
];

export function bankItem(index: number): BankItem {
  const topic = topics[index % topics.length] ?? '';
  const stem = `Question ${String(index)}: which source is primary?`;
  const options = ['A board', 'A copy', 'A letter', 'A call'].map((text) => `${text} ${String(index)}`);
  return {
    id: `${topic}-${String(index + 1).padStart(3, '0')}`,
    v: createHash('sha256')
      .update(JSON.stringify([stem, options, index % 4]))
      .digest('hex')
      .slice(0, 8),
    stem,
    options,
    topic,
    domain: 'credentialing',
    task: ['cpcs-2024/1.1'],
    cognitive: 'application',
    difficulty: 3,
  };
}

export const bankKey = (item: BankItem, index: number): ItemKey => ({
  id: item.id,
  v: item.v,
  key: index % 4,
  keyText: item.options[index % 4] ?? '',
  rationales: item.options.map((option) => `About ${option}.`),
  lesson: { path: `learn/x/${item.topic}/#y`, title: item.topic, heading: 'Heading' },
  sources: [],
});

export const start = Date.UTC(2026, 9, 1, 9);
const minute = 60_000;

export async function keyPair(label = 'Fall class'): Promise<KeyPair> {
  const pair = await makeKeyPair(label, start);
  if (!pair.ok) throw new Error(pair.problem);
  return pair.value;
}

export const draft = (key: KeyPair, changes: Partial<Draft> = {}): Draft => ({
  id: '00112233aabbccdd',
  title: 'Primary sources, week 3',
  instructions: 'Alone, without notes.',
  own: [],
  seed: 'ABCD-EFGH-JKMN-PQRS',
  form: 'each',
  minutes: 60,
  attempts: 1,
  feedback: 'end',
  feedbackAt: null,
  pass: 70,
  opens: start,
  closes: start + 7 * 24 * 60 * minute,
  late: true,
  identify: 'both',
  confidence: true,
  key: key.publicKey,
  ...changes,
});

export async function quizOf(key: KeyPair, count = 10, changes: Partial<Draft> = {}): Promise<Quiz> {
  const bank = Array.from({ length: count }, (_, index) => bankItem(index));
  const made = await makeQuiz(draft(key, changes), bank, new Map(bank.map((item, index) => [item.id, bankKey(item, index)])), start);
  if (!made.ok) throw new Error(made.problem);
  return made.quiz;
}

export interface Way {
  student: Student;
  /** Whether the student gets an item right, by the quiz's own order of items. */
  right: (item: number) => boolean;
  beginsAt?: number;
  secondsAnItem?: number;
  factor?: 0 | 1.25 | 1.5 | 2 | 3;
  attempt?: string;
  /** Milliseconds the page was closed after the third item. */
  crash?: number;
  /** Never ends the attempt. */
  unfinished?: boolean;
}

/** An attempt sat from beginning to end. */
export async function sit(quiz: Quiz, way: Way): Promise<{ head: AttemptHead; events: AttemptEvent[] }> {
  const assignment =
    way.factor === undefined ? quiz.assignment : { ...quiz.assignment, extra: { factor: way.factor, student: way.student.name } };
  const beginsAt = way.beginsAt ?? start + minute;
  const own = await ownItems(assignment.own);
  const head = await attemptHead({
    quiz: assignment,
    code: await writeAssignment(assignment),
    student: way.student,
    items: quiz.items,
    ownKeys: own.keys,
    id: way.attempt ?? `attempt-${way.student.id || way.student.name.replace(/\W/g, '-')}`,
    now: beginsAt,
  });
  const keys = new Map(quiz.keys.map((key) => [key.id, key.key]));
  const place = new Map(quiz.items.map((item, at) => [item.id, at]));
  const events: AttemptEvent[] = [];
  let at = beginsAt;
  const record = (body: EventBody) => {
    events.push({ ...body, seq: events.length, at, wall: at });
  };
  record({ type: 'part-begun', part: 0 });
  head.items.forEach((item, index) => {
    if (index > 0) record({ type: 'visited', item: index });
    at += (way.secondsAnItem ?? 20) * 1000;
    const key = keys.get(item.id) ?? 0;
    const wrong = optionOrder(item, head.seed).find((option) => option !== key) ?? 0;
    record({ type: 'answered', item: index, option: way.right(place.get(item.id) ?? 0) ? key : wrong });
    if (index === 2 && way.crash !== undefined) {
      at += way.crash;
      record({ type: 'opened', away: way.crash });
    }
  });
  if (way.unfinished !== true) record({ type: 'part-ended', part: 0, reason: 'submitted' });
  return { head, events };
}

/** The file a student hands in. */
export async function handInFile(quiz: Quiz, way: Way): Promise<string> {
  const { head, events } = await sit(quiz, way);
  const text = await sealResult(quiz.assignment, handIn(quiz.assignment, head, events));
  if (!text.ok) throw new Error(text.problem);
  return text.value;
}
