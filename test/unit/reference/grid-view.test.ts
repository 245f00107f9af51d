import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView, wholeView, type GridShape } from '../../../src/features/reference/index.ts';

const shape: GridShape = {
  bodies: ['cms', 'tjc', 'ncqa'],
  groups: [
    { id: 'checks', elements: ['license', 'board'] },
    { id: 'limits', elements: ['age', 'cycle', 'notice'] },
    { id: 'license', elements: ['empty-name'] },
  ],
};
const all = wholeView(shape);
const view = (fragment: string) => {
  const read = decodeView(shape, fragment);
  if (read?.ok !== true) throw new Error(read?.problem ?? 'no view');
  return read.view;
};
const problem = (fragment: string) => {
  const read = decodeView(shape, fragment);
  return read?.ok === false ? read.problem : null;
};

describe('the address of a grid view', () => {
  it('comes back as the view it was made from', () => {
    const anyView = fc
      .record({ bodies: fc.subarray(all.bodies), elements: fc.subarray(all.elements), changedOnly: fc.boolean(), up: fc.boolean() })
      .chain(({ up, ...rest }) =>
        fc.option(fc.nat({ max: Math.max(0, rest.bodies.length - 1) })).map((index) => {
          const body = index === null ? undefined : rest.bodies[index];
          return { ...rest, sort: body === undefined ? null : { body, order: up ? ('up' as const) : ('down' as const) } };
        }),
      );
    fc.assert(
      fc.property(anyView, (given) => {
        const fragment = encodeView(shape, given);
        if (fragment === '') expect(given).toEqual(all);
        else expect(view(fragment)).toEqual(given);
      }),
    );
  });

  it('names a whole group by one word', () => {
    expect(encodeView(shape, { ...all, elements: ['board', 'age', 'cycle', 'notice'] })).toBe('groups=limits&rows=board');
  });

  it('keeps a group apart from a row of the same name', () => {
    expect(view('groups=license').elements).toEqual(['empty-name']);
    expect(view('rows=license').elements).toEqual(['license']);
  });

  it('takes what is not said from the whole grid, in its own order', () => {
    expect(view('bodies=ncqa.cms')).toEqual({ ...all, bodies: ['cms', 'ncqa'] });
  });

  it('is no view when it is the id of a row', () => {
    expect(decodeView(shape, 'license')).toBeNull();
    expect(decodeView(shape, '')).toBeNull();
  });

  it('says what it cannot use', () => {
    expect(problem('bodies=cms.fda')).toContain('"fda"');
    expect(problem('rows=age.nothing')).toContain('"nothing"');
    expect(problem('sort=cms.sideways')).toContain('order of rows');
    expect(problem('bodies=tjc&sort=cms.up')).toContain('a body it does not show');
    expect(problem('changed=yes')).toContain('changed rules');
    expect(problem('bodies=cms&bodies=tjc')).toContain('twice');
    expect(problem('colour=red')).toContain('"colour"');
    expect(problem(`rows=${'age.'.repeat(900)}age`)).toContain('too long');
  });

  it('never throws and never shows what the grid does not have', () => {
    const noise = fc.oneof(
      fc.string(),
      fc.string().map((text) => `bodies=${text}`),
      fc.string().map((text) => `sort=${text}&rows=${text}`),
    );
    fc.assert(
      fc.property(noise, (fragment) => {
        const read = decodeView(shape, fragment);
        if (read?.ok !== true) return;
        expect(all.bodies).toEqual(expect.arrayContaining(read.view.bodies));
        expect(all.elements).toEqual(expect.arrayContaining(read.view.elements));
      }),
    );
  });
});
