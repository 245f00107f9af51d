/** Practice files in My progress. Draws nothing, and loads nothing more, before a file was handed in. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadingResult } from '../../../schemas/casework-result.ts';
import { listReadingResults } from '../../../storage/readings.ts';
import { Deferred } from '../../../ui/Deferred.tsx';

const loadTable = async () => (await import('./FilesTable.tsx')).FilesTable;

export default function FilesProgress() {
  const [results, setResults] = useState<readonly ReadingResult[]>([]);
  useEffect(() => {
    // Where it cannot be read, the page says so for everything else it shows.
    void listReadingResults().then((read) => {
      if (read.ok) setResults(read.value);
    });
  }, []);
  return results.length === 0 ? null : <Deferred load={loadTable} props={{ results }} what="What you found in practice files" />;
}
