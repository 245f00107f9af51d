/** The editor: the form, and beside it the preview, the checks, the changes and the papers that go with it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { today } from '../../../format/dates.ts';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { checkDraft } from '../checks.ts';
import type { CompanionFacts } from '../companions.ts';
import { posting } from '../posting.ts';
import type { Editor } from '../store/editor.ts';
import { href } from '../../../site.ts';
import { CompanionsPane } from './Companions.tsx';
import { DocView } from '../../../ui/DocView.tsx';
import { DraftExits } from './DraftExits.tsx';
import { ExportBar } from './ExportBar.tsx';
import { Form } from './Form.tsx';
import { ChangesPane, ChecksPane } from './Panes.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useMedia } from '../../../ui/useMedia.ts';
import { useStore } from '../../../ui/useStore.ts';
import type { AdaptProps } from './props.ts';

export interface EditorProps {
  editor: Editor;
  facts: AdaptProps;
  notice: string;
}

/** A value that follows its source after a pause, so that typing in a long text stays quick. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, 120);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

export function EditorView({ editor, facts, notice }: EditorProps) {
  const history = useStore(editor.$history);
  const saved = useStore(editor.$saved);
  const [message, say] = useAnnouncer();
  const [chosen, setPane] = useState<'edit' | 'preview' | 'checks' | 'changes' | 'papers'>('edit');
  // Where form and preview have no room beside each other, the form is one of the tabs.
  const narrow = useMedia('(width < 62rem)');
  const pane = chosen === 'edit' && !narrow ? 'preview' : chosen;
  const draft = history.present;
  const settled = useSettled(draft);
  const doc = useMemo(() => posting(settled), [settled]);
  const findings = useMemo(
    () => checkDraft(settled, { rules: facts.rules, certifications: facts.certifications, today: today() }),
    [settled],
  );
  const companions = useMemo<CompanionFacts>(
    () => ({
      questions: facts.questions,
      tasks: facts.tasks,
      files: {
        practice: new URL(href('practice/files/'), location.href).href,
        sample: new URL(href('jobs/work-sample/'), location.href).href,
      },
      lessons: Object.fromEntries(
        Object.entries(facts.lessons).map(([ref, lesson]) => [
          ref,
          { title: lesson.title, href: new URL(href(lesson.path), location.href).href },
        ]),
      ),
    }),
    [],
  );
  const template = facts.templates.find((entry) => entry.id === draft.template);
  const open = findings.filter((finding) => finding.tone !== 'fine').length;

  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      const field = key.target instanceof HTMLElement && key.target.matches('input:not([type=checkbox]), textarea');
      // Inside a field the browser's own undo works on the words; everywhere else these take whole steps.
      if (field || !(key.ctrlKey || key.metaKey) || key.altKey) return;
      const letter = key.key.toLowerCase();
      if (letter === 'z' && !key.shiftKey) editor.undo();
      else if (letter === 'y' || (letter === 'z' && key.shiftKey)) editor.redo();
      else return;
      key.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [editor]);

  return (
    <div class="job-editor settled">
      <div class="job-bar no-print">
        {/* Always from the draft as it is now, not from the settled one. */}
        <ExportBar doc={posting(draft)} say={say}>
          <DraftExits draft={draft} say={say} />
        </ExportBar>
        <div class="row">
          <button
            type="button"
            class="button"
            aria-disabled={history.past.length === 0}
            onClick={() => {
              say(history.past.length === 0 ? 'Nothing to undo.' : 'Undone.');
              editor.undo();
            }}
          >
            Undo
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={history.future.length === 0}
            onClick={() => {
              say(history.future.length === 0 ? 'Nothing to redo.' : 'Redone.');
              editor.redo();
            }}
          >
            Redo
          </button>
          <a class="button button-plain" href={href('jobs/adapt/')}>
            My drafts
          </a>
          <span class="hint job-saved">{saved.sentence}</span>
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {message}
      </p>
      {notice !== '' && <p class="notice no-print">{notice}</p>}
      {saved.state === 'failed' && (
        <p class="notice notice-warn no-print" role="alert">
          {saved.sentence}
        </p>
      )}
      <div class={pane === 'edit' ? 'job-columns job-editing' : 'job-columns'}>
        <Tabs
          label={narrow ? 'Parts of the editor' : 'Beside the form'}
          tabs={[
            ...(narrow ? [['edit', 'Edit'] as const] : []),
            ['preview', 'Preview'],
            ['checks', `Checks (${String(open)})`],
            ['changes', 'What I changed'],
            ['papers', 'Related documents'],
          ]}
          chosen={pane}
          choose={setPane}
          between={<Form draft={draft} editor={editor} say={say} facts={facts} template={template} />}
        >
          {pane === 'checks' && <ChecksPane findings={findings} sources={facts.sources} change={editor.change} say={say} />}
          {pane === 'changes' && <ChangesPane draft={settled} template={template} />}
          {pane === 'papers' && <CompanionsPane draft={settled} facts={companions} say={say} />}
          {pane !== 'papers' && (
            <div class={pane === 'preview' ? '' : 'job-print-only'}>
              <DocView doc={doc} />
            </div>
          )}
        </Tabs>
      </div>
    </div>
  );
}
