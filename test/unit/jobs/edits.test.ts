import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  beginHistory,
  changeKey,
  changesFromTemplate,
  compareDuties,
  countSteps,
  edit,
  fits,
  historyLimit,
  linesOf,
  moved,
  newDraft,
  redo,
  refit,
  undo,
  type Change,
} from '../../../src/features/jobs/index.ts';
import { jobDraftSchema } from '../../../src/schemas/job-draft.ts';
import { safeParse } from 'valibot';
import { anyDraft } from './arbitrary-draft.ts';
import { library, template } from './templates.ts';

const specialist = template('specialist');
const fresh = () => newDraft(specialist, 'draft');
const line = (text: string) => ({
  id: 'own-1',
  from: null,
  kind: 'duty' as const,
  on: true,
  text,
  importance: 'essential' as const,
  must: false,
  lesson: null,
  task: null,
});
const kindsOf = (draft: ReturnType<typeof fresh>) => changesFromTemplate(draft, specialist).map((change) => change.kind);
const first = 'duty-check-completeness';

describe('A draft from a template', () => {
  test.each(library.jobs.map((job) => job.id))('is whole, valid and without changes for %s', (id) => {
    const draft = newDraft(template(id), 'a');
    expect(safeParse(jobDraftSchema, draft).success).toBe(true);
    expect(changesFromTemplate(draft, template(id))).toEqual([]);
    expect(JSON.stringify(draft)).not.toMatch(/\{(?:accreditor|deciders|documents)\}/);
  });

  test('unticks duties that do not fit the setting and names who decides there', () => {
    const plan = refit(fresh(), specialist, { setting: 'health-plan', accreditor: 'NCQA' });
    const duties = plan.areas.flatMap((area) => area.duties);
    expect(duties.find((entry) => entry.from === 'process-privileges')?.on).toBe(false);
    expect(duties.find((entry) => entry.from === 'appoint-reappoint')?.text).toContain('NCQA');
    expect(duties.find((entry) => entry.from === 'present-data')?.text).toContain('credentialing committee');
    expect(changesFromTemplate(plan, specialist)).toEqual([]);
  });

  test('keeps what the employer wrote and ticked when the setting changes', () => {
    let draft = edit(fresh(), { type: 'line', list: 'area:area-1', id: 'duty-present-data', values: { text: 'Hands over files.' } });
    draft = edit(draft, { type: 'line', list: 'area:area-1', id: 'duty-process-privileges', values: { on: false } });
    const back = refit(refit(draft, specialist, { setting: 'hospital', accreditor: 'DNV' }), specialist, { setting: null, accreditor: '' });
    expect(back).toEqual(draft);
  });

  test('is the same after going to any setting and back', () => {
    for (const job of library.jobs)
      for (const setting of ['hospital', 'health-plan', 'cvo', 'ambulatory-surgery', 'group-practice'] as const) {
        const start = newDraft(job, 'a');
        const there = refit(start, job, { setting, accreditor: 'URAC' });
        expect(there).toEqual(newDraft(job, 'a', { setting, accreditor: 'URAC' }));
        expect(refit(there, job, { setting: null, accreditor: '' })).toEqual(start);
      }
    expect(fits({ settings: ['cvo'] }, 'hospital')).toBe(false);
  });
});

describe('What I changed from the template', () => {
  test.each<[Change, string[]]>([
    [{ type: 'line', list: 'area:area-1', id: first, values: { on: false } }, ['left-out']],
    [{ type: 'line', list: 'area:area-1', id: first, values: { text: 'Reads.' } }, ['reworded']],
    [{ type: 'line', list: 'area:area-1', id: first, values: { importance: 'marginal' } }, ['importance']],
    [{ type: 'line', list: 'requirements', id: 'education-education-1', values: { must: false } }, ['required']],
    [{ type: 'move-line', list: 'area:area-1', id: first, to: 3 }, ['moved']],
    [{ type: 'move-line', list: 'area:area-1', id: first, to: 0 }, []],
    [{ type: 'add-line', list: 'area:area-1', line: line('Teaches.') }, ['added']],
    [{ type: 'remove-line', list: 'skills', id: 'skill-integrity' }, ['left-out']],
    [{ type: 'add-section', id: 's', title: 'Travel' }, ['added']],
    [{ type: 'set', values: { equal: '' } }, ['left-out']],
    [{ type: 'set', values: { title: 'Analyst' } }, ['reworded']],
    // Filling in blanks is what the template is for.
    [{ type: 'set', values: { facility: 'Mercy', city: 'Austin', state: 'TX', benefits: 'Health' } }, []],
    [{ type: 'pay', values: { min: 20, max: 30 } }, []],
  ])('names %j', (change, kinds) => {
    expect(kindsOf(edit(fresh(), change))).toEqual(kinds);
  });

  test('names every duty of an area that was removed', () => {
    const draft = edit(fresh(), { type: 'remove-area', id: 'area-1' });
    const ticked = linesOf(fresh(), 'area:area-1').filter((entry) => entry.on).length;
    expect(kindsOf(draft)).toEqual(Array.from({ length: ticked }, () => 'left-out'));
  });
});

