/** Chooses practice files for a class: drawn ones by office, occasion and level, or a named case. */
import { useState } from 'preact/hooks';
import { caseCycles, caseLevels, caseSettings, type CaseCycle, type CaseLevel, type CaseSetting } from '../../../schemas/casework.ts';
import type { NamedCase } from '../../../schemas/casework-content.ts';
import type { DrawnFile } from '../../../schemas/file-set.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { cycleNames, fileName, levelNames, officeOf } from '../../casework/names.ts';
import { newSeed } from '../../exam/store/fresh.ts';
import { readSeed } from '../../exam/seed.ts';

const levelTexts = ['1', '2', '3'] as const;
const named = 'named';
type Which = CaseSetting | typeof named;

/** A file in words, before it is drawn. */
export function drawnName(file: DrawnFile, cases: readonly NamedCase[]): string {
  const by = file.policy ? `, by the policy of another office (${officeOf(file.policy)})` : '';
  if ('seed' in file) return `${fileName(file)}${by}; seed ${file.seed}`;
  const found = cases.find(({ id }) => id === file.story);
  return found ? `${found.title} (${fileName(found)})${by}` : file.story;
}

/** What is wished for, before it is drawn. */
interface Wish {
  which: Which;
  story: string;
  policy: CaseSetting | '';
  cycle: CaseCycle;
  level: CaseLevel;
  count: number;
  seed: string;
}
type Change = (part: Partial<Wish>) => void;

/** The files a wish means; null while its seed cannot be read. */
function wished(wish: Wish, cases: readonly NamedCase[], most: number): { count: number; draw: () => DrawnFile[] } | null {
  const { which, story, policy, cycle, level, seed } = wish;
  const setting = which === named ? cases.find(({ id }) => id === story)?.setting : which;
  const other = policy === '' || policy === setting ? {} : { policy };
  if (which === named) return { count: 1, draw: () => [{ story, ...other }] };
  const typed = seed.trim() === '' ? null : readSeed(seed);
  if (seed.trim() !== '' && typed === null) return null;
  const count = typed === null ? Math.min(wish.count, most) : 1;
  return { count, draw: () => Array.from({ length: count }, () => ({ seed: typed ?? newSeed(), setting: which, cycle, level, ...other })) };
}

/** What is asked of a file that is drawn, not named. */
function DrawnWishes({ wish, change, most, bad }: { wish: Wish; change: Change; most: number; bad: boolean }) {
  return (
    <>
      <Select
        label="Occasion"
        value={wish.cycle}
        options={caseCycles.map((each) => [each, cycleNames[each]] as const)}
        onValue={(cycle) => {
          change({ cycle });
        }}
      />
      <Select
        label="Level"
        value={levelTexts[wish.level - 1] ?? '1'}
        options={caseLevels.map((each) => [levelTexts[each - 1] ?? '1', levelNames[each]] as const)}
        onValue={(text) => {
          change({ level: caseLevels.find((each) => String(each) === text) ?? 1 });
        }}
      />
      <Field
        label="Seed (optional)"
        value={wish.seed}
        onValue={(seed) => {
          change({ seed });
        }}
        spellcheck={false}
        error={bad ? 'A seed has 16 letters and digits, such as 46AW-DN9X-Z829-WPAZ.' : undefined}
      />
      {most > 1 && (
        <Field
          label="Number of files"
          type="number"
          min={1}
          max={most}
          disabled={wish.seed.trim() !== ''}
          value={String(Math.min(wish.count, most))}
          onValue={(text) => {
            change({ count: Math.min(most, Math.max(1, Math.round(Number(text)) || 1)) });
          }}
        />
      )}
    </>
  );
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
  const [wish, setWish] = useState<Wish>({
    which: 'hospital',
    story: cases[0]?.id ?? '',
    policy: '',
    cycle: 'initial',
    level: 1,
    count: 1,
    seed: '',
  });
  const change: Change = (part) => {
    setWish((now) => ({ ...now, ...part }));
  };
  const files = wished(wish, cases, most);
  return (
    <>
      <div class="class-wishes">
        <Select
          label="File"
          value={wish.which}
          options={[...caseSettings.map((each) => [each, `Drawn: ${officeOf(each)}`] as const), [named, 'A named case']]}
          onValue={(which) => {
            change({ which });
          }}
        />
        {wish.which === named ? (
          <Select
            label="Case"
            value={wish.story}
            options={cases.map((each) => [each.id, `${each.title} (${fileName(each)})`] as const)}
            onValue={(story) => {
              change({ story });
            }}
          />
        ) : (
          <DrawnWishes wish={wish} change={change} most={most} bad={files === null} />
        )}
        <Select
          label="Policy"
          value={wish.policy}
          options={[['', 'Of its own office'], ...caseSettings.map((each) => [each, `Of a ${officeOf(each)}`] as const)]}
          onValue={(policy) => {
            change({ policy });
          }}
        />
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={files === null || most < 1}
          onClick={() => {
            if (files) add(files.draw());
          }}
        >
          {label(files?.count ?? 1)}
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
