/** The debrief of one file. */
import { findingKinds } from '../../../schemas/casework.ts';
import { countOf } from '../../../format/plurals.ts';
import { spokenTime } from '../../exam/clock.ts';
import { usedAt } from '../attempt.ts';
import { linesOf } from '../find.ts';
import { kindNames, verdictNames, type PageNames } from '../names.ts';
import type { FinishedReading } from '../store/finished.ts';
import { Again } from './Again.tsx';
import { AlarmCard, FindingCard, type Shown, type Whose } from './DebriefCards.tsx';

const percent = (share: number | null) => (share === null ? 'none' : `${String(Math.round(share * 100))}%`);
const parts = ['complete', 'route', 'ready'] as const;

function Head({ finished }: { finished: FinishedReading }) {
  const { stored, state, score, key } = finished;
  const { head } = stored;
  const total = key.findings.length;
  const facts: readonly (readonly [string, string, string])[] = [
    ['Found', total === 0 ? 'The file is in order' : `${String(score.hits.length)} of ${String(total)}`, 'findings'],
    ['Sensitivity', percent(score.sensitivity), 'of what is wrong, found'],
    ['Precision', percent(score.precision), 'of the marks, wrong indeed'],
    ['False alarms', String(score.alarms.length), 'marks on what is fine'],
    ['Wrong steps', String(score.wrongSteps), 'found, but settled otherwise'],
    ['Time', spokenTime(usedAt(state, state.finishedAt ?? 0)), state.reason === 'time' ? 'the time ran out' : 'spent reading'],
  ];
  return (
    <section aria-labelledby="score">
      <h2 id="score">{head.title}</h2>
      <p>
        {head.file.applicant.name}, {head.file.applicant.specialty}; read for {head.file.policy.organization}.
      </p>
      <dl class="debrief-facts">
        {facts.map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{value}</strong> <span class="hint">{hint}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Decision({ finished: { state, score, key }, whose }: { finished: FinishedReading; whose: Whose }) {
  const said = (part: (typeof parts)[number], value: string | undefined) =>
    verdictNames[part].options.find(([each]) => each === value)?.[1] ?? 'Not decided';
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">The decision</h2>
      <ul class="debrief-decision">
        {parts.map((part) => (
          <li key={part}>
            <span class={score.verdict[part] ? 'tag tag-right' : 'tag tag-wrong'}>{score.verdict[part] ? '✓ Right' : '✕ Otherwise'}</span>{' '}
            <strong>{verdictNames[part].legend}</strong> {said(part, key.verdict[part])}.
            {!score.verdict[part] && ` ${whose === 'own' ? 'You' : 'The student'}: ${said(part, state.verdict[part])}.`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kinds({ finished: { score } }: { finished: FinishedReading }) {
  if (score.kinds.length === 0) return null;
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">By kind of finding</h2>
      <table class="debrief-kinds">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Found</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        <tbody>
          {findingKinds.flatMap((kind) => {
            const row = score.kinds.find((each) => each.kind === kind);
            return row ? (
              <tr key={kind}>
                <th scope="row">{kindNames[kind]}</th>
                <td>{row.found}</td>
                <td>{row.total}</td>
              </tr>
            ) : (
              []
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

export function Debrief({ finished, names, whose = 'own' }: { finished: FinishedReading; names: PageNames; whose?: Whose }) {
  const { stored, state, data, key, score } = finished;
  const { head } = stored;
  const shown: Shown = { file: head.file, lines: linesOf(head.file), data, names, whose };
  const alarmed = new Set(score.alarms.map(({ decoy }) => decoy));
  // Under another office's policy what was planted as fine may not be.
  const own = head.file.policy.setting === head.file.setting;
  // Nor is the story told of that office.
  const story = own ? data.cases.find(({ id }) => id === head.story) : undefined;
  const left = own ? head.file.decoys.filter(({ type }) => !alarmed.has(type)) : [];
  return (
    <div class="debrief">
      {finished.damage !== '' && <p class="notice notice-warn">{finished.damage}</p>}
      <Head finished={finished} />
      {story && (
        <section aria-labelledby="story">
          <h2 id="story">What this case is about</h2>
          <p>{story.debrief}</p>
        </section>
      )}
      <Decision finished={finished} whose={whose} />
      {key.findings.length > 0 && (
        <section aria-labelledby="findings">
          <h2 id="findings">What is wrong in the file</h2>
          {key.findings.map((finding) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              hit={score.hits.find((each) => each.finding.id === finding.id) ?? null}
              shown={shown}
            />
          ))}
        </section>
      )}
      {score.alarms.length > 0 && (
        <section aria-labelledby="alarms">
          <h2 id="alarms">Marked, and fine</h2>
          {score.alarms.map((alarm) => (
            <AlarmCard key={alarm.mark.id} alarm={alarm} shown={shown} />
          ))}
        </section>
      )}
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">Looks odd, and was left alone</h2>
          <ul>
            {left.map(({ type }) => {
              const entry = data.decoys.find(({ id }) => id === type);
              return (
                entry && (
                  <li key={type}>
                    <strong>{entry.title}.</strong> {entry.why}
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}
      <Kinds finished={finished} />
      {state.notes !== '' && (
        <details>
          <summary>Your notes</summary>
          <p class="debrief-notes">{state.notes}</p>
        </details>
      )}
      {whose === 'student' || head.assignment ? null : head.rules.guided ? (
        <p>
          That was the tutorial: {countOf(key.findings.length, 'finding')}. <a href="../">Draw a file of your own</a>.
        </p>
      ) : (
        <Again finished={finished} />
      )}
    </div>
  );
}
