/** Parts of a paper: form lines, tables, sentences, signatures, stamps, the head of a printed web page. */
import type { CaseBlock, CaseLine } from '../../../../schemas/casework.ts';
import { lineText } from '../../read.ts';
import { LineOver, lineClass, Shown, type LineSettings } from './Line.tsx';

type Of<Type extends CaseBlock['type']> = Extract<CaseBlock, { type: Type }>;
interface Props<Type extends CaseBlock['type']> {
  block: Of<Type>;
  settings: LineSettings;
}

/** A line in words. A row is read with the heads of its columns, since a button has none. */
export function spoken(block: CaseBlock, line: CaseLine): string {
  if (block.type !== 'table' || !('cells' in line)) return lineText(line);
  return line.cells.map((cell, place) => `${block.head[place]?.label ?? ''}: ${cell === '' ? '(blank)' : cell}`).join('; ');
}

function Fields({ block, settings }: Props<'fields'>) {
  return (
    <dl class="doc-fields">
      {block.lines.map((line) => (
        <div class={lineClass(settings, line.id)} key={line.id}>
          <dt>{line.label}</dt>
          <dd>
            <Shown text={line.value} />
            <LineOver settings={settings} line={line.id} name={spoken(block, line)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** On a narrow sheet each row is drawn as a block; `data-label` then says what a cell is. */
function Table({ block, settings }: Props<'table'>) {
  if (block.lines.length === 0) return <p class="doc-empty">{block.empty ?? 'None.'}</p>;
  return (
    <table class="doc-table">
      <thead>
        <tr>
          {block.head.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.lines.map((line) => (
          <tr class={lineClass(settings, line.id)} key={line.id}>
            {line.cells.map((cell, place) => (
              <td data-label={block.head[place]?.label ?? ''} key={place}>
                <Shown text={cell} />
                {place === line.cells.length - 1 && <LineOver settings={settings} line={line.id} name={spoken(block, line)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentences({ block, settings }: Props<'text' | 'list' | 'stamp'>) {
  return (
    <div class={`doc-${block.type}`}>
      {block.lines.map((line) => (
        <p class={lineClass(settings, line.id)} key={line.id}>
          <span>{line.text}</span>
          <LineOver settings={settings} line={line.id} name={spoken(block, line)} />
        </p>
      ))}
    </div>
  );
}

const how = { hand: 'signed by hand', electronic: 'Electronically signed', stamp: 'rubber stamp', none: 'not signed' } as const;

function Signature({ block, settings }: Props<'signature'>) {
  return (
    <div class="doc-signatures">
      {block.lines.map((line) => (
        <div class={`doc-signature ${lineClass(settings, line.id)}`} key={line.id}>
          <p class="doc-signed">
            <span class={`doc-ink doc-ink-${line.mark}`}>
              <Shown text={line.mark === 'none' ? '' : line.name} />
            </span>
            <span class="doc-caption">
              {line.label}
              {line.mark === 'none' && line.name !== '' && `: ${line.name}`}
              <span class={line.mark === 'electronic' ? 'doc-how' : 'visually-hidden'}> ({how[line.mark]})</span>
            </span>
          </p>
          <p class="doc-signed">
            <span class="doc-ink">
              <Shown text={line.date} />
            </span>
            <span class="doc-caption">
              Date
              <LineOver settings={settings} line={line.id} name={spoken(block, line)} />
            </span>
          </p>
        </div>
      ))}
    </div>
  );
}

function Portal({ block, settings }: Props<'portal'>) {
  return (
    <>
      {block.lines.map((line) => (
        <p class={`doc-address ${lineClass(settings, line.id)}`} key={line.id}>
          <span class="doc-url">{line.url}</span>
          <span>
            Retrieved <Shown text={line.retrieved} />
            {line.by !== '' && <> by {line.by}</>}
            <LineOver settings={settings} line={line.id} name={spoken(block, line)} />
          </span>
        </p>
      ))}
    </>
  );
}

function Body({ block, settings }: { block: CaseBlock; settings: LineSettings }) {
  switch (block.type) {
    case 'fields':
      return <Fields block={block} settings={settings} />;
    case 'table':
      return <Table block={block} settings={settings} />;
    case 'text':
    case 'list':
    case 'stamp':
      return <Sentences block={block} settings={settings} />;
    case 'signature':
      return <Signature block={block} settings={settings} />;
    case 'portal':
      return <Portal block={block} settings={settings} />;
  }
}

export function BlockView({ block, settings, level }: { block: CaseBlock; settings: LineSettings; level: 3 | 4 }) {
  const Title = `h${String(level)}` as 'h3' | 'h4';
  return (
    <div class="doc-block">
      {'title' in block && block.title !== undefined && <Title class="doc-part">{block.title}</Title>}
      <Body block={block} settings={settings} />
    </div>
  );
}
