/** The page where a template becomes an employer's own description. */
import { useEffect, useState } from 'preact/hooks';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { arrive } from '../store/arrive.ts';
import { openEditor, type Editor } from '../store/editor.ts';
import { DraftList } from './DraftList.tsx';
import { Deferred } from '../../../ui/Deferred.tsx';
import type { EditorProps } from './EditorView.tsx';
import './jobs.css';
import type { AdaptProps } from './props.ts';

/** The editor is the larger part of this page, and a list of drafts needs none of it. */
const loadEditor = async () => (await import('./EditorView.tsx')).EditorView;

type Stage = { kind: 'opening' } | { kind: 'list'; problem: string } | { kind: 'edit'; editor: Editor; notice: string };

export default function Adapt(props: AdaptProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });

  const edit = (draft: JobDraft, revision: number, notice: string) => {
    const template = props.templates.find((entry) => entry.id === draft.template) ?? null;
    const editor = openEditor(draft, revision, template);
    // Once kept, the address names the draft, so that a reload comes back to it.
    editor.$saved.listen(({ state }) => {
      if (state === 'saved') history.replaceState(null, '', `?draft=${encodeURIComponent(editor.$history.get().present.id)}`);
    });
    setStage({ kind: 'edit', editor, notice });
  };

  useEffect(() => {
    let stale = false;
    const go = () => {
      void arrive(location.search, location.hash, props.templates).then((arrival) => {
        if (stale) return;
        if (arrival.kind === 'draft') edit(arrival.draft, arrival.revision, arrival.notice);
        else setStage({ kind: 'list', problem: arrival.kind === 'problem' ? arrival.sentence : '' });
      });
    };
    go();
    return () => {
      stale = true;
    };
  }, []);

  useEffect(() => {
    if (stage.kind !== 'edit') return;
    return () => {
      stage.editor.close();
    };
  }, [stage]);

  if (stage.kind === 'opening') return <p class="hint">Opening.</p>;
  if (stage.kind === 'list')
    return (
      <DraftList
        templates={props.templates}
        problem={stage.problem}
        open={(draft, notice) => {
          edit(draft, 0, notice);
        }}
      />
    );
  return <Deferred<EditorProps> load={loadEditor} what="The editor" props={{ editor: stage.editor, facts: props, notice: stage.notice }} />;
}
