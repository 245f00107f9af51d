/** What was in a file, after it was handed in: found, overlooked, marked though it is fine; and where to go from here. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { PageNames } from '../names.ts';
import type { FinishedOrNot } from '../store/finished.ts';
import { Debrief } from './Debrief.tsx';
import '../../../styles/tools.css';
import '../../../ui/kit.css';
import './debrief.css';

const sentence = (opened: Extract<FinishedOrNot, { ok: false }>): string => {
  if (opened.problem === 'data') return `${opened.sentence} Your marks are stored.`;
  if (opened.problem === 'missing') return 'There is no such file on this device. It may have been removed, or read in another browser.';
  if (opened.problem === 'unfinished') return 'This file was not handed in yet. The debrief comes after the hand-in.';
  if (opened.problem === 'withheld')
    return 'Your educator has not opened the debrief of this file. Your marks are stored, and your result is handed in from the page of the set.';
  return storageSentence(opened.problem, 'the debrief cannot be shown');
};

/** The reviewer that makes the answer key travels only where a file is to be judged. */
const openFinished = (id: string): Promise<FinishedOrNot> =>
  import('../store/finished.ts').then(
    (module) => module.openFinished(id),
    (): FinishedOrNot => ({ ok: false, problem: 'data', sentence: 'The debrief could not be loaded. Look whether there is a connection.' }),
  );

export default function DebriefPage({ names }: { names: PageNames }) {
  const [opened, setOpened] = useState<FinishedOrNot | null>(null);
  const [id, setId] = useState('');
  useEffect(() => {
    const open = () => {
      const of = location.hash.slice(1);
      setId(of);
      setOpened(null);
      void openFinished(of).then(setOpened);
    };
    open();
    addEventListener('hashchange', open);
    return () => {
      removeEventListener('hashchange', open);
    };
  }, []);
  if (!opened) return <p class="hint">Reading this device.</p>;
  if (opened.ok) return <Debrief key={id} finished={opened.finished} names={names} />;
  return (
    <div class="stack">
      <Notice kind="warn">{sentence(opened)}</Notice>
      <p>
        {opened.problem === 'unfinished' && (
          <>
            <a href={href(`practice/files/read/#${id}`)}>Go on reading it</a> ·{' '}
          </>
        )}
        <a href={href('practice/files/')}>Choose a practice file</a>
      </p>
    </div>
  );
}
