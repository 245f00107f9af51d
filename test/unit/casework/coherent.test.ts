/** What a reader may lean on in any file, whatever was planted in it: what holds in a real office holds here. */
import { describe, expect, it } from 'vitest';
import { findingsFor, make } from '../../../src/features/casework/make.ts';
import { fieldIn, linesIn, portalIn, rowsIn, signatureIn, valueIn } from '../../../src/features/casework/read.ts';
import { caseSettings, type CaseDocument, type CaseFile } from '../../../src/schemas/casework.ts';
import { runs } from '../../runs.ts';
import { casework, requests } from '../../support/casework.ts';
import { isWorkday } from '../../../src/features/casework/workdays.ts';

const files = caseSettings.flatMap((setting) => requests(setting, runs(120, 2_000))).map((request) => make(casework, request).file);
const papers = (file: CaseFile, kind: CaseDocument['kind']) => file.documents.filter((document) => document.kind === kind);
const one = (file: CaseFile, kind: CaseDocument['kind']): CaseDocument => {
  const [paper] = papers(file, kind);
  if (!paper) throw new Error(`${file.seed} has no ${kind}`);
  return paper;
};
const day = (text: string) => {
  const [, month = '', date = '', year = ''] = /(\d\d)\/(?:(\d\d)\/)?(\d{4})/.exec(text) ?? [];
  return `${year}-${month}-${date || '01'}`;
};
const text = (document: CaseDocument) => JSON.stringify(document);
const where = (file: CaseFile, about = '') => `${file.seed} ${file.setting} ${file.cycle} ${String(file.level)} ${about}`;

