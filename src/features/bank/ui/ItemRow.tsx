/** One item of the list: its stem at once, its options on opening, its key only when asked for. */
import { correctionUrl, href } from '../../../site.ts';
import { isItemId } from '../selection.ts';
import { stemPieces } from '../stem.ts';
import type { ItemText } from '../words.ts';
import { Answer } from './Answer.tsx';
import { Extract } from './Extract.tsx';

interface ItemRowProps {
  id: string;
  /** Topic, level, difficulty and exams, ready to read. */
  tags: readonly string[];
  /** Undefined while it loads. */
  text: ItemText | undefined;
  selected: boolean;
  open: boolean;
  onSelect: () => void;
  onOpen: (open: boolean) => void;
}

export function ItemRow({ id, tags, text, selected, open, onSelect, onOpen }: ItemRowProps) {
  return (
    <li id={isItemId(id) ? id : undefined} class="bank-item" tabIndex={-1} aria-labelledby={`stem-${id}`}>
      <label class="bank-pick">
        <input type="checkbox" checked={selected} onChange={onSelect} aria-describedby={`stem-${id}`} />
        <span class="visually-hidden">Select {id}</span>
      </label>
      <div class="bank-body">
        <p class="bank-stem" id={`stem-${id}`}>
          {text ? stemPieces(text.stem).map(({ text: piece, strong }) => (strong ? <strong>{piece}</strong> : piece)) : 'Loading the text'}
        </p>
        <p class="hint bank-tags">{tags.join(' · ')}</p>
        <details
          open={open}
          onToggle={(toggle) => {
            if (toggle.currentTarget.open !== open) onOpen(toggle.currentTarget.open);
          }}
        >
          <summary aria-label={`Options of ${id}`}>Options</summary>
          {open && text && (
            <>
              <Extract item={text} />
              <Answer text={text} />
            </>
          )}
          <p class="bank-links no-print">
            <a href={`#${id}`}>Link to {id}</a>
            <a
              href={correctionUrl(`item ${id}`, `Item: ${id}${text ? `, version ${text.v}` : ''}\nPage: ${href(`questions/#${id}`)}`)}
              rel="external noopener"
            >
              Suggest a correction
            </a>
          </p>
        </details>
      </div>
    </li>
  );
}
