/** Prints practice files as text, to be read by eye: `node test/support/print-casework.ts 3 hospital`. Findings and decoys follow each file. */
import { lineText, linesIn } from '../../src/features/casework/read.ts';
import { make } from '../../src/features/casework/make.ts';
import { review } from '../../src/features/casework/review.ts';
import { caseSettings } from '../../src/schemas/casework.ts';
import { casework, requests } from './casework.ts';

const count = Number(process.argv[2] ?? 1);
const say = (line: string) => process.stdout.write(`${line}\n`);
for (const setting of caseSettings.filter((each) => process.argv[3] === undefined || process.argv[3] === each))
  for (const request of requests(setting, count)) {
    const { file } = make(casework, request);
    say(
      `\n##### ${file.seed} ${file.setting} ${file.cycle} ${String(file.level)}: ${file.applicant.name}, ${file.applicant.specialty}; decision ${file.decisionOn}`,
    );
    for (const document of file.documents) {
      say(
        `\n== ${document.id}: ${document.title}, from ${document.from.name} (${document.from.lines.join('; ')})${document.dated === undefined ? '' : `, dated ${document.dated}`}`,
      );
      for (const line of linesIn(document)) say(`  ${line.id.slice(line.id.lastIndexOf('.') + 1)} ${lineText(line)}`);
    }
    const { findings, verdict } = review(file, casework.findings);
    for (const finding of findings) say(`FINDING ${finding.type} (${finding.kind}): ${finding.lines.join(', ')}`);
    for (const decoy of file.decoys) say(`DECOY ${decoy.type}: ${decoy.lines.join(', ')}`);
    say(`VERDICT ${verdict.complete}, ${verdict.route}, ${verdict.ready}`);
  }
