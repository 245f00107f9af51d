/** What students read first: the title and the instructions of what is assigned. */
import { Field } from '../../../ui/Field.tsx';

interface Props {
  draft: { title: string; instructions: string };
  change: (part: { title?: string; instructions?: string }) => void;
}

export function TitleFields({ draft, change }: Props) {
  return (
    <>
      <Field
        id="title"
        label="Title"
        maxLength={120}
        value={draft.title}
        onValue={(title) => {
          change({ title });
        }}
      />
      <Field
        id="instructions"
        label="Instructions"
        lines={3}
        maxLength={2000}
        value={draft.instructions}
        onValue={(instructions) => {
          change({ instructions });
        }}
        hint="Optional. They travel in the link, so keep them short."
      />
    </>
  );
}
