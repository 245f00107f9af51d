/** What a learner brought in from elsewhere to repeat: questions, and cards with two sides. Their text is safe text (`interchange/model.ts`). */
import * as v from 'valibot';
import { latestTime } from './backup.ts';

/** Longest texts and most parts; what is larger is no question one repeats. */
export const ownLimits = { stem: 20_000, option: 10_000, options: 20, note: 20_000, side: 10_000, tags: 50, from: 200 } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const some = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(latestTime));
const tags = v.pipe(v.array(text(200)), v.maxLength(ownLimits.tags));

const questionSchema = v.pipe(
  v.object({
    kind: v.literal('question'),
    stem: some(ownLimits.stem),
    options: v.pipe(
      v.array(v.object({ text: text(ownLimits.option), correct: v.boolean(), reason: v.optional(text(ownLimits.note)) })),
      v.minLength(2),
      v.maxLength(ownLimits.options),
    ),
    extract: v.optional(v.object({ form: text(40), title: text(300), text: text(ownLimits.stem) })),
    /** Said after any answer. */
    general: v.optional(text(ownLimits.note)),
    /** The one sentence to remember. */
    point: v.optional(text(ownLimits.note)),
    topic: v.optional(text(500)),
    tags,
    sources: v.optional(
      v.pipe(v.array(v.object({ title: text(1000), publisher: text(500), url: text(2000), date: text(200) })), v.maxLength(ownLimits.tags)),
    ),
    /** `false` keeps the options in this order. */
    shuffle: v.optional(v.boolean()),
  }),
  v.check(({ options }) => options.filter(({ correct }) => correct).length === 1, 'not exactly one option is right'),
);
const cardSchema = v.object({ kind: v.literal('card'), front: some(ownLimits.side), back: some(ownLimits.side), tags });

export const ownSchema = v.object({
  /** Made of its words, so that the same question has one place on every device. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/)),
  holds: v.variant('kind', [questionSchema, cardSchema]),
  /** Title of the file it came in. */
  from: text(ownLimits.from),
  added: moment,
  /** Here, or taken off; and when that was decided. */
  on: v.boolean(),
  changedAt: moment,
});
export type Own = v.InferOutput<typeof ownSchema>;
export type OwnQuestion = v.InferOutput<typeof questionSchema>;
export type OwnCard = v.InferOutput<typeof cardSchema>;
