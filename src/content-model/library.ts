/**
 * Everything under content/, read once and held to its schemas. The gate, Astro's collections, search, the bank's files, the audit and
 * the tests all start from here; the browser never does.
 */
import type { z } from 'astro/zod';
import { careerSchema, type CareerData } from '../schemas/career.ts';
import { certificationSchema, type Certification } from '../schemas/certification.ts';
import { domainSchema, type Domain } from '../schemas/domain.ts';
import { termSchema, type Term } from '../schemas/glossary.ts';
import { jobDescriptionSchema, type JobDescription } from '../schemas/job-description.ts';
import { lessonSchema, type LessonData } from '../schemas/lesson.ts';
import { figureSchema, type FigureData } from '../schemas/figure.ts';
import { hiringRulesSchema, interviewQuestionSchema, type HiringRules, type InterviewQuestion } from '../schemas/pay-transparency.ts';
import { benchSchema, lighthouseSchema, type Bench, type LighthouseRuns } from '../schemas/measured.ts';
import { panelSchema, type Panel } from '../schemas/panel.ts';
import { itemFileSchema, type Item, type ItemFile } from '../schemas/question.ts';
import { reviewSchema, type Review } from '../schemas/review.ts';
import { deskSchema, type DeskPaper } from '../schemas/sheet.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { changeSchema, eventSchema, standardsSchema, type RuleChange, type Standards, type TimelineEvent } from '../schemas/standard.ts';
import { contentFiles, contentStamp, readContentFile } from './read-files.ts';

/** Something wrong with the content, and where. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Field or place in the file; empty for the file as a whole. */
  field: string;
  message: string;
}

/** A thing read, with the file it came from. */
export type From<T> = T & { file: string };

export interface Lesson {
  file: string;
  domain: string;
  topic: string;
  data: LessonData;
  /** MDX below the frontmatter. */
  body: string;
}

export interface Career {
  file: string;
  id: string;
  data: CareerData;
  body: string;
}

export interface Library {
  sources: From<Source>[];
  domains: From<Domain>[];
  certifications: From<Certification>[];
  lessons: Lesson[];
  careers: Career[];
  terms: From<Term>[];
  itemFiles: From<ItemFile & { domain: string }>[];
  /** Those of all files. */
  items: (From<Item> & { domain: string; topic: string })[];
  standards: From<Standards> | null;
  panel: From<Panel> | null;
  /** What the benches found on the day they were last run for all to see. */
  bench: From<Bench> | null;
  lighthouse: From<LighthouseRuns> | null;
  timeline: From<TimelineEvent>[];
  changes: From<RuleChange>[];
  jobs: From<JobDescription>[];
  /** What employers must and may say of pay; null while there is no such file. */
  hiringRules: From<HiringRules> | null;
  interviewQuestions: From<InterviewQuestion>[];
  figures: From<FigureData>[];
  desk: From<DeskPaper>[];
  reviews: From<Review>[];
}

/** Holds values to schemas and names what does not fit. */
class Reader {
  readonly problems: Problem[] = [];
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  files(place: string, ending?: string): string[] {
    return contentFiles(this.root, place, ending);
  }

  /** A file's value and body; undefined, with its problem named, when it cannot be read. */
  read(file: string): { value: unknown; body: string } | undefined {
    const parsed = readContentFile(this.root, file);
    if (parsed.ok) return parsed;
    this.problems.push({ file, field: '', message: parsed.problem });
    return undefined;
  }

