/** A quiz link arrives wrapped, cut and quoted, and is found all the same. */
import { describe, expect, it } from 'vitest';
import { writeAssignment } from '../../../src/features/classroom/assignment-code.ts';
import { readForStudent } from '../../../src/features/classroom/quiz-file.ts';
import { keyPair, quizOf } from './make.ts';

const { assignment } = await quizOf(await keyPair(), 30);
const code = await writeAssignment(assignment);
const link = `https://primary-source.example/teach/take/#a=${code}`;
const cut = (text: string, width: number, join: string) => (text.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? []).join(join);
const proofpoint = (text: string) =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%2F', '_').replaceAll('%', '-');

describe('a quiz link', () => {
  it.each<[string, string]>([
    ['as it is', link],
    ['with %23 for #', link.replace('#', '%23')],
    ['encoded twice', encodeURIComponent(encodeURIComponent(link))],
    [
      'in Safe Links',
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01%7C&sdata=x%3D&reserved=0`,
    ],
    ['in Proofpoint, second way', `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(link)}&d=DwMFAg&c=abc&r=def`],
    ['in Proofpoint, third way', `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!AbC!x$`],
    ['in a redirect of Google', `https://www.google.com/url?q=${encodeURIComponent(link)}&sa=D&source=editors`],
    ['cut into lines of 76', cut(link, 76, '\n')],
    ['cut and quoted in a reply', cut(link, 76, '\r\n> ')],
    ['cut by quoted-printable', cut(link.replace('#a=', '#a=3D'), 75, '=\r\n')],
    ['cut, with a word on the next line', `${cut(link, 76, '\n')}\nThanks\nAna`],
    ['in a sentence', `Please open ${link}, then begin.`],
    ['the code alone, cut', cut(code, 76, '\n')],
  ])('is found %s', async (_, text) => {
    expect(await readForStudent(text)).toMatchObject({ ok: true, assignment, code });
  });

  it('that lost its end is still refused', async () => {
    expect(await readForStudent(link.slice(0, -8))).toMatchObject({ ok: false, problem: expect.stringMatching(/damaged/) as string });
  });

  it('is looked for in a long hostile text without delay', async () => {
    const began = performance.now();
    for (const text of ['#a='.repeat(100_000), `#a=${'x\n'.repeat(500_000)}`, `${'%'.repeat(1_000_000)}#a=x`, `${'x '.repeat(500_000)}!`])
      expect((await readForStudent(text)).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
