/**
 * Writes the log of a sitting: every event is stored before the state moves, in the order it came, and what could not be stored is kept
 * in memory, said, and tried again with the next. Storage and time come from outside.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { StorageProblem } from '../../../storage/causes.ts';
import type { Moment } from './sitting-clock.ts';

/** `cleared`: the attempt is no longer in storage. */
export type SavingProblem = StorageProblem | 'cleared';
type Kept<T> = { ok: true; value: T } | { ok: false; problem: SavingProblem };
export type Saving = { kind: 'saved' } | { kind: 'saving' } | { kind: 'unsaved'; problem: SavingProblem };

/** What any event carries, and any state an event moves. */
interface Stamp {
  seq: number;
  at: number;
  wall: number;
}
/** A log's rules: which event may follow a state, and what it makes of it. Pure. */
export interface LogRules<Body extends object, State> {
  replay: (events: readonly (Body & Stamp)[]) => State;
  allowed: (state: State, body: Body) => boolean;
  apply: (state: State, event: Body & Stamp) => State;
}

export interface LogStore<Event> {
  /** Stores events that follow entry `next - 1`; without events it only looks whether they could be. */
  append: (events: readonly Event[], next: number) => Promise<Kept<void>>;
  /** Writes the whole log anew after it was cleared. `differs`: another log stands there. */
  restore: (events: readonly Event[]) => Promise<Kept<string>>;
}

interface Options<Body extends object, State> {
  rules: LogRules<Body, State>;
  /** What is stored already. */
  events: readonly (Body & Stamp)[];
  store: LogStore<Body & Stamp>;
  moment: () => Moment;
  /** False once another tab writes. */
  mayWrite: () => boolean;
  /** Whether something typed has not been handed over yet: then nothing says "Saved". */
  waiting: () => boolean;
  /** Called after each move of the state. */
  onMove: () => void;
}

export interface LogWriter<Body extends object, State> {
  $state: ReadableAtom<State>;
  $saving: ReadableAtom<Saving>;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. `at` is exam time; now without it. */
  put: (body: Body, at?: number) => Promise<boolean>;
  /** Tries again what could not be stored. */
  flush: () => Promise<void>;
  /** Looks whether the log is still where it was, and says so when it is not. */
  look: () => Promise<void>;
  restore: () => Promise<void>;
  /** Shows that something is on its way to storage. */
  begun: () => void;
  /** Every event, stored or not. */
  log: () => (Body & Stamp)[];
}

/** After so long, in milliseconds, storing is worth a word. */
const slowly = 200;

export function logWriter<Body extends object, State extends { nextSeq: number }>({
  rules,
  events,
  store,
  moment,
  mayWrite,
  waiting,
  onMove,
}: Options<Body, State>): LogWriter<Body, State> {
  const log = [...events];
  const pending: (Body & Stamp)[] = [];
  const $state = atom(rules.replay(events));
  const $saving = atom<Saving>({ kind: 'saved' });
  let queue: Promise<unknown> = Promise.resolve();
  /** Events that wait for their turn. */
  let waitingTurn = 0;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const stored = () => {
    const kind = waiting() || waitingTurn > 0 ? 'saving' : 'saved';
    // Saying the same once more would draw all that listens once more, before each answer.
    if ($saving.get().kind !== kind) $saving.set({ kind });
  };
  const begun = () => {
    // A failure stays on the screen until something was stored.
    if ($saving.get().kind === 'saved') $saving.set({ kind: 'saving' });
  };
  const flush = async () => {
    // Once another tab writes, this one must not put its entries in between.
    const [first] = pending;
    if (!first || !mayWrite()) return;
    const batch = [...pending];
    const result = await store.append(batch, first.seq);
    if (result.ok) {
      pending.splice(0, batch.length);
      stored();
    } else {
      $saving.set({ kind: 'unsaved', problem: result.problem });
    }
  };
  return {
    $state,
    $saving,
    put: (body, at) => {
      waitingTurn += 1;
      return inTurn(async () => {
        waitingTurn -= 1;
        const before = $state.get();
        if (!mayWrite() || !rules.allowed(before, body)) return false;
        const { now, wall } = moment();
        const event = { ...body, seq: before.nextSeq, at: at ?? now, wall };
        log.push(event);
        pending.push(event);
        // The screen still shows what is stored, so "Saved" is true of it. Said at once, "Saving" would cost a paint before each answer's own.
        const slow = setTimeout(begun, slowly);
        await flush();
        clearTimeout(slow);
        // Stored, or kept in memory with the failure on the screen: only now does the screen move.
        $state.set(rules.apply(before, event));
        onMove();
        return true;
      });
    },
    flush: () => inTurn(flush),
    look: () =>
      inTurn(async () => {
        const there = mayWrite() ? await store.append([], $state.get().nextSeq - pending.length) : null;
        if (there?.ok === false) $saving.set({ kind: 'unsaved', problem: there.problem });
      }),
    restore: () =>
      inTurn(async () => {
        const result = await store.restore(log);
        if (!result.ok) $saving.set({ kind: 'unsaved', problem: result.problem });
        else if (result.value !== 'differs') {
          pending.length = 0;
          stored();
        }
      }),
    begun,
    log: () => [...log],
  };
}
