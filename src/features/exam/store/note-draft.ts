/**
 * The note being typed, from the first letter until it is in the log. It is stored after a short rest, or at once before anything else
 * is; until then it stands in the mark an open page leaves, so that a page closed in the middle of a word has it too.
 */
export interface TypedNote {
  item: number;
  text: string;
}

interface Options {
  /** Stores a note; `at` is exam time. */
  put: (note: TypedNote, at?: number) => Promise<boolean>;
  /** Runs something after `rest` milliseconds; returns how to call it off. */
  later: (work: () => void, rest: number) => () => void;
}

export interface NoteDraft {
  type: (note: TypedNote) => void;
  /** Hands what was typed over, before whatever comes next. */
  settle: (at?: number) => void;
  /** What was typed and is not stored yet. */
  current: () => TypedNote | null;
  /** Whether something typed has not been handed over. */
  typed: () => boolean;
  close: () => void;
}

/** A typed note rests so long before it is stored, in milliseconds. */
const noteRest = 400;

export function noteDraft({ put, later }: Options): NoteDraft {
  let draft: TypedNote | null = null;
  /** Notes on their way to storage. */
  const settling = new Set<TypedNote>();
  let callOff: () => void = () => undefined;
  const settle = (at?: number) => {
    callOff();
    if (!draft) return;
    const note = draft;
    draft = null;
    settling.add(note);
    void put(note, at).finally(() => {
      settling.delete(note);
    });
  };
  return {
    type: (note) => {
      // Another item's note is on its way before this one takes its place.
      if (draft && draft.item !== note.item) settle();
      callOff();
      draft = note;
      callOff = later(settle, noteRest);
    },
    settle,
    current: () => draft ?? [...settling].at(-1) ?? null,
    typed: () => draft !== null,
    close: () => {
      callOff();
    },
  };
}
