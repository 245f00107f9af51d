/** The error log over all attempts, by cause and topic; each entry opens to what was chosen, the point, and "again". */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { localDay, showDate } from '../../../format/dates.ts';
import { countOf } from '../../../format/plurals.ts';
import { listResults } from '../../../storage/results.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { href } from '../../../site.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { Check } from '../../../ui/Check.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import { usePage } from '../../../ui/usePage.ts';
import { answeredItem } from '../../bank/answered.ts';
import { writeSelection } from '../../bank/selection.ts';
import { Extract } from '../../bank/ui/Extract.tsx';
import { Stem } from '../../bank/ui/Stem.tsx';
import { causeNames, causeText } from '../../exam/causes.ts';
import { beginAgain, openMiss, type OpenMiss } from '../store/misses.ts';
import { summarizeAll, type Miss } from '../summary.ts';
import '../../../styles/tools.css';
import './study.css';

/** Questions that go into one practice at most. */
const most = 40;

function Entry({ miss, topic }: { miss: Miss; topic: string }) {
  const [opened, setOpened] = useState<OpenMiss | null>(null);
  const { begin, busy, problem } = useBegin();
  return (
    <li>
      <details
        onToggle={(toggle) => {
          if (toggle.currentTarget.open && !opened?.ok) void openMiss(miss).then(setOpened);
        }}
      >
        <summary>
          {topic}: {miss.id}
          <span class="hint">
            {' '}
            {showDate(localDay(miss.at))}
            {miss.times > 1 && `, ${String(miss.times)} times`}
            {miss.sure && ', sure but wrong'}
            {miss.cause !== null && `, ${causeText(miss.cause).toLowerCase()}`}
            {miss.rightSince && ', right since'}
          </span>
        </summary>
        {!opened && <p class="hint">Loading.</p>}
        {opened?.ok === false && <Notice kind="warn">{opened.problem}</Notice>}
        {opened?.ok && (
          <>
            <Extract item={opened.item} />
            <Stem stem={opened.item.stem} />
            {opened.chosen === null && <p>You left it blank.</p>}
            <AnsweredItem
              answered={answeredItem({ item: opened.item, key: opened.key, chosen: opened.chosen, order: opened.order })}
              base={href('')}
            />
          </>
        )}
        <p class="row no-print">
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) begin(() => beginAgain([miss.id]));
            }}
          >
            Again<span class="visually-hidden">: {miss.id}</span>
          </button>
          <a href={href(`practice/report/#${miss.attempt}`)}>
            The attempt<span class="visually-hidden"> with {miss.id}</span>
          </a>
        </p>
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      </details>
    </li>
  );
}

function Log({ misses, topics }: { misses: readonly Miss[]; topics: Readonly<Record<string, string>> }) {
  const [cause, setCause] = useState('');
  const [topic, setTopic] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const { begin, busy, problem } = useBegin();
  const found = misses.filter(
    (miss) =>
      (cause === '' || (cause === 'none' ? miss.cause === null : miss.cause === cause)) &&
      (topic === '' || miss.topic === topic) &&
      (!openOnly || !miss.rightSince),
  );
  const { shown, pager } = usePage(found, 20);
  const counts = new Map<string, number>();
  for (const miss of misses) counts.set(miss.topic, (counts.get(miss.topic) ?? 0) + 1);
  const topicOptions = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id, count]) => [id, `${topics[id] ?? id} (${String(count)})`] as const);
  return (
    <div class="stack settled">
      <div class="row">
        <Select
          label="Why"
          value={cause}
          options={[['', 'Any cause'], ...causeNames, ['none', 'No cause named']]}
          onValue={(value) => {
            setCause(value);
            pager.go(1);
          }}
        />
        <Select
          label="Topic"
          value={topic}
          options={[['', 'All topics'], ...topicOptions]}
          onValue={(value) => {
            setTopic(value);
            pager.go(1);
          }}
        />
        <Check checked={openOnly} onChecked={setOpenOnly}>
          Not right since
        </Check>
      </div>
      <p role="status">{countOf(found.length, 'question')}.</p>
      {found.length > 0 && (
        <p>
          <button
            type="button"
            class="button button-main"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) begin(() => beginAgain(found.slice(0, most).map((miss) => miss.id)));
            }}
          >
            Practice {found.length > most ? `the newest ${String(most)}` : countOf(found.length, 'question')}
          </button>{' '}
          <a href={`${href('teach/export/')}#items=${writeSelection(found.map((miss) => miss.id))}`}>
            Save them as cards or for another program
          </a>
        </p>
      )}
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <ul class="misses">
        {shown.map((miss) => (
          <Entry key={`${miss.id} ${miss.attempt}`} miss={miss} topic={topics[miss.topic] ?? miss.topic} />
        ))}
      </ul>
      <Pager {...pager} label="Pages of missed questions" />
    </div>
  );
}

export default function ErrorsPage({ topics }: { topics: Record<string, string> }) {
  const [read, setRead] = useState<Awaited<ReturnType<typeof listResults>> | null>(null);
  useEffect(() => {
    void listResults().then(setRead);
  }, []);
  const misses = useMemo(() => (read?.ok ? summarizeAll(read.value).misses : []), [read]);
  if (!read) return <p class="hint">Reading this device.</p>;
  if (!read.ok) return <Notice kind="wrong">{storageSentence(read.problem, 'your attempts could not be read')}</Notice>;
  if (misses.length === 0)
    return (
      <p class="settled">
        Questions you miss are collected here, with why you missed them, to practice again. <a href={href('practice/')}>Start practicing</a>
      </p>
    );
  return <Log misses={misses} topics={topics} />;
}
