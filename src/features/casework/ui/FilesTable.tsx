/** How often each kind of finding was found in practice files. */
import { countOf } from '../../../format/plurals.ts';
import type { ReadingResult } from '../../../schemas/casework-result.ts';
import { href } from '../../../site.ts';
import { summarizeFiles } from '../history.ts';
import { kindNames } from '../names.ts';

export function FilesTable({ results }: { results: readonly ReadingResult[] }) {
  const { files, found, total, alarms, kinds } = summarizeFiles(results);
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
