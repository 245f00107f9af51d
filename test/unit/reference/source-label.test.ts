import { expect, test } from 'vitest';
import { sourceLabel } from '../../../src/text/source-label.ts';

const label = (title: string, publisher = 'A publisher', date?: string) => sourceLabel({ title, publisher, date });

test('a source is named in the margin as the field names it', () => {
  expect(label('Reporting of certain professional review actions taken by health care entities, 42 U.S.C. 11133')).toBe('42 U.S.C. 11133');
  expect(label("Condition of participation: Patient's rights, 42 CFR 482.13")).toBe('42 CFR 482.13');
  expect(label('Exclusion of certain individuals, 42 U.S.C. 1320a-7')).toBe('42 U.S.C. 1320a-7');
  expect(label('Credentialing verification requirements, 38 U.S.C. 1703F')).toBe('38 U.S.C. 1703F');
  expect(label('Kadlec Medical Center v. Lakeview Anesthesia Associates, 527 F.3d 412')).toBe(
    'Kadlec Medical Center v. Lakeview Anesthesia Associates',
  );
  expect(label('Short name')).toBe('Short name');
});

test('a long title ends where it may, and a longer one gives way to who published it and when', () => {
  expect(label('Ongoing Professional Practice Evaluation (OPPE) - Understanding the Requirements, standards FAQ')).toBe(
    'Ongoing Professional Practice Evaluation (OPPE)',
  );
  expect(label('Statement of deficiencies, tag A0340, reappointment files with one of two peer references required by the bylaws')).toBe(
    'Statement of deficiencies, tag A0340',
  );
  expect(label('Older FAQ list (expired board certification, alert services, no-delegation policy)')).toBe('Older FAQ list');
  expect(
    label(
      'OPPE, low-volume practitioners and data from another organization that shares its records, standards FAQ',
      'The Joint Commission',
      '2024-05-01',
    ),
  ).toBe('Joint Commission, 2024');
  expect(
    label('Joint Commission cutting over 700 hospital standards in accreditation overhaul', 'Fierce Healthcare, a trade paper', '2025'),
  ).toBe('Fierce Healthcare, 2025');
});