describe('in any file', () => {
  it('offices write, look up and sign on days on which offices work', () => {
    for (const file of files)
      for (const document of file.documents) {
        // Weddings, certificates of a program's last day and enrollments that a computer renews may fall on any day.
        if (['name-change', 'npdb-response', 'query-log'].includes(document.kind) || document.title.includes('photocopy')) continue;
        const shown = [document.dated, portalIn(document)?.retrieved, signatureIn(document)?.date].flatMap((each) =>
          each === undefined || each === '' ? [] : [each.includes('/') ? day(each) : each],
        );
        for (const each of shown) expect(isWorkday(each), where(file, `${document.id} ${each}`)).toBe(true);
      }
    for (const holiday of ['2025-11-27', '2025-12-25', '2026-01-01', '2026-05-25', '2026-07-04', '2026-09-07'])
      expect(isWorkday(holiday), holiday).toBe(false);
  });

  it('nobody answers an inquiry that was sent before the application came in', () => {
    for (const file of files) {
      const [, received = ''] = /RECEIVED (\d\d\/\d\d\/\d{4})/.exec(text(one(file, 'application'))) ?? [];
      for (const document of file.documents)
        for (const [, asked = ''] of text(document).matchAll(
          /(?:inquiry|request|letter|writing|requests like yours|asked) (?:of|on) (\d\d\/\d\d\/\d{4})/g,
        ))
          expect(day(asked) >= day(received), where(file, `${document.id} ${asked}`)).toBe(true);
    }
  });

  it('a renewal is of somebody who was here at the last decision', () => {
    for (const file of files.filter(({ cycle }) => cycle === 'repeat')) {
      const state = valueIn(one(file, 'application'), 'practice-state');
      const lookup = papers(file, 'license-lookup').find((paper) => valueIn(paper, 'state') === state);
      if (lookup) expect(day(valueIn(lookup, 'issued')) < day(valueIn(one(file, 'previous-page'), 'decided')), where(file)).toBe(true);
    }
  });

  it('a board acts on a license that it had issued', () => {
    for (const file of files)
      for (const lookup of papers(file, 'license-lookup')) {
        const actions = valueIn(lookup, 'actions');
        if (actions !== '' && actions !== 'None') expect(day(actions) > day(valueIn(lookup, 'issued')), where(file, actions)).toBe(true);
      }
  });

  it('a photocopied card says nothing of a record', () => {
    for (const file of files)
      for (const lookup of papers(file, 'license-lookup').filter(({ title }) => title.includes('photocopy')))
        expect(fieldIn(lookup, 'actions'), where(file)).toBeUndefined();
  });

  it('a certificate ran for years before it lapsed', () => {
    for (const file of files)
      for (const record of papers(file, 'board-record')) {
        const [since, through] = [valueIn(record, 'since'), valueIn(record, 'through')];
        if (since !== '' && /\d/.test(through))
          expect(Number(through.slice(-4)) - Number(since.slice(-4)), where(file)).toBeGreaterThanOrEqual(
            valueIn(record, 'status').includes('lapsed') ? 4 : 1,
          );
      }
  });

  it('who did not complete a program was there for all of the time confirmed', () => {
    for (const file of files)
      for (const letter of papers(file, 'training-verification'))
        expect(valueIn(letter, 'completed'), where(file)).not.toMatch(/left|not renewed/);
  });

  it('records that nobody keeps say nothing, and no payment is larger than the cover', () => {
    for (const file of files) {
      for (const letter of papers(file, 'training-verification').filter((paper) => text(paper).includes('no records at this address')))
        expect(text(letter), where(file)).not.toContain('in our records');
      for (const paper of papers(file, 'npdb-response'))
        for (const row of rowsIn(paper, 'reports'))
          expect(Number(row.at('amount').replaceAll(/\D/g, '')), where(file)).toBeLessThanOrEqual(1_000_000);
    }
  });

  it('a referee writes from a place where both worked at the time, and a relative fits the name', () => {
    for (const file of files) {
      const application = one(file, 'application');
      const houses = [
        ...rowsIn(application, 'affiliations').map((row) => ({ name: row.at('hospital'), from: row.at('from') })),
        ...rowsIn(application, 'history').map((row) => ({ name: row.at('place'), from: row.at('from') })),
        ...rowsIn(application, 'education').map((row) => ({ name: row.at('place'), from: row.at('from') })),
      ];
      for (const letter of papers(file, 'peer-reference')) {
        const house = houses.find(({ name }) => name === letter.from.name);
        const [known, worked] = [valueIn(letter, 'known'), valueIn(letter, 'worked')];
        expect(day(known) <= day(worked), where(file, `${known} ${worked}`)).toBe(true);
        if (house) expect(day(house.from) <= day(known), where(file, `${letter.id} ${house.name} ${house.from} ${known}`)).toBe(true);
        // Who has not seen the applicant for years does not sit at the next desk.
        const present = rowsIn(application, 'affiliations')
          .find((row) => row.at('to') === 'Present')
          ?.at('hospital');
        if (day(worked) < `${String(Number(file.decisionOn.slice(0, 4)) - 3)}${file.decisionOn.slice(4)}`)
          expect(letter.from.name, where(file)).not.toBe(present);
        const first = valueIn(letter, 'referee').split(' ')[0] ?? '';
        if (casework.people.female.includes(first)) expect(valueIn(letter, 'relative'), where(file)).not.toContain('brother');
        else expect(valueIn(letter, 'relative'), where(file)).not.toContain('sister');
      }
    }
  });

  it('the exclusion of this very person stands on both lists and in the Data Bank', () => {
    const matched = files.filter((file) => papers(file, 'exclusion-search').some((paper) => text(paper).includes('Verified: match')));
    expect(matched.length).toBeGreaterThan(0);
    for (const file of matched) {
      const search = one(file, 'exclusion-search');
      expect(new Set(rowsIn(search, 'matches').map((row) => row.at('list'))).size, where(file)).toBe(2);
      expect(
        rowsIn(search, 'searches').filter((row) => row.at('result') === 'No match' && !row.at('name').includes(' ')),
        where(file),
      ).toEqual([]);
      expect(text(one(file, 'npdb-response')), where(file)).toContain('Exclusion from federal health programs');
    }
  });

  it('who applies for a license here holds no registration and no membership here yet', () => {
    const pending = files.filter((file) => papers(file, 'license-lookup').some((paper) => valueIn(paper, 'status') === 'Pending'));
    for (const file of pending) {
      const application = one(file, 'application');
      const state = valueIn(application, 'practice-state');
      for (const paper of papers(file, 'dea')) expect(valueIn(paper, 'state'), where(file)).not.toBe(state);
      expect(
        rowsIn(application, 'affiliations').filter((row) => row.at('to') === 'Present'),
        where(file),
      ).toEqual([]);
      for (const paper of papers(file, 'peer-reference')) expect(text(paper), where(file)).not.toContain('Present');
    }
  });

  it('rates of a handful of cases are all or nothing, and who did many cases asks for no more than that', () => {
    for (const file of files.filter(({ setting, cycle }) => setting === 'hospital' && cycle === 'repeat')) {
      const [activity, oppe, request] = [
        papers(file, 'activity')[0],
        papers(file, 'oppe-summary')[0],
        papers(file, 'privilege-request')[0],
      ];
      const cases = Number(activity ? valueIn(activity, 'cases') : 0);
      if (cases < 10) for (const row of rowsIn(oppe, 'measures')) expect(['0%', '100%'], where(file)).toContain(row.at('own'));
      else {
        const asked = rowsIn(request, 'requested').reduce((sum, row) => sum + (Number(row.at('cases')) || 0), 0);
        expect(cases, where(file)).toBeGreaterThanOrEqual(asked);
      }
    }
  });

  it('several payments of one file are of several kinds', () => {
    for (const file of files)
      for (const paper of papers(file, 'npdb-response')) {
        const bases = rowsIn(paper, 'reports')
          .filter((row) => row.at('type').includes('malpractice'))
          .map((row) => row.at('basis'));
        expect(new Set(bases).size, where(file)).toBe(bases.length);
      }
  });

  it('a registration that somebody with years of practice here lacks had run out', () => {
    for (const file of files.filter(({ cycle }) => cycle === 'repeat'))
      expect(valueIn(one(file, 'application'), 'dea'), where(file)).not.toBe('Applied for');
  });

  it('weekend work is of the specialty', () => {
    for (const file of files)
      for (const row of rowsIn(one(file, 'application'), 'history'))
        if (row.at('role').startsWith('Part time')) {
          const entry = casework.specialties.find(({ name }) => name === file.applicant.specialty);
          expect(row.at('place').endsWith(entry?.weekend ?? '?'), where(file, row.at('place'))).toBe(true);
        }
  });
});

