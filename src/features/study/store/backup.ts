/** The copy of everything: made for a file, taken in from one, and what there is on this device to clear. */
import { atom } from 'nanostores';
import { fromBase64url, fromUtf8, pack, toBase64url, unpack, utf8 } from '../../../format/bytes.ts';
import { readChecksum, withChecksum } from '../../../format/checksum.ts';
import { asidePlace, changeDevice, judge, readDevice, type Records } from '../../../storage/device.ts';
import { askToKeep, isKept, lastCopy, noteCopy } from '../../../storage/keeping.ts';
import { storageSentence, type StorageProblem } from '../../../storage/problems.ts';
import {
  inventory,
  joinRecords,
  ofKind,
  readDeviceFile,
  takenText,
  writeDevice,
  type DeviceFile,
  type KindCount,
  type KindId,
  type ReadDevice,
  type Taken,
} from '../backup.ts';

export interface BackupView {
  kinds: KindCount[];
  /** Versions that lost their place, by where they are kept. */
  replaced: { place: string; at: string; record: unknown }[];
  lastCopy: number | null;
  /** Whether the browser has agreed to keep it; null where it cannot be asked. */
  kept: boolean | null;
  /** Grows with each change, for what is read anew then. */
  turn: number;
}

export const $backup = atom<BackupView | null>(null);
export const $backupProblem = atom('');

export async function openBackup(): Promise<void> {
  const [device, kept] = await Promise.all([readDevice(), isKept()]);
  if (!device.ok) {
    $backupProblem.set(storageSentence(device.problem, 'what is on it could not be read'));
    return;
  }
  $backup.set({
    kinds: inventory(device.value),
    replaced: Object.entries(device.value).flatMap(([place, record]) =>
      place.startsWith('replaced/') ? [{ place, ...(record as { at: string; record: unknown }) }] : [],
    ),
    lastCopy: lastCopy(),
    kept,
    turn: ($backup.get()?.turn ?? 0) + 1,
  });
}

/** Everything, as it goes into a file. What cannot be read goes along as set aside. */
export async function makeCopy(only?: readonly KindId[]): Promise<DeviceFile> {
  const device = await readDevice();
  if (!device.ok) throw new Error(device.problem);
  const now = Date.now();
  const records: Records = {};
  for (const [at, record] of Object.entries(device.value)) {
    const judged = judge(at, record);
    if (judged.state !== 'unreadable') records[at] = record;
    else {
      const [place, aside] = asidePlace(at, record, judged.why, new Date(now).toISOString());
      records[place] = aside;
    }
  }
  return writeDevice(only ? (Object.assign({}, ...only.map((id) => ofKind(records, id))) as Records) : records, now);
}

/** To be called once a copy was handed over. */
export async function copied(): Promise<void> {
  noteCopy(Date.now());
  await askToKeep();
  await openBackup();
}

/** What a file, or what stands here, holds that can be read; the rest counted, or set aside. */
function sorted(records: Records, found: string): { read: Records; asides: Map<string, unknown>; newer: string[] } {
  const out = { read: {} as Records, asides: new Map<string, unknown>(), newer: [] as string[] };
  for (const [at, record] of Object.entries(records)) {
    const judged = judge(at, record);
    if (judged.state === 'read') out.read[at] = judged.record;
    else if (judged.state === 'newer') out.newer.push(at);
    else out.asides.set(...asidePlace(at, record, judged.why, found));
  }
  return out;
}

const isBeside = (at: string) => at.startsWith('replaced/') || at.startsWith('aside/');

/** An attempt whose log has a damaged end: what is cut off when it is written anew is set aside. */
const cutOff = (raw: unknown, read: unknown): boolean =>
  ((raw as { events?: unknown[] }).events?.length ?? 0) > ((read as { events?: unknown[] }).events?.length ?? 0);

/** A log that comes with a damaged end or middle and takes its place here: with all that follows the damage, for the sitting to mend. */
const asItCame = (record: unknown, read: unknown, raw: unknown): unknown =>
  record !== null && record === read && cutOff(raw, read) ? { ...(read as object), events: (raw as { events: unknown }).events } : record;

