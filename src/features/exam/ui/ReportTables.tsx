/** Shares of a result: the drawing first, the words beside it say the same. */
import { href } from '../../../site.ts';
import { plural } from '../../../format/plurals.ts';
import type { Result } from '../../../schemas/result.ts';
import { sharesBy, worstFirst, type Share } from '../report.ts';
import { rangeText } from '../statistics.ts';
import { RangeBar, RangeScale } from '../../../ui/RangeBar.tsx';
import type { ScoredItem } from '../score.ts';
import { ScoreTable } from './ScoreTable.tsx';

export const percent = (right: number, total: number) => (total === 0 ? '–' : `${String(Math.round((right / total) * 100))}%`);

/** With fewer questions a percentage and its range say nothing: each answer is shown instead. */
const fewest = 5;

function Row({ share, title }: { share: Share; title: string }) {
  const few = share.total < fewest;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {few ? (
          <span class="range-few" aria-hidden="true">
            {'●'.repeat(share.right)}
            {'○'.repeat(share.total - share.right)}
          </span>
        ) : (
          <RangeBar estimate={share.right / share.total} interval={share.interval} />
        )}
      </td>
      <td class="number">
        {share.right} of {share.total}
        {!few && <span class="hint range-words">{rangeText(share.right, share.total)}</span>}
      </td>
    </tr>
  );
}

export function Shares({ caption, shares, title }: { caption: string; shares: readonly Share[]; title: (id: string) => string }) {
  if (shares.length === 0) return null;
  // Answers shown one by one need no axis.
  const axis = shares.some((share) => share.total >= fewest);
  return (
    <table class={`keep shares ${axis ? '' : 'shares-few'}`}>
      <caption>{caption}</caption>
      <thead class={axis ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">
            <span class="visually-hidden">Estimate and 95% range</span>
            <RangeScale />
          </th>
          <th scope="col" class="number">
            Correct
          </th>
        </tr>
      </thead>
      <tbody>
        {worstFirst(shares).map((share) => (
          <Row share={share} title={title(share.id)} key={share.id} />
        ))}
      </tbody>
    </table>
  );
}

interface TopicsProps {
  topics: readonly Share[];
  items: readonly ScoredItem[];
  topicTitle: (id: string) => string;
  areaTitle: (id: string) => string;
}

/** Topics below the domain of the study map they belong to: most have a question or two, which cannot be ranked one by one. */
export function Topics({ topics, items, topicTitle, areaTitle }: TopicsProps) {
  const areas = sharesBy(items, ({ item }) => item.domain);
  return (
    <>
      {worstFirst(areas).map(({ id, right, total }) => {
        const own = new Set(items.filter(({ item }) => item.domain === id).map(({ item }) => item.topic));
        return (
          <Shares
            caption={`${areaTitle(id)}: ${String(right)} of ${String(total)}`}
            shares={topics.filter((topic) => own.has(topic.id))}
            title={topicTitle}
            key={id}
          />
        );
      })}
    </>
  );
}

export function Earlier({ earlier }: { earlier: readonly Result[] }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Earlier {plural(earlier.length, 'attempt')}</h2>
      <ScoreTable label="Earlier attempts">
        {earlier.slice(0, 10).map((result) => (
          <tr key={result.attempt}>
            <td>{new Date(result.finishedAt).toLocaleDateString()}</td>
            <td>
              <a href={href(`practice/report/#${result.attempt}`)}>{result.title}</a>
            </td>
            <td class="number">
              {percent(result.right, result.total)} of {result.total}
            </td>
            <td class="number">{rangeText(result.right, result.total)}</td>
          </tr>
        ))}
      </ScoreTable>
    </section>
  );
}
