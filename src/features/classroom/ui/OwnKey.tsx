/** What the educator says is wrong, beside what the reviewer finds in the papers. */
import type { CaseFile } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import type { OwnFile, OwnFinding } from '../../../schemas/file-set.ts';
import { linesOf } from '../../casework/find.ts';
import { stepNames } from '../../casework/names.ts';
import { compared } from '../../casework/own.ts';

interface Props {
  own: OwnFile;
  file: CaseFile;
  data: CaseworkData;
  change: (own: OwnFile) => void;
}

interface ListProps extends Omit<Props, 'own' | 'change'> {
  heading: string;
  hint: string;
  findings: readonly OwnFinding[];
  /** What can be done with each. */
  label: string;
  act: (finding: OwnFinding) => void;
}

function List({ heading, hint, findings, file, data, label, act }: ListProps) {
  if (findings.length === 0) return null;
  const lines = linesOf(file);
  return (
    <section aria-label={heading}>
      <h4>{heading}</h4>
      <p class="hint">{hint}</p>
      <ul>
        {findings.map((finding) => {
          const title = data.findings.find(({ id }) => id === finding.type)?.title ?? finding.type;
          const [first = ''] = finding.lines;
          return (
            <li key={`${finding.type} ${first}`}>
              <strong>{title}.</strong> {lines.get(first)?.title}: {lines.get(first)?.text}.{' '}
              {finding.next.map((step) => stepNames[step]).join(', or ')}.{' '}
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  act(finding);
                }}
              >
                {label}
                <span class="visually-hidden"> “{title}”</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function OwnKey({ own, file, data, change }: Props) {
  const { both, reviewer, educator } = compared(data, own, file);
  const drop = (gone: OwnFinding) => {
    change({ ...own, findings: own.findings.filter((each) => each !== gone) });
  };
  const shared = { file, data };
  return (
    <section class="stack" aria-labelledby="key">
      <h3 id="key">What is wrong in it: your key</h3>
      <p role="status">
        {reviewer.length + educator.length === 0
          ? `You and the reviewer agree on all ${String(both.length)}.`
          : `You and the reviewer agree on ${String(both.length)}; you differ on ${String(reviewer.length + educator.length)}. Your word counts.`}
      </p>
      <List
        {...shared}
        heading="Both"
        hint="You say it, and the papers show it by the policy."
        findings={both}
        label="Take out of the key"
        act={drop}
      />
      <List
        {...shared}
        heading="Only the reviewer"
        hint="By the policy the papers show it, and your key does not have it: a student who marks it raises a false alarm."
        findings={reviewer}
        label="Take into the key"
        act={(finding) => {
          change({ ...own, findings: [...own.findings, finding] });
        }}
      />
      <List
        {...shared}
        heading="Only you"
        hint="The reviewer does not see it. Look whether the line shows it, or whether the policy asks for it."
        findings={educator}
        label="Take out of the key"
        act={drop}
      />
      {own.decoys.length > 0 && (
        <details>
          <summary>Looks odd and is fine ({own.decoys.length})</summary>
          <ul>
            {own.decoys.map((decoy) => {
              const title = data.decoys.find(({ id }) => id === decoy.type)?.title ?? decoy.type;
              return (
                <li key={`${decoy.type} ${decoy.lines.join()}`}>
                  {title}{' '}
                  <button
                    type="button"
                    class="button button-plain"
                    onClick={() => {
                      change({ ...own, decoys: own.decoys.filter((each) => each !== decoy) });
                    }}
                  >
                    Take out<span class="visually-hidden"> “{title}”</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
