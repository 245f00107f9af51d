/** Cards that repeating does not help, each with the lesson to read. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { leechLapses, type Scheduled } from '../review.ts';
import { cardNames, type CardName } from '../store/faces.ts';
import { setInQueue } from '../store/review.ts';

const shown = 20;

export function Leeches({ leeches }: { leeches: readonly Scheduled[] }) {
  const [names, setNames] = useState<ReadonlyMap<string, CardName>>(new Map());
  useEffect(() => {
    let current = true;
    if (leeches.length > 0)
      void cardNames(leeches.map(({ card }) => card)).then((found) => {
        if (current) setNames(found);
      });
    return () => {
      current = false;
    };
  }, [leeches]);
  if (leeches.length === 0) return null;
  return (
    <section aria-labelledby="leeches">
      <h2 id="leeches">What does not stick</h2>
      <p>Forgotten {countOf(leechLapses, 'time')} or more. Reading helps these more than repeating.</p>
      <ul>
        {leeches.slice(0, shown).map(({ card, lapses }) => {
          const { name, lesson } = names.get(card.id) ?? { name: card.ref, lesson: null };
          return (
            <li key={card.id}>
              {card.kind === 'item' ? <a href={href(`questions/#${card.ref}`)}>{name}</a> : name}, forgotten {countOf(lapses, 'time')}.{' '}
              {lesson && (
                <>
                  Read: <a href={href(lesson.path)}>{lesson.title}</a>{' '}
                </>
              )}
              <button type="button" class="button button-plain" onClick={() => void setInQueue(card.id, false)}>
                Take out<span class="visually-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
