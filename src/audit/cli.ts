/**
 * `npm run audit`: checks what content/ says and prints what it holds.
 *
 *   --only <domain>[/<topic>]   show findings of that part only
 *   --quiet                     print what is in breach, and the totals
 *   --due [YYYY-MM-DD]          list the sources whose review period is over, for whoever looks after the content
 *   --against <folder>          also look for runs of words copied from the texts in a folder
 *
 * Ends with exit code 1 when anything is in breach.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLineUp, isPair, kindShares, levelShares, median, openings, stemLength, wouldShare } from './craft.ts';
import { checkBank, guessRate, guessers, keyPositions, optionsOnlyAccuracy } from './items.ts';
import { checkLesson, checkReviews, measureLesson, sharedRuns, taskCoverage, wordRuns } from './lessons.ts';
import { percent } from './percent.ts';
import { checkLawClaims, checkSources, dueSources, secondaryShare } from './sources.ts';
import { readLibrary, type Problem } from '../content-model/library.ts';
import { checkReferences } from '../content-model/references.ts';
import { plainText } from '../content-model/mdx.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { only: { type: 'string' }, against: { type: 'string' }, due: { type: 'boolean' }, quiet: { type: 'boolean' } },
});
const only = values.only;
const say = (line: string) => process.stdout.write(`${line}\n`);
const print = values.quiet === true ? () => undefined : say;

const { library, problems } = readLibrary(root);
const figureFolder = join(root, 'src/components/figures');
const figures = new Set(existsSync(figureFolder) ? readdirSync(figureFolder).map((name) => name.replace(/\.astro$/, '')) : []);
problems.push(...checkReferences(library, figures));
const sources = new Map(library.sources.map((source) => [source.id, source]));
for (const lesson of library.lessons) problems.push(...checkLesson(lesson), ...checkLawClaims(lesson, sources));
problems.push(...checkSources(library), ...checkReviews(library));

if (values.against !== undefined) {
  const folder = resolve(values.against);
  const runs = new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => [...wordRuns(readFileSync(join(folder, name), 'utf8'))]),
  );
  const compare = (file: string, field: string, text: string) => {
    const shared = sharedRuns(text, runs);
    if (shared[0] !== undefined)
      problems.push({
        file,
        field,
        message: `shares ${String(shared.length)} runs of 12 words with a reference text, such as "${shared[0]}"`,
      });
  };
  for (const lesson of library.lessons) compare(lesson.file, 'body', plainText(lesson.body));
  for (const career of library.careers) compare(career.file, 'body', plainText(career.body));
  for (const term of library.terms) compare(term.file, term.id, term.definition);
  for (const item of library.items)
    compare(item.file, item.id, `${item.stem} ${item.options.map((option) => `${option.text}. ${option.rationale}`).join(' ')}`);
}

const items = library.items
  .filter((item) => !item.retired)
  .filter((item) => only === undefined || `${item.domain}/${item.topic}`.startsWith(only));
const findings = checkBank(items).filter((finding) => only === undefined || finding.where !== 'bank');
const seen = (problem: Problem) =>
  only === undefined || problem.file.includes(only) || problem.file.startsWith(`content/glossary/${only.split('/')[0] ?? ''}`);

print('Lessons');
for (const lesson of library.lessons) {
  const figure = measureLesson(lesson);
  if (only !== undefined && !figure.ref.startsWith(only)) continue;
  print(
    `  ${figure.ref.padEnd(52)} ${String(figure.words).padStart(5)} words  grade ${figure.grade.toFixed(1).padStart(4)}  ${String(figure.sections)} sections  ${String(figure.sources)} sources`,
  );
}
if (only === undefined) {
  print('\nBlueprint tasks and the lessons that teach them');
  for (const row of taskCoverage(library)) {
    print(`  ${row.task.padEnd(20)} ${String(row.lessons.length).padStart(3)} lessons  ${row.title}`);
    if (row.lessons.length === 0) problems.push({ file: 'content/lessons', field: row.task, message: 'is taught by no lesson' });
  }
}
print('\nItems');
const by = new Map<string, typeof items>();
for (const item of items) by.set(`${item.domain}/${item.topic}`, [...(by.get(`${item.domain}/${item.topic}`) ?? []), item]);
const row = (name: string, list: typeof items) => {
  const share = (test: (item: (typeof items)[number]) => boolean) => percent(list.filter(test).length / (list.length || 1)).padStart(4);
  const rates = Object.values(guessers)
    .map((guess) => percent(guessRate(list, guess)).padStart(4))
    .join(' ');
  print(
    `  ${name.padEnd(52)} ${String(list.length).padStart(4)}  recall ${share((item) => item.cognitive === 'recall')}  scenario ${share((item) => item.scenario)}  keys ${keyPositions(list).counts.join('/').padEnd(11)}  longest/shortest/different/alike ${rates}`,
  );
};
for (const [topic, list] of by) row(topic, list);
row('all', items);
if (items.length >= 40) print(`  a model that sees only the options: ${percent(optionsOnlyAccuracy(items))} (chance 25%)`);

const span = ({ min, max }: { min: number; max: number }) => `${percent(min)} to ${percent(max)}`;
const part = (test: (item: (typeof items)[number]) => boolean) =>
  `${((items.filter(test).length / (items.length || 1)) * 100).toFixed(1)}%`;
print('\nKinds and levels');
for (const [kind, limits] of Object.entries(kindShares))
  print(`  ${kind.padEnd(14)} ${part((item) => item.kind === kind).padStart(6)}  (${span(limits)})`);
for (const [level, limits] of Object.entries(levelShares))
  print(`  ${level.padEnd(14)} ${part((item) => item.cognitive === level).padStart(6)}  (${span(limits)})`);
print(`  line-ups ${part(isLineUp)}, pairs ${part(isPair)}, with a paper to read ${part((item) => item.extract !== undefined)}`);
print(`  stems: median ${String(median(items.map(stemLength)))} words, longest ${String(Math.max(0, ...items.map(stemLength)))}`);
print(
  `  reasons begin most often with ${openings(items)
    .slice(0, 3)
    .map(({ words, share }) => `"${words}" ${(share * 100).toFixed(1)}%`)
    .join(', ')}; "would" among the first three words ${percent(wouldShare(items))}`,
);

const today = new Date().toISOString().slice(0, 10);
const due = dueSources(library, today);
print(
  `\nSources: ${percent(secondaryShare(library))} of the citations rest on secondary sources alone; ${String(due.length)} are due for review (--due)`,
);
if (values.due === true)
  for (const { id, title, rank, since, uses } of due)
    say(`  ${since}  ${rank.padEnd(12)} ${String(uses).padStart(3)} uses  ${id}: ${title}`);

const shown = problems.filter(seen);
const breaches = findings.filter((finding) => finding.level === 'breach');
const looks = findings.filter((finding) => finding.level === 'look');
if (looks.length > 0) {
  print('\nWorth a look');
  for (const finding of looks) print(`  ${finding.where}: ${finding.message}`);
}
if (shown.length + breaches.length > 0) {
  say('\nIn breach');
  for (const problem of shown) say(`  ${problem.file}${problem.field === '' ? '' : ` › ${problem.field}`}: ${problem.message}`);
  for (const finding of breaches) say(`  ${finding.where}: ${finding.message}`);
}
say(
  `\n${String(library.lessons.length)} lessons, ${String(library.items.filter((item) => !item.retired).length)} items, ${String(library.terms.length)} terms, ${String(library.sources.length)} sources; ${String(shown.length + breaches.length)} breaches`,
);
process.exitCode = shown.length + breaches.length > 0 ? 1 : 0;
