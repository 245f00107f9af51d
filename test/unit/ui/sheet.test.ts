import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Sheet, SheetBlocks } from '../../../src/ui/Sheet.tsx';

const paper = (text: string, form = 'minutes', title = 'Credentials Committee') => renderToString(h(Sheet, { form, title, text }));

describe('a paper to read', () => {
  it('names its kind and its title', () => {
    expect(paper('Text', 'email', 'Re: reference')).toContain(
      '<span class="extract-form">E-mail</span> <span class="extract-title">Re: reference</span>',
    );
    expect(paper('Text')).toContain('Minutes');
  });
  it('draws each kind of block by its own element', () => {
    const html = paper(
      '## Present\n- Chair\n1. first\n- [ ] to do\n\nPlain **bold** line.\n\n| Name | Status |\n|---|---|\n| Ruiz | open |\n\nSigned :: Dr. Ruiz\nDate ::\n\n---',
    );
    for (const part of [
      '<li>Chair</li>',
      '<ol><li>first</li></ol>',
      '<ul class="sheet-ticks"><li>to do</li></ul>',
      '<strong>bold</strong>',
      '<th scope="col">Name</th>',
      '<td>Ruiz</td>',
      '<dt>Signed</dt><dd>Dr. Ruiz</dd>',
      'left blank',
      '<hr/>',
    ])
      expect(html).toContain(part);
    // A paper inside a question must not crowd the outline of the page.
    expect(html).not.toMatch(/<h[1-6]/);
  });
  it('has headings and blanks to fill in on a page of its own', () => {
    const html = renderToString(h(SheetBlocks, { text: '## Present\nDate ::', title: 'Agenda', own: true }));
    expect(html).toContain('<h2>Present</h2>');
    expect(html).toContain('to fill in');
    expect(html).not.toContain('left blank');
  });
  it('says what a wide table is for those who scroll it', () => {
    expect(paper('| A | B |\n| 1 | 2 |')).toContain('aria-label="Table in Credentials Committee"');
  });
  it('never lets a paper write markup', () => {
    expect(paper('<script>alert(1)</script>')).not.toContain('<script>');
  });
});
