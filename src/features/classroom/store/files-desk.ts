/** The educator's desk for practice files: saved sets, those not finished, files of one's own, keys, and what is being made. */
import * as v from 'valibot';
import { map, type MapStore, type ReadableAtom } from 'nanostores';
import { countOf } from '../../../format/plurals.ts';
import { workEntries, type KeyPair } from '../../../schemas/assignment.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { mostFiles, ownFileSchema, setFileSchema, type DrawnFile, type FileSet, type OwnFile } from '../../../schemas/file-set.ts';
import { deleteQuiz, listSealingKeys, listSets, restoreQuiz } from '../../../storage/classroom.ts';
import { draftsOf, type KeptDraft } from '../../../storage/drafts.ts';
import { doneOr, storageSentence } from '../../../storage/problems.ts';
import { newAttemptId } from '../../exam/store/fresh.ts';
import { ownCase, startOwn } from '../../casework/own.ts';
import { loadData } from '../../casework/store/data.ts';
import { parseJson } from '../json.ts';
import { openSetFile } from '../quiz-file.ts';
import type { SetDraft } from '../set-draft.ts';
import { keepArrived, newId, newSetDraft } from './educator.ts';
import { clearUnreadableIn } from './keeper.ts';
import { readSources } from './sources.ts';
import { makeUndo, type Undo } from './undo.ts';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** As the rules of a set, but what is being typed may still be empty. */
const unfinishedSchema = v.object({
  ...v.omit(v.object(workEntries), ['checksum']).entries,
  title: text(120),
  key: text(43),
  files: v.pipe(v.array(setFileSchema), v.maxLength(mostFiles)),
});
const ownDraftSchema = v.object({ ...ownFileSchema.entries, title: text(120) });
const by =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (data: unknown): T | null => {
    const read = v.safeParse(schema, data);
    return read.success ? read.output : null;
  };

export const unfinishedSets = draftsOf<SetDraft>('unfinished-sets', by(unfinishedSchema));
export const ownFiles = draftsOf<OwnFile>('own-files', by(ownDraftSchema));

export type Making =
  { show: 'set'; draft: SetDraft; before: FileSet | null; revision: number } | { show: 'own'; id: string; own: OwnFile; revision: number };

interface Desk {
  /** False until what is on this device was read. */
  ready: boolean;
  sets: readonly FileSet[];
  unfinished: readonly KeptDraft<SetDraft>[];
  own: readonly KeptDraft<OwnFile>[];
  keys: readonly KeyPair[];
  /** What files are made of; null where it could not be loaded. */
  data: CaseworkData | null;
  making: Making | null;
  sharing: { work: FileSet; nth: number } | null;
  message: string;
  aside: readonly unknown[];
}

export interface FilesDesk {
  $desk: ReadableAtom<Desk>;
  undo: Undo;
  load: () => Promise<void>;
  say: (message: string) => void;
  begin: () => void;
  edit: (set: FileSet) => void;
  goOn: (kept: KeptDraft<SetDraft>) => void;
  saved: (set: FileSet) => Promise<void>;
  /** Back to what is on this device; what was kept stays kept. */
  leave: () => Promise<void>;
  share: (set: FileSet) => void;
  shareChanged: (set: FileSet) => void;
  endSharing: () => void;
  remove: (set: FileSet) => Promise<void>;
  discard: (kept: KeptDraft<SetDraft>) => Promise<void>;
  keyMade: (pair: KeyPair) => void;
  beginOwn: (base: DrawnFile) => void;
  editOwn: (kept: KeptDraft<OwnFile>) => void;
  removeOwn: (kept: KeptDraft<OwnFile>) => Promise<void>;
  importFiles: (files: readonly File[]) => Promise<void>;
  clearAside: () => Promise<void>;
}

const empty: Desk = {
  ready: false,
  sets: [],
  unfinished: [],
  own: [],
  keys: [],
  data: null,
  making: null,
  sharing: null,
  message: '',
  aside: [],
};

