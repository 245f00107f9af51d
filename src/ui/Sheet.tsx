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
  return block.style === 'number' ? <ol>{items}</ol> : <ul class={block.style === 'check' ? 'extract-checks' : undefined}>{items}</ul>;
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

function BlockView({ block, title }: { block: Block; title: string }) {
  switch (block.type) {
    case 'heading':
      // Not a heading of the page: the paper stands inside a question, and its parts would crowd the outline.
      return <p class={`extract-heading extract-heading-${String(block.level)}`}>{line(block.text)}</p>;
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
        <dl class="extract-fields">
          {block.fields.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{line(label)}</dt>
              <dd>{value === '' ? <span class="extract-blank">left blank</span> : line(value)}</dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** What a paper calls itself, by its form. */
const formNames: Readonly<Record<string, string>> = { email: 'E-mail', sheet: 'Page' };
const formName = (form: string) => formNames[form] ?? form.charAt(0).toUpperCase() + form.slice(1);

export function Sheet({ form, title, text }: Props) {
  return (
    <figure class={`extract extract-${form}`}>
      <figcaption>
        <span class="extract-form">{formName(form)}</span> <span class="extract-title">{title}</span>
      </figcaption>
      {readSheet(text).map((block, index) => (
        <BlockView block={block} title={title} key={index} />
      ))}
    </figure>
  );
}
