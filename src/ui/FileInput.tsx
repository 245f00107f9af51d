/**
 * Files of the visitor's choice: picked, dropped on the field, or pasted while the page is open. They never leave the browser. What is
 * dropped beside the field is not taken, and the field says so.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Sentences } from './describe.tsx';
import { droppedFiles } from './dropped-files.ts';
import './kit.css';

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** File name endings or types, as in an `accept` attribute; it narrows the picker, not what is dropped. */
  accept?: string;
  multiple?: boolean;
  id?: string;
  disabled?: boolean;
  /** Pasted text comes as a file named `pasted.txt`. */
  take: (files: File[]) => void;
}

const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('textarea, input:not([type="file"])');

export function FileInput({ label, hint, error, accept, multiple = false, id: given, disabled = false, take }: Props) {
  const own = useId();
  const id = given ?? own;
  const [over, setOver] = useState(false);
  const [beside, setBeside] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const wrong = beside ? 'What was dropped beside this field was not opened. Drop it here, or choose it.' : error;
  const give = (files: readonly File[]) => {
    setBeside(false);
    if (files.length > 0 && !disabled) latest.current(multiple ? [...files] : files.slice(0, 1));
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (clip: ClipboardEvent) => {
      // The first of several fields on a page takes what is pasted.
      if (clip.defaultPrevented || isTyping(clip.target) || !clip.clipboardData) return;
      const { files } = clip.clipboardData;
      const text = clip.clipboardData.getData('text/plain');
      if (files.length === 0 && text.trim() === '') return;
      clip.preventDefault();
      give(files.length > 0 ? [...files] : [new File([text], 'pasted.txt', { type: 'text/plain' })]);
    };
    // A file dropped beside the field would open in place of the page and take unsaved work with it.
    const stay = (drag: DragEvent) => {
      if (drag.dataTransfer?.types.includes('Files')) drag.preventDefault();
    };
    const missed = (drop: DragEvent) => {
      if (drop.dataTransfer?.types.includes('Files') !== true) return;
      // By the path: what a drop hits may be a text, which has no classes.
      const isMissed = !drop.composedPath().some((each) => each instanceof Element && each.matches('.drop'));
      setBeside(isMissed);
      // Every field of the page says it; the first comes into view.
      if (isMissed && !drop.defaultPrevented) field.current?.scrollIntoView({ block: 'center' });
      drop.preventDefault();
    };
    addEventListener('paste', paste);
    addEventListener('dragover', stay);
    addEventListener('drop', missed);
    return () => {
      removeEventListener('paste', paste);
      removeEventListener('dragover', stay);
      removeEventListener('drop', missed);
    };
  }, [disabled, multiple]);
  return (
    <div
      ref={field}
      class={`field drop${over ? ' drop-over' : ''}`}
      onDragOver={(drag) => {
        drag.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(drop) => {
        drop.preventDefault();
        setOver(false);
        if (drop.dataTransfer) void droppedFiles(drop.dataTransfer).then(give);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={[wrong && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined}
        onChange={(input) => {
          give([...(input.currentTarget.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          input.currentTarget.value = '';
        }}
      />
      <Sentences id={id} said={{ error: wrong, hint }} />
    </div>
  );
}
