/**
 * The few marks in which papers are written (extracts of items, desk papers), read into blocks. One reading serves the screen, print,
 * Word, plain text and quiz files. Pure.
 *
 *     ## Part of the form          a heading (## or ###)
 *     A line of text.              a paragraph; lines that follow each other are one, a blank line parts them
 *     - point      1. step         lists
 *     - [ ] to do                  a list to tick
 *     | A | B |                    a table; its first row heads it, the rule below the head is optional
 *     Name :: Dr. Ana Ruiz         a line of a form; nothing behind the colons leaves a blank to fill in
 *     ---                          a rule
 *
 * `**bold**` is the only mark inside a line.
 */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'text'; text: string }
  | { type: 'list'; style: 'bullet' | 'number' | 'check'; items: string[] }
  | { type: 'table'; head: string[]; rows: string[][] }
  | { type: 'fields'; fields: { label: string; value: string }[] }
  | { type: 'rule' };

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Reads one line's kind and what it holds; null for a blank line. */
function readLine(line: string): Block | null {
  const text = line.trim();
  if (text === '') return null;
  if (/^-{3,}$/.test(text)) return { type: 'rule' };
  const heading = /^(#{2,3})\s+(.*)$/.exec(text);
  if (heading) return { type: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' };
  if (text.startsWith('|')) return { type: 'table', head: cells(text), rows: [] };
  const check = /^[-*] \[ ?\]\s+(.*)$/.exec(text);
  if (check) return { type: 'list', style: 'check', items: [check[1] ?? ''] };
  const bullet = /^[-*]\s+(.*)$/.exec(text);
  if (bullet) return { type: 'list', style: 'bullet', items: [bullet[1] ?? ''] };
  const number = /^\d+[.)]\s+(.*)$/.exec(text);
  if (number) return { type: 'list', style: 'number', items: [number[1] ?? ''] };
  const field = /^(.+?)\s*::(?:\s+(.*))?$/.exec(text);
  if (field) return { type: 'fields', fields: [{ label: field[1] ?? '', value: (field[2] ?? '').trim() }] };
  return { type: 'text', text };
}

/** Takes a line into the block before it where they belong together. */
function join(last: Block, next: Block): boolean {
  if (last.type === 'table' && next.type === 'table') {
    // The rule below the head of a table says nothing of its own.
    if (!next.head.every((cell) => /^:?-+:?$/.test(cell))) last.rows.push(next.head);
    return true;
  }
  if (last.type === 'list' && next.type === 'list' && last.style === next.style) {
    last.items.push(...next.items);
    return true;
  }
  if (last.type === 'fields' && next.type === 'fields') {
    last.fields.push(...next.fields);
    return true;
  }
  if (last.type === 'text' && next.type === 'text') {
    last.text += ` ${next.text}`;
    return true;
  }
  return false;
}

/** Reads a paper into blocks. Never fails: what has no mark is a paragraph. */
export function readSheet(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const next = readLine(line);
    const last = blocks.at(-1);
    if (next === null) open = false;
    else {
      if (!(open && last && join(last, next))) blocks.push(next);
      open = true;
    }
  }
  return blocks;
}

/** A line of a paper in pieces, the bold ones marked. */
export function pieces(text: string): { text: string; bold: boolean }[] {
  return text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\*\*[^*]+\*\*$/.test(piece) ? { text: piece.slice(2, -2), bold: true } : { text: piece, bold: false }));
}

/** A paper as plain text: tables as `head: cell` lines, so that a row makes sense where columns cannot be drawn. */
export function sheetText(text: string): string {
  const plain = (line: string) => line.replace(/\*\*/g, '');
  return readSheet(text)
    .map((block) => {
      switch (block.type) {
        case 'heading':
          return plain(block.text).toUpperCase();
        case 'text':
          return plain(block.text);
        case 'rule':
          return '—';
        case 'list':
          return block.items
            .map(
              (item, index) =>
                `${block.style === 'number' ? `${String(index + 1)}.` : block.style === 'check' ? '[ ]' : '-'} ${plain(item)}`,
            )
            .join('\n');
        case 'fields':
          return block.fields.map(({ label, value }) => `${plain(label)}: ${value === '' ? '____' : plain(value)}`).join('\n');
        case 'table':
          return block.rows
            .map((row) =>
              row.map((cell, index) => (index === 0 ? plain(cell) : `${plain(block.head[index] ?? '')}: ${plain(cell)}`)).join('; '),
            )
            .join('\n');
      }
    })
    .join('\n\n');
}
