/** This computer, looked at for a remote sitting: what is in order, what to fix, and what only the visitor can see. */
import { useEffect, useState } from 'preact/hooks';
import type { DeckSet } from '../../../schemas/bank.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import type { Blueprint } from '../../exam/assemble.ts';
import { findingsOf, findingsText, type Finding, type Measured } from '../exam-day.ts';
import { beginRehearsal, lookForMedia, measure } from '../store/exam-day.ts';
import '../../../styles/tools.css';
import './study.css';

const stateNames: Readonly<Record<Finding['state'], string>> = { good: 'In order', mend: 'To fix', look: 'Check yourself' };

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <dl class="exam-day">
      {findings.map(({ id, name, state, text, from }) => (
        <div key={id} class={`exam-day-${state}`}>
          <dt>
            {name}: <strong>{stateNames[state]}</strong>
          </dt>
          <dd>
            {text} {from === 'us' && <span class="hint">Our advice.</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function ComputerCheck() {
  const [seen, setSeen] = useState<Measured | null>(null);
  const [media, setMedia] = useState<Measured['media']>('not looked');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    const look = () => {
      void measure(media).then((measured) => {
        if (current) setSeen(measured);
      });
    };
    look();
    // A screen unplugged, a zoom changed, a cable plugged in: seen when the visitor comes back to the page.
    const events = ['resize', 'online', 'offline', 'focus'] as const;
    for (const event of events) addEventListener(event, look);
    return () => {
      current = false;
      for (const event of events) removeEventListener(event, look);
    };
  }, [media]);
  if (!seen) return <p class="hint">Looking at this computer.</p>;
  const findings = findingsOf(seen);
  return (
    <>
      <p role="status">{findingsText(findings)}.</p>
      <Findings findings={findings} />
      <p class="row no-print">
        <button
          type="button"
          class="button button-main"
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void lookForMedia().then((found) => {
              setMedia(found);
              setBusy(false);
            });
          }}
        >
          Look for camera and microphone
        </button>
        <span class="hint">The browser asks you first. They are let go of at once; nothing is recorded, kept or sent.</span>
      </p>
    </>
  );
}

interface Props {
  exams: { exam: 'cpcs' | 'cpmsm'; abbreviation: string; blueprint: Blueprint; domains: Record<string, string>; decks: DeckSet }[];
}

export function Rehearse({ exams }: Props) {
  const { begin, busy, problem } = useBegin();
  return (
    <>
      <p class="row no-print">
        {exams.map(({ exam, abbreviation, blueprint, domains, decks }) => (
          <button
            type="button"
            class="button button-main"
            key={exam}
            aria-disabled={busy}
            onClick={() => {
              if (!busy) begin(() => beginRehearsal({ exam, abbreviation, decks, outline: { blueprint, domains } }));
            }}
          >
            Rehearse the {abbreviation}
          </button>
        ))}
      </p>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
    </>
  );
}

export default function ExamDay({ part, exams }: Props & { part: 'computer' | 'sitting' }) {
  return part === 'computer' ? <ComputerCheck /> : <Rehearse exams={exams} />;
}