async function readDesk(): Promise<Partial<Desk>> {
  const [sets, keys, unfinished, own, loaded] = await Promise.all([
    listSets(),
    listSealingKeys(),
    unfinishedSets.list(),
    ownFiles.list(),
    loadData(),
  ]);
  const wrong = [sets, keys, unfinished, own].find((each) => !each.ok);
  return {
    ready: true,
    sets: sets.ok ? sets.value.records : [],
    keys: keys.ok ? keys.value.records : [],
    unfinished: unfinished.ok ? unfinished.value.drafts : [],
    own: own.ok ? own.value.drafts : [],
    aside: [...(unfinished.ok ? unfinished.value.unreadable : []), ...(own.ok ? own.value.unreadable : [])],
    data: loaded.ok ? loaded.data : null,
    message: [wrong?.ok === false ? storageSentence(wrong.problem, 'not all could be read') : '', loaded.ok ? '' : loaded.problem]
      .filter(Boolean)
      .join(' '),
  };
}

/** A file of one's own from the text of its file; refused where it cannot be drawn here. */
function readOwn(data: CaseworkData, content: string): { ok: true; own: OwnFile } | { ok: false; problem: string } {
  const read = v.safeParse(ownFileSchema, parseJson(content));
  if (!read.success) return { ok: false, problem: 'This is neither a saved set of practice files nor a file of your own.' };
  const made = ownCase(data, read.output);
  return made.ok ? { ok: true, own: read.output } : made;
}

/** The ways into what is being made. */
function openings($desk: MapStore<Desk>): Pick<FilesDesk, 'begin' | 'edit' | 'goOn' | 'beginOwn' | 'editOwn'> {
  const make = (making: Making) => {
    $desk.set({ ...$desk.get(), making, sharing: null, message: '' });
  };
  const goOn: FilesDesk['goOn'] = ({ data, revision }) => {
    const before = $desk.get().sets.find(({ assignment }) => assignment.id === data.id) ?? null;
    make({ show: 'set', draft: data, before, revision });
  };
  return {
    goOn,
    begin() {
      make({ show: 'set', draft: newSetDraft($desk.get().keys[0]?.publicKey ?? ''), before: null, revision: 0 });
    },
    edit(set) {
      // A saved set, or what was begun on it and not saved.
      const begun = $desk.get().unfinished.find(({ id }) => id === set.assignment.id);
      if (begun) goOn(begun);
      else make({ show: 'set', draft: set.assignment, before: set, revision: 0 });
    },
    beginOwn(base) {
      const { data } = $desk.get();
      const started = data && startOwn(data, base);
      if (started?.ok) make({ show: 'own', id: newId(), own: started.own, revision: 0 });
      else if (started) $desk.setKey('message', started.problem);
    },
    editOwn({ id, data, revision }) {
      make({ show: 'own', id, own: data, revision });
    },
  };
}

