/** An employer's work sample: choose, hand out links or paper, and keep the page that says what should be found. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { caseCycles, caseLevels, caseSettings } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { href } from '../../../site.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { newSeed } from '../../exam/store/begin.ts';
import { cycleNames, levelNames, settingNames } from '../names.ts';
import { limits, writeRequest } from '../link.ts';
import { loadData } from '../store/data.ts';
import {
  defaultRules,
  fileCounts,
  readSample,
  rubric,
  sampleFiles,
  writeSample,
  type SampleJob,
  type SampleRules,
} from '../work-sample.ts';
import { Rubric } from './Rubric.tsx';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import './print.css';

interface Props {
  jobs: readonly SampleJob[];
}
type Setter = (change: Partial<SampleRules>) => void;

const pairs = <T extends string | number>(values: readonly T[], name: (value: T) => string) =>
  values.map((value) => [String(value), name(value)] as const);
/** A choice's value as the rules hold it; what the list does not offer changes nothing. */
const chosen = <T extends string | number>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => String(value) === text);

function RulesForm({ rules, jobs, set, draw }: { rules: SampleRules; jobs: readonly SampleJob[]; set: Setter; draw: () => void }) {
  const choice = <Name extends 'setting' | 'cycle' | 'level' | 'files' | 'minutes'>(
    name: Name,
    label: string,
    values: readonly SampleRules[Name][],
    say: (value: SampleRules[Name]) => string,
  ) => (
    <Select
      label={label}
      value={String(rules[name])}
      options={pairs(values, say)}
      onValue={(text) => {
        const value = chosen(values, text);
        if (value !== undefined) set({ [name]: value });
      }}
    />
  );
  return (
    <section class="no-print">
      <h2>The sample</h2>
      <div class="stack">
        <Select
          label="Job description"
          value={rules.job}
          options={jobs.map(({ id, title }) => [id, title] as const)}
          hint="Sets what suits the job; change it below."
          onValue={(id) => {
            const job = jobs.find((each) => each.id === id);
            if (job) set(defaultRules(job, rules.seed));
          }}
        />
        {choice('files', 'Number of files', fileCounts, (count) => String(count))}
        {choice('level', 'Level', caseLevels, (level) => levelNames[level])}
        {choice('setting', 'Setting', caseSettings, (setting) => settingNames[setting])}
        {choice('cycle', 'Kind of file', caseCycles, (cycle) => cycleNames[cycle])}
        {choice('minutes', 'Time for each file', limits, (minutes) => `${String(minutes)} minutes`)}
        <div class="row">
          <button type="button" class="button" onClick={draw}>
            Draw other files
          </button>
          <CopyButton text={() => location.href} label="Copy the address of this sample" />
        </div>
      </div>
    </section>
  );
}

function Files({ rules }: { rules: SampleRules }) {
  return (
    <section class="no-print">
      <h2>Hand it out</h2>
      <p>
        Give each candidate the same files and the same time. On the screen the file keeps the time and shows the result when it is handed
        in; sit beside, or ask for that page. On paper the answers come back on the answer sheet.
      </p>
      <ol>
        {sampleFiles(rules).map((request, place) => {
          const which = `file ${String(place + 1)}`;
          const paper = writeRequest({ ...request, minutes: undefined });
          const screen = `practice/files/#${writeRequest(request)}`;
          return (
            <li key={request.seed}>
              <div class="row">
                <a href={href(screen)} aria-label={`On the screen: ${which}`}>
                  On the screen
                </a>
                <a href={href(`practice/files/print/#${paper}`)} aria-label={`On paper: ${which}`}>
                  On paper
                </a>
                <a href={href(`practice/files/print/#${paper}&view=key`)} aria-label={`Its key: ${which}`}>
                  Its key
                </a>
                <CopyButton text={() => new URL(href(screen), location.href).href} label={`Copy the link of ${which}`} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export default function WorkSamplePage({ jobs }: Props) {
  const [rules, setRules] = useState<SampleRules | null>(null);
  const [data, setData] = useState<CaseworkData | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const [first] = jobs;
    const read = () => {
      const asked = new URLSearchParams(location.hash.slice(1)).get('job');
      const job = jobs.find(({ id }) => id === asked) ?? first;
      if (job) setRules(readSample(location.hash, jobs) ?? defaultRules(job, newSeed()));
    };
    read();
    addEventListener('hashchange', read);
    void loadData().then((loaded) => {
      if (loaded.ok) setData(loaded.data);
      else setProblem(loaded.problem);
    });
    return () => {
      removeEventListener('hashchange', read);
    };
  }, [jobs]);
  // The address is the sample: whoever keeps it can print the same files again.
  useEffect(() => {
    if (rules) history.replaceState(null, '', `#${writeSample(rules)}`);
  }, [rules]);
  const job = jobs.find(({ id }) => id === rules?.job);
  const files = useMemo(() => (data && rules && job ? rubric(data, rules, job) : null), [data, rules, job]);
  if (!rules || !job) return <p class="hint">Drawing files.</p>;
  const set: Setter = (change) => {
    setRules({ ...rules, ...change });
  };
  return (
    <>
      <RulesForm
        rules={rules}
        jobs={jobs}
        set={set}
        draw={() => {
          set({ seed: newSeed() });
        }}
      />
      <Files rules={rules} />
      {problem !== '' && (
        <p class="notice notice-warn" role="alert">
          {problem}
        </p>
      )}
      {files && <Rubric files={files} job={job} minutes={rules.minutes} />}
    </>
  );
}
