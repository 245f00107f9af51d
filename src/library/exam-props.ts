/** What the exam's start screens need of the certifications. */
import type { MockSetupProps } from '../features/exam/mock-options.ts';
import type { Certification, Outline } from '../schemas/certification.ts';
import { blueprintOf, deckSet, readyForms } from './bank.ts';

const titlesOf = (outline: Outline) => Object.fromEntries(outline.domains.map((domain) => [domain.id, domain.title]));

/** Default first, then the order of the file. */
const defaultFirst = <T extends { default?: boolean | undefined }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => Number(b.default ?? false) - Number(a.default ?? false));

export async function mockSetupProps(certification: Certification): Promise<MockSetupProps> {
  return {
    exam: certification.id,
    abbreviation: certification.abbreviation,
    formats: defaultFirst(certification.formats).map(
      ({ id, title, items, minutes, parts, breakMinutes, confirmed, unconfirmed, passing }) => ({
        id,
        title,
        items,
        minutes,
        parts,
        breakMinutes,
        confirmed,
        unconfirmed,
        passing,
      }),
    ),
    outlines: defaultFirst(certification.outlines)
      .filter((outline) => outline.complete)
      .map((outline) => ({
        id: outline.id,
        title: outline.title,
        note: outline.note,
        blueprint: blueprintOf(outline),
        domains: titlesOf(outline),
      })),
    decks: await deckSet(),
    forms: (await readyForms())
      .filter((form) => form.exam === certification.id)
      .map((form) => ({ id: form.id, title: form.title, items: form.items.length, outline: form.outline })),
  };
}

/** Blueprint and domain titles of a certification's main outline. */
export function mainBlueprint(certification: Certification) {
  const outline = defaultFirst(certification.outlines.filter((entry) => entry.complete))[0];
  return outline ? { blueprint: blueprintOf(outline), domains: titlesOf(outline), outline } : undefined;
}
