/** Chooses a practice file: one that a link names, one drawn to one's wishes, the tutorial; and goes on with what is under way. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { caseCycles, caseSettings, type CaseCycle, type CaseLevel, type CaseSetting } from '../../../schemas/casework.ts';
import { href } from '../../../site.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import { useReady } from '../../../ui/useReady.ts';
import { readSeed } from '../../exam/seed.ts';
import { cycleNames, fileName, levelNames, officeOf, settingNames } from '../names.ts';
import { readLink, type FileRequest, limits, writeRequest } from '../link.ts';
import type { FreshWish } from '../store/begin.ts';
import { keepKindsWanted, kindsWanted, type KindsWanted } from '../store/kinds-wanted.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import '../../../styles/tools.css';

export interface NamedFile {
  id: string;
  title: string;
  setting: CaseSetting;
  cycle: CaseCycle;
  level: CaseLevel;
}
interface Props {
  cases: readonly NamedFile[];
}

// Most visits begin a file; what reads the ones before travels after the page.
const loadList = async () => (await import('./ReadingList.tsx')).ReadingList;

/** Minutes, or empty for no limit. */
type Time = string;
const times: readonly (readonly [Time, string])[] = [
  ['', 'No limit'],
  ...limits.map((minutes) => [String(minutes), `${String(minutes)} minutes`] as const),
];
const levels = [
  ['1', levelNames[1]],
  ['2', levelNames[2]],
  ['3', levelNames[3]],
] as const;
const levelOf: Readonly<Record<'1' | '2' | '3', CaseLevel>> = { '1': 1, '2': 2, '3': 3 };
const kindChoices: readonly (readonly [KindsWanted, string])[] = [
  ['missed', 'More of what I missed'],
  ['any', 'Any kind'],
];
const minutesOf = (time: Time) => limits.find((each) => String(each) === time);

/** Loads the maker when a file is asked for: the page does not carry it. */
const begin = async (request: FileRequest | 'tutorial') => (await import('../store/begin.ts')).beginReading(request);
const beginFresh = async (wish: FreshWish) => (await import('../store/begin.ts')).beginFresh(wish);

function TimeChoice({ time, setTime }: { time: Time; setTime: (time: Time) => void }) {
  return <Select label="Time" value={time} options={times} onValue={setTime} />;
}

/** The file that a link or a list names, with what is still to be settled. */
function Named({ request, title, policy }: { request: FileRequest; title: string; policy: string }) {
  const [time, setTime] = useState<Time>(String(request.minutes ?? ''));
  const { begin: start, busy, problem } = useBegin();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [request]);
  return (
    <section class="card stack" aria-labelledby="named">
      <h2 id="named" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {policy !== '' && <p>{policy}</p>}
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div class="row files-begin">
        <TimeChoice time={time} setTime={setTime} />
        <button
          type="button"
          class="button button-main"
          disabled={busy}
          onClick={() => {
            start(() => begin({ ...request, minutes: minutesOf(time) }));
          }}
        >
          {busy ? 'Making the file' : 'Read this file'}
        </button>
        <a class="button" href={href(`practice/files/print/#${writeRequest(request)}`)}>
          Print it
        </a>
      </div>
    </section>
  );
}

/** A file drawn to one's wishes. */
function Drawn() {
  const ready = useReady();
  const [setting, setSetting] = useState<CaseSetting>('hospital');
  const [cycle, setCycle] = useState<CaseCycle>('initial');
  const [level, setLevel] = useState<'1' | '2' | '3'>('1');
  const [time, setTime] = useState<Time>('');
  const [kinds, setKinds] = useState(kindsWanted);
  const [text, setText] = useState('');
  const { begin: start, busy, problem } = useBegin();
  const typed = text.trim() === '' ? null : readSeed(text);
  const bad = text.trim() !== '' && typed === null;
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault();
        if (bad) document.querySelector<HTMLElement>('#file-seed')?.focus();
        else {
          const wish = { setting, cycle, level: levelOf[level], minutes: minutesOf(time) };
          start(() => (typed === null ? beginFresh(wish) : begin({ ...wish, seed: typed })));
        }
      }}
    >
      <fieldset class="whole stack" disabled={!ready}>
        <legend class="visually-hidden">A file drawn for you</legend>
        <div class="files-wishes">
          <Select
            label="Office"
            value={setting}
            options={caseSettings.map((each) => [each, settingNames[each]] as const)}
            onValue={setSetting}
          />
          <Select label="Occasion" value={cycle} options={caseCycles.map((each) => [each, cycleNames[each]] as const)} onValue={setCycle} />
          <Select label="Level" value={level} options={levels} onValue={setLevel} />
          <TimeChoice time={time} setTime={setTime} />
          <Select
            label="Kinds of fault"
            value={kinds}
            options={kindChoices}
            onValue={(wanted) => {
              keepKindsWanted(wanted);
              setKinds(wanted);
            }}
          />
          <Field
            id="file-seed"
            label="Seed (optional)"
            value={text}
            onValue={setText}
            spellcheck={false}
            error={bad ? 'A seed has 16 letters and digits, such as 46AW-DN9X-Z829-WPAZ.' : undefined}
            hint="The same seed gives everyone the same file, whatever they missed."
          />
        </div>
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
        <div class="row">
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? 'Making the file' : 'Draw a file'}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

function Tutorial() {
  const ready = useReady();
  const { begin: start, busy, problem } = useBegin();
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={!ready || busy}
        onClick={() => {
          start(() => begin('tutorial'));
        }}
      >
        Begin the tutorial file
      </button>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
    </>
  );
}

export default function Choose({ cases }: Props) {
  const [hash, setHash] = useState('');
  useEffect(() => {
    const read = () => {
      setHash(location.hash);
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);
  const link = readLink(hash);
  const request = link?.ok ? link.request : null;
  const named = request && 'story' in request ? cases.find(({ id }) => id === request.story) : undefined;
  const unknown = request && 'story' in request && !named;
  const title = named ? named.title : request && 'seed' in request ? fileName(request) : '';
  return (
    <div class="stack">
      <Deferred load={loadList} props={{}} what="The list of your practice files" />
      {link?.ok === false && <Notice kind="wrong">{link.problem}</Notice>}
      {unknown && <Notice kind="wrong">There is no named case of that name. Choose one from the list below.</Notice>}
      {request && !unknown && (
        <Named
          key={writeRequest(request)}
          request={request}
          title={title}
          policy={[
            named && fileName(named),
            'seed' in request && `Seed ${request.seed}`,
            request.policy && `By the policy of another office: ${officeOf(request.policy)}`,
          ]
            .filter(Boolean)
            .join('. ')}
        />
      )}
      <section class="stack" aria-labelledby="first">
        <h2 id="first">New to it?</h2>
        <p>One short file that says at each step what to look at and why. Ten minutes.</p>
        <div class="row">
          <Tutorial />
        </div>
      </section>
      <section class="stack" aria-labelledby="drawn">
        <h2 id="drawn">Draw a file</h2>
        <p>There is no end of them. What is wrong in each is computed from the policy, never guessed.</p>
        <p>Kinds of fault you missed in earlier files come up more often; “Any kind” leaves it to chance.</p>
        <Drawn />
      </section>
    </div>
  );
}
