/** The educator's desk: saved quizzes, those not finished, keys, the quiz being made, and the one being handed out. */
import { map, type MapStore, type ReadableAtom } from 'nanostores';
import { countOf } from '../../../format/plurals.ts';
import type { KeyPair, Quiz } from '../../../schemas/assignment.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { clearUnreadable, deleteQuiz, listSealingKeys, listQuizzes, listUnreadable, restoreQuiz } from '../../../storage/classroom.ts';
import { doneOr, storageSentence, type Problem } from '../../../storage/problems.ts';
import { loadCatalog, type ReadFile } from '../../bank/index.ts';
import { readItemIds, type Draft } from '../draft.ts';
import { openQuizFile } from '../quiz-file.ts';
import { draftOf, keepArrived, newDraft } from './educator.ts';
import { readSources } from './sources.ts';
import { makeUndo, type Undo } from './undo.ts';
import { clearUnfinished, discardUnfinished, keepUnfinished, listUnfinished, type KeptQuiz, type Unfinished } from './unfinished.ts';

export interface Editing {
  draft: Draft;
  items: readonly string[];
  before: Quiz | null;
  /** Of what is kept unfinished; 0 when nothing is. */
  revision: number;
}

interface Desk {
  /** False until what is on this device was read. */
  ready: boolean;
  quizzes: readonly Quiz[];
  unfinished: readonly KeptQuiz[];
  keys: readonly KeyPair[];
  catalog: Catalog | null;
  /** Ids of items handed over from the question browser, not in a quiz yet. */
  handed: readonly string[];
  editing: Editing | null;
  sharing: { quiz: Quiz; nth: number } | null;
  message: string;
  /** What cannot be read of all this, as it was found, and how many records a newer version of the site has written. */
  aside: readonly unknown[];
  newer: number;
}

export interface Teach {
  $desk: ReadableAtom<Desk>;
  undo: Undo;
  /** Reads this device. `fragment` is that of the page's address; `forget` takes the items in it off the address. */
  load: (fragment: string, read: ReadFile, forget: () => void) => Promise<void>;
  say: (message: string) => void;
  begin: (items?: readonly string[]) => void;
  edit: (quiz: Quiz, more?: readonly string[]) => void;
  duplicate: (quiz: Quiz) => void;
  goOn: (kept: KeptQuiz, more?: readonly string[]) => void;
  /** The quiz being made was saved, or given up with what was made so far. */
  saved: (quiz: Quiz) => Promise<void>;
  cancelled: (made: Unfinished, touched: boolean) => Promise<void>;
  keyMade: (pair: KeyPair) => void;
  share: (quiz: Quiz) => void;
  /** The quiz being handed out has changed: extra time was granted. */
  shareChanged: (quiz: Quiz) => void;
  endSharing: () => void;
  remove: (quiz: Quiz) => Promise<void>;
  discard: (kept: KeptQuiz) => Promise<void>;
  importFiles: (files: readonly File[]) => Promise<void>;
  clearAside: () => Promise<void>;
}

const bankIds = (quiz: Quiz) => quiz.assignment.items.map((item) => item.id);
const named = (title: string) => (title === '' ? 'A quiz without a title' : `“${title}”`);
const sentences = (problems: readonly (Problem | null)[]): string =>
  [...new Set(problems.flatMap((problem) => (problem === null ? [] : [storageSentence(problem, 'not all could be read')])))].join(' ');
const empty: Desk = {
  ready: false,
  quizzes: [],
  unfinished: [],
  keys: [],
  catalog: null,
  handed: [],
  editing: null,
  sharing: null,
  message: '',
  aside: [],
  newer: 0,
};

