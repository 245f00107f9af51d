/** Saved quizzes with what can be done with each. */
import { countOf } from '../../../format/plurals.ts';
import type { Quiz } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { quizSlug } from '../file-kind.ts';
import { educatorFile } from '../quiz-file.ts';
import { when } from './words.ts';

export interface QuizActions {
  share: (quiz: Quiz) => void;
  edit: (quiz: Quiz) => void;
  duplicate: (quiz: Quiz) => void;
  remove: (quiz: Quiz) => void;
}

export function QuizList({ quizzes, share, edit, duplicate, remove }: QuizActions & { quizzes: readonly Quiz[] }) {
  if (quizzes.length === 0)
    return (
      <p>
        None yet. A quiz you create stands here with its link, its results and its paper forms.{' '}
        <a href={href('teach/results/#example')}>See an example of results</a>
      </p>
    );
  return (
    <ul class="cards">
      {quizzes.map((quiz) => {
        const { id, title } = quiz.assignment;
        const named = <span class="visually-hidden"> “{title}”</span>;
        const actions: [string, () => void][] = [
          [
            'Link',
            () => {
              share(quiz);
            },
          ],
          [
            'Edit',
            () => {
              edit(quiz);
            },
          ],
          [
            'Duplicate',
            () => {
              duplicate(quiz);
            },
          ],
          [
            'Export',
            () => {
              void saveFile({ name: `quiz-${quizSlug(title)}-for-educators.json`, type: 'application/json', content: educatorFile(quiz) });
            },
          ],
          [
            'Delete',
            () => {
              remove(quiz);
            },
          ],
        ];
        return (
          <li class="card" key={id}>
            <h3>{title}</h3>
            <p class="hint">
              {countOf(quiz.items.length, 'item')}, saved {when(quiz.madeAt)}
            </p>
            <p class="row">
              <a class="button" href={href(`teach/results/#quiz=${id}`)}>
                Results{named}
              </a>
              <a class="button" href={href(`teach/paper/#quiz=${id}`)}>
                Paper{named}
              </a>
            </p>
            <p class="row">
              {actions.map(([label, act]) => (
                <button
                  type="button"
                  class={label === 'Delete' ? 'button button-danger' : 'button button-plain'}
                  key={label}
                  data-action={`${label} ${id}`}
                  onClick={act}
                >
                  {label}
                  {named}
                </button>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
