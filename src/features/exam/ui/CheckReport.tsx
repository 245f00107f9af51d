/** Recomputes a downloaded report: does its score follow from its own log? */
import { useRef, useState } from 'preact/hooks';
import type { BankItem } from '../../../schemas/bank.ts';
import { loadAnswerKeys } from '../../bank/index.ts';
import { checkReport, compareWithBank, type BankComparison, type ReportFile } from '../export.ts';
import { readReportFile, reportSizeLimit } from '../read-report.ts';
import { mendedItems } from '../store/today.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { ReportView, type ReportViewProps } from './ReportView.tsx';
import '../../../styles/tools.css';
import './player.css';
import './report.css';

type Checked =
  | { ok: true; file: ReportFile; result: ReturnType<typeof checkReport>; bank: BankComparison | 'loading' | 'none' }
  | { ok: false; problem: string };

/** Keys come from the bank by id; an id from outside that could name another file is not asked for. */
const isBankId = (id: string) => /^[a-z0-9-]+$/i.test(id);

/** What the comparison with the bank leaves open, in sentences. */
function openSentences({ same, changed, unknown }: BankComparison): string {
  return [
    `${String(same)} of ${String(same + changed + unknown)} keys are those of the bank.`,
    ...(changed > 0 ? [`${String(changed)} belong to items that have changed since and cannot be compared.`] : []),
    ...(unknown > 0 ? [`${String(unknown)} were not found in the bank.`] : []),
  ].join(' ');
}

function Verdict({ result, bank }: { result: ReturnType<typeof checkReport>; bank: BankComparison | 'loading' | 'none' }) {
  const differences = [...result.differences, ...(typeof bank === 'string' ? [] : bank.differences)];
  if (differences.length > 0) {
    return (
      <div class="notice notice-wrong">
        <p>The report does not hold.</p>
        <ul>
          {differences.slice(0, 20).map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
        {differences.length > 20 && <p>And {differences.length - 20} more.</p>}
      </div>
    );
  }
  if (bank === 'loading') return <p class="hint">The numbers follow from the log. Comparing the keys with the bank.</p>;
  if (bank === 'none') {
    return (
      <p class="notice notice-warn">
        The numbers follow from the log, but the keys could not be compared with the bank: they may be anyone’s. Check again with a
        connection.
      </p>
    );
  }
  const all = bank.changed + bank.unknown === 0;
  return (
    <div class={`notice ${all ? '' : 'notice-warn'}`}>
      <p>
        {all ? 'The report holds' : 'The report holds as far as it can be checked'}: computed again from its log, every number is the same.{' '}
        {openSentences(bank)}
      </p>
      <p>This shows that the score follows from the log. It cannot show who sat the form, or that the log was made by sitting it.</p>
    </div>
  );
}

export default function CheckReport({ topics, areas }: Pick<ReportViewProps, 'topics' | 'areas'>) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [today, setToday] = useState<ReadonlyMap<string, BankItem>>(new Map());
  const turn = useRef(0);
  const check = async (given: File): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const show = (next: Checked) => {
      // A file chosen meanwhile has its own answer.
      if (turn.current === mine) setChecked(next);
    };
    if (given.size > reportSizeLimit) {
      show({ ok: false, problem: 'This file is larger than any report.' });
      return;
    }
    const read = readReportFile(await given.text());
    if (!read.ok) {
      show(read);
      return;
    }
    const { file } = read;
    const result = checkReport(file);
    setToday(new Map());
    show({ ok: true, file, result, bank: 'loading' });
    const ids = file.attempt.items.map((item) => item.id).filter(isBankId);
    const keys = await loadAnswerKeys(readBankFile, ids, file.attempt.formId);
    show({ ok: true, file, result, bank: keys.ok ? compareWithBank(file, keys.value) : 'none' });
    const mended = result.score.items.filter(({ item }) => isBankId(item.id));
    if (keys.ok && turn.current === mine) setToday(await mendedItems(readBankFile, mended));
  };
  const open = (file: File | undefined) => {
    if (!file) return;
    void check(file).catch(() => {
      setChecked({ ok: false, problem: 'The file could not be read from the disk.' });
    });
  };
  return (
    <div class="stack">
      <FileInput
        label="Report file (JSON)"
        hint="The file is read on this device and sent nowhere."
        accept="application/json,.json"
        take={(files) => {
          open(files[0]);
        }}
      />
      <div role="status">
        {checked?.ok === false && <p class="notice notice-wrong">{checked.problem}</p>}
        {checked?.ok === true && <Verdict result={checked.result} bank={checked.bank} />}
      </div>
      {checked?.ok === true && (
        <div class="report">
          <ReportView
            head={checked.file.attempt}
            state={checked.result.state}
            score={checked.result.score}
            report={checked.result.report}
            topics={topics}
            areas={areas}
            earlier={[]}
            today={today}
            setCause={null}
          />
        </div>
      )}
    </div>
  );
}
