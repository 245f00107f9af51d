/** Pace, changed answers, and how sure went with how right. */
import type { AttemptHead } from '../attempt.ts';
import type { Report } from '../report.ts';
import { confidenceMeans } from '../statistics.ts';
import { percent, quarterTitle } from './ReportTables.tsx';

function Quarters({ head, report }: { head: AttemptHead; report: Report }) {
  return (
    <table class="keep">
      <caption>Pace by quarter of {head.parts.length > 1 ? 'each part' : 'the form'}</caption>
      <thead>
        <tr>
          <th scope="col">Quarter</th>
          <th scope="col" class="number">
            Correct
          </th>
          <th scope="col" class="number">
            Seconds a question
          </th>
        </tr>
      </thead>
      <tbody>
        {report.quarters.map((quarter) => (
          <tr key={quarter.first}>
            <th scope="row">{quarterTitle(quarter, head.parts.length)}</th>
            <td class="number">
              {quarter.right} of {quarter.total}
            </td>
            <td class="number">{Math.round(quarter.meanMs / 1000)}</td>
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
        <caption>How sure and how right</caption>
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
      <p class="hint">
        Brier score {report.brier?.toFixed(3)}: 0 is perfect, 0.25 is what “half and half” on every question would earn. Sure, likely and
        guess are taken as {Math.round(confidenceMeans.sure * 100)}, {Math.round(confidenceMeans.likely * 100)} and{' '}
        {Math.round(confidenceMeans.guess * 100)}%.
      </p>
    </div>
  );
}

export function Pace({ head, report }: { head: AttemptHead; report: Report }) {
  const { changes } = report;
  return (
    <section aria-labelledby="how">
      <h2 id="how">Pace and confidence</h2>
      <div class="report-beside">
        <Quarters head={head} report={report} />
        {report.calibration.length > 0 && <Sureness report={report} />}
      </div>
      <p>
        Changed answers: {changes.wrongToRight} from wrong to right, {changes.rightToWrong} from right to wrong, {changes.wrongToWrong} from
        wrong to another wrong one.
      </p>
    </section>
  );
}
