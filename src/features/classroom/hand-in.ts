/** What a student hands in, and how the bench gets it back. Pure but for the cipher. */
import * as v from 'valibot';
import type { AttemptEvent, AttemptHead } from '../../schemas/attempt.ts';
import { handedInSchema, type Assignment, type HandedIn, type KeyPair } from '../../schemas/assignment.ts';
import { handedFilesSchema, type HandedFiles } from '../../schemas/file-set.ts';
import { fromUtf8, pack, unpack, utf8 } from '../../format/bytes.ts';
import { firstFinding } from './findings.ts';
import { parseJson } from './json.ts';
import { boundPart, readEnvelope, writeEnvelope } from './result-code.ts';
import { cipherSentence, sealingKeyName, seal, unseal, type Ciphered } from './seal.ts';

/** Largest result that is opened, in bytes once unpacked. */
const contentLimit = 8_000_000;

/** Identity, log, seed and checksum of a finished attempt. Notes a student took for themselves stay with the student. */
export function handIn(quiz: Pick<Assignment, 'id' | 'checksum'>, head: AttemptHead, events: readonly AttemptEvent[]): HandedIn {
  return {
    format: 'primary-source-result/1',
    quiz: quiz.id,
    checksum: quiz.checksum,
    student: head.assignment?.student ?? { name: '', id: '' },
    attempt: {
      id: head.id,
      createdAt: head.createdAt,
      seed: head.seed,
      rules: head.rules,
      items: head.items.map((item) => item.id),
    },
    events: events.map((event) => (event.type === 'noted' ? { ...event, text: '' } : event)),
  };
}

/** The result sealed, as the text of its file and its code. */
export async function sealResult(
  quiz: Pick<Assignment, 'id' | 'checksum' | 'key'>,
  result: HandedIn | HandedFiles,
): Promise<Ciphered<string>> {
  const open = { quiz: quiz.id, checksum: quiz.checksum, key: await sealingKeyName(quiz.key) };
  const sealed = await seal(quiz.key, await pack(utf8(JSON.stringify(result))), boundPart(open));
  return sealed.ok ? { ok: true, value: writeEnvelope({ ...open, ...sealed.value }) } : sealed;
}

export type Opened<T> = { ok: true; result: T } | { ok: false; problem: string };
export type OpenedResult = Opened<HandedIn>;

const refuse = (problem: string): { ok: false; problem: string } => ({ ok: false, problem });

type Keys = readonly Pick<KeyPair, 'id' | 'publicKey' | 'privateKey'>[];

/**
 * Opens a code for a quiz or a set with the keys of this device. Every way it can fail has its own sentence; none is an exception.
 */
async function open<T extends HandedIn | HandedFiles>(
  schema: v.GenericSchema<unknown, T>,
  block: string,
  quiz: Pick<Assignment, 'id' | 'checksum' | 'title'>,
  keys: Keys,
): Promise<Opened<T>> {
  const read = readEnvelope(block);
  if (!read.ok) return read;
  const { envelope } = read;
  if (envelope.quiz !== quiz.id) return refuse(`This result belongs to another quiz, not to “${quiz.title}”.`);
  if (envelope.checksum !== quiz.checksum)
    return refuse('This result was made with another version of this quiz: its items are not the same.');
  const key = keys.find((each) => each.id === envelope.key);
  if (!key) {
    return refuse(
      `The key that opens this result is not on this device (key ${envelope.key}). Restore it from its saved copy, under Keys.`,
    );
  }
  const packed = await unseal(key, envelope.enc, envelope.body, boundPart(envelope));
  if (!packed.ok) {
    return refuse(
      packed.problem === 'does not open'
        ? 'This result was altered after it was sealed, so it does not open. Ask the student for the original.'
        : cipherSentence(packed.problem, 'this result could not be opened'),
    );
  }
  const content = await unpack(packed.value, contentLimit);
  const text = content.ok ? fromUtf8(content.bytes) : null;
  if (text === null) return refuse('The result opened, but what is inside cannot be read.');
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) return refuse(`The result opened, but what is inside is not a quiz result: ${firstFinding(parsed.issues)}.`);
  if (parsed.output.quiz !== quiz.id || parsed.output.checksum !== quiz.checksum) {
    return refuse('The result inside belongs to another quiz than its cover says.');
  }
  return { ok: true, result: parsed.output };
}

/** The result of a quiz. */
export const openResult = (block: string, quiz: Pick<Assignment, 'id' | 'checksum' | 'title'>, keys: Keys): Promise<OpenedResult> =>
  open(handedInSchema, block, quiz, keys);

/** The result of a set of practice files. */
export const openFiles = (block: string, set: Pick<Assignment, 'id' | 'checksum' | 'title'>, keys: Keys): Promise<Opened<HandedFiles>> =>
  open(handedFilesSchema, block, set, keys);
