/** The paper that goes with an item. What draws it travels only with an item that has one. */
import type { BankItem } from '../../../schemas/bank.ts';
import { Deferred } from '../../../ui/Deferred.tsx';

const loadSheet = async () => (await import('../../../ui/Sheet.tsx')).Sheet;

export function Extract({ item: { extract } }: { item: Pick<BankItem, 'extract'> }) {
  if (!extract) return null;
  return <Deferred load={loadSheet} props={extract} what={extract.title} />;
}
