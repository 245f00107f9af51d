/** The papers that go with a description, each with the same ways out. */
import { useMemo, useState } from 'preact/hooks';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import type { CompanionFacts } from '../companions.ts';
import { competencyChecklist } from '../competency.ts';
import { interviewGuide } from '../interview.ts';
import { onboardingPlan } from '../onboarding.ts';
import { DocView } from '../../../ui/DocView.tsx';
import { ExportBar } from './ExportBar.tsx';
import { Select } from '../../../ui/Select.tsx';

const papers = {
  interview: interviewGuide,
  onboarding: onboardingPlan,
  competency: competencyChecklist,
} as const;

export function CompanionsPane({ draft, facts, say }: { draft: JobDraft; facts: CompanionFacts; say: (text: string) => void }) {
  const [paper, setPaper] = useState<keyof typeof papers>('interview');
  const doc = useMemo(() => papers[paper](draft, facts), [paper, draft, facts]);
  return (
    <>
      <div class="stack no-print">
        <Select
          label="Paper"
          value={paper}
          options={[
            ['interview', 'Interview guide'],
            ['onboarding', 'First 30, 60 and 90 days'],
            ['competency', 'Competency checklist'],
          ]}
          hint="Made from the duties you ticked."
          onValue={setPaper}
        />
        <ExportBar doc={doc} say={say} />
      </div>
      <DocView doc={doc} />
    </>
  );
}
