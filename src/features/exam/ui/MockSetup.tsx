/** The start screen of a mock exam: what is known, what is not, what the candidate settles, which form. */
import { useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import type { Blueprint } from '../assemble.ts';
import { readSeed } from '../seed.ts';
import { makeHead, mockLimits, mockRules, type MockChoices } from '../setup.ts';
import { spokenTime } from '../clock.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { prepareForm } from '../store/prepare.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { useReady } from '../../../ui/useReady.ts';
import { useBegin } from '../../../ui/useBegin.ts';

interface FormatOption {
  id: string;
  title: string;
  items: number;
  minutes: number | null;
  parts: number[];
  breakMinutes: number;
  confirmed: string[];
  unconfirmed: string[];
  passing: string;
}
interface OutlineOption {
  id: string;
  title: string;
  note: string;
  blueprint: Blueprint;
  domains: Record<string, string>;
}
export interface MockSetupProps {
  exam: 'cpcs' | 'cpmsm';
  abbreviation: string;
  formats: FormatOption[];
  outlines: OutlineOption[];
  forms: { id: string; title: string; items: number; outline: string }[];
}

const extraTimes: readonly [number, string][] = [
  [1, 'Standard time'],
  [1.25, 'Time and a quarter'],
  [1.5, 'Time and a half'],
  [2, 'Double time'],
  [0, 'No time limit'],
];

export default function MockSetup({ exam, abbreviation, formats, outlines, forms }: MockSetupProps) {
  const [formatId, setFormat] = useState(formats[0]?.id ?? '');
  const [outlineId, setOutline] = useState(outlines[0]?.id ?? '');
  const [source, setSource] = useState(forms[0]?.id ?? 'fresh');
  const [seedText, setSeedText] = useState('');
  const [choices, setChoices] = useState<MockChoices>({
    clock: 'per-part',
    reopenParts: false,
    extraTime: 1,
    extraBreaks: 0,
    confidence: true,
  });
  const { begin, busy, problem } = useBegin();
  const ready = useReady();
  const format = formats.find((entry) => entry.id === formatId) ?? formats[0];
  const outline = outlines.find((entry) => entry.id === outlineId) ?? outlines[0];
  if (!format || !outline) return null;
  const change = (part: Partial<MockChoices>) => {
    setChoices((before) => ({ ...before, ...part }));
  };
  const typed = seedText.trim() === '' ? null : readSeed(seedText);
  // A ready-made form has the items of the main format; another length is drawn afresh.
  const usable = forms.filter((form) => form.items === format.items && form.outline === outline.id);
  const chosen = usable.find((form) => form.id === source);
  const badSeed = !chosen && seedText.trim() !== '' && typed === null;
  const limits = mockLimits(format, choices);

  const prepare = async (): Promise<Prepared> => {
    const common = {
      id: newAttemptId(),
      kind: 'mock' as const,
      exam,
      createdAt: Date.now(),
      outline: outline.blueprint.outline,
      domains: outline.domains,
      parts: format.parts,
      rules: mockRules(format, choices),
    };
    const form = await prepareForm(readBankFile, {
      form: chosen?.id ?? null,
      outline,
      items: format.items,
      seed: typed ?? newSeed(),
      abbreviation,
    });
    if (!form.ok) return form;
    const { title, seed, bank, items, formId } = form;
    return { ok: true, head: makeHead({ ...common, title, seed, bank, items, ...(formId === undefined ? {} : { formId }) }) };
  };
  const focusSeed = () => document.querySelector<HTMLElement>('#seed')?.focus();
  const printed = () => {
    const form: Record<string, string> = chosen
      ? { form: chosen.id }
      : { format: format.id, outline: outline.id, seed: typed ?? newSeed() };
    location.assign(`${href('practice/paper/')}#${new URLSearchParams({ exam, ...form }).toString()}`);
  };

  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault();
        if (badSeed) focusSeed();
        else begin(async () => beginAttempt(await prepare()));
      }}
    >
      <fieldset class="whole stack" disabled={!ready}>
        <legend class="visually-hidden">Your mock exam</legend>
        <div class="field">
          <label for="format">Exam format</label>
          <select
            id="format"
            value={formatId}
            onChange={(input) => {
              setFormat(input.currentTarget.value);
            }}
          >
            {formats.map((entry) => (
              <option value={entry.id} key={entry.id}>
                {entry.title}
              </option>
            ))}
          </select>
        </div>
        <div class="notice">
          {format.confirmed.length > 0 && (
            <>
              <p>
                <strong>Confirmed by the certifying body</strong>
              </p>
              <ul>
                {format.confirmed.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <p>
            <strong>Not confirmed</strong>
          </p>
          <ul>
            {format.unconfirmed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{format.passing}</p>
        </div>
        <div class="field">
          <label for="outline">Content outline</label>
          <select
            id="outline"
            value={outlineId}
            onChange={(input) => {
              setOutline(input.currentTarget.value);
            }}
          >
            {outlines.map((entry) => (
              <option value={entry.id} key={entry.id}>
                {entry.title}
              </option>
            ))}
          </select>
          <p class="hint">{outline.note}</p>
        </div>
        <fieldset>
          <legend>Form</legend>
          {usable.map((form) => (
            <label class="choice" key={form.id}>
              <input
                type="radio"
                name="form"
                checked={source === form.id}
                onChange={() => {
                  setSource(form.id);
                }}
              />
              {form.title}
            </label>
          ))}
          <label class="choice">
            <input
              type="radio"
              name="form"
              checked={!chosen}
              onChange={() => {
                setSource('fresh');
              }}
            />
            A fresh form
          </label>
          {!chosen && (
            <div class="field">
              <label for="seed">Seed (leave empty for a new one)</label>
              <input
                id="seed"
                value={seedText}
                autocomplete="off"
                spellcheck={false}
                placeholder="ABCD-1234-EFGH-5678"
                aria-invalid={badSeed}
                aria-describedby="seed-hint"
                onInput={(input) => {
                  setSeedText(input.currentTarget.value);
                }}
              />
              <p id="seed-hint" class={badSeed ? 'error' : 'hint'}>
                {badSeed
                  ? 'A seed has 16 letters and digits, in four groups of four; U is not used.'
                  : 'The same seed on the same bank gives the same form, on screen and on paper.'}
              </p>
            </div>
          )}
        </fieldset>
        {format.parts.length > 1 && (
          <fieldset>
            <legend>Where the real rule is not known, you choose</legend>
            <label class="choice">
              <input
                type="radio"
                name="clock"
                checked={choices.clock === 'per-part'}
                onChange={() => {
                  change({ clock: 'per-part' });
                }}
              />
              A clock for each part
            </label>
            <label class="choice">
              <input
                type="radio"
                name="clock"
                checked={choices.clock === 'pooled'}
                onChange={() => {
                  change({ clock: 'pooled' });
                }}
              />
              One clock for both parts
            </label>
            <label class="choice">
              <input
                type="checkbox"
                checked={choices.reopenParts}
                onChange={(input) => {
                  change({ reopenParts: input.currentTarget.checked });
                }}
              />
              Part one may be opened again after the break
            </label>
          </fieldset>
        )}
        <fieldset>
          <legend>Accommodations and confidence</legend>
          <div class="field">
            <label for="extra">Time</label>
            <select
              id="extra"
              value={String(choices.extraTime)}
              onChange={(input) => {
                change({ extraTime: Number(input.currentTarget.value) });
              }}
            >
              {extraTimes.map(([value, text]) => (
                <option value={String(value)} key={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="breaks">Extra breaks inside the parts</label>
            <select
              id="breaks"
              value={String(choices.extraBreaks)}
              onChange={(input) => {
                change({ extraBreaks: Number(input.currentTarget.value) });
              }}
            >
              {[0, 1, 2, 3, 4].map((value) => (
                <option value={String(value)} key={value}>
                  {value === 0 ? 'None' : value}
                </option>
              ))}
            </select>
          </div>
          <label class="choice">
            <input
              type="checkbox"
              checked={choices.confidence}
              onChange={(input) => {
                change({ confidence: input.currentTarget.checked });
              }}
            />
            Ask how sure I am of each answer (optional at every item)
          </label>
        </fieldset>
        <p>
          {format.items} items in{' '}
          {plural(format.parts.length, 'one part', `${String(format.parts.length)} parts (${format.parts.join(' and ')})`)}.{' '}
          {limits.length === 0
            ? 'No time limit.'
            : limits.map((limit, index) => `${limits.length > 1 ? `Part ${String(index + 1)}: ` : ''}${spokenTime(limit)}`).join('. ') +
              '.'}
        </p>
        {problem !== '' && (
          <p class="notice notice-wrong" role="alert">
            {problem}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? 'Preparing the form' : 'Go to the practice rules'}
          </button>
          <button type="button" class="button" onClick={badSeed ? focusSeed : printed}>
            Print it on paper
          </button>
        </div>
      </fieldset>
    </form>
  );
}
