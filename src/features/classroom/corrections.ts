/** Keys that turned out wrong after a quiz was handed out, put right on the results bench. Pure. */
import type { Bench, Quiz } from '../../schemas/assignment.ts';
import type { Sitting } from './sitting.ts';

type Corrected = Bench['corrected'];

/** The quiz with its keys put right. What students were given stays as it was: its items, their versions and the checksum. */
export function withCorrections(quiz: Quiz, corrected: Corrected): Quiz {
  return {
    ...quiz,
    keys: quiz.keys.map((key) => {
      const place = corrected[key.id];
      const keyText = place === undefined ? undefined : quiz.items.find((item) => item.id === key.id)?.options[place];
      return place === undefined || keyText === undefined ? key : { ...key, key: place, keyText };
    }),
  };
}

/** Corrections with one more; a key that is again what the quiz was made with needs none. */
export function correctedWith(quiz: Quiz, corrected: Corrected, item: string, place: number): Corrected {
  const rest = Object.fromEntries(Object.entries(corrected).filter(([id]) => id !== item));
  return quiz.keys.find((key) => key.id === item)?.key === place ? rest : { ...rest, [item]: place };
}

/** A sentence that marks each score; empty when no key was corrected. */
export function rescoredSentence(quiz: Quiz, corrected: Corrected): string {
  const numbers = quiz.items.flatMap((item, at) => (corrected[item.id] === undefined ? [] : [String(at + 1)]));
  if (numbers.length === 0) return '';
  return numbers.length === 1
    ? `Scored with the corrected key of item ${numbers.join('')}.`
    : `Scored with the corrected keys of items ${numbers.join(', ')}.`;
}

/** A sitting with that sentence. */
export const marked = (sitting: Sitting, sentence: string): Sitting =>
  sentence === '' ? sitting : { ...sitting, remarks: [...sitting.remarks, sentence] };
