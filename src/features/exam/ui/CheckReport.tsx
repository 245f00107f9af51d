/** Recomputes a downloaded report: does its score follow from its own log? */
import { useState } from 'preact/hooks';
import { checkReport, type ReportFile } from '../export.ts';
import { readReportFile } from '../read-report.ts';
import { ReportView } from './ReportView.tsx';
import '../../../styles/tools.css';
import './player.css';
import './report.css';

type Checked = { ok: true; file: ReportFile; differences: string[] } | { ok: false; problem: string };

export default function CheckReport({ topics }: { topics: Record<string, string> }) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const open = (file: File | undefined) => {
    if (!file) return;
    void file.text().then(
      (text) => {
        const read = readReportFile(text);
        setChecked(read.ok ? { ok: true, file: read.file, differences: checkReport(read.file).differences } : read);
      },
      () => {
        setChecked({ ok: false, problem: 'The file could not be read from the disk.' });
      },
    );
  };
  const result = checked?.ok === true ? checkReport(checked.file) : null;
  return (
    <div class="stack">
      <div class="field">
        <label for="report-file">Report file (JSON)</label>
        <input
          id="report-file"
          type="file"
          accept="application/json,.json"
          onChange={(input) => {
            open(input.currentTarget.files?.[0]);
          }}
        />
        <p class="hint">The file is read on this device and sent nowhere.</p>
      </div>
      <div role="status">
        {checked?.ok === false && <p class="notice notice-wrong">{checked.problem}</p>}
        {checked?.ok === true && checked.differences.length === 0 && (
          <p class="notice">The report holds: computed again from its log, every number is the same.</p>
        )}
        {checked?.ok === true && checked.differences.length > 0 && (
          <div class="notice notice-wrong">
            <p>The report does not hold.</p>
            <ul>
              {checked.differences.slice(0, 20).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {checked?.ok === true && result && (
        <div class="report">
          <ReportView
            head={checked.file.attempt}
            state={result.state}
            score={result.score}
            report={result.report}
            topics={topics}
            earlier={[]}
            setCause={null}
          />
        </div>
      )}
    </div>
  );
}
