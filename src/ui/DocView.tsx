/** A document as the visitor sees it. Everything is text; the browser finds the direction of each line. */
import type { Block, Doc, Inline } from '../format/doc.ts';
import { ScrollX } from './ScrollX.tsx';

const run = (inlines: readonly Inline[]) =>
  inlines.map((inline, index) =>
    typeof inline === 'string' ? (
      inline
    ) : (
      <a href={inline.href} key={index}>
        {inline.text}
      </a>
    ),
  );

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h3 class={block.newPage ? 'job-annex' : undefined} dir="auto">
          {block.text}
        </h3>
      ) : (
        <h4 dir="auto">{block.text}</h4>
      );
    case 'paragraph':
      return <p dir="auto">{run(block.text)}</p>;
    case 'list': {
      const items = block.items.map((item, index) => (
        <li dir="auto" key={index}>
          {run(item)}
        </li>
      ));
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'facts':
      return (
        <dl class="job-facts">
          {block.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <ScrollX label={block.head[0] ?? 'Table'}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col" key={cell}>
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) => (
                    <td dir="auto" key={column}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      );
  }
}

/** Headings start at level 2, below the page's own. */
export function DocView({ doc, class: looks = 'job-paper' }: { doc: Doc; class?: string }) {
  return (
    <article class={`${looks} prose`}>
      <h2 dir="auto">{doc.title}</h2>
      {doc.subtitle !== '' && (
        <p class="job-subtitle" dir="auto">
          {doc.subtitle}
        </p>
      )}
      {doc.blocks.map((block, index) => (
        <BlockView block={block} key={index} />
      ))}
    </article>
  );
}
