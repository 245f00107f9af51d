/** The ways out for one document. */
import type { ComponentChildren } from 'preact';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { Handed } from '../../../ui/save-file.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { Doc } from '../../../format/doc.ts';
import { toText } from '../to-text.ts';
import { docFile, formatLabels } from './save.ts';

interface Props {
  doc: Doc;
  say: (text: string) => void;
  /** More ways out, for the description itself. */
  children?: ComponentChildren;
}

/** What became of a file, for those who do not see the browser's own sign. */
export const handedText: Readonly<Record<Handed, string>> = {
  saved: 'The file was handed to your browser.',
  shared: 'The file was shared.',
  cancelled: 'Nothing was saved.',
  show: 'This device saves no files here.',
};

export function ExportBar({ doc, say, children }: Props) {
  const onHanded = (how: Handed) => {
    say(handedText[how]);
  };
  return (
    <div class="row job-exports no-print">
      <SaveButton class="button-main" label="Download Word" file={() => docFile(doc, 'docx')} onHanded={onHanded} />
      <button
        type="button"
        class="button"
        onClick={() => {
          print();
        }}
      >
        Print or PDF
      </button>
      <details class="job-more">
        <summary class="button">More formats</summary>
        <div class="job-menu">
          {formatLabels
            .filter(([format]) => format !== 'docx' && (format !== 'json' || children === undefined))
            .map(([format, label]) => (
              <SaveButton class="button-plain" key={format} label={label} file={() => docFile(doc, format)} onHanded={onHanded} />
            ))}
          <CopyButton text={() => toText(doc)} label="Copy as text" done="Copied as text." />
          {children}
        </div>
      </details>
    </div>
  );
}
