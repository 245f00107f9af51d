/** A paper of a practice file, drawn as what it is: a form, a letter, a printed web page. Each line can be chosen where lines are marked. */
import type { CaseDocument } from '../../../schemas/casework.ts';
import { linesIn } from '../read.ts';
import { BlockView } from './documents/Blocks.tsx';
import type { LineSettings } from './documents/Line.tsx';
import { headDate, lookOf } from './documents/look.ts';
import { useRoving } from './documents/useRoving.ts';
import './documents.css';

interface Props {
  document: CaseDocument;
  /** What a line was marked as, by its id. */
  marked: ReadonlyMap<string, string>;
  /** Lines that are chosen now, for a mark in the making. */
  chosen: ReadonlySet<string>;
  /** Called with a line that is chosen or let go. Without it the paper is for reading only. */
  onLine?: ((line: string) => void) | undefined;
  /** The paper's place in a printed file, from 1; it numbers the paper and its lines. */
  place?: number;
  /** Level of the title among the page's headings. */
  level?: 2 | 3;
}

function Head({ document, level }: { document: CaseDocument; level: 2 | 3 }) {
  const { band, to = 'To' } = lookOf(document);
  const date = headDate(document);
  const Title = `h${String(level)}` as 'h2' | 'h3';
  return (
    <header class="doc-head">
      <div class="doc-from">
        <p class="doc-house">{document.from.name}</p>
        {document.from.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {band !== undefined && <p class="doc-band">{band}</p>}
      {date && (
        <p class="doc-date">
          {date.label !== '' && `${date.label}: `}
          {date.text}
        </p>
      )}
      {document.to !== undefined && (
        <p class="doc-to">
          {to}: {document.to}
        </p>
      )}
      <Title class="doc-title" id={`doc-${document.id}`}>
        {document.title}
      </Title>
    </header>
  );
}

export function FileDocument({ document, marked, chosen, onLine, place, level = 2 }: Props) {
  const roving = useRoving(linesIn(document).map(({ id }) => id));
  const settings: LineSettings = { paper: document.title, marked, chosen, onLine, roving, place };
  const below = level === 2 ? 3 : 4;
  const [first, ...rest] = document.blocks;
  const printed = first?.type === 'portal';
  const { sheet, federal } = lookOf(document);
  return (
    <article
      class={`doc doc-${sheet}${federal ? ' doc-federal' : ''}${place === undefined ? '' : ' doc-numbered'}`}
      aria-labelledby={`doc-${document.id}`}
    >
      {place !== undefined && <p class="doc-place">Document {place}</p>}
      {printed && <BlockView block={first} settings={settings} level={below} />}
      <Head document={document} level={level} />
      {(printed ? rest : document.blocks).map((block, index) => (
        <BlockView block={block} settings={settings} level={below} key={index} />
      ))}
    </article>
  );
}
