import { useLayoutEffect, useRef } from 'preact/hooks';
import { pastedLines } from '../../../format/typed-text.ts';

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  /** Several lines were pasted; false where they cannot be taken one by one. */
  onLines: (lines: string[]) => boolean;
  onDone: () => void;
}

/** The words of one line while they are being changed. Enter or Escape ends it; every keystroke is kept. */
export function LineText({ label, text, onText, onLines, onDone }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Before the paint: words typed on sight of the field must land in it.
  useLayoutEffect(() => {
    area.current?.focus();
  }, []);
  /** Lines out of Word come without their signs, whether they are one or many. */
  const paste = (clip: ClipboardEvent, field: HTMLTextAreaElement) => {
    const pasted = clip.clipboardData?.getData('text/plain') ?? '';
    const lines = pastedLines(pasted);
    const before = field.value.slice(0, field.selectionStart);
    const after = field.value.slice(field.selectionEnd);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || (lines.length === 1 && first === pasted.trim())) return;
    clip.preventDefault();
    const whole = lines.map((line, place) => (place === 0 ? before : '') + line + (place === lines.length - 1 ? after : ''));
    if (lines.length === 1 || !onLines(whole)) onText(before + lines.join(' ') + after);
  };
  return (
    <div class="job-edit">
      <textarea
        ref={area}
        aria-label={label}
        rows={3}
        dir="auto"
        value={text}
        onInput={(input) => {
          onText(input.currentTarget.value);
        }}
        onPaste={(clip) => {
          paste(clip, clip.currentTarget);
        }}
        onKeyDown={(key) => {
          if (key.isComposing || (key.key !== 'Escape' && (key.key !== 'Enter' || key.shiftKey))) return;
          key.preventDefault();
          onDone();
        }}
      />
      <button type="button" class="button" onClick={onDone}>
        Done
      </button>
    </div>
  );
}
