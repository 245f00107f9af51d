/** One finding, or one false alarm, with its lines side by side, the rule, the lesson and the sources. */
import type { CaseFile, Finding } from '../../../schemas/casework.ts';
import type { Mark } from '../../../schemas/casework-reading.ts';
import type { CaseworkData, DecoyEntry, FindingEntry } from '../../../schemas/casework-content.ts';
import { href } from '../../../site.ts';
import type { Found } from '../find.ts';
import { kindNames, stepNames, topicsOf, type PageNames } from '../names.ts';
import type { FalseAlarm, Hit } from '../score.ts';

/** Whose reading it is: one's own, or a student's that an educator looks at. */
export type Whose = 'own' | 'student';
const saidBy: Readonly<Record<Whose, string>> = { own: 'You said:', student: 'The student said:' };

export interface Shown {
  file: CaseFile;
  lines: ReadonlyMap<string, Found>;
  data: CaseworkData;
  names: PageNames;
  whose: Whose;
}

function Quotes({ ids, lines }: { ids: readonly string[]; lines: Shown['lines'] }) {
  const quotes = ids.flatMap((id) => lines.get(id) ?? []);
  if (quotes.length === 0) return null;
  return (
    <ul class="debrief-lines" aria-label="Where it shows">
      {quotes.map(({ line, title, text }) => (
        <li key={line}>
          <span class="hint">{title}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Where({ entry, names }: { entry: FindingEntry | DecoyEntry; names: PageNames }) {
  const [topic = '', section] = entry.lesson.split('#');
  return (
    <p class="hint">
      Read: <a href={href(`learn/${topic}/${section === undefined ? '' : `#${section}`}`)}>{names.lessons[topic] ?? 'the lesson'}</a>.
      Sources:{' '}
      {entry.sources.map((id, place) => {
        const source = names.sources[id];
        return (
          <>
            {place > 0 && '; '}
            {source ? (
              <a href={source.url} rel="external noopener">
                {source.title}
              </a>
            ) : (
              id
            )}
          </>
        );
      })}
      .
    </p>
  );
}

/** The lines of the policy sheet that a finding breaks. */
function Rule({ finding, file }: { finding: Finding; file: CaseFile }) {
  const topics = topicsOf(finding.type);
  const rules = file.policy.lines.filter(({ id, topic }) => finding.lines.includes(id) || topics.includes(topic));
  return (
    <>
      {rules.map(({ id, text }) => (
        <p key={id} class="debrief-rule">
          <strong>The rule.</strong> {text}
        </p>
      ))}
    </>
  );
}

function Yours({ hit, finding, whose }: { hit: Hit; finding: Finding; whose: Whose }) {
  const { mark } = hit;
  return (
    <p>
      <strong>{saidBy[whose]}</strong> {kindNames[mark.kind]}, then {stepNames[mark.next].toLowerCase()}.
      {!hit.kind && ` It is called: ${kindNames[finding.kind].toLowerCase()}.`}
      {!hit.step && ' That step does not settle it.'}
      {mark.note !== '' && ` “${mark.note}”`}
    </p>
  );
}

export function FindingCard({ finding, hit, shown }: { finding: Finding; hit: Hit | null; shown: Shown }) {
  const entry = shown.data.findings.find(({ id }) => id === finding.type);
  if (!entry) return null;
  return (
    <article class={`debrief-card ${hit ? 'is-found' : 'is-missed'}`} aria-label={entry.title}>
      <h3>
        {entry.title}{' '}
        <span class={hit ? 'tag tag-right' : 'tag tag-wrong'}>{hit ? (hit.step ? '✓ Found' : '✓ Found, wrong step') : '✕ Overlooked'}</span>
      </h3>
      <p>{entry.shows}</p>
      <Quotes ids={finding.lines} lines={shown.lines} />
      {hit && <Yours hit={hit} finding={finding} whose={shown.whose} />}
      <p>
        <strong>What next:</strong> {finding.next.map((step) => stepNames[step].toLowerCase()).join(', or ')}.
      </p>
      <p>
        <strong>Why it matters.</strong> {entry.why}
      </p>
      <Rule finding={finding} file={shown.file} />
      <Where entry={entry} names={shown.names} />
    </article>
  );
}

const said = ({ kind, next }: Mark) => `${kindNames[kind]}, then ${stepNames[next].toLowerCase()}`;

export function AlarmCard({ alarm: { mark, decoy }, shown }: { alarm: FalseAlarm; shown: Shown }) {
  const entry = shown.data.decoys.find(({ id }) => id === decoy);
  return (
    <article class="debrief-card is-alarm" aria-label={entry?.title ?? 'A false alarm'}>
      <h3>
        {entry?.title ?? kindNames[mark.kind]} <span class="tag">False alarm</span>
      </h3>
      <Quotes ids={mark.lines} lines={shown.lines} />
      <p>
        <strong>{saidBy[shown.whose]}</strong> {said(mark)}.{mark.note !== '' && ` “${mark.note}”`}
      </p>
      <p>
        <strong>Why it is fine.</strong>{' '}
        {entry?.why ??
          (mark.lines.every((line) => line.startsWith('policy.'))
            ? 'What this rule asks for is in the file, or is not asked of this applicant.'
            : 'By the policy of this file nothing is open here. Count the days or compare the papers once more, and you will see it.')}
      </p>
      {entry && <Where entry={entry} names={shown.names} />}
    </article>
  );
}
