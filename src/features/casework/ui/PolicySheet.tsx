/** The office's rules on one page, as the reader of a file has them beside it: each is a line that can be marked, and criteria for privileges. */
import type { Policy, Privilege } from '../../../schemas/casework.ts';
import { LineOver, lineClass, type LineSettings } from './documents/Line.tsx';
import { longDay } from './documents/look.ts';
import { useRoving } from './documents/useRoving.ts';
import './documents.css';

interface Props {
  policy: Policy;
  /** The day on which the file is decided. */
  decisionOn: string;
  marked: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onLine?: ((line: string) => void) | undefined;
  /** Numbers the lines, on a printed file. */
  numbered?: boolean;
  level?: 2 | 3;
}

const noMore = 'Nothing beyond the core';

function Criteria({ privileges }: { privileges: readonly Privilege[] }) {
  return (
    <table class="doc-table">
      <caption>Criteria for privileges</caption>
      <thead>
        <tr>
          {['Privilege', 'Cases in the last 24 months', 'Also needed'].map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {privileges.map(({ id, name, core, cases, training, credential }) => (
          <tr class="doc-line" key={id}>
            <td data-label="Privilege">{name}</td>
            <td data-label="Cases in the last 24 months">{cases === 0 ? 'None asked' : `At least ${String(cases)}`}</td>
            <td data-label="Also needed">
              {core ? 'Completed training in the specialty' : [training, credential].filter(Boolean).join('; ') || noMore}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The place of the policy sheet in a printed file: before the first document. */
export const policyPlace = 0;

export function PolicySheet({ policy, decisionOn, marked, chosen, onLine, numbered = false, level = 2 }: Props) {
  const roving = useRoving(policy.lines.map(({ id }) => id));
  const settings: LineSettings = { paper: 'Policy', marked, chosen, onLine, roving, place: numbered ? policyPlace : undefined };
  const Title = `h${String(level)}` as 'h2' | 'h3';
  return (
    <article class="doc doc-policy" aria-labelledby="doc-policy">
      <header class="doc-head">
        <div class="doc-from">
          <p class="doc-house">{policy.organization}</p>
        </div>
        <Title class="doc-title" id="doc-policy">
          {policy.title}
        </Title>
        <p class="doc-date">
          Decision on this file: <strong>{longDay(decisionOn)}</strong>
        </p>
      </header>
      <div class="doc-block doc-rules">
        {policy.lines.map(({ id, text }) => {
          // The rule's subject leads its sentence: "License: ...".
          const end = text.indexOf(':');
          return (
            <p class={lineClass(settings, id)} key={id}>
              <span>
                {end > 0 && end < 60 ? (
                  <>
                    <strong>{text.slice(0, end + 1)}</strong>
                    {text.slice(end + 1)}
                  </>
                ) : (
                  text
                )}
              </span>
              <LineOver settings={settings} line={id} name={text} />
            </p>
          );
        })}
      </div>
      {policy.privileges.length > 0 && (
        <div class="doc-block">
          <Criteria privileges={policy.privileges} />
        </div>
      )}
    </article>
  );
}
