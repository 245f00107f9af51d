/** A paper of the office to read: its kind and title, then its blocks, in a quiet frame. Draws the same on the server and in an island. */
import type { ComponentChildren } from 'preact';
import { pieces, readSheet, type Block } from '../format/sheet.ts';

interface Props {
  form: string;
  title: string;
  text: string;
}

const line = (text: string): ComponentChildren => pieces(text).map((piece) => (piece.bold ? <strong>{piece.text}</strong> : piece.text));

function List({ block }: { block: Extract<Block, { type: 'list' }> }) {
  const items = block.items.map((item, index) => <li key={index}>{line(item)}</li>);
  return block.style === 'number' ? <ol>{items}</ol> : <ul class={block.style === 'check' ? 'sheet-ticks' : undefined}>{items}</ul>;
}

function Table({ block, title }: { block: Extract<Block, { type: 'table' }>; title: string }) {
  return (
    <div class="scroll-x" role="group" tabIndex={0} aria-label={`Table in ${title}`}>
      <table>
        <thead>
          <tr>
            {block.head.map((cell, column) =>
              // An empty corner heads nothing.
              cell === '' ? (
                <td key={column} />
              ) : (
                <th scope="col" key={column}>
                  {line(cell)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{line(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Inside a question the parts of a paper are no headings of the page: they would crowd its outline. On a page of its own they are. */
function Heading({ block, headings }: { block: Extract<Block, { type: 'heading' }>; headings: boolean }) {
  if (!headings) return <p class={`extract-heading extract-heading-${String(block.level)}`}>{line(block.text)}</p>;
  return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
}

function BlockView({ block, title, own }: { block: Block; title: string; own: boolean }) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} headings={own} />;
    case 'text':
      return <p>{line(block.text)}</p>;
    case 'rule':
      return <hr />;
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} title={title} />;
    case 'fields':
      return (
        <dl class="sheet-fields">
          {block.fields.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{line(label)}</dt>
              <dd>{value === '' ? <Blank own={own} /> : line(value)}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** An empty line: on a form of one's own it is there to be filled in, in a question somebody left it so. */
const Blank = ({ own }: { own: boolean }) =>
  own ? <span class="visually-hidden">to fill in</span> : <span class="extract-blank">left blank</span>;

/** The blocks of a paper. `own`: on a page of its own, to be used; else inside a question, to be read. */
export const SheetBlocks = ({ text, title, own = false }: { text: string; title: string; own?: boolean }) => (
  <>
    {readSheet(text).map((block, index) => (
      <BlockView block={block} title={title} own={own} key={index} />
    ))}
  </>
);

/** What a paper calls itself, by its form. */
const formNames: Readonly<Record<string, string>> = { email: 'E-mail', sheet: 'Page' };
const formName = (form: string) => formNames[form] ?? form.charAt(0).toUpperCase() + form.slice(1);

export function Sheet({ form, title, text }: Props) {
  return (
    <figure class={`extract extract-${form}`}>
      <figcaption>
        <span class="extract-form">{formName(form)}</span> <span class="extract-title">{title}</span>
      </figcaption>
      <SheetBlocks text={text} title={title} />
    </figure>
  );
}