describe('Putting in order', () => {
  test('keeps every line and puts the one moved where it was asked to be', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.integer({ min: -3, max: 15 }),
        (ids, pick, to) => {
          const things = ids.map((id) => ({ id }));
          const id = ids[pick % ids.length] ?? '';
          const after = moved(things, id, to).map((thing) => thing.id);
          expect([...after].sort()).toEqual([...ids].sort());
          expect(after.indexOf(id)).toBe(Math.max(0, Math.min(ids.length - 1, to)));
          expect(after.filter((entry) => entry !== id)).toEqual(ids.filter((entry) => entry !== id));
        },
      ),
    );
  });

  test('leaves the draft alone when the line is not there', () => {
    expect(edit(fresh(), { type: 'move-line', list: 'skills', id: 'nobody', to: 0 })).toEqual(fresh());
    expect(edit(fresh(), { type: 'line', list: 'area:nowhere', id: first, values: { on: false } })).toEqual(fresh());
  });
});

describe('Undo and redo', () => {
  const title = (text: string): Change => ({ type: 'set', values: { title: text } });
  const change = fc.oneof(
    fc.string().map(title),
    fc.boolean().map((on): Change => ({ type: 'line', list: 'area:area-1', id: first, values: { on } })),
    fc.nat({ max: 9 }).map((to): Change => ({ type: 'move-line', list: 'skills', id: 'skill-integrity', to })),
  );
  const play = (changes: readonly Change[]) =>
    changes.reduce((history, entry) => advance(history, edit(history.present, entry), changeKey(entry)), beginHistory(fresh()));

  test('come back to the beginning and to the end, step by step', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const end = play(changes);
        let history = end;
        const states = [history.present];
        while (history.past.length > 0) {
          history = undo(history);
          states.push(history.present);
        }
        expect(history.present).toEqual(fresh());
        for (const state of states.reverse().slice(1)) {
          history = redo(history);
          expect(history.present).toBe(state);
        }
        expect(history.present).toBe(end.present);
        expect(redo(history)).toBe(history);
      }),
    );
  });

  test('take typing in one field as one step, and another field as the next', () => {
    const typed = play([title('A'), title('An'), title('Ana'), { type: 'set', values: { city: 'A' } }, title('Anal')]);
    expect(typed.past.length).toBe(3);
    expect(undo(typed).present.title).toBe('Ana');
    expect(undo(undo(undo(typed))).present).toEqual(fresh());
  });

  test('drop what was undone when something else is done', () => {
    const history = advance(undo(play([title('A')])), edit(fresh(), title('B')), 'x');
    expect(history.future).toEqual([]);
    expect(redo(history).present.title).toBe('B');
  });

  test('keep a bounded number of steps', () => {
    const many = play(
      Array.from({ length: historyLimit + 50 }, (_, index): Change => ({
        type: 'move-line',
        list: 'skills',
        id: 'skill-integrity',
        to: index % 5,
      })),
    );
    expect(many.past.length).toBe(historyLimit);
  });
});

describe('Comparing levels', () => {
  test('says which duty appears, grows, stays and goes', () => {
    const areas = compareDuties(template('coordinator'), template('specialist'));
    const steps = new Map(areas.flatMap((area) => area.duties).map((duty) => [duty.id, duty.step]));
    expect(steps.get('query-data-bank')).toBe('appears');
    expect(steps.get('verify-sources')).toBe('grows');
    expect(steps.get('keep-confidential')).toBe('stays');
    expect(steps.get('log-applications')).toBe('goes');
  });

  test('shows every duty of both levels once, and is turned about by going down', () => {
    for (const a of library.jobs)
      for (const b of library.jobs) {
        const up = countSteps(compareDuties(a, b));
        const down = countSteps(compareDuties(b, a));
        const total = (job: typeof a) => job.responsibilities.flatMap((area) => area.duties).length;
        expect(up.appears + up.grows + up.stays).toBe(total(b));
        expect(up.goes + up.grows + up.stays).toBe(total(a));
        expect(down).toEqual({ appears: up.goes, goes: up.appears, grows: up.grows, stays: up.stays });
      }
    expect(countSteps(compareDuties(specialist, specialist))).toMatchObject({ appears: 0, grows: 0, goes: 0 });
  });
});

test('no change makes a draft that could not be loaded again', () => {
  fc.assert(
    fc.property(anyDraft, fc.string(), (draft, text) => {
      for (const entry of [
        { type: 'set', values: { about: text } },
        { type: 'add-section', id: 'x', title: text },
        { type: 'rename-area', id: draft.areas[0]?.id ?? 'none', title: text },
        { type: 'add-area', area: { id: 'new', title: text, duties: [] } },
      ] satisfies Change[])
        expect(safeParse(jobDraftSchema, edit(draft, entry)).success).toBe(true);
    }),
  );
});
