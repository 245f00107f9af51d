/** What study keeps on this device: cards of the review queue, the choices of a learner, the plan, bookmarks. */
import * as v from 'valibot';
import { latestTime } from './backup.ts';

const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(latestTime));
const ref = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What a card asks: an item of the bank, a term, a row of the standards grid, a finding of a practice file, something of the learner's own. */
const cardKindSchema = v.picklist(['item', 'term', 'row', 'finding', 'own']);
export type CardKind = v.InferOutput<typeof cardKindSchema>;

/** Why it is in the queue. */
const cardReasonSchema = v.picklist(['missed', 'sure-but-wrong', 'flagged', 'chosen']);
export type CardReason = v.InferOutput<typeof cardReasonSchema>;

/** 1 again, 2 hard, 3 good, 4 easy. */
const gradeSchema = v.picklist([1, 2, 3, 4]);
export type Grade = v.InferOutput<typeof gradeSchema>;

/**
 * One card: a log of reviews, from which its next day is computed. Two copies of a card are joined by taking every review of both, so
 * nothing that was done on either device is lost or counted twice.
 */
export const cardSchema = v.object({
  /** `item:peer-references-001`. */
  id: ref,
  kind: cardKindSchema,
  /** Id of what it asks. */
  ref,
  added: moment,
  why: v.pipe(v.array(cardReasonSchema), v.maxLength(4)),
  reviews: v.pipe(v.array(v.object({ at: moment, grade: gradeSchema })), v.maxLength(5000)),
  /** Moments of reviews that were taken back. */
  undone: v.pipe(v.array(moment), v.maxLength(5000)),
  /** In the queue or taken out, and when that was decided. */
  on: v.boolean(),
  decided: moment,
});
export type Card = v.InferOutput<typeof cardSchema>;

const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

/** The learner's own choices. */
export const choicesSchema = v.object({
  changedAt: moment,
  exam: v.picklist(['cpcs', 'cpmsm']),
  /** Share of a fresh form the learner wants to reach, 0 to 1. */
  target: v.pipe(v.number(), v.minValue(0.3), v.maxValue(1)),
  newADay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  reviewsADay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
  /** Days of the week with as few reviews as can be, 0 for Sunday. */
  easyDays: v.pipe(v.array(weekday), v.maxLength(7)),
});
export type Choices = v.InferOutput<typeof choicesSchema>;

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What the study plan is made from. */
export const planInputSchema = v.object({
  changedAt: moment,
  exam: v.picklist(['cpcs', 'cpmsm']),
  /** First day of study and first day of the exam window, as calendar days. */
  from: day,
  window: day,
  hoursAWeek: v.pipe(v.number(), v.minValue(0.5), v.maxValue(60)),
  /** Days without study: whole days by date. */
  daysOff: v.pipe(v.array(day), v.maxLength(400)),
  /** Days of the week without study, 0 for Sunday. */
  weekdaysOff: v.pipe(v.array(weekday), v.maxLength(7)),
  /** Topics the learner knows already. */
  known: v.pipe(v.array(ref), v.maxLength(500)),
  /** Tasks of the plan that are done, by their id, with when. */
  done: v.pipe(v.array(v.object({ id: ref, at: moment })), v.maxLength(5000)),
});
export type PlanInput = v.InferOutput<typeof planInputSchema>;

/** A lesson or a term that a learner marked, or wrote a note on. */
export const markSchema = v.object({
  /** `lesson:credentialing/peer-references`, `term:adverse-action`. */
  ref,
  title: v.pipe(v.string(), v.maxLength(300)),
  on: v.boolean(),
  note: v.pipe(v.string(), v.maxLength(10_000)),
  changedAt: moment,
});
export type Mark = v.InferOutput<typeof markSchema>;
