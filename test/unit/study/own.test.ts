/** Questions of one's own: what is kept of a file, what makes two of them the same, what the review shows. */
import * as v from 'valibot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizItem } from '../../../src/features/interchange/model.ts';
import { asQuizItem, faceOf, identity, ownCard, ownQuestion } from '../../../src/features/study/own.ts';
import { ownSchema } from '../../../src/schemas/own.ts';
import { anyQuiz } from '../interchange/arbitrary-quiz.ts';

const item: QuizItem = {
  id: 'q1',
  stem: 'Which is **not** one?',
  options: [
    { text: 'one', correct: false, reason: 'It is.' },
    { text: '**two**', correct: true },
    { text: 'three', correct: false },
    { text: 'four', correct: false },
    { text: 'five', correct: false },
  ],
  general: 'See the bylaws.',
  point: 'Two is none.',
  tags: ['x'],
  topic: 'A/B',
};
const kept = (of: QuizItem) => {
  const holds = ownQuestion(of);
  if (!holds) throw new Error('not kept');
  return holds;
};

describe('a question of one’s own', () => {
  it('is kept whole, in a form that is read back, whatever a file holds', () => {
    fc.assert(
      fc.property(anyQuiz, ({ items }) => {
        for (const each of items) {
          const holds = kept(each);
          const record = { id: 'ab'.repeat(12), holds, from: 'file', added: 1, on: true, changedAt: 1 };
          const read = v.parse(ownSchema, JSON.parse(JSON.stringify(record)));
          expect(asQuizItem({ id: each.id }, read.holds as typeof holds)).toEqual(each);
        }
      }),
    );
  });

  it('is the same in another order, with other reasons, and in a second copy; and another with another option', () => {
    const other = { ...item, id: 'z', options: item.options.toReversed(), general: 'Else.' };
    expect(identity(kept(other))).toBe(identity(kept(item)));
    expect(identity(kept({ ...item, options: item.options.slice(0, 4) }))).not.toBe(identity(kept(item)));
  });

  it('is left out when it is longer than anyone repeats', () => {
    expect(ownQuestion({ ...item, stem: 'x'.repeat(20_001) })).toBeNull();
    expect(ownQuestion({ ...item, options: Array.from({ length: 21 }, (_, at) => ({ text: String(at), correct: at === 0 })) })).toBeNull();
    expect(ownCard({ front: '', back: 'b', tags: [] })).toBeNull();
  });

  it('comes up with its key, its reasons and nothing of this site’s lessons', () => {
    const face = faceOf({ id: 'ab', holds: kept(item) });
    if (face.kind !== 'item') throw new Error('no item');
    expect(face.item.options).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(face.key).toMatchObject({ key: 1, keyText: 'two', rationales: ['It is.', '', '', '', ''], point: 'Two is none.' });
    expect(face.key.lesson.path).toBe('');
    expect(face.note).toBe('See the bylaws.');
    expect(faceOf({ id: 'ab', holds: kept({ ...item, shuffle: false }) })).toMatchObject({ item: { fixed: true } });
  });

  it('of two sides comes up as a text', () => {
    const holds = ownCard({ front: 'FPPE', back: 'Focused\n\nprofessional', tags: [] });
    if (!holds) throw new Error('not kept');
    expect(faceOf({ id: 'ab', holds })).toEqual({ kind: 'text', text: { id: 'ab', front: 'FPPE', back: ['Focused', 'professional'] } });
  });
});