  check<S extends z.ZodType>(schema: S, value: unknown, file: string, place = ''): z.output<S> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = [place, ...issue.path.map(String)].filter(Boolean).join('.');
      this.problems.push({ file, field, message: issue.message });
    }
    return undefined;
  }

  /** A file that is one thing, or each file of a folder. */
  whole<S extends z.ZodType>(place: string, schema: S): From<z.output<S>>[] {
    return this.files(place).flatMap((file) => {
      const read = this.read(file);
      const parsed = read && this.check(schema, read.value, file);
      return parsed === undefined ? [] : [Object.assign({}, parsed, { file })];
    });
  }

  /** Every entry of every list file in a folder (or one file), each checked by itself so that one slip hides no other. */
  lists<S extends z.ZodType>(place: string, schema: S): From<z.output<S>>[] {
    return this.files(place).flatMap((file) => {
      const list = this.read(file)?.value;
      if (list === undefined || list === null) return [];
      if (!Array.isArray(list)) {
        this.problems.push({ file, field: '', message: 'must be a list' });
        return [];
      }
      return list.flatMap((value: unknown, index) => {
        const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : `[${String(index)}]`;
        const parsed = this.check(schema, value, file, id);
        return parsed === undefined ? [] : [Object.assign({}, parsed, { file })];
      });
    });
  }

  /** Each MDX file below a folder, with the two last parts of its path. */
  pages<S extends z.ZodType>(folder: string, schema: S): { file: string; folder: string; name: string; data: z.output<S>; body: string }[] {
    return this.files(folder, '.mdx').flatMap((file) => {
      const read = this.read(file);
      const data = read && this.check(schema, read.value, file);
      const [name = '', parent = ''] = file
        .replace(/\.mdx$/, '')
        .split('/')
        .reverse();
      return read && data !== undefined ? [{ file, folder: parent, name, data, body: read.body }] : [];
    });
  }
}

function itemFiles(reader: Reader): Library['itemFiles'] {
  return reader.whole('content/questions', itemFileSchema).map((entry) => {
    const [, domain = '', topic = ''] = /content\/questions\/([^/]+)\/([^/]+)\.yaml$/.exec(entry.file) ?? [];
    if (entry.topic !== topic)
      reader.problems.push({ file: entry.file, field: 'topic', message: `is "${entry.topic}", but the file is named "${topic}"` });
    return { ...entry, domain, topic };
  });
}

function readAll(root: string): { library: Library; problems: Problem[] } {
  const reader = new Reader(root);
  const files = itemFiles(reader);
  const library: Library = {
    sources: reader.lists('content/sources', sourceSchema),
    domains: reader.lists('content/domains.yaml', domainSchema),
    certifications: reader.whole('content/certifications', certificationSchema),
    lessons: reader
      .pages('content/lessons', lessonSchema)
      .map(({ file, folder, name, data, body }) => ({ file, domain: folder, topic: name, data, body })),
    careers: reader.pages('content/careers', careerSchema).map(({ file, name, data, body }) => ({ file, id: name, data, body })),
    terms: reader.lists('content/glossary', termSchema),
    itemFiles: files,
    items: files.flatMap(({ items, file, domain, topic }) => items.map((item) => ({ ...item, file, domain, topic }))),
    standards: reader.whole('content/standards.yaml', standardsSchema)[0] ?? null,
    panel: reader.whole('content/panel.yaml', panelSchema)[0] ?? null,
    bench: reader.whole('content/measured/bench.yaml', benchSchema)[0] ?? null,
    lighthouse: reader.whole('content/measured/lighthouse.yaml', lighthouseSchema)[0] ?? null,
    timeline: reader.lists('content/timeline.yaml', eventSchema),
    changes: reader.lists('content/changes.yaml', changeSchema),
    jobs: reader.whole('content/job-descriptions', jobDescriptionSchema),
    hiringRules: reader.whole('content/pay-transparency.yaml', hiringRulesSchema)[0] ?? null,
    interviewQuestions: reader.lists('content/interview-questions.yaml', interviewQuestionSchema),
    figures: reader.whole('content/figures', figureSchema),
    desk: reader.whole('content/desk', deskSchema),
    reviews: reader.lists('content/reviews', reviewSchema),
  };
  return { library, problems: reader.problems };
}

interface Held {
  stamp: string;
  read: ReturnType<typeof readAll>;
}
// On `globalThis` for the reason that `read-files.ts` gives.
const held: Map<string, Held> = ((globalThis as { contentLibraries?: Map<string, Held> }).contentLibraries ??= new Map());

/**
 * The content of the project at `root`. Files that do not parse are named in `problems` and left out. As long as no file changes, the
 * same library comes back: do not change it.
 */
export function readLibrary(root: string): { library: Library; problems: Problem[] } {
  const stamp = contentStamp(root);
  const before = held.get(root);
  const read = before?.stamp === stamp ? before.read : readAll(root);
  held.set(root, { stamp, read });
  return { library: read.library, problems: [...read.problems] };
}
