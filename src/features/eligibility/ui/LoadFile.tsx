/** A button that reads a file of the visitor's choice as text. The file never leaves the browser. */
import { useRef } from 'preact/hooks';
import { decodeText, largestFile } from '../file.ts';

interface Props {
  label: string;
  /** File name endings or types, as in an `accept` attribute. */
  accept: string;
  onText: (text: string) => void;
  onProblem: (problem: string) => void;
}

export function LoadFile({ label, accept, onText, onProblem }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    if (file.size > largestFile) {
      onProblem('The file is too large to be a work history. Nothing was changed.');
      return;
    }
    try {
      const text = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (text.ok) onText(text.value);
      else onProblem(text.problem);
    } catch {
      onProblem('The file could not be opened. Nothing was changed.');
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        onChange={(chosen) => {
          const file = chosen.currentTarget.files?.[0];
          if (file) void read(file);
          // The same file may be chosen again after it was mended.
          chosen.currentTarget.value = '';
        }}
      />
    </>
  );
}
