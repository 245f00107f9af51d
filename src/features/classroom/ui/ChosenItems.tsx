/** The items of a quiz so far: read them, take them out. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { BankItem, Catalog } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { loadItems } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { stemText } from '../../bank/stem.ts';
import { titleOfTopic } from '../store/educator.ts';

interface Props {
  chosen: readonly string[];
  catalog: Catalog;
  change: (ids: string[]) => void;
}

export function ChosenItems({ chosen, catalog, change }: Props) {
  const [open, setOpen] = useState(false);
  const [texts, setTexts] = useState<ReadonlyMap<string, BankItem>>(new Map());
  const [removed, setRemoved] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const missing = chosen.filter((id) => !texts.has(id));
    if (!open || missing.length === 0) return;
    void loadItems(readBankFile, missing).then((loaded) => {
      if (loaded.ok) setTexts((before) => new Map([...before, ...loaded.value.map((item) => [item.id, item] as const)]));
    });
  }, [open, chosen]);
  const take = (ids: string[]) => {
    setRemoved(chosen);
    change(ids);
  };
  const topics = new Map<string, number>();
  for (const item of catalog.items) if (chosen.includes(item.id)) topics.set(item.topic, (topics.get(item.topic) ?? 0) + 1);
  return (
    <section class="stack" aria-labelledby="chosen">
      <h3 id="chosen">{countOf(chosen.length, 'bank item')} in the quiz</h3>
      {chosen.length > 0 && (
        <p class="hint">{[...topics].map(([topic, count]) => `${titleOfTopic(catalog, topic)}: ${String(count)}`).join(' · ')}</p>
      )}
      <p>
        To choose item by item, use the <a href={href('questions/')}>question browser</a> and hand your selection over from there. This quiz
        is kept here meanwhile; you can add the selection to it.
      </p>
      {removed && removed.length !== chosen.length && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              change([...removed]);
              setRemoved(null);
            }}
          >
            Undo the removal
          </button>
        </p>
      )}
      {chosen.length > 0 && (
        <>
          <details
            onToggle={(toggle) => {
              setOpen(toggle.currentTarget.open);
            }}
          >
            <summary>Read and take out items</summary>
            <ol class="class-items">
              {chosen.map((id) => {
                const item = texts.get(id);
                return (
                  <li key={id}>
                    <p>{item ? stemText(item.stem) : id}</p>
                    {item && (
                      <ul>
                        {item.options.map((option) => (
                          <li key={option}>{option}</li>
                        ))}
                      </ul>
                    )}
                    <button
                      type="button"
                      class="button button-plain"
                      aria-label={`Take out ${id}`}
                      onClick={() => {
                        take(chosen.filter((other) => other !== id));
                      }}
                    >
                      Take out
                    </button>
                  </li>
                );
              })}
            </ol>
          </details>
          <div class="row">
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                take([]);
              }}
            >
              Take out all
            </button>
          </div>
        </>
      )}
    </section>
  );
}
