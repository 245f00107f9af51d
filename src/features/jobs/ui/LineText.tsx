import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  onDone: () => void;
}

/** The words of one line while they are being changed. Enter or Escape ends it; every keystroke is kept. */
export function LineText({ label, text, onText, onDone }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Before the paint: words typed on sight of the field must land in it.
  useLayoutEffect(() => {
    area.current?.focus();
  }, []);
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
