import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { yamlLists } from './build/yaml-lists.ts';
import { careerSchema } from './schemas/career.ts';
import { certificationSchema } from './schemas/certification.ts';
import { domainSchema } from './schemas/domain.ts';
import { figureSchema } from './schemas/figure.ts';
import { termSchema } from './schemas/glossary.ts';
import { jobDescriptionSchema } from './schemas/job-description.ts';
import { lessonSchema } from './schemas/lesson.ts';
import { itemFileSchema } from './schemas/question.ts';
import { reviewSchema } from './schemas/review.ts';
import { deskSchema } from './schemas/sheet.ts';
import { sourceSchema } from './schemas/source.ts';
import { changeSchema, eventSchema, standardsSchema } from './schemas/standard.ts';

const files = (folder: string, pattern: string) =>
  glob({ base: `./content/${folder}`, pattern, generateId: ({ entry }) => entry.replace(/\.\w+$/, '') });

export const collections = {
  sources: defineCollection({ loader: yamlLists('content/sources'), schema: sourceSchema }),
  domains: defineCollection({
    loader: yamlLists('content/domains.yaml', { numbered: true }),
    schema: domainSchema.extend({ order: z.number() }),
  }),
  certifications: defineCollection({ loader: files('certifications', '*.yaml'), schema: certificationSchema }),
  lessons: defineCollection({ loader: files('lessons', '*/*.mdx'), schema: lessonSchema }),
  careers: defineCollection({ loader: files('careers', '*.mdx'), schema: careerSchema }),
  glossary: defineCollection({ loader: yamlLists('content/glossary'), schema: termSchema }),
  questions: defineCollection({ loader: files('questions', '*/*.yaml'), schema: itemFileSchema }),
  standards: defineCollection({ loader: files('.', 'standards.yaml'), schema: standardsSchema }),
  timeline: defineCollection({ loader: yamlLists('content/timeline.yaml'), schema: eventSchema }),
  changes: defineCollection({ loader: yamlLists('content/changes.yaml'), schema: changeSchema }),
  figures: defineCollection({ loader: files('figures', '*.yaml'), schema: figureSchema }),
  desk: defineCollection({ loader: files('desk', '*.yaml'), schema: deskSchema }),
  reviews: defineCollection({ loader: yamlLists('content/reviews', { key: 'lesson' }), schema: reviewSchema }),
  jobDescriptions: defineCollection({ loader: files('job-descriptions', '*.yaml'), schema: jobDescriptionSchema }),
};
