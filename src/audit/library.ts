/**
 * Reads everything under content/ from disk and validates each file against its schema.
 * Used by the build, the audit and the tests; never by the browser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { careerSchema, type CareerData } from '../schemas/career.ts';
import { certificationSchema, type Certification } from '../schemas/certification.ts';
import { domainSchema, type Domain } from '../schemas/domain.ts';
import { termSchema, type Term } from '../schemas/glossary.ts';
import { jobDescriptionSchema, type JobDescription } from '../schemas/job-description.ts';
import { lessonSchema, type LessonData } from '../schemas/lesson.ts';
import { figureSchema, type FigureData } from '../schemas/figure.ts';
import { itemFileSchema, type Item } from '../schemas/question.ts';
import { reviewSchema, type Review } from '../schemas/review.ts';
import { deskSchema, type DeskPaper } from '../schemas/sheet.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { changeSchema, eventSchema, standardsSchema, type RuleChange, type Standards, type TimelineEvent } from '../schemas/standard.ts';

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
  domains: Domain[];
  certifications: From<Certification>[];
  lessons: Lesson[];
  careers: Career[];
  terms: From<Term>[];
  items: (From<Item> & { domain: string; topic: string })[];
  standards: Standards | null;
  timeline: From<TimelineEvent>[];
  changes: From<RuleChange>[];
  jobs: From<JobDescription>[];
  figures: From<FigureData>[];
  desk: From<DeskPaper>[];
  reviews: From<Review>[];
}

/** Reads the content of the project at `root`. Files that do not parse are named in `problems` and left out. */
export function readLibrary(root: string): { library: Library; problems: Problem[] } {
  const problems: Problem[] = [];
  const at = (path: string) => join(root, path);

  const files = (folder: string, ending: string): string[] =>
    existsSync(at(folder))
      ? readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending))
          .map((name) => `${folder}/${name}`)
          .sort()
      : [];

  const yaml = (file: string): unknown => {
    try {
      return parse(readFileSync(at(file), 'utf8'));
    } catch (error) {
      problems.push({ file, field: '', message: `is not readable YAML: ${error instanceof Error ? error.message : String(error)}` });
      return undefined;
    }
  };

  function check<S extends z.ZodType>(schema: S, value: unknown, file: string, place = ''): z.output<S> | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = [place, ...issue.path.map(String)].filter(Boolean).join('.');
      problems.push({ file, field, message: issue.message });
    }
    return undefined;
  }

  /** Every entry of every list file in a folder (or one file), each checked by itself so that one slip hides no other. */
  function lists<S extends z.ZodType>(paths: string[], schema: S): From<z.output<S>>[] {
    return paths.flatMap((file) => {
      const list = yaml(file);
      if (list === undefined || list === null) return [];
      if (!Array.isArray(list)) {
        problems.push({ file, field: '', message: 'must be a list' });
        return [];
      }
      return list.flatMap((value: unknown, index) => {
        const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : `[${String(index)}]`;
        const parsed = check(schema, value, file, id);
        return parsed === undefined ? [] : [Object.assign({}, parsed, { file })];
      });
    });
  }

  function frontmatter(file: string): { data: unknown; body: string } {
    const text = readFileSync(at(file), 'utf8');
    const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text);
    if (!match) {
      problems.push({ file, field: '', message: 'has no frontmatter' });
      return { data: undefined, body: text };
    }
    try {
      return { data: parse(match[1] ?? ''), body: match[2] ?? '' };
    } catch (error) {
      problems.push({
        file,
        field: '',
        message: `frontmatter is not readable YAML: ${error instanceof Error ? error.message : String(error)}`,
      });
      return { data: undefined, body: match[2] ?? '' };
    }
  }

  const single = (path: string) => (existsSync(at(path)) ? [path] : []);

  const lessons = files('content/lessons', '.mdx').flatMap((file): Lesson[] => {
    const { data, body } = frontmatter(file);
    const parsed = check(lessonSchema, data, file);
    const [, domain = '', topic = ''] = /content\/lessons\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
    return parsed ? [{ file, domain, topic, data: parsed, body }] : [];
  });

  const careers = files('content/careers', '.mdx').flatMap((file): Career[] => {
    const { data, body } = frontmatter(file);
    const parsed = check(careerSchema, data, file);
    const [, id = ''] = /([^/]+)\.mdx$/.exec(file) ?? [];
    return parsed ? [{ file, id, data: parsed, body }] : [];
  });

  const items = files('content/questions', '.yaml').flatMap((file) => {
    const value = yaml(file);
    const [, domain = '', topic = ''] = /content\/questions\/([^/]+)\/([^/]+)\.yaml$/.exec(file) ?? [];
    const parsed = check(itemFileSchema, value, file);
    if (!parsed) return [];
    if (parsed.topic !== topic) problems.push({ file, field: 'topic', message: `is "${parsed.topic}", but the file is named "${topic}"` });
    return parsed.items.map((item) => Object.assign({}, item, { file, domain, topic }));
  });

  const whole = <S extends z.ZodType>(path: string, schema: S): From<z.output<S>>[] => {
    const value = yaml(path);
    const parsed = value === undefined ? undefined : check(schema, value, path);
    return parsed === undefined ? [] : [Object.assign({}, parsed, { file: path })];
  };

  const library: Library = {
    sources: lists(files('content/sources', '.yaml'), sourceSchema),
    domains: lists(single('content/domains.yaml'), domainSchema),
    certifications: files('content/certifications', '.yaml').flatMap((file) => whole(file, certificationSchema)),
    lessons,
    careers,
    terms: lists(files('content/glossary', '.yaml'), termSchema),
    items,
    standards: single('content/standards.yaml').flatMap((file) => whole(file, standardsSchema))[0] ?? null,
    timeline: lists(single('content/timeline.yaml'), eventSchema),
    changes: lists(single('content/changes.yaml'), changeSchema),
    jobs: files('content/job-descriptions', '.yaml').flatMap((file) => whole(file, jobDescriptionSchema)),
    figures: files('content/figures', '.yaml').flatMap((file) => whole(file, figureSchema)),
    desk: files('content/desk', '.yaml').flatMap((file) => whole(file, deskSchema)),
    reviews: lists(files('content/reviews', '.yaml'), reviewSchema),
  };
  return { library, problems };
}
