/** What one student made of a set, file by file, and one file with its debrief. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { spokenTime } from '../../exam/clock.ts';
import { replayReading } from '../../casework/attempt.ts';
import type { PageNames } from '../../casework/names.ts';
import { scoreCase } from '../../casework/score.ts';
import { loadData } from '../../casework/store/data.ts';
import type { FinishedReading } from '../../casework/store/finished.ts';
import { loadNames } from '../../casework/store/page-names.ts';
import { Debrief } from '../../casework/ui/Debrief.tsx';
import { pointsOf } from '../set-sitting.ts';
import type { Sitting } from '../sitting.ts';
import { readingOf, type OpenBench } from '../store/bench.ts';
import '../../casework/ui/debrief.css';

type Opened = { finished: FinishedReading; names: PageNames } | { problem: string };

async function openFile(open: OpenBench, attempt: string, place: number): Promise<Opened> {
  const [reading, loaded, names] = await Promise.all([readingOf(open, attempt, place), loadData(), loadNames()]);
  if (!loaded.ok) return { problem: loaded.problem };
  if (!reading) return { problem: 'This result could not be opened again.' };
  const { head, events, key } = reading;
  const state = replayReading(head, events);
  const score = scoreCase(head.file, key, state.marks, state.verdict);
  return {
    finished: {
      stored: { head, events, whole: events.length, damaged: false, size: events.length },
      state,
      data: loaded.data,
      key,
      score,
      damage: '',
    },
    names,
  };
}

export function SetStudent({ open, sitting }: { open: OpenBench; sitting: Sitting }) {
  const [place, setPlace] = useState<number | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  // A note that is kept meanwhile changes the bench, and not what was handed in.
  const bench = useRef(open);
  bench.current = open;
  useEffect(() => {
    setOpened(null);
    if (place !== null) void openFile(bench.current, sitting.id, place).then(setOpened);
  }, [place, sitting.id]);
  return (
    <section class="stack" aria-labelledby="by-file">
      <h4 id="by-file">File by file</h4>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="File by file">
        <table>
          <thead>
            <tr>
              {['File', 'Points', 'Found', 'False alarms', 'Wrong steps', 'Decision', 'Time', 'Read'].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(sitting.files ?? []).map((file, at) => (
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                <td>
                  {pointsOf(file)} of {file.findings + 3}
                </td>
                <td>
                  {file.found} of {file.findings}
                </td>
                <td>{file.alarms}</td>
                <td>{file.wrongSteps}</td>
                <td>{file.decision} of 3</td>
                <td>{spokenTime(file.usedMs)}</td>
                <td>
                  <button
                    type="button"
                    class="button"
                    aria-pressed={place === at}
                    onClick={() => {
                      setPlace(place === at ? null : at);
                    }}
                  >
                    Debrief<span class="visually-hidden"> of file {at + 1}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {place !== null && !opened && <p class="hint">Opening the file.</p>}
      {opened && 'problem' in opened && <p class="notice notice-warn">{opened.problem}</p>}
      {opened && 'finished' in opened && <Debrief finished={opened.finished} names={opened.names} whose="student" />}
    </section>
  );
}
