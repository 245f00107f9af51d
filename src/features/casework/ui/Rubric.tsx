/** One page for whoever judges a work sample: what a coordinator, a specialist and a manager should find in it. */
import { verdictNames } from '../names.ts';
import { sampleReaders, type RubricFile, type RubricRow, type SampleJob } from '../work-sample.ts';
import { verdictParts } from './PrintFile.tsx';

/** What is asked of each reader beside the findings. */
const conduct: readonly (readonly [what: string, ...each: [string, string, string]])[] = [
  ['False alarms, in each file', 'Two at most', 'One at most', 'None'],
  ['What next', 'Brings it to a specialist, or asks the applicant', 'Names an acceptable step', 'Names it, and who has to know'],
  ['The decision', 'Complete or not', 'And which way it goes', 'And why, by the policy’s line'],
];

function FileRows({ entry, place }: { entry: RubricFile; place: number }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          File {place + 1}: {entry.file.applicant.name}
        </th>
      </tr>
      {entry.rows.length === 0 && (
        <tr>
          <td colSpan={4}>Nothing is wrong. Whoever says so, and can show why, has read it well.</td>
        </tr>
      )}
      {entry.rows.map((row, index) => (
        <tr key={index}>
          <th scope="row">{row.title}</th>
          {sampleReaders.map((reader, rank) => (
            <td key={reader}>{rank >= row.from ? 'Should find' : 'May miss'}</td>
          ))}
        </tr>
      ))}
      <tr>
        <td colSpan={4}>
          {entry.fine.length > 0 && <>Fine, though it looks odd: {entry.fine.join('; ')}. </>}
          Decision:{' '}
          {verdictParts.map((part) => verdictNames[part].options.find(([value]) => value === entry.verdict[part])?.[1]).join('; ')}.
        </td>
      </tr>
    </tbody>
  );
}

/** Duties of the job that the sample shows, each with what shows it. */
function shownDuties(files: readonly RubricFile[]): [string, string[]][] {
  const shown = new Map<string, Set<string>>();
  const rows: RubricRow[] = files.flatMap((file) => file.rows);
  for (const { duties, title } of rows) for (const duty of duties) shown.set(duty, (shown.get(duty) ?? new Set()).add(title));
  return [...shown].map(([duty, titles]) => [duty, [...titles]]);
}

export function Rubric({ files, job, minutes }: { files: readonly RubricFile[]; job: SampleJob; minutes: number }) {
  const duties = shownDuties(files);
  return (
    <section class="file-sheet">
      <h2>What should be found</h2>
      <p class="no-print">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            print();
          }}
        >
          Print this page
        </button>
      </p>
      <p>
        {job.title}; {minutes} minutes for each file.
      </p>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="What should be found">
        <table>
          <thead>
            <tr>
              <th scope="col">Finding</th>
              {sampleReaders.map((reader) => (
                <th scope="col" key={reader}>
                  {reader}
                </th>
              ))}
            </tr>
          </thead>
          {files.map((entry, place) => (
            <FileRows entry={entry} place={place} key={entry.file.seed} />
          ))}
          <tbody>
            {conduct.map(([what, ...each]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                {each.map((words, rank) => (
                  <td key={rank}>{words}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {duties.length > 0 && (
        <>
          <h3>Duties of this job that the sample shows</h3>
          <ul>
            {duties.map(([duty, titles]) => (
              <li key={duty}>
                {duty} <span class="hint">{titles.join('; ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">
        Who should find what follows the level of each finding in this site’s catalogue. It is our judgment, not a validated test: ask the
        same of every candidate, talk about the file afterwards, and decide on more than this.
      </p>
    </section>
  );
}
