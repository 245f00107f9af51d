import type { CaseDocument } from '../../../schemas/casework.ts';
import { linesIn, lineText } from '../read.ts';

interface Props {
  document: CaseDocument;
  marked: ReadonlyMap<string, string>;
  chosen: ReadonlySet<string>;
  onLine?: ((line: string) => void) | undefined;
  level?: 2 | 3;
}
export function FileDocument({ document, marked, chosen, onLine }: Props) {
  return (
    <article aria-labelledby={`doc-${document.id}`}>
      <h2 id={`doc-${document.id}`}>{document.title}</h2>
      {linesIn(document).map((line) => (
        <p key={line.id}>
          <button
            type="button"
            data-line={line.id}
            aria-pressed={chosen.has(line.id)}
            onClick={() => {
              onLine?.(line.id);
            }}
          >
            {lineText(line)} {marked.get(line.id)}
          </button>
        </p>
      ))}
    </article>
  );
}