/** Reads all that is on this device and the bank's list; what is missing of it is said. */
async function readDesk(read: ReadFile): Promise<Partial<Desk>> {
  const [quizzes, keys, unfinished, unreadable, catalog] = await Promise.all([
    listQuizzes(),
    listSealingKeys(),
    listUnfinished(),
    listUnreadable(),
    loadCatalog(read),
  ]);
  const stored = sentences([quizzes, keys, unfinished, unreadable].map((each) => (each.ok ? null : each.problem)));
  return {
    ready: true,
    quizzes: quizzes.ok ? quizzes.value.records : [],
    keys: keys.ok ? keys.value.records : [],
    unfinished: unfinished.ok ? unfinished.value.drafts : [],
    aside: [...(unreadable.ok ? unreadable.value.aside : []), ...(unfinished.ok ? unfinished.value.unreadable : [])],
    newer: (unreadable.ok ? unreadable.value.newer : 0) + (unfinished.ok ? unfinished.value.newer : 0),
    catalog: catalog.ok ? catalog.value : null,
    message: [stored, catalog.ok ? '' : catalog.problem].filter((text) => text !== '').join(' '),
  };
}

/** Items handed over in the address: which are known, and a sentence. Null when there are none. */
function handedOver(fragment: string, catalog: Catalog): { items: string[]; said: string } | null {
  const ids = readItemIds(fragment, mostItems);
  if (ids.length === 0) return null;
  const known = new Set(catalog.items.map((item) => item.id));
  const items = ids.filter((id) => known.has(id));
  const lost = ids.length - items.length;
  const missing = lost > 0 ? ` ${countOf(lost, 'item')} could not be: not in the bank any more.` : '';
  return { items, said: `${countOf(items.length, 'item')} taken over from the question browser.${missing}` };
}

/** Taking quizzes away, and the way back. */
function removals($desk: MapStore<Desk>, undo: Undo, put: (quiz: Quiz) => void, relist: () => Promise<void>) {
  /** An unfinished quiz comes back from what it held. */
  const offerUnfinished = (said: string, data: Unfinished) => {
    undo.offer(said, async () => {
      const kept = doneOr(await keepUnfinished(data), 'it could not be put back');
      await relist();
      return kept;
    });
  };
  const remove = async (quiz: Quiz) => {
    const { id, title } = quiz.assignment;
    const deleted = await deleteQuiz(id);
    if (!deleted.ok) {
      $desk.setKey('message', storageSentence(deleted.problem, 'it could not be deleted'));
      return;
    }
    $desk.setKey(
      'quizzes',
      $desk.get().quizzes.filter((each) => each.assignment.id !== id),
    );
    if ($desk.get().sharing?.quiz.assignment.id === id) $desk.setKey('sharing', null);
    const { results } = deleted.value;
    const along = results > 0 ? ` with ${countOf(results, 'result')}` : '';
    undo.offer(`${named(title)} was deleted from this device${along}.`, async () => {
      const restored = doneOr(await restoreQuiz(deleted.value), 'it could not be put back');
      if (restored.ok) put(quiz);
      return restored;
    });
  };
  const discard = async (kept: KeptQuiz) => {
    const gone = await discardUnfinished(kept.id);
    await relist();
    if (gone.ok) offerUnfinished(`${named(kept.name)}, not finished, was deleted from this device.`, kept.data);
    else $desk.setKey('message', storageSentence(gone.problem, 'it could not be deleted'));
  };
  return { offerUnfinished, remove, discard };
}

/** The ways into the editor. `forget` takes handed-over items off the address. */
function openings($desk: MapStore<Desk>, forget: () => void): Pick<Teach, 'begin' | 'edit' | 'duplicate' | 'goOn'> {
  /** Opens a quiz and adds items to it, each once, as far as they fit. */
  const open = (next: Editing, more: readonly string[] = []) => {
    // The items of the address are in the quiz now; a reload must not hand them over again.
    if ($desk.get().handed.length > 0) forget();
    const all = [...new Set([...next.items, ...more])];
    const over = all.length - mostItems;
    $desk.set({
      ...$desk.get(),
      handed: [],
      sharing: null,
      editing: more.length === 0 ? next : { ...next, items: all.slice(0, mostItems) },
      message: over > 0 ? `A quiz has at most ${String(mostItems)} items; ${countOf(over, 'item')} did not fit.` : '',
    });
  };
  const goOn: Teach['goOn'] = ({ data, revision }, more) => {
    const before = $desk.get().quizzes.find((quiz) => quiz.assignment.id === data.draft.id) ?? null;
    open({ draft: data.draft, items: data.items, before, revision }, more);
  };
  const begin: Teach['begin'] = (items = []) => {
    open({ draft: newDraft($desk.get().keys[0]?.publicKey ?? ''), items, before: null, revision: 0 });
  };
  const edit: Teach['edit'] = (quiz, more) => {
    // A saved quiz, or what was begun on it and not saved.
    const begun = $desk.get().unfinished.find((each) => each.id === quiz.assignment.id);
    if (begun) goOn(begun, more);
    else open({ draft: draftOf(quiz, false), items: bankIds(quiz), before: quiz, revision: 0 }, more);
  };
  const duplicate: Teach['duplicate'] = (quiz) => {
    open({ draft: draftOf(quiz, true), items: bankIds(quiz), before: null, revision: 0 });
  };
  return { begin, edit, duplicate, goOn };
}

