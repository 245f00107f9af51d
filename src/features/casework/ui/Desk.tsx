/** The desk on which a file is read: its papers, what was marked, the decision. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../schemas/casework-reading.ts';
import { countOf } from '../../../format/plurals.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useStore } from '../../../ui/useStore.ts';
import { useTimeWarnings, useWide } from '../../exam/ui/hooks.ts';
import { linesOf, markLabels } from '../find.ts';
import { kindNames } from '../names.ts';
import type { ReadingSession } from '../store/session.ts';
import { MarkForm, type Draft } from './MarkForm.tsx';
import { PaperList } from './PaperList.tsx';
import { Papers } from './Papers.tsx';
import { ReadingBar } from './ReadingBar.tsx';

type View = 'list' | 'papers' | 'marks' | 'decide';
const regions: Readonly<Record<View, string>> = { list: 'Papers', papers: 'Papers', marks: 'Marks', decide: 'Decision' };
/** A mark takes a line, or two that do not agree. */
const mostLines = 2;
const loadDecide = async () => (await import('./Decide.tsx')).Decide;
const loadMarks = async () => (await import('./Marks.tsx')).Marks;
const loadGuide = async () => (await import('./Guide.tsx')).Guide;

/** The focus goes to a line once its paper is drawn: a store tells the screen in a timer of its own, and the next frame may come before it. */
const focusLine = (line: string) => {
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
  });
};

export function Desk({ session }: { session: ReadingSession }) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const wide = useWide();
  const [view, setView] = useState<View>('papers');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, say] = useAnnouncer();
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(head.file), [head]);
  useEffect(() => {
    // Needed later on, when the connection may be gone.
    void Promise.allSettled([loadMarks(), loadDecide()]);
  }, []);
  useTimeWarnings(session, head.rules.limitMs, say);

  const show = (next: View) => {
    setView(next);
    place.current?.focus();
  };
  const open = async (document: string, line?: string) => {
    if (document !== state.document) await record({ type: 'visited', document });
    show('papers');
    if (line !== undefined) focusLine(line);
  };
  const choose = (line: string) => {
    if (chosen.includes(line)) {
      setChosen(chosen.filter((each) => each !== line));
      say('Line let go.');
    } else if (chosen.length === mostLines) {
      say('A mark takes two lines at most. Let one go first.');
    } else {
      setChosen([...chosen, line]);
      say(`${countOf(chosen.length + 1, 'line')} chosen. M marks, H highlights.`);
    }
  };
  const mark = (from: readonly string[]) => {
    if (from.length > 0) setDraft({ kind: 'new', lines: from });
  };
  const highlight = async (from: readonly string[]) => {
    const on = from.some((line) => !state.highlights.includes(line));
    for (const line of from) await record({ type: 'highlighted', line, on });
    setChosen([]);
    if (from.length > 0) say(on ? 'Highlighted.' : 'Highlight wiped off.');
  };
  const onKey = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return;
    // Letters act only while a line has the focus, so that nobody who speaks to the computer sets them off.
    const line = press.target instanceof HTMLElement ? press.target.dataset['line'] : undefined;
    const key = press.key.toLowerCase();
    if (line === undefined || (key !== 'm' && key !== 'h')) return;
    press.preventDefault();
    const from = chosen.includes(line) || chosen.length === mostLines ? chosen : [...chosen, line];
    setChosen(from);
    if (key === 'm') mark(from);
    else void highlight(from);
  };
  const marked = markLabels(state.marks, state.highlights, (each) => kindNames[each.kind]);
  const list = wide || view === 'list';
  return (
    <div class="exam-part files-desk">
      <ReadingBar session={session} say={say} />
      <p role="status" class="exam-said">
        {said}
      </p>
      {head.rules.guided && <Deferred load={loadGuide} props={{ session }} what="The guide" />}
      <div class="files-columns">
        {list && <PaperList session={session} lines={lines} open={open} />}
        <div class="files-main" ref={place} tabIndex={-1} role="region" aria-label={regions[view]}>
          {(view === 'papers' || (wide && view === 'list')) && (
            <Papers session={session} wide={wide} marked={marked} chosen={chosen} choose={choose} open={open} onKey={onKey} />
          )}
          {view === 'marks' && (
            <Deferred
              load={loadMarks}
              props={{
                session,
                lines,
                open,
                edit: (each: Mark) => {
                  setDraft({ kind: 'change', mark: each });
                },
              }}
              what="The list of marks"
            />
          )}
          {view === 'decide' && <Deferred load={loadDecide} props={{ session }} what="The decision" />}
        </div>
      </div>
      <div class="files-move">
        {chosen.length > 0 && (
          <div class="files-chosen" role="group" aria-label="Chosen lines">
            <span>{countOf(chosen.length, 'line')} chosen</span>
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                mark(chosen);
              }}
            >
              Mark it
            </button>
            <button type="button" class="button" onClick={() => void highlight(chosen)}>
              Highlight
            </button>
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                setChosen([]);
              }}
            >
              Let go
            </button>
          </div>
        )}
        <Places
          view={view}
          wide={wide}
          marks={state.marks.length}
          show={show}
          missing={() => {
            setDraft({ kind: 'missing' });
          }}
        />
      </div>
      {draft && (
        <MarkForm
          session={session}
          draft={draft}
          lines={lines}
          close={(done) => {
            setDraft(null);
            if (done !== '') {
              say(done);
              setChosen([]);
            }
            const [first] = chosen;
            if (first !== undefined && view === 'papers') focusLine(first);
            else place.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface PlacesProps {
  view: View;
  wide: boolean;
  marks: number;
  show: (view: View) => void;
  missing: () => void;
}

/** Where to go on the desk. */
function Places({ view, wide, marks, show, missing }: PlacesProps) {
  const papers: View = wide ? 'papers' : 'list';
  const places: readonly [View, string][] = [
    [papers, 'Papers'],
    ['marks', `Marks (${String(marks)})`],
    ['decide', 'Decide'],
  ];
  return (
    <nav class="files-places" aria-label="On the desk">
      {places.map(([to, text]) => (
        <button
          type="button"
          class="button"
          key={text}
          aria-current={view === to || (to === papers && view === 'papers') ? 'true' : undefined}
          onClick={() => {
            show(to);
          }}
        >
          {text}
        </button>
      ))}
      <button type="button" class="button" onClick={missing}>
        Something is missing
      </button>
    </nav>
  );
}
