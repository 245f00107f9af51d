/** How near the sources stand to the rules they speak of, and which of them are due to be looked at again. Pure. */
import { references } from '../content-model/mdx.ts';
import type { Lesson, Library, Problem } from '../content-model/library.ts';
import type { Source, SourceRank } from '../schemas/source.ts';

/** Largest share of citations that may rest on secondary sources alone. */
export const secondaryMost = 0.15;
/** Sites that sell or collect what students typed: no claim rests on them. */
const refused = /\b(?:brainscape|quizlet|knowt|studocu|coursehero|chegg|docsbay|slideplayer|slideshare|scribd|studylib|proprofs|cram)\./i;
const secondary: ReadonlySet<SourceRank> = new Set(['press', 'vendor']);

/** A source that reports a rule and does not make it. What a maker says of its own program is first hand. */
export const isSecondary = ({ rank, kind }: Pick<Source, 'rank'> & Partial<Pick<Source, 'kind'>>): boolean =>
  secondary.has(rank) && kind !== 'manual';

/** Words by which a sentence says what federal law is. */
const saysLaw = /\b\d+ (?:CFR|U\.S\.C\.)|\bfederal (?:law|rule|statute|regulation)s?\b|\bthe (?:statute|regulation)\b/;

interface Citation {
  ids: string[];
  /** The text from the citation before it, in the same paragraph. */
  text: string;
}

/** Every citation of a lesson with the words it carries. */
export function citations(body: string): Citation[] {
  let last = 0;
  return [...body.matchAll(/<Cite\s+ids="([^"]*)"\s*\/>/g)].map((match) => {
    const text =
      body
        .slice(last, match.index)
        .split(/\n\s*\n/)
        .at(-1) ?? '';
    last = match.index + match[0].length;
    return { ids: (match[1] ?? '').split(/\s+/).filter(Boolean), text };
  });
}

/** Claims on federal law whose citation names neither the rule, nor a court, nor the agency. */
export function checkLawClaims(lesson: Lesson, sources: ReadonlyMap<string, Source>): Problem[] {
  const near: ReadonlySet<SourceRank> = new Set(['law', 'court', 'agency']);
  return citations(lesson.body).flatMap(({ ids, text }) => {
    if (!saysLaw.test(text) || ids.some((id) => near.has(sources.get(id)?.rank ?? 'vendor'))) return [];
    const end = text
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(-90);
    return [{ file: lesson.file, field: 'Cite', message: `says what the law is on ${ids.join(', ')} alone: "… ${end}"` }];
  });
}

/** Share of citations in lessons that rest on secondary sources alone. */
export function secondaryShare(library: Library): number {
  const sources = new Map(library.sources.map((source) => [source.id, source]));
  const groups = library.lessons.flatMap((lesson) => citations(lesson.body));
  const alone = groups.filter(({ ids }) => ids.every((id) => isSecondary(sources.get(id) ?? { rank: 'vendor' })));
  return groups.length === 0 ? 0 : alone.length / groups.length;
}

/** Entries of the bibliography on sites that no claim may rest on, and entries nothing cites. */
export function checkSources(library: Library): Problem[] {
  const share = secondaryShare(library);
  return [
    ...library.sources
      .filter((source) => refused.test(source.url))
      .map((source) => ({ file: source.file, field: source.id, message: `stands on ${new URL(source.url).host}, which carries no claim` })),
    ...(share > secondaryMost
      ? [
          {
            file: 'content/lessons',
            field: 'Cite',
            message: `${(share * 100).toFixed(1)}% of the citations rest on secondary sources alone; 15% is the most`,
          },
        ]
      : []),
  ];
}

/** Years after which a source is looked at again. A judgment stays what it was. */
const reviewYears: Record<SourceRank, number> = {
  law: 2,
  court: Infinity,
  agency: 2,
  accreditor: 1,
  professional: 2,
  research: 5,
  press: 3,
  vendor: 2,
};
/** Pay and fees change every year, whoever prints them. */
const aboutMoney = /\b(?:salary|salaries|wage|pay|fees?|price|cost)\b/i;

export interface DueSource {
  id: string;
  title: string;
  rank: SourceRank;
  /** The day it was last looked at, as far as known. */
  since: string;
  /** Lessons and items that rest on it. */
  uses: number;
}

/** Sources whose review period is over on `today` (YYYY-MM-DD), oldest first. */
export function dueSources(library: Library, today: string): DueSource[] {
  const uses = new Map<string, number>();
  const count = (ids: Iterable<string>) => {
    for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const lesson of library.lessons) count(new Set(references(lesson.body, 'Cite', 'ids')));
  for (const item of library.items) if (!item.retired) count(item.sources);
  return library.sources
    .flatMap((source): DueSource[] => {
      const since = source.read ?? (/^\d{4}/.test(source.date ?? '') ? source.date : undefined);
      if (since === undefined) return [];
      const years = aboutMoney.test(source.title) ? 1 : reviewYears[source.rank];
      if (years === Infinity) return [];
      const [year = '0', month = '01', day = '01'] = since.split('-');
      const due = `${String(Number(year) + years)}-${month}-${day}`;
      return due <= today ? [{ id: source.id, title: source.title, rank: source.rank, since, uses: uses.get(source.id) ?? 0 }] : [];
    })
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}
