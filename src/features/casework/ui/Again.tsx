/** Where to go from a debrief: the same file by another office's policy, another like it, a link to hand on. */
import { caseSettings } from '../../../schemas/casework.ts';
import { href } from '../../../site.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import { requestOf, writeRequest, type FileRequest } from '../link.ts';
import { officeOf } from '../names.ts';
import type { FinishedReading } from '../store/finished.ts';

export function Again({ finished: { stored } }: { finished: FinishedReading }) {
  const { head } = stored;
  const { begin, busy, problem } = useBegin();
  const own = requestOf(head, null);
  const start = (request: FileRequest) => {
    // The maker of files is needed here only.
    begin(async () => (await import('../store/begin.ts')).beginReading(request));
  };
  const { setting, cycle, level, policy } = head.file;
  return (
    <section aria-labelledby="again" class="no-print">
      <h2 id="again">Go on</h2>
      <p>By another office’s policy other things are wrong in the same papers.</p>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div class="row">
        {caseSettings
          .filter((each) => each !== policy.setting)
          .map((each) => (
            <button
              type="button"
              class="button"
              key={each}
              disabled={busy}
              onClick={() => {
                start(each === setting ? own : { ...own, policy: each });
              }}
            >
              Same file, {officeOf(each)} policy
            </button>
          ))}
        <button
          type="button"
          class="button button-main"
          disabled={busy}
          onClick={() => {
            begin(async () => (await import('../store/begin.ts')).beginFresh({ setting, cycle, level, minutes: own.minutes }));
          }}
        >
          Another like it
        </button>
        <a class="button" href={href(`practice/files/print/#${writeRequest(requestOf(head))}`)}>
          Print it
        </a>
        <CopyButton
          label="Copy a link to this file"
          text={() => new URL(`${href('practice/files/')}#${writeRequest(requestOf(head))}`, location.href).href}
        />
      </div>
    </section>
  );
}
