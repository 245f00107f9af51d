/** Reads a file of the visitor's choice as text. The file never leaves the browser. */
import { FileInput } from '../../../ui/FileInput.tsx';
import { decodeText, largestFile } from '../file.ts';

interface Props {
  label: string;
  /** File name endings or types, as in an `accept` attribute. */
  accept: string;
  onText: (text: string) => void;
  onProblem: (problem: string) => void;
}

export function LoadFile({ label, accept, onText, onProblem }: Props) {
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
    <FileInput
      label={label}
      accept={accept}
      take={([file]) => {
        if (file) void read(file);
      }}
    />
  );
}
