/** A competency checklist from the ticked duties, to be signed as each is seen. Pure. */
import type { JobDraft } from '../../schemas/job-draft.ts';
import { paperTitle, tickedAreas, type CompanionFacts } from './companions.ts';
import { heading, oneLine, paragraph, type Block, type Doc } from '../../format/doc.ts';

export function competencyChecklist(draft: JobDraft, facts: CompanionFacts): Doc {
  const skills = draft.skills.filter((line) => line.on && oneLine(line.text) !== '');
  const rows = (texts: readonly string[]) => texts.map((text) => [text, '', '', '']);
  const head = ['Competence', 'How it was seen', 'Date', 'Initials'];
  const blocks: Block[] = [
    paragraph('Name: ______________________________   Period: ____________________'),
    paragraph(
      'How it was seen: O observed, F file review, E explained, T test. Initial only what you saw. An empty box at 90 days is a plan, not a fault.',
    ),
    ...tickedAreas(draft).flatMap((area): Block[] => [
      heading(2, area.title),
      {
        kind: 'table',
        head,
        rows: area.duties.map((duty) => {
          const task = duty.task === null ? undefined : facts.tasks[duty.task];
          return [`${oneLine(duty.text)}${task === undefined ? '' : ` [Outline task: ${task}]`}`, '', '', ''];
        }),
      },
    ]),
    ...(skills.length === 0
      ? []
      : [heading(2, 'Knowledge and skills'), { kind: 'table' as const, head, rows: rows(skills.map((line) => oneLine(line.text))) }]),
    heading(2, 'Signatures'),
    paragraph('Employee: ______________________________   Date: ____________'),
    paragraph('Assessor: ______________________________   Date: ____________'),
  ];
  return { title: paperTitle('Competency checklist', draft), subtitle: oneLine(draft.facility), blocks };
}
