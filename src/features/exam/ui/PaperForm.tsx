/** A mock form on paper: the same items and option order as on the screen, an answer sheet, and the key when it is asked for. */
import { useEffect, useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import type { ItemKey } from '../../../schemas/bank.ts';
import { loadAnswerKeys } from '../../bank/index.ts';
import { href } from '../../../site.ts';
import { partRange } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import { readFormSeed, writeFormSeed } from '../decks.ts';
import { optionOrder } from '../seed.ts';
import { prepareForm, type PreparedForm } from '../store/prepare.ts';
import { readBankFile } from '../../bank/store/files.ts';
import type { MockSetupProps } from '../mock-options.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import '../../../ui/sheet.css';
import { Stem } from '../../bank/ui/Stem.tsx';
import '../../../styles/tools.css';
import './player.css';
import './paper.css';

interface Props {
  exams: MockSetupProps[];
}
type Form = Extract<PreparedForm, { ok: true }> & { named: string; parts: number[]; minutes: number | null };

/** The form an address names: `#exam=cpcs&form=cpcs-a`, or `#exam=cpcs&format=…&outline=…&seed=…`. */
async function formOf(hash: string, exams: readonly MockSetupProps[]): Promise<{ ok: true; form: Form } | { ok: false; problem: string }> {
  const asked = new URLSearchParams(hash.slice(1));
  const exam = exams.find((each) => each.exam === asked.get('exam'));
  if (!exam) return { ok: false, problem: 'The address names no exam.' };
  const ready = exam.forms.find((form) => form.id === asked.get('form'));
  const format = exam.formats.find((each) => (ready ? each.items === ready.items : each.id === asked.get('format')));
  const outline = exam.outlines.find((each) => each.id === (ready?.outline ?? asked.get('outline')));
  const seed = readFormSeed(asked.get('seed') ?? '');
  if (!format || !outline || (!ready && seed === null)) return { ok: false, problem: 'The address names no form of this exam.' };
  const prepared = await prepareForm(readBankFile, {
    form: ready?.id ?? null,
    outline,
    items: format.items,
    seed: seed ?? { seed: '', decks: false },
    decks: exam.decks,
    abbreviation: exam.abbreviation,
  });
  return prepared.ok
    ? { ok: true, form: { ...prepared, named: seed ? writeFormSeed(seed) : prepared.seed, parts: format.parts, minutes: format.minutes } }
    : prepared;
}

function Questions({ form }: { form: Form }) {
  return (
    <>
      {form.parts.map((size, part) => {
        const [first, end] = partRange(form, part);
        return (
          <section key={part}>
            {form.parts.length > 1 && (
              <h2>
                Part {part + 1}: {size} items
              </h2>
            )}
            <ol class="paper-items">
              {form.items.slice(first, end).map((item) => (
                <li class="keep" key={item.id}>
                  {item.extract && <Sheet {...item.extract} />}
                  <Stem stem={item.stem} />
                  <ol type="A">
                    {optionOrder(item, form.seed).map((option) => (
                      <li key={option}>{item.options[option]}</li>
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

/** A line for each item: its letters to mark, or the right one. */
function AnswerLines({ form, keys, title }: { form: Form; keys: ReadonlyMap<string, ItemKey> | null; title: string }) {
  return (
    <section class="paper-sheet">
      <h2>{title}</h2>
      {form.parts.map((_, part) => {
        const [first, end] = partRange(form, part);
        return (
          <div key={part}>
            {form.parts.length > 1 && <h3>Part {part + 1}</h3>}
            <ol class="paper-rows">
              {form.items.slice(first, end).map((item) => {
                const order = optionOrder(item, form.seed);
                const key = keys?.get(item.id);
                return (
                  <li key={item.id}>
                    {keys ? (
                      <strong>{key ? optionLetter(order.indexOf(key.key)) : '?'}</strong>
                    ) : (
                      <span class="paper-letters">{order.map((_, place) => optionLetter(place)).join(' ')}</span>
                    )}
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

export default function PaperForm({ exams }: Props) {
  const [form, setForm] = useState<Form | null>(null);
  const [problem, setProblem] = useState('');
  const [keys, setKeys] = useState<ReadonlyMap<string, ItemKey> | null>(null);
  useEffect(() => {
    const open = () => {
      setKeys(null);
      void formOf(location.hash, exams).then((found) => {
        setForm(found.ok ? found.form : null);
        setProblem(found.ok ? '' : found.problem);
      });
    };
    open();
    addEventListener('hashchange', open);
    return () => {
      removeEventListener('hashchange', open);
    };
  }, []);
  if (!form) {
    return problem === '' ? (
      <p class="hint">Laying out the form.</p>
    ) : (
      <p class="notice notice-warn" role="alert">
        {problem} <a href={href('practice/')}>Choose a mock exam</a> and print from there.
      </p>
    );
  }
  const showKey = () => {
    void loadAnswerKeys(
      readBankFile,
      form.items.map((item) => item.id),
    ).then((found) => {
      if (found.ok) setKeys(found.value);
      setProblem(found.ok ? '' : found.problem);
    });
  };
  return (
    <div class="paper">
      <div class="row no-print">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            print();
          }}
        >
          Print
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={keys !== null}
          onClick={
            keys
              ? () => {
                  setKeys(null);
                }
              : showKey
          }
        >
          With the key
        </button>
      </div>
      {problem !== '' && (
        <p class="notice notice-warn" role="alert">
          {problem}
        </p>
      )}
      <h2 class="paper-title">{form.title}</h2>
      <p>
        {form.items.length} items{form.minutes !== null && `, ${spokenTime(form.minutes * 60_000)}`}. An item without an answer counts as
        wrong; a guess costs nothing.
      </p>
      <p class="hint">
        Seed {form.named}, bank {form.bank}. The same form on the screen has the same items and letters.
      </p>
      <Questions form={form} />
      <AnswerLines form={form} keys={null} title="Answer sheet" />
      {keys && <AnswerLines form={form} keys={keys} title="Key" />}
    </div>
  );
}
