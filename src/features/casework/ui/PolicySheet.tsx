import type { Policy } from '../../../schemas/casework.ts';

interface Props {
  policy: Policy;
  decisionOn: string;
  marked: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onLine?: ((line: string) => void) | undefined;
  level?: 2 | 3;
}
export function PolicySheet({ policy, marked, chosen, onLine }: Props) {
  return (
    <article aria-labelledby="doc-policy">
      <h2 id="doc-policy">{policy.title}</h2>
      {policy.lines.map((line) => (
        <p key={line.id}>
          <button
            type="button"
            data-line={line.id}
            aria-pressed={chosen.has(line.id)}
            onClick={() => {
              onLine?.(line.id);
            }}
          >
            {line.text} {marked.get(line.id)}
          </button>
        </p>
      ))}
    </article>
  );
}
