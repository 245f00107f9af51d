/** Files from the disk as text. Dropping is an extra; the button does the same. */
import { useState } from 'preact/hooks';
import type { Source } from '../collect.ts';
import { fileSizeLimit } from '../file-kind.ts';

interface Props {
  id: string;
  label: string;
  hint: string;
  multiple?: boolean;
  accept: string;
  take: (files: Source[]) => void;
}

/** Files read side by side; thousands at once would come back in one long task. */
const together = 40;

/** A file that is no text at all still gives one, and one too large its size; the reader then refuses it by name. */
async function readAll(list: FileList): Promise<Source[]> {
  const files = [...list];
  const sources: Source[] = [];
  for (let at = 0; at < files.length; at += together) {
    const read = files.slice(at, at + together).map(async (file) => ({
      name: file.name,
      size: file.size,
      text: file.size > fileSizeLimit ? '' : await file.text().catch(() => ''),
    }));
    sources.push(...(await Promise.all(read)));
  }
  return sources;
}

export function FileInput({ id, label, hint, multiple = false, accept, take }: Props) {
  const [over, setOver] = useState(false);
  const give = (list: FileList | null | undefined) => {
    if (list && list.length > 0) void readAll(list).then(take);
  };
  return (
    <div
      class={`field class-drop${over ? ' class-over' : ''}`}
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
        give(drop.dataTransfer?.files);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(input) => {
          give(input.currentTarget.files);
          // The same file may be chosen again after it was mended.
          input.currentTarget.value = '';
        }}
      />
      <p class="hint">{hint}</p>
    </div>
  );
}
