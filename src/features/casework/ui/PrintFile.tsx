/** A practice file for paper: cover, policy, every document in order with its number, and a sheet for the answers. */
import type { CaseFile } from '../../../schemas/casework.ts';
import { findingKinds, nextSteps } from '../../../schemas/casework.ts';
import { fileName, kindNames, stepNames, verdictNames } from '../names.ts';
import { longDay } from './documents/look.ts';
import { FileDocument } from './FileDocument.tsx';
import { PolicySheet } from './PolicySheet.tsx';

const none: ReadonlyMap<string, string> = new Map();
const nothing: ReadonlySet<string> = new Set();
/** Lines to write on; the largest file has eight findings, and whoever is unsure writes more. */
const answerLines = 14;
/** The parts of a decision, in the order they are made. */
export const verdictParts = ['complete', 'route', 'ready'] as const;

interface Props {
  file: CaseFile;
  title: string;
  /** Where it comes from: its seed and version. */
  origin: string;
  /** Short papers share a sheet. */
  saving: boolean;
}

function Blank({ label }: { label: string }) {
  return (
    <p>
      {label}: <span class="file-blank">&nbsp;</span>
    </p>
  );
}

function Cover({ file, title, origin }: Omit<Props, 'saving'>) {
  const { applicant, policy, decisionOn, documents } = file;
  return (
    <section class="file-cover">
      <p>{policy.organization}</p>
      <h2>{title}</h2>
      <p>
        <strong>{applicant.name}</strong>, {applicant.specialty.toLowerCase()}
      </p>
      <p>{applicant.request}.</p>
      <p>
        To be decided on <strong>{longDay(decisionOn)}</strong>, by the policy on the next page. Count every age of a paper back from that
        day.
      </p>
      <ol class="file-contents">
        {documents.map((document) => (
          <li key={document.id}>
            {document.title}
            {document.kind === 'peer-reference' || document.kind === 'affiliation-letter' ? `, ${document.from.name}` : ''}
          </li>
        ))}
      </ol>
      <p>
        The small number beside a line names it: 3.7 is line 7 of document 3, and 0.5 is line 5 of the policy. Write what you find on the
        answer sheet at the end.
      </p>
      <Blank label="Read by" />
      <Blank label="Began at" />
      <Blank label="Ended at" />
      <p class="hint">
        Everybody and everything in this file is invented. {fileName(file)}; {origin}.
      </p>
    </section>
  );
}

function AnswerSheet({ file }: { file: CaseFile }) {
  return (
    <section class="file-sheet">
      <h2>Answer sheet: {file.applicant.name}</h2>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="Answer sheet">
        <table class="file-answers">
          <thead>
            <tr>
              {['Lines', 'What is wrong', 'What next', 'Note'].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: answerLines }, (_, place) => (
              <tr key={place}>
                <td />
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>A paper that is missing has no line: name the line of the policy that asks for it. Where two lines do not agree, name both.</p>
      <h3>What may be wrong</h3>
      <ul class="file-legend">
        {findingKinds.map((kind) => (
          <li key={kind}>{kindNames[kind]}</li>
        ))}
      </ul>
      <h3>What may come next</h3>
      <ul class="file-legend">
        {nextSteps.map((step) => (
          <li key={step}>{stepNames[step]}</li>
        ))}
      </ul>
      <div class="file-decision">
        {verdictParts.map((part) => (
          <div key={part}>
            <h3>{verdictNames[part].legend}</h3>
            <ul class="file-boxes">
              {verdictNames[part].options.map(([value, label]) => (
                <li key={value}>{label}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

export function PrintFile({ file, title, origin, saving }: Props) {
  return (
    <>
      <Cover file={file} title={title} origin={origin} />
      <div class={saving ? 'file-papers file-saving' : 'file-papers'}>
        <PolicySheet policy={file.policy} decisionOn={file.decisionOn} marked={none} chosen={nothing} numbered />
        {file.documents.map((document, place) => (
          <FileDocument document={document} marked={none} chosen={nothing} place={place + 1} key={document.id} />
        ))}
      </div>
      <AnswerSheet file={file} />
    </>
  );
}
