/** A figure in a table; where there is none, a dash that says why. */
import { figure } from '../figures.ts';

export function Figure({ value, why, digits }: { value: number | null; why: string; digits?: number }) {
  const text = figure(value, digits);
  if (text !== null) return <>{text}</>;
  return (
    <>
      <span aria-hidden="true" title={why}>
        –
      </span>
      <span class="visually-hidden">{why}</span>
    </>
  );
}
