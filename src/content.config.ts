import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { byId, fromLibrary, pagesFromLibrary, plain } from './content-model/loaders.ts';
import { careerSchema } from './schemas/career.ts';
import { certificationSchema } from './schemas/certification.ts';
import { domainSchema } from './schemas/domain.ts';
import { figureSchema } from './schemas/figure.ts';
import { termSchema } from './schemas/glossary.ts';
import { jobDescriptionSchema } from './schemas/job-description.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { hiringRulesSchema, interviewQuestionSchema } from './schemas/pay-transparency.ts';
import { benchSchema, lighthouseSchema } from './schemas/measured.ts';
import { panelSchema } from './schemas/panel.ts';
import { itemFileSchema } from './schemas/question.ts';
import { reviewSchema } from './schemas/review.ts';
import { deskSchema } from './schemas/sheet.ts';
import { sourceSchema } from './schemas/source.ts';
import { changeSchema, eventSchema, standardsSchema } from './schemas/standard.ts';

export const collections = {
  sources: defineCollection({ loader: fromLibrary(byId((library) => library.sources)), schema: sourceSchema }),
  domains: defineCollection({
    // Astro hands a collection out by id; the study map has an order of its own.
    loader: fromLibrary((library) => library.domains.map((domain, order) => [domain.id, { ...plain(domain), order }])),
    schema: domainSchema.extend({ order: z.number() }),
  }),
  certifications: defineCollection({ loader: fromLibrary(byId((library) => library.certifications)), schema: certificationSchema }),
  lessons: defineCollection({ loader: pagesFromLibrary('lessons'), schema: lessonSchema }),
  careers: defineCollection({ loader: pagesFromLibrary('careers'), schema: careerSchema }),
  glossary: defineCollection({ loader: fromLibrary(byId((library) => library.terms)), schema: termSchema }),
  questions: defineCollection({
    loader: fromLibrary((library) => library.itemFiles.map(({ domain, topic, items }) => [`${domain}/${topic}`, { topic, items }])),
    schema: itemFileSchema,
  }),
  standards: defineCollection({
    loader: fromLibrary(({ standards }) => (standards ? [['standards', plain(standards)]] : [])),
    schema: standardsSchema,
  }),
  panel: defineCollection({
    loader: fromLibrary(({ panel }) => (panel ? [['panel', plain(panel)]] : [])),
    schema: panelSchema,
  }),
  bench: defineCollection({
    loader: fromLibrary(({ bench }) => (bench ? [['bench', plain(bench)]] : [])),
    schema: benchSchema,
  }),
  lighthouse: defineCollection({
    loader: fromLibrary(({ lighthouse }) => (lighthouse ? [['lighthouse', plain(lighthouse)]] : [])),
    schema: lighthouseSchema,
  }),
  timeline: defineCollection({ loader: fromLibrary(byId((library) => library.timeline)), schema: eventSchema }),
  changes: defineCollection({ loader: fromLibrary(byId((library) => library.changes)), schema: changeSchema }),
  figures: defineCollection({ loader: fromLibrary(byId((library) => library.figures)), schema: figureSchema }),
  desk: defineCollection({ loader: fromLibrary(byId((library) => library.desk)), schema: deskSchema }),
  reviews: defineCollection({ loader: fromLibrary(byId((library) => library.reviews, 'lesson')), schema: reviewSchema }),
  jobDescriptions: defineCollection({ loader: fromLibrary(byId((library) => library.jobs)), schema: jobDescriptionSchema }),
  hiringRules: defineCollection({
    loader: fromLibrary(({ hiringRules }) => (hiringRules ? [['rules', plain(hiringRules)]] : [])),
    schema: hiringRulesSchema,
  }),
  interviewQuestions: defineCollection({
    loader: fromLibrary((library) => library.interviewQuestions.map((question, order) => [question.id, { ...plain(question), order }])),
    schema: interviewQuestionSchema.extend({ order: z.number() }),
  }),
};
