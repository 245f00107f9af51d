/** What was marked so far, to be changed or taken away, and the notes of the file. */
import { useState } from 'preact/hooks';
import type { Mark } from '../../../schemas/casework-reading.ts';
import { Field } from '../../../ui/Field.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useStore } from '../../../ui/useStore.ts';
import type { Found } from '../find.ts';
import { kindNames, stepNames } from '../names.ts';
import type { ReadingSession } from '../store/session.ts';

interface Props {
  session: ReadingSession;
  lines: ReadonlyMap<string, Found>;
  open: (document: string, line?: string) => Promise<void>;
  edit: (mark: Mark) => void;
}

/** `Too old or expired; Verify anew`. */
export const markText = ({ kind, next }: Mark): string => `${kindNames[kind]}. Next: ${stepNames[next].toLowerCase()}`;

function Notes({ session, stored }: { session: ReadingSession; stored: string }) {
  const [text, setText] = useState<string | null>(null);
  return (
    <Field
      label="Notes"
      lines={4}
      maxLength={20_000}
      hint="For yourself; saved as you type."
      value={text ?? stored}
      onValue={(typed) => {
        setText(typed);
        session.note(typed);
      }}
    />
  );
}

export function Marks({ session, lines, open, edit }: Props) {
  const { marks, notes } = useStore(session.$state);
  const [removed, setRemoved] = useState<Mark | null>(null);
  const remove = async (mark: Mark) => {
    if (await session.record({ type: 'unmarked', mark: mark.id })) setRemoved(mark);
  };
  return (
    <section aria-labelledby="marks" class="stack">
      <h2 id="marks">Marks</h2>
      {removed && (
        <UndoNotice
          key={removed.id}
          undo={async () =>
            (await session.record({ type: 'marked', mark: removed }))
              ? { ok: true }
              : { ok: false, problem: 'It could not be put back: the file was handed in or moved to another tab.' }
          }
          onUndone={() => {
            setRemoved(null);
          }}
        >
          The mark “{kindNames[removed.kind]}” was removed.
        </UndoNotice>
      )}
      {marks.length === 0 && (
        <p class="hint">Nothing is marked yet. Choose a line in a paper, or two that do not agree, and say what is wrong.</p>
      )}
      <ol class="files-marks">
        {marks.map((mark, place) => (
          <li key={mark.id}>
            <p>
              <strong>{markText(mark)}</strong>
            </p>
            {mark.lines.map((line) => {
              const found = lines.get(line);
              return (
                found && (
                  <p key={line}>
                    <button type="button" class="files-jump" onClick={() => void open(found.document, line)}>
                      {found.title}
                    </button>
                    : {found.text}
                  </p>
                )
              );
            })}
            {mark.note !== '' && <p class="hint">{mark.note}</p>}
            <div class="row">
              <button
                type="button"
                class="button"
                aria-label={`Change mark ${String(place + 1)}`}
                onClick={() => {
                  edit(mark);
                }}
              >
                Change
              </button>
              <button type="button" class="button" aria-label={`Remove mark ${String(place + 1)}`} onClick={() => void remove(mark)}>
                Remove
              </button>
            </div>
          </li>
        ))}
      </ol>
      <Notes session={session} stored={notes} />
    </section>
  );
}