async function takeRecords(records: Records): Promise<{ ok: true; taken: Taken } | { ok: false; problem: StorageProblem }> {
  const found = new Date().toISOString();
  const device = await readDevice();
  if (!device.ok) return device;
  const [here, come] = [sorted(device.value, found), sorted(records, found)];
  // What a newer version of the site wrote here stands as it is, whatever comes.
  const fixed = new Set(here.newer);
  const incoming = Object.fromEntries(Object.entries(come.read).filter(([at]) => !fixed.has(at)));
  const { changes } = joinRecords(here.read, incoming);
  const beside = new Map([...changes].filter(([at]) => isBeside(at)));
  for (const [at, aside] of come.asides) beside.set(at, aside);
  for (const [at] of changes) {
    const raw = device.value[at];
    const damaged = raw !== undefined && (!(at in here.read) || (/^(?:attempts|files)\//.test(at) && cutOff(raw, here.read[at])));
    if (damaged) beside.set(...asidePlace(at, raw, 'it was replaced by the copy that was loaded', found));
  }
  // What loses its place is safe before anything takes it.
  const first = await changeDevice(() => beside);
  if (!first.ok) return first;
  const done = await changeDevice((held) => {
    const { read, newer } = sorted(held, found);
    const now = joinRecords(read, incoming).changes;
    return new Map(
      [...now]
        .filter(([at]) => !isBeside(at) && !newer.includes(at))
        .map(([at, record]) => [at, asItCame(record, come.read[at], records[at])]),
    );
  });
  if (!done.ok) return done;
  const own = Object.keys(come.read).filter((at) => !isBeside(at));
  const touched = [...changes.keys()].filter((at) => !isBeside(at));
  const added = touched.filter((at) => !(at in device.value)).length;
  return {
    ok: true,
    taken: {
      added,
      changed: touched.length - added,
      same: Math.max(0, own.length - touched.length),
      replaced: [...beside].filter(([at, record]) => at.startsWith('replaced/') && record !== null).length,
      unreadable: come.asides.size,
      newer: come.newer.length + Object.keys(come.read).length - Object.keys(incoming).length,
    },
  };
}

const stopped = 'not everything could be taken in; what was here is untouched, and the file can be loaded again';

/** Joins what a file holds with what is here; gives what became of it, in a sentence. */
export async function takeCopy(read: ReadDevice): Promise<string> {
  if (!read.ok) return read.problem;
  const done = await takeRecords(read.records);
  await openBackup();
  return done.ok ? takenText(done.taken) : storageSentence(done.problem, stopped);
}

export const takeFile = async (file: Blob): Promise<string> => takeCopy(readDeviceFile(await file.text().catch(() => '')));

export interface Cleared {
  name: string;
  records: Records;
}

/** Takes everything of a kind, or all, off this device, and hands over what was there. */
export async function clearKind(
  id: KindId | 'all',
  name: string,
): Promise<{ ok: true; cleared: Cleared } | { ok: false; problem: string }> {
  const records: Records = {};
  const done = await changeDevice((held) => {
    const gone = ofKind(held, id);
    Object.assign(records, gone);
    return new Map(Object.keys(gone).map((at) => [at, null]));
  });
  await openBackup();
  return done.ok
    ? { ok: true, cleared: { name, records } }
    : {
        ok: false,
        problem: (await putBackCleared({ name, records })).ok
          ? storageSentence(done.problem, 'nothing was cleared')
          : storageSentence(done.problem, 'only a part was cleared'),
      };
}

/** Puts it back as it was; what stands in its place by now is joined with it. */
export async function putBackCleared({ records }: Cleared): Promise<{ ok: true } | { ok: false; problem: string }> {
  const taken = new Set<string>();
  const done = await changeDevice((held) => {
    for (const at of Object.keys(held)) taken.add(at);
    return new Map(Object.entries(records).filter(([at]) => !(at in held)));
  });
  const joined = done.ok ? await takeRecords(Object.fromEntries(Object.entries(records).filter(([at]) => taken.has(at)))) : done;
  await openBackup();
  return joined.ok ? { ok: true } : { ok: false, problem: storageSentence(joined.problem, 'not everything could be put back') };
}

/** Forgets a version that lost its place. */
export async function forgetReplaced(place: string): Promise<Cleared | null> {
  const records: Records = {};
  const done = await changeDevice((held) => {
    if (!(place in held)) return new Map();
    records[place] = held[place];
    return new Map([[place, null]]);
  });
  if (!done.ok) $backupProblem.set(storageSentence(done.problem, 'it was not removed'));
  await openBackup();
  return done.ok ? { name: 'A version that lost its place', records } : null;
}

/** Begins the part after # that carries a small copy. */
const mark = 'copy1.';
const mostBytes = 2_000_000;
const smallKinds: readonly KindId[] = ['plan', 'marks', 'reading', 'reviews', 'settings'];

/** Address that carries the small things to another device: plan, bookmarks, reading, reviews, choices. */
export async function copyLink(page: string): Promise<string> {
  const copy = await makeCopy(smallKinds);
  return `${page}#${mark}${withChecksum(toBase64url(await pack(utf8(JSON.stringify(copy)), 'deflate-raw')))}`;
}

/** The copy that an address carries; null when it carries none. */
export async function readCopyLink(fragment: string): Promise<ReadDevice | null> {
  if (!fragment.startsWith(mark)) return null;
  const damaged = {
    ok: false as const,
    problem: 'The copy in this link cannot be read: part of the link is missing or was changed. Open the whole link again.',
  };
  const carried = readChecksum(fragment.slice(mark.length));
  const bytes = carried?.checked === true ? fromBase64url(carried.text) : null;
  const unpacked = bytes ? await unpack(bytes, mostBytes, 'deflate-raw') : null;
  return unpacked?.ok === true ? readDeviceFile(fromUtf8(unpacked.bytes) ?? '') : damaged;
}
