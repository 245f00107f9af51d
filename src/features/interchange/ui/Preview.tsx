/** What a file gave: what was understood, to choose from; what was left out, by its place and the reason; what an author would mend. */
import { useId } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Check } from '../../../ui/Check.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { usePage } from '../../../ui/usePage.ts';
import { sameItem } from '../lint.ts';
import type { ReadQuiz } from '../model.ts';
import { firstWords } from '../text.ts';
import { ItemView } from './ItemView.tsx';

interface Props {
  read: ReadQuiz;
  /** Ids of the items to take. */
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  /** Items there already, as `sameItem` names them. */
  there: ReadonlySet<string>;
}

function Items({ read, chosen, choose, there }: Props) {
  const { shown, pager } = usePage(read.items, 20);
  const twice = read.items.filter(({ item }) => there.has(sameItem(item))).length;
  const all = (on: boolean) => {
    choose(new Set(on ? read.items.map(({ item }) => item.id) : []));
  };
  return (
    <>
      {twice > 0 && <Notice>{`${countOf(twice, 'question is', 'questions are')} here already and not ticked.`}</Notice>}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            all(true);
          }}
        >
          Tick all
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            all(false);
          }}
        >
          Tick none
        </button>
      </div>
      <ol class="import-items">
        {shown.map(({ where, item }) => (
          <li key={item.id}>
            <Check
              checked={chosen.has(item.id)}
              onChecked={(on) => {
                const next = new Set(chosen);
                if (on) next.add(item.id);
                else next.delete(item.id);
                choose(next);
              }}
            >
              {firstWords(item.stem, 100)} <span class="hint">({there.has(sameItem(item)) ? `${where}; there already` : where})</span>
            </Check>
            <details>
              <summary>
                See it <span class="visually-hidden">whole: {firstWords(item.stem, 40)}</span>
              </summary>
              <ItemView item={item} />
            </details>
          </li>
        ))}
      </ol>
      <Pager {...pager} label="Pages of questions" />
    </>
  );
}

function Left({ left }: Pick<ReadQuiz, 'left'>) {
  const { shown, pager } = usePage(left, 50);
  return (
    <>
      <ul>
        {shown.map(({ where, what, why }, at) => (
          <li key={at}>
            <span class="label">{where}</span>: {what}. {why}
          </li>
        ))}
      </ul>
      <Pager {...pager} label="Pages of what was left out" />
    </>
  );
}

export function Preview(props: Props) {
  const { read } = props;
  const id = useId();
  const cards = read.terms.length === 0 ? '' : ` and ${countOf(read.terms.length, 'card')}`;
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {countOf(read.items.length, 'question')}
        {cards}
      </h2>
      <p>
        Read as {read.format}, {read.encoding}. {read.left.length === 0 ? 'Nothing was left out.' : ''}
      </p>
      {read.lint.length > 0 && (
        <Notice>
          <ul>
            {read.lint.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read.left.length > 0 && (
        <details open={read.items.length + read.terms.length === 0}>
          <summary>{countOf(read.left.length, 'thing')} left out or changed</summary>
          <Left left={read.left} />
        </details>
      )}
      {read.items.length > 0 && <Items {...props} />}
      {read.terms.length > 0 && (
        <details>
          <summary>See the cards</summary>
          <dl class="import-terms">
            {read.terms.slice(0, 200).map(({ front, back }, at) => (
              <div key={at}>
                <dt dir="auto">{front}</dt>
                <dd dir="auto">{back}</dd>
              </div>
            ))}
          </dl>
          {read.terms.length > 200 && <p class="hint">The first 200 of {read.terms.length}.</p>}
        </details>
      )}
    </section>
  );
}
