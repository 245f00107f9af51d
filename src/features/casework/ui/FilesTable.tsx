/** Practice files in My progress: how often each kind of finding was found. Draws nothing before a file was handed in. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { listReadingResults } from '../../../storage/readings.ts';
import { summarizeFiles, type FilesSummary } from '../history.ts';
import { kindNames } from '../names.ts';

export function FilesTable() {
  const [summary, setSummary] = useState<FilesSummary | null>(null);
  useEffect(() => {
    // Where it cannot be read, the page says so for everything else it shows.
    void listReadingResults().then((results) => {
      if (results.ok) setSummary(summarizeFiles(results.value));
    });
  }, []);
  if (!summary || summary.files === 0) return null;
  const { files, found, total, alarms, kinds } = summary;
  return (
    <section aria-labelledby="files">
      <h2 id="files">Practice files</h2>
      <p>
        {countOf(files, 'file')} read: {found} of {countOf(total, 'finding')} found, {countOf(alarms, 'false alarm')}.{' '}
        <a href={href('practice/files/')}>Read another</a>.
      </p>
      <table>
        <caption>Found, by kind; what is overlooked most stands first</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Found</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{kindNames[row.kind]}</th>
              <td>
                {row.found} of {row.total}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
