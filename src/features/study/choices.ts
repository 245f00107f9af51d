/** The learner's own choices, and what they are before any was made. Pure. */
import type { Choices } from '../../schemas/study.ts';

export const firstChoices: Choices = {
  changedAt: 0,
  exam: 'cpcs',
  target: 0.75,
  newADay: 20,
  reviewsADay: 100,
  easyDays: [],
};
