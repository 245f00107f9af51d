/** What the results so far say is worth working on: missed items, why they were missed, the weakest topics. */
import { countOf } from '../../../format/plurals.ts';
import type { Result } from '../../../schemas/result.ts';
import { href } from '../../../site.ts';
import { causeNames } from '../causes.ts';
import { itemHistory } from '../history.ts';
import { rangeText } from '../statistics.ts';

/** Fewer questions of a topic rank nothing. */
const fewest = 5;

interface Props {
  results: readonly Result[];
  topics: Record<string, string>;
}

export function WorkOn({ results, topics }: Props) {
  const history = itemHistory(results);
  const missed = [...history.values()].filter((entry) => entry.lastRight === false).length;
  const causes = new Map<string, number>();
  for (const item of results.flatMap((result) => result.items)) if (item.cause) causes.set(item.cause, (causes.get(item.cause) ?? 0) + 1);
  const topicRows = new Map<string, { right: number; total: number }>();
  for (const item of results.flatMap((result) => result.items)) {
    if (item.right === null) continue;
    const row = topicRows.get(item.topic) ?? { right: 0, total: 0 };
    row.total += 1;
    if (item.right) row.right += 1;
    topicRows.set(item.topic, row);
  }
  if (history.size === 0) return null;
  return (
    <section aria-labelledby="work">
      <h2 id="work">What to work on</h2>
      <p>
        You’ve answered {countOf(history.size, 'question')}. You missed {missed}.{' '}
        {missed > 0 && <a href={href('practice/custom/?filter=missed')}>Practice those</a>}
      </p>
      {causes.size > 0 && (
        <table>
          <caption>Why questions were missed, as you judged it</caption>
          <tbody>
            {causeNames.map(([cause, name]) => (
              <tr key={cause}>
                <th scope="row">{name}</th>
                <td>{causes.get(cause) ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="scroll-x" role="region" tabIndex={0} aria-label="By topic">
        <table>
          <caption>By topic, all attempts; weakest first, those with fewer than five questions last.</caption>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Score</th>
              <th scope="col">95% range</th>
            </tr>
          </thead>
          <tbody>
            {[...topicRows]
              .sort(([, a], [, b]) => Number(a.total < fewest) - Number(b.total < fewest) || a.right / a.total - b.right / b.total)
              .map(([topic, row]) => (
                <tr key={topic}>
                  <th scope="row">
                    <a href={href(`practice/custom/?topics=${topic}`)}>{topics[topic] ?? topic}</a>
                  </th>
                  <td>
                    {row.right} of {row.total}
                  </td>
                  <td>{row.total < fewest ? '' : rangeText(row.right, row.total)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
