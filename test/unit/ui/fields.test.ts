import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Field } from '../../../src/ui/Field.tsx';
import { Radios } from '../../../src/ui/Radios.tsx';
import { Select } from '../../../src/ui/Select.tsx';

const nothing = () => undefined;

describe('a field', () => {
  it('is tied to its label and to each of its sentences, the error first', () => {
    const html = renderToString(
      h(Field, { id: 'hours', label: 'Hours', value: '4', onValue: nothing, error: 'Too few.', hint: 'A week.' }),
    );
    expect(html).toContain('<label for="hours">Hours</label>');
    expect(html).toContain('aria-describedby="hours-error hours-hint"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="hours-error">Too few.');
  });
  it('without sentences points to none', () => {
    const html = renderToString(h(Field, { label: 'Name', value: '', onValue: nothing }));
    expect(html).not.toContain('aria-describedby');
    expect(html).not.toContain('aria-invalid');
  });
  it('of several lines is a text area with the same ties', () => {
    const html = renderToString(
      h(Field, { id: 'note', label: 'Note', value: 'x', lines: 3, maxLength: 9, onValue: nothing, hint: 'Short.' }),
    );
    expect(html).toMatch(/<textarea [^>]*maxlength="9"/);
    expect(html).toContain('aria-describedby="note-hint"');
  });
  it('takes decimals with a point or comma keyboard when it is a number', () => {
    expect(renderToString(h(Field, { label: 'Pay', value: '', type: 'number', min: 0, onValue: nothing }))).toContain(
      'inputmode="decimal"',
    );
  });
});

describe('a choice', () => {
  it('shows options alone and below headings', () => {
    const html = renderToString(
      h(Select, {
        label: 'Topic',
        value: 'b',
        options: [['', 'All']],
        groups: [{ label: 'Domain', options: [['b', 'Topic B']] }],
        onValue: nothing,
      }),
    );
    expect(html).toContain('<optgroup label="Domain"><option selected value="b">Topic B</option></optgroup>');
  });
  it('of radios shares one name, and none is chosen at first', () => {
    const html = renderToString(
      h(Radios, {
        legend: 'Sure?',
        options: [
          ['a', 'Yes'],
          ['b', 'No'],
        ],
        value: null,
        onValue: nothing,
      }),
    );
    expect(new Set([...html.matchAll(/name="([^"]*)"/g)].map((found) => found[1])).size).toBe(1);
    expect(html).not.toContain('checked');
  });
});