describe('from file to file', () => {
  it('neither the hour of a page nor the words of a letter tell what was planted', () => {
    const stale = files.flatMap((file) => papers(file, 'license-lookup').flatMap((paper) => portalIn(paper)?.retrieved.slice(11) ?? []));
    const hours = new Map<string, number>();
    for (const each of stale) hours.set(each, (hours.get(each) ?? 0) + 1);
    expect(Math.max(...hours.values()) / stale.length).toBeLessThan(0.03);
    const bodies = files.flatMap((file) =>
      papers(file, 'explanation').map(
        (paper) =>
          linesIn(paper)
            .flatMap((line) => ('text' in line ? [line.text] : []))
            .at(-1) ?? '',
      ),
    );
    const said = new Map<string, number>();
    for (const each of bodies) said.set(each, (said.get(each) ?? 0) + 1);
    expect(Math.max(...said.values()) / bodies.length).toBeLessThan(0.12);
  });

  it('no finding is drawn so often that it is expected', () => {
    for (const setting of caseSettings) {
      const drawn = requests(setting, runs(400, 2_000)).map((request) => findingsFor(casework, request));
      for (const { id } of casework.findings)
        expect(drawn.filter((types) => types.includes(id)).length / drawn.length, `${id} ${setting}`).toBeLessThan(0.16);
    }
  });
});
