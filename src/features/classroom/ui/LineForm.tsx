/** Changes what a chosen line says, and says what it means. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nextSteps, type CaseFile, type NextStep } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import type { LineEdit, OwnFile } from '../../../schemas/file-set.ts';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Found } from '../../casework/find.ts';
import { stepNames } from '../../casework/names.ts';
import { partsOf, type LinePart } from '../../casework/own.ts';

type MeaningName = 'words' | 'wrong' | 'fine';
const meanings = [
  ['words', 'Other words, nothing more'],
  ['wrong', 'Something is wrong'],
  ['fine', 'It looks odd and is fine'],
] as const;

interface Props {
  own: OwnFile;
  file: CaseFile;
  data: CaseworkData;
  chosen: readonly string[];
  lines: ReadonlyMap<string, Found>;
  /** The file as it is now; null when nothing was done. */
  done: (own: OwnFile | null) => void;
}

/** What of a line can be changed; nothing of the policy sheet. */
function partsIn(file: CaseFile, line: string): LinePart[] {
  for (const { blocks } of file.documents)
    for (const block of blocks) {
      const found = block.lines.find(({ id }) => id === line);
      if (found) return partsOf(found, block.type === 'table' ? block.head.map(({ label }) => label) : []);
    }
  return [];
}

/** Changes with one more; a part that says again what the drawn paper says is not changed. */
function withChange(edits: readonly LineEdit[], line: string, part: string, now: string, to: string): LineEdit[] {
  const before = edits.find((edit) => edit.line === line && edit.part === part);
  const from = before?.from ?? now;
  const rest = edits.filter((edit) => edit !== before);
  return from === to ? rest : [...rest, { line, part, from, to }];
}

/** What the educator says of a line. */
interface Said {
  meaning: MeaningName;
  finding: string;
  decoy: string;
  /** Empty: as the catalogue has it. */
  step: NextStep | '';
}
interface MeaningProps {
  said: Said;
  data: CaseworkData;
  file: CaseFile;
  change: (part: Partial<Said>) => void;
}
/** Entries of the catalogue that can stand in a file. */
const fitting = <T extends { settings: string[]; cycles: string[] }>(entries: readonly T[], file: CaseFile): T[] =>
  entries.filter(({ settings, cycles }) => settings.includes(file.policy.setting) && cycles.includes(file.cycle));
const usualSteps = (data: CaseworkData, finding: string): NextStep[] => data.findings.find(({ id }) => id === finding)?.next ?? [];

function Meaning({ said, data, file, change }: MeaningProps) {
  const { meaning, finding, decoy, step } = said;
  const usual = usualSteps(data, finding).map((each) => stepNames[each].toLowerCase());
  return (
    <>
      <Radios
        legend="What does it mean?"
        options={meanings}
        value={meaning}
        onValue={(next) => {
          change({ meaning: next });
        }}
      />
      {meaning === 'wrong' && (
        <>
          <Select
            label="What is wrong"
            value={finding}
            options={fitting(data.findings, file).map(({ id, title }) => [id, title] as const)}
            onValue={(id) => {
              change({ finding: id, step: '' });
            }}
            hint={data.findings.find(({ id }) => id === finding)?.shows}
          />
          <Select
            label="What settles it"
            value={step}
            options={[['', `As usual: ${usual.join(', or ')}`], ...nextSteps.map((each) => [each, stepNames[each]] as const)]}
            onValue={(next) => {
              change({ step: next });
            }}
          />
        </>
      )}
      {meaning === 'fine' && (
        <Select
          label="Why it is fine"
          value={decoy}
          options={fitting(data.decoys, file).map(({ id, title }) => [id, title] as const)}
          onValue={(id) => {
            change({ decoy: id });
          }}
          hint={data.decoys.find(({ id }) => id === decoy)?.why}
        />
      )}
    </>
  );
}

export function LineForm({ own, file, data, chosen, lines, done }: Props) {
  const line = chosen.at(-1) ?? '';
  const parts = partsIn(file, line);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState<Said>(() => ({
    meaning: 'words',
    finding: fitting(data.findings, file)[0]?.id ?? '',
    decoy: fitting(data.decoys, file)[0]?.id ?? '',
    step: '',
  }));
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keep = () => {
    const edits = parts.reduce<LineEdit[]>(
      (all, { part, text }) => withChange(all, line, part, text, (texts[part] ?? text).slice(0, 2000)),
      own.edits,
    );
    const { meaning, finding, decoy, step } = said;
    const next = step === '' ? usualSteps(data, finding) : [step];
    done({
      ...own,
      edits,
      findings: meaning === 'wrong' ? [...own.findings, { type: finding, lines: [...chosen], next }] : own.findings,
      decoys: meaning === 'fine' ? [...own.decoys, { type: decoy, lines: [...chosen] }] : own.decoys,
    });
  };
  return (
    <form
      ref={form}
      class="card stack"
      aria-label="The chosen line"
      onSubmit={(submit) => {
        submit.preventDefault();
        keep();
      }}
    >
      <ul>
        {chosen.map((id) => (
          <li key={id}>
            <strong>{lines.get(id)?.title}:</strong> {lines.get(id)?.text}
          </li>
        ))}
      </ul>
      {parts.map(({ part, label, text }) => (
        <Field
          key={part}
          label={label}
          maxLength={2000}
          value={texts[part] ?? text}
          {...(text.length > 80 ? { lines: 3 } : {})}
          onValue={(typed) => {
            setTexts({ ...texts, [part]: typed });
          }}
        />
      ))}
      <Meaning
        said={said}
        data={data}
        file={file}
        change={(part) => {
          setSaid({ ...said, ...part });
        }}
      />
      <div class="row">
        <button class="button button-main">Keep</button>
        <button
          type="button"
          class="button"
          onClick={() => {
            done(null);
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
