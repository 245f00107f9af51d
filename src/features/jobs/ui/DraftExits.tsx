/** Ways out for the draft itself: file, link, and data for a real opening. */
import { useState } from 'preact/hooks';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import { href } from '../../../site.ts';
import { draftFile } from '../file.ts';
import { jobPosting } from '../job-posting.ts';
import { draftFragment } from '../share.ts';
import { fileName, saveBytes } from './save.ts';

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
      saveBytes(fileName(`${draft.title} posting data`, 'jsonld'), 'application/ld+json', result.json);
      say('The file was handed to your browser.');
    } else {
      const sentence = `Posting data is only for a real opening. ${result.problems.join(' ')}`;
      setProblem(sentence);
      say(sentence);
    }
  };
  return (
    <>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          saveBytes(fileName(draft.title, 'json'), 'application/json', draftFile(draft));
          say('The file was handed to your browser.');
        }}
      >
        Draft file, to load back here (.json)
      </button>
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
