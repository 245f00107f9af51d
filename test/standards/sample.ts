/** A quiz with everything an item may have: what is held against schemas, and played. */
import type { Quiz } from '../../src/features/interchange/model.ts';

export const sampleQuiz: Quiz = {
  title: 'Sample & <quiz>',
  items: [
    {
      id: 'a-001',
      stem: 'Which is **NOT** one?\nSay which.\n\n- a\n- b\n\n1. first\n2. second',
      options: ['one', 'two <b>', 'three & more', '{four}'].map((text, at) => ({
        text,
        correct: at === 2,
        reason: `Because **${text}**.`,
      })),
      general: 'General.\n\nIn two paragraphs.',
      point: 'Point.',
      tags: ['x', 'y z'],
      topic: 'Topic/Part',
      sources: [{ title: '42 CFR 482.22', publisher: 'CMS', url: 'https://example.org/?a=1&b=2', date: '2026' }],
      shuffle: false,
    },
    {
      id: '2 b',
      stem: 'Is it?',
      options: [
        { text: 'Yes', correct: true },
        { text: 'No', correct: false },
      ],
      tags: [],
    },
    {
      id: 'c-003',
      stem: 'What does the letter leave open?',
      extract: {
        form: 'letter',
        title: 'A letter',
        text: '## Heading\n\nDear **colleague**,\n\n| Day | Hours |\n| --- | --- |\n| Monday | 8 |\n\n- one\n- two',
      },
      options: [
        { text: 'The date', correct: false, reason: 'It is there.' },
        { text: 'The name', correct: true },
        { text: 'The place', correct: false },
      ],
      tags: ['paper'],
    },
  ],
};
