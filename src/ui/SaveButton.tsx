/** A button that hands a file over: by download, by the share sheet of an installed app, or as text to copy where neither works. */
import { useState } from 'preact/hooks';
import { CopyButton } from './CopyButton.tsx';
import { saveFile, type Handed, type OutFile } from './save-file.ts';

interface Props {
  label: string;
  /** Makes the file when it is asked for. */
  file: () => OutFile | Promise<OutFile>;
  /** Classes besides `button`: `button-main`, `button-plain`. */
  class?: string;
  disabled?: boolean;
  /** Called with how it was handed over, and not when making the file failed. */
  onHanded?: (how: Handed) => void;
}

export function SaveButton({ label, file, class: looks = '', disabled = false, onHanded }: Props) {
  const [problem, setProblem] = useState('');
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    setProblem('');
    setText(null);
    try {
      const out = await file();
      const how = await saveFile(out);
      if (how === 'show') {
        if (typeof out.content === 'string') setText(out.content);
        else setProblem('This app on your device cannot save such a file. Open the site in the browser and save it there.');
      }
      onHanded?.(how);
    } catch {
      setProblem('The file could not be made. Check the connection and try again; nothing is lost.');
    }
  };
  return (
    <>
      <button type="button" class={`button ${looks}`.trim()} disabled={disabled} onClick={() => void save()}>
        {label}
      </button>
      {problem !== '' && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {text !== null && <CopyButton text={text} label="This device saves no files here: copy the text" />}
    </>
  );
}