/** Taking sets and drafts away, and the way back. */
function removals(
  $desk: MapStore<Desk>,
  undo: Undo,
  put: (work: FileSet) => void,
  relist: () => Promise<void>,
): Pick<FilesDesk, 'remove' | 'discard' | 'removeOwn'> {
  const say = (message: string) => {
    $desk.setKey('message', message);
  };
  /** Takes a draft away, and offers it back. */
  const takeAway = async <T>(from: typeof ownFiles | typeof unfinishedSets, kept: KeptDraft<T>, said: string) => {
    const gone = await from.remove(kept.id);
    await relist();
    if (!gone.ok) {
      say(storageSentence(gone.problem, 'it could not be deleted'));
      return;
    }
    undo.offer(said, async () => {
      const { id, name, data } = kept;
      const back = doneOr(await from.save({ id, name, data: data as never }, 0, Date.now()), 'it could not be put back');
      await relist();
      return back;
    });
  };
  return {
    async remove(set) {
      const { id, title } = set.assignment;
      const deleted = await deleteQuiz(id, 'sets');
      if (!deleted.ok) {
        say(storageSentence(deleted.problem, 'it could not be deleted'));
        return;
      }
      $desk.set({ ...$desk.get(), sets: $desk.get().sets.filter(({ assignment }) => assignment.id !== id), sharing: null });
      const { results } = deleted.value;
      undo.offer(`“${title}” was deleted from this device${results > 0 ? ` with ${countOf(results, 'result')}` : ''}.`, async () => {
        const restored = doneOr(await restoreQuiz(deleted.value), 'it could not be put back');
        if (restored.ok) put(set);
        return restored;
      });
    },
    discard: (kept) =>
      takeAway(unfinishedSets, kept, `“${kept.name || 'A set without a title'}”, not finished, was deleted from this device.`),
    removeOwn: (kept) => takeAway(ownFiles, kept, `“${kept.name || 'A file without a title'}” was deleted from this device.`),
  };
}

/** Takes over a set or a file of one's own; gives what to say. */
async function takeOver(data: CaseworkData | null, content: string, put: (work: FileSet) => void): Promise<string> {
  const own = data && content.includes('primary-source-own-file') ? readOwn(data, content) : null;
  if (own) {
    if (!own.ok) return own.problem;
    const saved = await ownFiles.save({ id: newAttemptId(), name: own.own.title, data: own.own }, 0, Date.now());
    return saved.ok ? `“${own.own.title}” is among your own files.` : storageSentence(saved.problem);
  }
  const read = await openSetFile(content);
  const kept = read.ok ? await keepArrived(read.work, 'file') : read;
  if (kept.ok) put(kept.quiz);
  return kept.ok ? kept.said : kept.problem;
}

export function makeFilesDesk(): FilesDesk {
  const $desk = map<Desk>(empty);
  const undo = makeUndo();
  let nth = 0;
  const change = (part: Partial<Desk>) => {
    $desk.set({ ...$desk.get(), ...part });
  };
  const put = (work: FileSet) => {
    change({ sets: [work, ...$desk.get().sets.filter((each) => each.assignment.id !== work.assignment.id)] });
  };
  const relist = async () => {
    const { sets, unfinished, own, aside } = await readDesk();
    change({ sets: sets ?? [], unfinished: unfinished ?? [], own: own ?? [], aside: aside ?? [] });
  };
  const share = (work: FileSet) => {
    nth += 1;
    change({ sharing: { work, nth } });
  };
  return {
    ...openings($desk),
    ...removals($desk, undo, put, relist),
    $desk,
    undo,
    load: async () => {
      change(await readDesk());
    },
    say: (message) => {
      change({ message });
    },
    async saved(set) {
      put(set);
      change({ making: null, message: 'The set is saved on this device.' });
      share(set);
      await relist();
    },
    async leave() {
      change({ making: null, message: '' });
      await relist();
    },
    share,
    shareChanged(work) {
      put(work);
      const { sharing } = $desk.get();
      if (sharing) change({ sharing: { ...sharing, work } });
    },
    endSharing() {
      change({ sharing: null });
    },
    keyMade(pair) {
      change({ keys: [pair, ...$desk.get().keys], message: `Key ${pair.label} was made. Save a copy of it soon, under Keys.` });
    },
    async importFiles(files) {
      const [source] = await readSources(files.slice(0, 1));
      change({ message: await takeOver($desk.get().data, source?.text ?? '', put) });
      await relist();
    },
    async clearAside() {
      const both = [await clearUnreadableIn(unfinishedSets), await clearUnreadableIn(ownFiles)];
      const wrong = both.find((each) => !each.ok);
      if (wrong?.ok === false) change({ message: storageSentence(wrong.problem, 'what cannot be read could not be deleted') });
      await relist();
    },
  };
}
