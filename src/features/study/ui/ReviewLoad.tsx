/** How many reviews fall due on each of the next two weeks: a bar for each day, in a table that says the same. */
import { useMemo } from 'preact/hooks';
import { load } from '../review.ts';
import type { Reviews } from '../store/review.ts';

export function ReviewLoad({ reviews }: { reviews: Reviews }) {
  const rows = useMemo(() => load([...reviews.cards.values()], Date.now()), [reviews]);
  const most = Math.max(1, ...rows.map((row) => row.reviews));
  if (reviews.cards.size === 0) return null;
  return (
    <section aria-labelledby="load">
      <h2 id="load">The next two weeks</h2>
      <table class="study-bars">
        <caption class="visually-hidden">Reviews that fall due each day</caption>
        <tbody>
          {rows.map(({ day, reviews: due }, place) => (
            <tr key={day}>
              <th scope="row">
                {place === 0 ? 'Today' : new Date(day).toLocaleDateString('en-US', { weekday: 'short', month: 'short', day: 'numeric' })}
              </th>
              <td class="study-bar">
                <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
                  <rect width={(due / most) * 100} height="8" />
                </svg>
              </td>
              <td class="number">{due}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">Without new cards, and if every one is known.</p>
    </section>
  );
}
