/** Place of the practice files in My progress; what it draws travels after the desk. */
import { Deferred } from '../../../ui/Deferred.tsx';

const loadTable = async () => (await import('./FilesTable.tsx')).FilesTable;

export default function FilesProgress() {
  return <Deferred load={loadTable} props={{}} what="What you read of practice files" />;
}
