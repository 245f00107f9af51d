/** The ways out for one document. */
import { useState } from 'preact/hooks';
import type { Doc } from '../../../format/doc.ts';
import { toText } from '../to-text.ts';
import { formatLabels, saveDoc, type Format } from './save.ts';

interface Props {
  doc: Doc;
  say: (text: string) => void;
  /** More ways out, for the description itself. */
  children?: preact.ComponentChildren;
}

export function ExportBar({ doc, say, children }: Props) {
  const [busy, setBusy] = useState(false);
  const save = (format: Format) => {
    setBusy(true);
    say(format === 'docx' ? 'Preparing the Word file.' : 'Preparing the file.');
    saveDoc(doc, format)
      .then(
        () => {
          say('The file was handed to your browser.');
        },
        () => {
          say('The file could not be made. Check the connection and try again; nothing was lost.');
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <div class="row job-exports no-print">
      <button
        type="button"
        class="button button-main"
        disabled={busy}
        onClick={() => {
          save('docx');
        }}
      >
        Download Word
      </button>
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
              <button
                type="button"
                class="button button-plain"
                key={format}
                onClick={() => {
                  save(format);
                }}
              >
                {label}
              </button>
            ))}
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              navigator.clipboard.writeText(toText(doc)).then(
                () => {
                  say('Copied as text.');
                },
                () => {
                  say('This browser does not let the page copy. Download the text file.');
                },
              );
            }}
          >
            Copy as text
          </button>
          {children}
        </div>
      </details>
    </div>
  );
}
