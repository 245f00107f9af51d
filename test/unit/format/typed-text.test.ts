import { describe, expect, test } from 'vitest';
import { typedBlocks } from '../../../src/format/doc.ts';
import { oneLine, pastedLines, typedParts, withContacts } from '../../../src/format/typed-text.ts';

const bullets = (items: string[]) => [{ kind: 'list', numbered: false, items }];
const numbered = (items: string[]) => [{ kind: 'list', numbered: true, items }];

describe('Text pasted from Word', () => {
  test.each([
    ['a middle dot and a tab', '·\tHealth\n·\tDental'],
    ['a middle dot and hard spaces', '·\u00A0\u00A0\u00A0Health\n·\u00A0\u00A0\u00A0Dental'],
    ['the o of Courier', 'o\tHealth\no\tDental'],
    ['the bullet of Symbol', '\uF0B7\tHealth\n\uF0B7\tDental'],
    ['the square of Wingdings', '\uF0A7 Health\n\uF0A7 Dental'],
    ['a paragraph sign, the square of Wingdings in another font', '§\tHealth\n§\tDental'],
    ['an en dash', '– Health\n– Dental'],
    ['a bullet, with vertical tabs between', '•\tHealth\v•\tDental'],
    ['a bullet, with Windows line ends', '\t• Health\r\n\t• Dental\r\n'],
  ])('is a list by %s', (_sign, text) => {
    expect(typedParts(text)).toEqual(bullets(['Health', 'Dental']));
  });

  test.each([
    ['numbers', '1.\tApply\n2.\tInterview\n3.\tStart'],
    ['letters', 'a) Apply\nb) Interview\nc) Start'],
    ['Roman numbers', 'i.\tApply\nii.\tInterview\niii.\tStart'],
    ['numbers with empty lines between', '1) Apply\n\n2) Interview\n\n3) Start'],
  ])('is a numbered list by %s', (_sign, text) => {
    expect(typedParts(text)).toEqual(numbered(['Apply', 'Interview', 'Start']));
  });

  test('keeps the lines of an address, by any line break', () => {
    for (const stop of ['\n', '\v', '\r\n', '\u2028'])
      expect(typedParts(['Mercy Hospital', '12 Elm Street', 'Austin, TX 78701'].join(stop))).toEqual(
        ['Mercy Hospital', '12 Elm Street', 'Austin, TX 78701'].map((text) => ({ kind: 'text', text })),
      );
  });

  test('joins a line that a mail program broke for width, and no other', () => {
    const long = 'We offer a plan for health, dental and vision that begins on the first day';
    expect(typedParts(`${long}\nof the month after the hire.`)).toEqual([{ kind: 'text', text: `${long} of the month after the hire.` }]);
    expect(typedParts(`- ${long}\nof the month.\n- Dental`)).toEqual(bullets([`${long} of the month.`, 'Dental']));
    expect(typedParts(`${long}.\nof old`)).toHaveLength(2);
  });

  test('takes no citation, lone number, minus or word for a list', () => {
    for (const text of ['§ 11133 applies', '1. one', '2026. was a year', '-5 degrees', 'o yes', 'a. one\nc. three', 'e) last'])
      for (const part of typedParts(text)) expect(part.kind).toBe('text');
    expect(typedParts('1. one')).toEqual([{ kind: 'text', text: '1. one' }]);
  });

  test('gives five lines as five, each without its sign', () => {
    expect(pastedLines('·\tOne.\n·\tTwo.\n\uF0B7\tThree.\n4. Four.\vFive.\n')).toEqual(['One.', 'Two.', 'Three.', '4. Four.', 'Five.']);
  });

  test('lets no private-use sign out', () => {
    expect(oneLine('Health \uF0B7 Dental \uF0E0 Vision \uF0B3 2')).toBe('Health • Dental → Vision ≥ 2');
    expect(oneLine('a\uE000b\u{F0001}c\u{10FFFD}d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
  });
});

test('a contact is a link', () => {
  expect(withContacts('Write to jobs@mercy.example.org, call (512) 555-0137 or see https://mercy.example.org/jobs.')).toEqual([
    'Write to ',
    { text: 'jobs@mercy.example.org', href: 'mailto:jobs@mercy.example.org' },
    ', call ',
    { text: '(512) 555-0137', href: 'tel:+15125550137' },
    ' or see ',
    { text: 'https://mercy.example.org/jobs', href: 'https://mercy.example.org/jobs' },
    '.',
  ]);
  expect(typedBlocks('Dates 2023-05-1234 and 12@ are none.')).toEqual([
    { kind: 'paragraph', text: ['Dates 2023-05-1234 and 12@ are none.'] },
  ]);
});
