/** Job description templates as pages need them, and the dated facts the editor checks against. */
import { getCollection } from 'astro:content';
import { codedWords, namesToCheck, needlessDemands } from '../features/jobs/words.ts';
import type { AdaptProps } from '../features/jobs/ui/props.ts';
import type { JobDescription } from '../schemas/job-description.ts';
import type { HiringRules, InterviewQuestion } from '../schemas/pay-transparency.ts';
import { certifications, taskTitles } from './certifications.ts';

/** The ladder from its lowest rung, specialties after the rung they stand beside. */
export async function jobTemplates(): Promise<JobDescription[]> {
  const order = [
    'coordinator',
    'specialist',
    'privileging-coordinator',
    'senior',
    'manager',
    'director',
    'enrollment-specialist',
    'cvo-analyst',
  ];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return (await getCollection('jobDescriptions')).map((entry) => entry.data).sort((a, b) => place(a.id) - place(b.id));
}

export async function hiringRules(): Promise<HiringRules> {
  const [rules] = await getCollection('hiringRules');
  if (!rules) throw new Error('content/pay-transparency.yaml is missing');
  return rules.data;
}

export async function interviewQuestions(): Promise<InterviewQuestion[]> {
  return (await getCollection('interviewQuestions')).map((entry) => entry.data).sort((a, b) => a.order - b.order);
}

/** Lessons that exist, by `<domain>/<topic>`. */
export async function lessonLinks(): Promise<Record<string, { title: string; path: string }>> {
  return Object.fromEntries(
    (await getCollection('lessons')).map((entry) => [entry.id, { title: entry.data.title, path: `learn/${entry.id}/` }]),
  );
}

/** Sources by id, as far as they are named. */
export async function namedSources(ids: Iterable<string>): Promise<AdaptProps['sources']> {
  const wanted = new Set(ids);
  return Object.fromEntries(
    (await getCollection('sources'))
      .filter((entry) => wanted.has(entry.data.id))
      .map(({ data }) => [
        data.id,
        { title: data.title, publisher: data.publisher, url: data.url, date: data.date ?? data.edition ?? `read ${data.read ?? ''}` },
      ]),
  );
}

/** Sources that checks name in their own words, beside those of the rules. */
const checkSources = [
  'cfr-29-1630-2',
  'cfr-41-60-300-5',
  'cfr-41-60-741-5',
  'career-page-coordinators',
  'eeoc-title-i-manual',
  'morganlewis-delaware',
  'namss-sample-management',
  'ofccp-eo-14173',
  'ongig-workflow',
  'pointfactors-ranges',
  'usc-42-12112',
];

/** Everything the editor works with. */
export async function adaptProps(): Promise<AdaptProps> {
  const rules = await hiringRules();
  const held = await certifications();
  const templates = await jobTemplates();
  const tasks = await taskTitles();
  const used = new Set(templates.flatMap((job) => job.responsibilities.flatMap((area) => area.duties.map((duty) => duty.task))));
  const sources = await namedSources([
    ...checkSources,
    ...rules.pay.flatMap((rule) => rule.sources),
    ...rules.local.flatMap((rule) => rule.sources),
    ...rules.overtime.sources,
    ...[...codedWords, ...needlessDemands, ...namesToCheck].flatMap((word) => word.sources),
    ...held.flatMap((entry) => entry.eligibility.flatMap((set) => set.sources)),
  ]);
  return {
    templates,
    rules,
    questions: await interviewQuestions(),
    certifications: held.map(({ id, abbreviation, eligibility }) => ({ id, abbreviation, eligibility })),
    lessons: await lessonLinks(),
    tasks: Object.fromEntries([...tasks].filter(([id]) => used.has(id))),
    sources,
  };
}
