import { expect, test } from 'vitest';
import { sourceLabel } from '../../../src/text/source-label.ts';

test('a source is named in the margin as the field names it, and never cut inside a word', () => {
  expect(sourceLabel('Reporting of certain professional review actions taken by health care entities, 42 U.S.C. 11133')).toBe(
    '42 U.S.C. 11133',
  );
  expect(sourceLabel("Condition of participation: Patient's rights, 42 CFR 482.13")).toBe('42 CFR 482.13');
  expect(sourceLabel('Exclusion of certain individuals, 42 U.S.C. 1320a-7')).toBe('42 U.S.C. 1320a-7');
  expect(sourceLabel('Kadlec Medical Center v. Lakeview Anesthesia Associates, 527 F.3d 412')).toBe('Kadlec Medical Center v. Lakeview …');
  expect(sourceLabel('Ongoing Professional Practice Evaluation (OPPE) - Understanding the Requirements, standards FAQ')).toBe(
    'Ongoing Professional Practice Evaluation …',
  );
  expect(sourceLabel('Short name')).toBe('Short name');
});
