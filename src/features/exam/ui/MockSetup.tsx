/** The start screen of a mock exam: what is known, what is not, what the candidate settles, which form. */
import { useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { readFormSeed, writeFormSeed } from '../decks.ts';
import { makeHead, mockLimits, mockRules, type MockChoices } from '../setup.ts';
import { spokenTime } from '../clock.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../store/begin.ts';
import { prepareForm } from '../store/prepare.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { useReady } from '../../../ui/useReady.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import type { MockSetupProps } from '../mock-options.ts';
import './setup.css';
import { Accommodations, FormatFacts, FormChoice, PartChoices } from './MockChoices.tsx';

export default function MockSetup({ exam, abbreviation, formats, outlines, decks, forms }: MockSetupProps) {
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
  const settings = useRef<HTMLDetailsElement>(null);
  const { begin, busy, problem } = useBegin();
  const ready = useReady();
  const format = formats.find((entry) => entry.id === formatId) ?? formats[0];
  const outline = outlines.find((entry) => entry.id === outlineId) ?? outlines[0];
  if (!format || !outline) return null;
  const change = (part: Partial<MockChoices>) => {
    setChoices((before) => ({ ...before, ...part }));
  };
  const typed = seedText.trim() === '' ? null : readFormSeed(seedText);
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
      seed: typed ?? { seed: newSeed(), decks: true },
      decks,
      abbreviation,
    });
    if (!form.ok) return form;
    const { title, seed, bank, items, formId } = form;
    return { ok: true, head: makeHead({ ...common, title, seed, bank, items, ...(formId === undefined ? {} : { formId }) }) };
  };
  const focusSeed = () => {
    if (settings.current) settings.current.open = true;
    document.querySelector<HTMLElement>('#seed')?.focus();
  };
  const printed = () => {
    const form: Record<string, string> = chosen
      ? { form: chosen.id }
      : { format: format.id, outline: outline.id, seed: writeFormSeed(typed ?? { seed: newSeed(), decks: true }) };
    location.assign(`${href('practice/paper/')}#${new URLSearchParams({ exam, ...form }).toString()}`);
  };

  const sizes = `${String(format.items)} questions in ${plural(format.parts.length, 'one part', `${String(format.parts.length)} parts (${format.parts.join(' and ')})`)}.`;
  const time =
    limits.length === 0
      ? 'No time limit.'
      : `${limits.map((limit, index) => `${limits.length > 1 ? `Part ${String(index + 1)}: ` : ''}${spokenTime(limit)}`).join('. ')}.`;
  return (
    <form
      class="setup"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (badSeed) focusSeed();
        else begin(async () => beginAttempt(await prepare()));
      }}
    >
      <fieldset class="whole stack" disabled={!ready}>
        <legend class="visually-hidden">Your mock exam</legend>
        <p>
          <strong>{chosen?.title ?? 'A fresh form'}.</strong> {sizes} {time}
        </p>
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
        <div class="row">
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? 'Preparing the form' : 'Continue'}
          </button>
          <button type="button" class="button" onClick={badSeed ? focusSeed : printed}>
            Print it on paper
          </button>
        </div>
        <details ref={settings}>
          <summary>Change settings</summary>
          <div class="stack">
            <Select label="Exam format" value={formatId} options={formats.map(({ id, title }) => [id, title])} onValue={setFormat} />
            <Select
              label="Content outline"
              value={outlineId}
              options={outlines.map(({ id, title }) => [id, title])}
              hint={outline.note}
              onValue={setOutline}
            />
            <FormChoice
              usable={usable}
              source={chosen?.id ?? 'fresh'}
              setSource={setSource}
              seed={seedText}
              setSeed={setSeedText}
              badSeed={badSeed}
            />
            {format.parts.length > 1 && <PartChoices choices={choices} change={change} />}
            <Accommodations choices={choices} change={change} />
          </div>
        </details>
        <FormatFacts format={format} />
      </fieldset>
    </form>
  );
}
