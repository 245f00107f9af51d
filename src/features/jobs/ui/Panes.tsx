/** What stands beside the form: checks and changes. */
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { changesFromTemplate, type DraftChange } from '../changes.ts';
import type { Finding } from '../findings.ts';
import type { Change } from '../edit.ts';
import type { AdaptProps } from './props.ts';

const tones: Readonly<Record<Finding['tone'], string>> = { mend: 'Look at this', consider: 'Consider', fine: 'Fine' };

interface ChecksProps {
  findings: readonly Finding[];
  sources: AdaptProps['sources'];
  change: (change: Change) => void;
  say: (text: string) => void;
}

export function ChecksPane({ findings, sources, change, say }: ChecksProps) {
  return (
    <>
      <p class="hint">
        Prompts with reasons, never a block, and not legal advice. They know some words and some rules: no finding is no clearance. Nothing
        leaves your device.
      </p>
      <ul class="job-findings">
        {findings.map((finding) => (
          <li key={finding.id} class={`job-finding job-${finding.tone}`}>
            <p class="job-finding-title">
              <span class="tag">{tones[finding.tone]}</span> <strong dir="auto">{finding.title}</strong>
            </p>
            <details>
              <summary>Why, and where</summary>
              <p dir="auto">{finding.reason}</p>
              <ul>
                {finding.sources.map((id) => {
                  const source = sources[id];
                  return source ? (
                    <li key={id}>
                      <a href={source.url}>{source.title}</a>, {source.publisher}, {source.date}
                    </li>
                  ) : null;
                })}
              </ul>
              <p>
                <a href={`#part-${finding.place}`}>Go to that part</a>
              </p>
            </details>
            {finding.fix && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  if (finding.fix) change(finding.fix.change);
                  say('Changed. Undo takes it back.');
                }}
              >
                {finding.fix.label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const kinds: Readonly<Record<DraftChange['kind'], string>> = {
  added: 'Added',
  'left-out': 'Left out',
  reworded: 'Reworded',
  importance: 'Importance',
  required: 'Required or preferred',
  moved: 'Moved',
};

export function ChangesPane({ draft, template }: { draft: JobDraft; template: JobDescription | undefined }) {
  if (!template) return <p>The template this description came from is not on the site any more.</p>;
  const changes = changesFromTemplate(draft, template);
  if (changes.length === 0) return <p>Nothing yet: every line is as the template “{template.title}” has it.</p>;
  return (
    <ul class="job-changes">
      {changes.map((change, index) => (
        <li key={index}>
          <span class="tag">{kinds[change.kind]}</span> <span class="hint">{change.where}</span>
          {change.before !== '' && <del dir="auto">{change.before}</del>}
          {change.after !== '' && <ins dir="auto">{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}