export function makeTeach(): Teach {
  const $desk = map<Desk>(empty);
  const undo = makeUndo();
  let forgetHanded = () => undefined as unknown;
  let nth = 0;
  const change = (part: Partial<Desk>) => {
    $desk.set({ ...$desk.get(), ...part });
  };
  const put = (quiz: Quiz) => {
    change({ quizzes: [quiz, ...$desk.get().quizzes.filter((each) => each.assignment.id !== quiz.assignment.id)] });
  };
  const relist = async () => {
    const unfinished = await listUnfinished();
    if (unfinished.ok) change({ unfinished: unfinished.value.drafts });
    else change({ message: storageSentence(unfinished.problem, 'the quizzes that are not finished could not be read') });
  };
  const share = (quiz: Quiz) => {
    nth += 1;
    change({ sharing: { quiz, nth } });
  };
  const { begin, edit, duplicate, goOn } = openings($desk, () => {
    forgetHanded();
  });
  const { remove, discard, offerUnfinished } = removals($desk, undo, put, relist);
  return {
    $desk,
    undo,
    async load(fragment, read, forget) {
      forgetHanded = forget;
      change(await readDesk(read));
      const { catalog, quizzes, unfinished } = $desk.get();
      const handed = catalog && handedOver(fragment, catalog);
      if (!handed) return;
      // With a quiz to add them to, the educator chooses; otherwise they begin a new one.
      if (unfinished.length + quizzes.length === 0) {
        forget();
        begin(handed.items);
      } else change({ handed: handed.items });
      change({ message: `${$desk.get().message} ${handed.said}`.trim() });
    },
    say: (message) => {
      change({ message });
    },
    begin,
    edit,
    duplicate,
    goOn,
    async saved(quiz) {
      put(quiz);
      change({ editing: null, message: 'The quiz is saved on this device.' });
      share(quiz);
      await relist();
    },
    async cancelled(made, touched) {
      change({ editing: null, message: '' });
      if (touched) offerUnfinished(`${named(made.draft.title)} was not saved.`, made);
      await relist();
    },
    keyMade(pair) {
      change({ keys: [pair, ...$desk.get().keys], message: `Key ${pair.label} was made. Save a copy of it soon, under Keys.` });
    },
    share,
    shareChanged(quiz) {
      put(quiz);
      const { sharing } = $desk.get();
      if (sharing) change({ sharing: { ...sharing, quiz } });
    },
    endSharing() {
      change({ sharing: null });
    },
    remove,
    discard,
    async importFiles(files) {
      const [file] = await readSources(files.slice(0, 1));
      const read = await openQuizFile(file?.text ?? '');
      const kept = read.ok ? await keepArrived(read.quiz, 'file') : read;
      if (kept.ok) put(kept.quiz);
      change({ message: kept.ok ? kept.said : kept.problem });
    },
    async clearAside() {
      const cleared = await clearUnreadable();
      const both = cleared.ok ? await clearUnfinished() : cleared;
      if (both.ok) change({ aside: [] });
      else change({ message: storageSentence(both.problem, 'what cannot be read could not be deleted') });
    },
  };
}
