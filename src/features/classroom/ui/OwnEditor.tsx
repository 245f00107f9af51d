/** Edits a file of the educator's own: what is planted, what lines say and mean, and what the reviewer makes of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { CaseFile } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import type { OwnFile } from '../../../schemas/file-set.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { linesOf } from '../../casework/find.ts';
import { ownCase, replanted, type OwnOrNot } from '../../casework/own.ts';
import { FileDocument } from '../../casework/ui/FileDocument.tsx';
import { PolicySheet } from '../../casework/ui/PolicySheet.tsx';
import { ownFiles } from '../store/files-desk.ts';
import { keeperIn } from '../store/keeper.ts';
import { LineForm } from './LineForm.tsx';
import { OwnKey } from './OwnKey.tsx';
import '../../../ui/kit.css';

interface Props {
  id: string;
  start: OwnFile;
  /** Of what is kept; 0 when nothing is. */
  revision: number;
  data: CaseworkData;
  leave: () => void;
}

interface PlanProps {
  own: OwnFile;
  file: CaseFile;
  data: CaseworkData;
  replant: (plan: OwnFile['plan']) => void;
}

/** Things of the catalogue that the papers are drawn with. */
function Planted({ own, file, data, replant }: PlanProps) {
  const parts = [
    ['findings', 'Findings', data.findings],
    ['decoys', 'Decoys: they look odd and are fine', data.decoys],
  ] as const;
  const [wanted, setWanted] = useState({ findings: '', decoys: '' });
  return (
    <details>
      <summary>What the papers are drawn with ({own.plan.findings.length + own.plan.decoys.length})</summary>
      <div class="stack">
        <p class="hint">Adding or removing one draws the papers anew. Your changes and your own findings stay where they still fit.</p>
        {parts.map(([part, name, catalogue]) => {
          const open = catalogue.filter(
            ({ id, settings, cycles }) => settings.includes(file.setting) && cycles.includes(file.cycle) && !own.plan[part].includes(id),
          );
          const chosen = open.some(({ id }) => id === wanted[part]) ? wanted[part] : (open[0]?.id ?? '');
          return (
            <section class="stack" aria-label={name} key={part}>
              <h4>{name}</h4>
              <ul>
                {own.plan[part].map((id) => (
                  <li key={id}>
                    {catalogue.find((entry) => entry.id === id)?.title ?? id}{' '}
                    <button
                      type="button"
                      class="button button-plain"
                      onClick={() => {
                        replant({ ...own.plan, [part]: own.plan[part].filter((each) => each !== id) });
                      }}
                    >
                      Take out<span class="visually-hidden"> {catalogue.find((entry) => entry.id === id)?.title}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <div class="row">
                <Select
                  label={part === 'findings' ? 'Another finding' : 'Another decoy'}
                  value={chosen}
                  options={open.map(({ id, title }) => [id, title] as const)}
                  onValue={(id) => {
                    setWanted({ ...wanted, [part]: id });
                  }}
                />
                <button
                  type="button"
                  class="button"
                  disabled={chosen === ''}
                  onClick={() => {
                    replant({ ...own.plan, [part]: [...own.plan[part], chosen] });
                  }}
                >
                  {part === 'findings' ? 'Plant the finding' : 'Plant the decoy'}
                </button>
              </div>
            </section>
          );
        })}
      </div>
    </details>
  );
}

/** Lines that mean something, with what is written beside them. */
function labelsOf(own: OwnFile, data: CaseworkData): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { line } of own.edits) labels.set(line, 'Changed');
  for (const { type, lines } of own.decoys)
    for (const line of lines) labels.set(line, `Fine: ${data.decoys.find(({ id }) => id === type)?.title ?? type}`);
  for (const { type, lines } of own.findings)
    for (const line of lines) labels.set(line, data.findings.find(({ id }) => id === type)?.title ?? type);
  return labels;
}

interface PapersProps {
  own: OwnFile;
  file: CaseFile;
  data: CaseworkData;
  take: (next: OwnOrNot) => boolean;
}

/** The papers, a line of which is chosen to be changed. */
function PapersToEdit({ own, file, data, take }: PapersProps) {
  const [paper, setPaper] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = file.documents.find((each) => each.id === paper);
  const marks = { marked: labelsOf(own, data), chosen: new Set(chosen) };
  const choose = (line: string) => {
    setChosen(chosen.includes(line) ? chosen.filter((each) => each !== line) : [...chosen, line].slice(-2));
  };
  return (
    <section class="stack" aria-labelledby="papers">
      <h3 id="papers">The papers</h3>
      <Select
        label="Paper"
        value={shown?.id ?? ''}
        options={[['', 'Policy sheet'], ...file.documents.map((each) => [each.id, each.title] as const)]}
        onValue={setPaper}
      />
      {chosen.length > 0 && (
        <LineForm
          key={chosen.join()}
          own={own}
          file={file}
          data={data}
          chosen={chosen}
          lines={linesOf(file)}
          done={(next) => {
            if (next === null || take({ ok: true, own: next })) setChosen([]);
          }}
        />
      )}
      <p class="hint">Choose a line to change it or to say what it means; a mismatch takes two.</p>
      {shown ? (
        <FileDocument key={shown.id} document={shown} {...marks} onLine={choose} level={3} />
      ) : (
        <PolicySheet policy={file.policy} decisionOn={file.decisionOn} {...marks} onLine={choose} />
      )}
    </section>
  );
}

export function OwnEditor({ id, start, revision, data, leave }: Props) {
  const [own, setOwn] = useState(start);
  const [problem, setProblem] = useState('');
  const [unkept, setUnkept] = useState('');
  const [keeping] = useState(() => keeperIn(ownFiles, 'file', revision, setUnkept));
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const made = useMemo(() => ownCase(data, own), [data, own]);
  useEffect(() => {
    keeping.keep(id, own.title, own);
  }, [own, id, keeping]);
  /** Takes a change on only where it leaves a file that can be drawn. */
  const take = (next: OwnOrNot): boolean => {
    const sound = next.ok ? ownCase(data, next.own) : next;
    setProblem(sound.ok ? '' : sound.problem);
    if (sound.ok && next.ok) setOwn(next.own);
    return sound.ok;
  };
  if (!made.ok) return <Notice kind="warn">{`This file can no longer be drawn. ${made.problem}`}</Notice>;
  const { file, lost } = made;
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own" tabIndex={-1} ref={heading}>
        A file of your own
      </h2>
      <Field
        label="Title"
        maxLength={120}
        value={own.title}
        onValue={(title) => {
          setOwn({ ...own, title });
        }}
      />
      <p>
        {file.applicant.name}, {file.applicant.specialty}; read for {file.policy.organization}, decided on {file.decisionOn}.{' '}
        {countOf(own.edits.length, 'line')} changed.
      </p>
      {lost.length > 0 && <Notice kind="warn">{`${countOf(lost.length, 'change')} no longer fit the papers and are not made.`}</Notice>}
      <Planted
        own={own}
        file={file}
        data={data}
        replant={(plan) => {
          take(replanted(data, own, plan));
        }}
      />
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {unkept !== '' && <Notice kind="warn">{unkept}</Notice>}
      <OwnKey
        own={own}
        file={file}
        data={data}
        change={(next) => {
          take({ ok: true, own: next });
        }}
      />
      <PapersToEdit own={own} file={file} data={data} take={take} key={own.plan.findings.concat(own.plan.decoys).join()} />
      <div class="row">
        <button type="button" class="button button-main" onClick={leave}>
          Done
        </button>
      </div>
      <p class="hint">Each change is kept on this device.</p>
    </section>
  );
}
