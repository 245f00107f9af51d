/** An interview guide from the ticked duties: the same questions for everyone, and what to listen for. Pure. */
import type { JobDraft, Line } from '../../schemas/job-draft.ts';
import type { InterviewQuestion } from '../../schemas/pay-transparency.ts';
import { paperTitle, tickedAreas, type CompanionFacts } from './companions.ts';
import { heading, list, oneLine, paragraph, type Block, type Doc } from '../../format/doc.ts';

/** Questions of the bank for a duty that were not asked yet. */
function questionFor(duty: Line, facts: CompanionFacts, asked: ReadonlySet<string>): InterviewQuestion | undefined {
  return facts.questions.find((question) => !asked.has(question.id) && duty.lesson !== null && question.lessons.includes(duty.lesson));
}

export function interviewGuide(draft: JobDraft, facts: CompanionFacts): Doc {
  const blocks: Block[] = [
    paragraph(
      'Ask every applicant the same questions in the same order, and score each answer before you talk to one another: 1 no evidence, 2 some, 3 good, 4 strong.',
    ),
    paragraph(
      'Ask what a person did and would do. Do not ask about age, health, disability, family, origin, religion or, in many states, past pay. If someone may need an accommodation, ask all applicants whether they can do the essential functions with or without one.',
    ),
  ];
  const asked = new Set<string>();
  for (const area of tickedAreas(draft)) {
    const weighty = area.duties.filter((duty) => duty.importance !== 'marginal');
    if (weighty.length === 0) continue;
    blocks.push(heading(2, area.title));
    for (const duty of weighty) {
      const question = questionFor(duty, facts, asked);
      if (question) {
        asked.add(question.id);
        blocks.push(
          heading(3, question.ask),
          paragraph(`Tests: ${oneLine(duty.text)}`),
          paragraph('Listen for:'),
          list(question.listenFor),
        );
        blocks.push(paragraph('Score (1 to 4): ____   Notes: ______________________________'));
      } else if (duty.importance === 'very-essential') {
        blocks.push(
          heading(3, `Tell us about a time you did work like this: “${oneLine(duty.text).replace(/\.$/, '')}.” How did it turn out?`),
          paragraph('Listen for:'),
          list(['What the person did, not the team', 'The rule or source they worked from', 'How they knew the result was right']),
          paragraph('Score (1 to 4): ____   Notes: ______________________________'),
        );
      }
    }
  }
  const general = facts.questions.filter((question) => question.lessons.length === 0);
  if (general.length > 0) {
    blocks.push(heading(2, 'For everyone'));
    for (const question of general)
      blocks.push(
        heading(3, question.ask),
        list(question.listenFor),
        paragraph('Score (1 to 4): ____   Notes: ______________________________'),
      );
  }
  return { title: paperTitle('Interview guide', draft), subtitle: oneLine(draft.facility), blocks };
}
