/** The key of a practice file for paper: each finding with its lines, what looks odd and is fine, and the decision. Never printed with the file. */
import type { CaseAnswer, CaseFile } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { linesOf, type Found } from '../find.ts';
import { kindNames, stepNames, verdictNames } from '../names.ts';
import { lineNumber } from './documents/Line.tsx';
import { policyPlace } from './PolicySheet.tsx';
import { verdictParts } from './PrintFile.tsx';

interface Props {
  file: CaseFile;
  title: string;
  /** Where the file comes from: its seed and version. */
  origin: string;
  answer: CaseAnswer;
  data: CaseworkData;
  /** What is told after a named case. */
  debrief: string | null;
}

function Lines({ file, lines, ids }: { file: CaseFile; lines: ReadonlyMap<string, Found>; ids: readonly string[] }) {
  const place = (document: string) => (document === 'policy' ? policyPlace : file.documents.findIndex(({ id }) => id === document) + 1);
  return (
    <ul>
      {ids.map((id) => {
        const line = lines.get(id);
        return (
          line && (
            <li key={id}>
              <strong>{lineNumber(place(line.document), id)}</strong> {line.title}: {line.text}
            </li>
          )
        );
      })}
    </ul>
  );
}

export function PrintKey({ file, title, origin, answer, data, debrief }: Props) {
  const lines = linesOf(file);
  return (
    <section class="file-sheet">
      <h2>Key: {title}</h2>
      <p class="hint">
        {file.applicant.name}; {origin}, by the policy of {file.policy.organization}. For whoever checks the answers.
      </p>
      {debrief !== null && <p>{debrief}</p>}
      <h3>What is wrong: {answer.findings.length === 0 ? 'nothing' : answer.findings.length}</h3>
      {answer.findings.map((finding) => {
        const entry = data.findings.find(({ id }) => id === finding.type);
        return (
          <div class="key-finding" key={finding.id}>
            <h3>{entry?.title ?? finding.type}</h3>
            <Lines file={file} lines={lines} ids={finding.lines} />
            <p>
              {[finding.kind, ...finding.also].map((kind) => kindNames[kind]).join('; or: ')}. Next:{' '}
              {finding.next.map((step) => stepNames[step].toLowerCase()).join(', or ')}.
            </p>
            <p>{entry?.why}</p>
          </div>
        );
      })}
      {file.decoys.length > 0 && <h3>What looks odd and is fine</h3>}
      {file.decoys.map(({ type, lines: ids }) => {
        const entry = data.decoys.find(({ id }) => id === type);
        return (
          <div class="key-finding" key={type}>
            <h3>{entry?.title ?? type}</h3>
            <Lines file={file} lines={lines} ids={ids} />
            <p>{entry?.why}</p>
          </div>
        );
      })}
      <h3>The decision</h3>
      <ul>
        {verdictParts.map((part) => (
          <li key={part}>
            {verdictNames[part].legend} <strong>{verdictNames[part].options.find(([value]) => value === answer.verdict[part])?.[1]}</strong>
          </li>
        ))}
      </ul>
      <p>
        Score a line of the answer sheet as a find where one of its lines is one of the key’s. Count finds, findings that were missed, false
        alarms, and steps that are not among the key’s.
      </p>
    </section>
  );
}
