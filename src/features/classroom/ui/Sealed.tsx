/** A sealed result on its way to the educator: as a file, a code, or a mail. */
import { slug } from '../../../format/slugs.ts';
import type { Student } from '../../../schemas/assignment.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';

/** Longest address mail programs take. */
const mailLimit = 1800;

interface Props {
  /** Of the quiz or the set. */
  title: string;
  student: Student | undefined;
  text: string;
  /** What it is, on the subject line of a mail: `Quiz result`. */
  what: string;
}

export function Sealed({ title, student, text, what }: Props) {
  const name = `result-${slug(`${title} ${[student?.name, student?.id].find(Boolean) ?? ''}`, 80)}.txt`;
  const subject = `${what}: ${title}`;
  const whole = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  const fits = whole.length <= mailLimit;
  const mail = fits ? whole : `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent('My result file is attached.')}`;
  const shared = new File([text], name, { type: 'text/plain' });
  const canShare = typeof navigator.canShare === 'function' && navigator.canShare({ files: [shared] });
  return (
    <>
      <p>Send the file to your educator the way you agreed on: upload it, attach it to a mail, or paste the code into a message.</p>
      <div class="row">
        <SaveButton label="Save the result file" class="button-main" file={() => ({ name, type: 'text/plain', content: text })} />
        <CopyButton text={text} label="Copy the code" />
        {canShare && (
          <button
            type="button"
            class="button"
            onClick={() => {
              void navigator.share({ files: [shared], title: subject }).catch(() => undefined);
            }}
          >
            Share
          </button>
        )}
        <a class="button" href={mail}>
          Write a mail
        </a>
      </div>
      {!fits && <p class="hint">This result is too long for a mail to begin with it: save the file and attach it to the mail.</p>}
      <details>
        <summary>Show the code</summary>
        <textarea class="class-code" readOnly rows={8} aria-label="Code of your result" value={text} />
      </details>
      <p class="hint">
        Only your educator can read it, and nothing in it can change now that it is sealed. The attempt stays on this device, so you can
        come back to this page and save the file again.
      </p>
    </>
  );
}
