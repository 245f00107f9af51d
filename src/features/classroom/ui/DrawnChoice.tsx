/** Chooses practice files for a class: drawn ones by office, occasion and level, or a named case. */
import { useState } from 'preact/hooks';
import { caseCycles, caseLevels, caseSettings, type CaseCycle, type CaseLevel, type CaseSetting } from '../../../schemas/casework.ts';
import type { NamedCase } from '../../../schemas/casework-content.ts';
import type { DrawnFile } from '../../../schemas/file-set.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { cycleNames, fileName, levelNames, settingNames } from '../../casework/names.ts';
import { newSeed } from '../../exam/store/fresh.ts';
import { readSeed } from '../../exam/seed.ts';

const levelTexts = ['1', '2', '3'] as const;
const named = 'named';
type Which = CaseSetting | typeof named;

/** A file in words, before it is drawn. */
export function drawnName(file: DrawnFile, cases: readonly NamedCase[]): string {
  const by = file.policy ? `, by the policy of another office (${settingNames[file.policy].toLowerCase()})` : '';
  if ('seed' in file) return `${fileName(file)}${by}; seed ${file.seed}`;
  const found = cases.find(({ id }) => id === file.story);
  return found ? `${found.title} (${fileName(found)})${by}` : file.story;
}

interface Props {
  cases: readonly NamedCase[];
  /** What the button says, given how many files it makes. */
  label: (count: number) => string;
  /** Most files at once; with 1 the number is not asked for. */
  most: number;
  add: (files: DrawnFile[]) => void;
}

export function DrawnChoice({ cases, label, most, add }: Props) {
  const [which, setWhich] = useState<Which>('hospital');
  const [story, setStory] = useState(cases[0]?.id ?? '');
  const [policy, setPolicy] = useState<CaseSetting | ''>('');
  const [cycle, setCycle] = useState<CaseCycle>('initial');
  const [level, setLevel] = useState<CaseLevel>(1);
  const [count, setCount] = useState(1);
  const [seed, setSeed] = useState('');
  const typed = seed.trim() === '' ? null : readSeed(seed);
  const bad = seed.trim() !== '' && typed === null;
  const many = which === named || typed !== null ? 1 : Math.min(count, most);
  const setting = which === named ? cases.find(({ id }) => id === story)?.setting : which;
  const other = policy === '' || policy === setting ? {} : { policy };
  const files = (): DrawnFile[] =>
    which === named
      ? [{ story, ...other }]
      : Array.from({ length: many }, () => ({ seed: typed ?? newSeed(), setting: which, cycle, level, ...other }));
  return (
    <>
      <div class="class-wishes">
        <Select
          label="File"
          value={which}
          options={[...caseSettings.map((each) => [each, `Drawn: ${settingNames[each].toLowerCase()}`] as const), [named, 'A named case']]}
          onValue={setWhich}
        />
        {which === named ? (
          <Select
            label="Case"
            value={story}
            options={cases.map((each) => [each.id, `${each.title} (${fileName(each)})`] as const)}
            onValue={setStory}
          />
        ) : (
          <>
            <Select
              label="Occasion"
              value={cycle}
              options={caseCycles.map((each) => [each, cycleNames[each]] as const)}
              onValue={setCycle}
            />
            <Select
              label="Level"
              value={levelTexts[level - 1] ?? '1'}
              options={caseLevels.map((each) => [levelTexts[each - 1] ?? '1', levelNames[each]] as const)}
              onValue={(text) => {
                setLevel(caseLevels.find((each) => String(each) === text) ?? 1);
              }}
            />
          </>
        )}
        <Select
          label="Policy"
          value={policy}
          options={[['', 'Of its own office'], ...caseSettings.map((each) => [each, `Of a ${settingNames[each].toLowerCase()}`] as const)]}
          onValue={setPolicy}
        />
        {which !== named && (
          <>
            <Field
              label="Seed (optional)"
              value={seed}
              onValue={setSeed}
              spellcheck={false}
              error={bad ? 'A seed has 16 letters and digits, such as 46AW-DN9X-Z829-WPAZ.' : undefined}
            />
            {most > 1 && (
              <Field
                label="Number of files"
                type="number"
                min={1}
                max={most}
                disabled={typed !== null}
                value={String(many)}
                onValue={(text) => {
                  setCount(Math.min(most, Math.max(1, Math.round(Number(text)) || 1)));
                }}
              />
            )}
          </>
        )}
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={bad || most < 1}
          onClick={() => {
            add(files());
          }}
        >
          {label(many)}
        </button>
      </div>
    </>
  );
}

/** Where a file of one's own begins. */
export function AddOwn({ cases, begin }: { cases: readonly NamedCase[]; begin: (base: DrawnFile) => void }) {
  return (
    <details>
      <summary>Begin a file of your own</summary>
      <div class="stack">
        <DrawnChoice
          cases={cases}
          most={1}
          label={() => 'Draw it and edit'}
          add={([base]) => {
            if (base) begin(base);
          }}
        />
      </div>
    </details>
  );
}
