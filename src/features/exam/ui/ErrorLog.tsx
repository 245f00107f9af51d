/** The items that were missed, each with what the candidate made of it: the list one learns from. */
import type { AttemptHead, AttemptState } from '../attempt.ts';
import { href } from '../../../site.ts';
import { causeText } from '../causes.ts';
import { lessonLink } from '../../bank/links.ts';
import type { Score } from '../score.ts';

interface Props {
  head: AttemptHead;
  state: AttemptState;
  score: Score;
  topics: Record<string, string>;
  /** The visitor's own attempt, not one from a file. */
  own: boolean;
  goTo: (index: number) => void;
}

export function ErrorLog({ head, state, score, topics, own, goTo }: Props) {
  const missed = score.items.filter((item) => item.right === false);
  if (missed.length === 0) return null;
  const day = new Date(state.finishedAt ?? head.createdAt).toLocaleDateString();
  const missedTopics = [...new Set(missed.map(({ item }) => item.topic))].join(',');
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">Error log</h2>
      <details>
        <summary>What was missed, why, and your notes</summary>
        <p>
          Missed on {day}.{' '}
          {own && (
            <span class="no-print">
              Say at each question why you missed it; the reason and your notes stand here.{' '}
              <a href={href(`practice/custom/?filter=missed&topics=${encodeURIComponent(missedTopics)}`)}>
                Practice what you missed in these topics
              </a>
            </span>
          )}
        </p>
        <div class="scroll-x" role="region" tabIndex={0} aria-label="Error log">
          <table>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Read</th>
                <th scope="col">Remember</th>
                <th scope="col">Why</th>
                <th scope="col">Your note</th>
              </tr>
            </thead>
            <tbody>
              {missed.map(({ index, item, key }) => {
                const response = state.responses[index];
                const lesson = lessonLink(key?.lesson.path ?? '');
                return (
                  <tr key={index}>
                    <th scope="row">
                      <a
                        href={`#item-${String(index + 1)}`}
                        onClick={(click) => {
                          // The address already names the attempt, so it cannot name the item.
                          click.preventDefault();
                          goTo(index);
                        }}
                      >
                        Question {index + 1}
                      </a>
                    </th>
                    <td>
                      {lesson === null ? (
                        (topics[item.topic] ?? item.topic)
                      ) : (
                        <a href={href(lesson)}>{[key?.lesson.heading, key?.lesson.title].find(Boolean) ?? item.topic}</a>
                      )}
                    </td>
                    <td>{key?.point ?? ''}</td>
                    <td>{response?.cause == null ? <span class="hint">not named</span> : causeText(response.cause)}</td>
                    <td>{response?.note ?? ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
