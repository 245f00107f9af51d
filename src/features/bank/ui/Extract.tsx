/** The paper that goes with an item. What draws it travels only with an item that has one; without it the paper is shown as plain text. */
import type { BankItem } from '../../../schemas/bank.ts';
import { Deferred } from '../../../ui/Deferred.tsx';

const loadSheet = async () => (await import('../../../ui/Sheet.tsx')).Sheet;

export function Extract({ item: { extract } }: { item: Pick<BankItem, 'extract'> }) {
  if (!extract) return null;
  return <Deferred load={loadSheet} props={extract} failed={<pre class="extract-plain">{`${extract.title}\n\n${extract.text}`}</pre>} />;
}
