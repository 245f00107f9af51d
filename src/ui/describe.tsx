/** The sentences below a field: what is wrong, what is worth a second look, how to fill it in. */
export interface Said {
  /** What is wrong with what was entered. */
  error?: string | undefined;
  /** What is worth a second look, though it may be right. */
  note?: string | undefined;
  /** How to fill it in. */
  hint?: string | undefined;
}

const kinds = ['error', 'note', 'hint'] as const;

/** Attributes that tie a field to its sentences. */
export function describe(id: string, said: Said): { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined } {
  const ids = kinds.filter((kind) => said[kind]).map((kind) => `${id}-${kind}`);
  return { 'aria-describedby': ids.join(' ') || undefined, 'aria-invalid': said.error ? 'true' : undefined };
}

/** The sentences themselves, with the ids `describe` points to. */
export function Sentences({ id, said }: { id: string; said: Said }) {
  return (
    <>
      {kinds.map(
        (kind) =>
          said[kind] && (
            <p class={kind === 'error' ? 'error' : 'hint'} id={`${id}-${kind}`} key={kind}>
              {said[kind]}
            </p>
          ),
      )}
    </>
  );
}
