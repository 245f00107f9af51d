/** Pace, changed answers, and how sure went with how right. */
import type { AttemptHead } from '../attempt.ts';
import type { Report } from '../report.ts';
import { percent } from './ReportTables.tsx';

function Quarters({ head, report }: { head: AttemptHead; report: Report }) {
  const slowest = Math.max(1, ...report.quarters.map(({ meanMs }) => meanMs));
  return (
    <table class="keep pace">
      <caption>Pace</caption>
      <thead>
        <tr>
          <th scope="col">Questions</th>
          <th scope="col">Correct</th>
          <th scope="col" class="number">
            Seconds each
          </th>
        </tr>
      </thead>
      <tbody>
        {report.quarters.map(({ part, first, last, right, total, meanMs }) => (
          <tr key={first}>
            <th scope="row">
              {head.parts.length > 1 && <span class="visually-hidden">Part {part + 1}, </span>}
              {first + 1}
              {last > first && ` to ${String(last + 1)}`}
            </th>
            <td>
              {right} of {total}
            </td>
            <td class="number">
              <svg class="pace-bar" viewBox="0 0 60 8" width="60" height="8" aria-hidden="true">
                <path d={`M60 4H${String(60 - (60 * meanMs) / slowest)}`} />
              </svg>{' '}
              {Math.round(meanMs / 1000)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changed({ changes }: Pick<Report, 'changes'>) {
  const rows = [
    ['Wrong to correct', changes.wrongToRight],
    ['Correct to wrong', changes.rightToWrong],
    ['Wrong to wrong', changes.wrongToWrong],
  ] as const;
  return (
    <table class="keep">
      <caption>Changed answers</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col" class="number">
            Answers
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([text, count]) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sureness({ report }: { report: Report }) {
  return (
    <div>
      <table class="keep">
        <caption>Confidence</caption>
        <thead>
          <tr>
            <th scope="col">You said</th>
            <th scope="col" class="number">
              Taken as
            </th>
            <th scope="col" class="number">
              Correct
            </th>
          </tr>
        </thead>
        <tbody>
          {report.calibration.map((row) => (
            <tr key={row.level}>
              <th scope="row">{row.level.charAt(0).toUpperCase() + row.level.slice(1)}</th>
              <td class="number">{Math.round(row.stated * 100)}%</td>
              <td class="number">
                {percent(row.right, row.total)} of {row.total}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">Brier score {report.brier?.toFixed(3)}: 0 is perfect; saying “half and half” every time would earn 0.25.</p>
    </div>
  );
}

export function Pace({ head, report }: { head: AttemptHead; report: Report }) {
  return (
    <section aria-labelledby="how">
      <h2 id="how">Pace and confidence</h2>
      <div class="report-beside">
        <Quarters head={head} report={report} />
        <Changed changes={report.changes} />
        {report.calibration.length > 0 && <Sureness report={report} />}
      </div>
    </section>
  );
}
