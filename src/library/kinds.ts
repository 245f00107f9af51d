/** The ten kinds of items in words. */
import type { ItemKind } from '../schemas/question.ts';

export const kindNames: Record<ItemKind, { name: string; asks: string }> = {
  source: { name: 'Source', asks: 'Which source verifies this, or counts as equivalent' },
  requirement: { name: 'Requirement', asks: 'What a body or law requires of a file, a role, a document, a committee' },
  time: { name: 'Time', asks: 'How long, how often, by when' },
  who: { name: 'Who', asks: 'Who decides, recommends, signs, reports, may see' },
  'next-step': { name: 'Next step', asks: 'What to do now, in a given situation' },
  finding: { name: 'Finding', asks: 'What in a paper is wrong, missing or needs follow-up' },
  compare: { name: 'Comparison', asks: 'How two bodies, terms or documents differ where it matters' },
  apply: { name: 'Rule applied', asks: 'Whether and how a rule holds in a case' },
  compute: { name: 'Computation', asks: 'A date, rate, ratio or cost worked out from figures' },
  'case-law': { name: 'Case law', asks: 'What a landmark case or a statute established' },
};
