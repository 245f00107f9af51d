/** Ways out for the draft itself: file, link, and data for a real opening. */
import { useState } from 'preact/hooks';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import { draftFile } from '../file.ts';
import { jobPosting } from '../job-posting.ts';
import { draftFragment } from '../share.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { handedText } from './ExportBar.tsx';
import { fileName } from './save.ts';

export function DraftExits({ draft, say }: { draft: JobDraft; say: (text: string) => void }) {
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const share = async () => {
    setProblem('');
    const fragment = await draftFragment(draft);
    if (!fragment.ok) {
      setLink('');
      setProblem(fragment.problem);
      say(fragment.problem);
      return;
    }
    const address = `${new URL(href('jobs/adapt/'), location.href).href}#${fragment.value}`;
    setLink(address);
    try {
      await navigator.clipboard.writeText(address);
      say('The link was copied. It carries the whole description; whoever has it can read it.');
    } catch {
      say('Here is the link. Copy it from the field.');
    }
  };
  const data = () => {
    const result = jobPosting(draft);
    if (result.ok) {
      setProblem('');
      const out = { name: fileName(`${draft.title} posting data`, 'jsonld'), type: 'application/ld+json', content: result.json };
      void saveFile(out).then((how) => {
        say(handedText[how]);
      });
    } else {
      const sentence = `Posting data is only for a real opening. ${result.problems.join(' ')}`;
      setProblem(sentence);
      say(sentence);
    }
  };
  return (
    <>
      <SaveButton
        class="button-plain"
        label="Draft file, to load back here (.json)"
        file={() => ({ name: fileName(draft.title, 'json'), type: 'application/json', content: draftFile(draft) })}
        onHanded={(how) => {
          say(handedText[how]);
        }}
      />
      <button type="button" class="button button-plain" onClick={data}>
        Posting data for search engines (.jsonld)
      </button>
      <button type="button" class="button button-plain" onClick={() => void share()}>
        Copy a link to this draft
      </button>
      {problem !== '' && <p class="error job-menu-text">{problem}</p>}
      {link !== '' && (
        <div class="field job-menu-text">
          <label for="draft-link">Link with the whole description in it</label>
          <input
            id="draft-link"
            readOnly
            value={link}
            onFocus={(focus) => {
              focus.currentTarget.select();
            }}
          />
        </div>
      )}
    </>
  );
}
