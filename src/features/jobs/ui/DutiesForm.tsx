/** Duties by area. */
import type { Line } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import { mostInPlace } from '../posting.ts';
import { newId } from '../store/drafts.ts';
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';
import { LineList } from './LineList.tsx';
import type { AdaptProps, FormProps } from './props.ts';

interface Props extends FormProps {
  facts: Pick<AdaptProps, 'lessons' | 'tasks'>;
}

export function DutiesForm({ draft, editor, say, facts }: Props) {
  const { change } = editor;
  const note = (line: Line) => {
    const lesson = line.lesson === null ? undefined : facts.lessons[line.lesson];
    const task = line.task === null ? undefined : facts.tasks[line.task];
    if (!lesson && task === undefined) return null;
    return (
      <details class="hint job-note">
        <summary>Lesson and outline task</summary>
        <p>
          {lesson && (
            <>
              Lesson: <a href={href(lesson.path)}>{lesson.title}</a>.{' '}
            </>
          )}
          {task !== undefined && `Exam outline task: ${task}.`}
        </p>
      </details>
    );
  };
  return (
    <div class="stack">
      <p class="hint">Tick what this person will do. Drag a line by its grip, use the arrows, or press Alt with ↑ or ↓ on a line.</p>
      <Check
        checked={draft.length === 'whole'}
        onChecked={(whole) => {
          change({ type: 'set', values: { length: whole ? 'whole' : 'fitted' } });
        }}
      >
        List every duty in the posting itself. Otherwise more than {mostInPlace} essential functions are grouped, so that the posting fits
        two pages, and the whole list follows as an annex.
      </Check>
      {draft.areas.map((area, index) => (
        <section class="job-area" key={area.id} aria-label={area.title}>
          <div class="job-area-head">
            <Field
              label={`Area ${String(index + 1)}`}
              value={area.title}
              onValue={(title) => {
                change({ type: 'rename-area', id: area.id, title });
              }}
            />
            <span class="job-arrows">
              <button
                type="button"
                class="button button-plain job-arrow"
                aria-label={`Move area up: ${area.title}`}
                aria-disabled={index === 0}
                onClick={() => {
                  if (index > 0) change({ type: 'move-area', id: area.id, to: index - 1 });
                }}
              >
                ↑
              </button>
              <button
                type="button"
                class="button button-plain job-arrow"
                aria-label={`Move area down: ${area.title}`}
                aria-disabled={index === draft.areas.length - 1}
                onClick={() => {
                  if (index < draft.areas.length - 1) change({ type: 'move-area', id: area.id, to: index + 1 });
                }}
              >
                ↓
              </button>
              <button
                type="button"
                class="button button-plain"
                aria-label={`Remove area: ${area.title}`}
                onClick={() => {
                  change({ type: 'remove-area', id: area.id });
                  say('The area was removed. Undo brings it back.');
                }}
              >
                Remove
              </button>
            </span>
          </div>
          <LineList
            list={`area:${area.id}`}
            kind="duty"
            noun="duty"
            lines={area.duties}
            change={change}
            say={say}
            weigh="importance"
            note={note}
          />
        </section>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => {
          change({ type: 'add-area', area: { id: newId(), title: 'More duties', duties: [] } });
        }}
      >
        Add an area
      </button>
    </div>
  );
}
