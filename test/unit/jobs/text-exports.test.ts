import fc from 'fast-check';
import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import {
  escapeHtml,
  escapeMarkdown,
  jobPosting,
  oneLine,
  plain,
  posting,
  toHtml,
  toMarkdown,
  toText,
  vacancyProblems,
  type Doc,
} from '../../../src/features/jobs/index.ts';
import { newDraft } from '../../../src/features/jobs/draft.ts';
import { anyDraft, filledWith, hostileTexts } from './arbitrary-draft.ts';
import { template } from './templates.ts';

const allowed = new Set(['article', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a']);
const tags = (html: string) => [...html.matchAll(/<\/?([^\s>/]*)[^>]*>/g)].map((match) => match[1] ?? '');

/** Every text a document shows, in order. */
function texts(doc: Doc): string[] {
  return [
    doc.title,
    doc.subtitle,
    ...doc.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'heading':
          return [block.text];
        case 'paragraph':
          return [plain(block.text)];
        case 'list':
          return block.items.map((item) => plain(item));
        case 'facts':
          return block.rows.flat();
        case 'table':
          return [...block.head, ...block.rows.flat()];
      }
    }),
  ]
    .map(oneLine)
    .filter((text) => text !== '');
}

const decode = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_match, name: string) =>
      new Map([
        ['amp', '&'],
        ['lt', '<'],
        ['gt', '>'],
        ['quot', '"'],
        ['#39', "'"],
      ]).get(name) ?? '',
  );

describe('HTML', () => {
  test('holds no element but its own, whatever was typed', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const html = toHtml(posting(draft));
        for (const tag of tags(html)) expect(allowed).toContain(tag);
        expect(html).not.toMatch(/<[a-z0-9]+(?![^>]*>)/);
      }),
    );
  });

  test.each(hostileTexts)('shows hostile text as it was typed (%#)', (text) => {
    const doc = posting(filledWith(text));
    const html = toHtml(doc);
    for (const tag of tags(html)) expect(allowed).toContain(tag);
    const shown = html.split(/<[^>]*>/).map((part) => oneLine(decode(part)));
    for (const expected of texts(doc)) expect(shown).toContain(expected);
  });

  test('escapes what could end an attribute or begin an element', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});

describe('Plain text', () => {
  test('holds every text of the document', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const doc = posting(draft);
        const shown = toText(doc);
        for (const text of texts(doc)) expect(shown).toContain(text);
      }),
    );
  });
});

describe('Markdown', () => {
  const render = async (markdown: string): Promise<string> => {
    const renderer = await satteri({ features: { smartPunctuation: false } }).createRenderer({ syntaxHighlight: false });
    return (await renderer.render(markdown)).code;
  };
  const shownBy = (html: string) =>
    html
      .split(/<[^>]*>/)
      .map((part) =>
        oneLine(
          part.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) =>
            name === undefined
              ? String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16))
              : (new Map([
                  ['amp', '&'],
                  ['lt', '<'],
                  ['gt', '>'],
                  ['quot', '"'],
                  ['apos', "'"],
                ]).get(name) ?? whole),
          ),
        ),
      )
      .join('');

  test.each(hostileTexts)('rendered by another program shows hostile text as it was typed (%#)', async (text) => {
    const html = await render(`- ${escapeMarkdown(text)}\n\n## ${escapeMarkdown(text)}\n\n${escapeMarkdown(text)}\n`);
    const own = new Set(['ul', 'li', 'h2', 'p']);
    for (const tag of tags(html)) expect(own).toContain(tag);
    expect(shownBy(html)).toContain(oneLine(text).replace(/\s/g, ' '));
  });

  test('rendered by another program has the document’s headings and lists', async () => {
    const doc = posting({ ...newDraft(template('specialist'), 'a'), facility: 'Mercy' });
    const html = await render(toMarkdown(doc));
    expect([...html.matchAll(/<h2/g)]).toHaveLength(doc.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length);
    expect([...html.matchAll(/<h3/g)]).toHaveLength(doc.blocks.filter((block) => block.kind === 'heading' && block.level === 3).length);
    const items = doc.blocks.reduce(
      (sum, block) => sum + (block.kind === 'list' ? block.items.length : block.kind === 'facts' ? block.rows.length : 0),
      0,
    );
    expect([...html.matchAll(/<li/g)]).toHaveLength(items);
  });
});

describe('Posting data', () => {
  const real = {
    ...newDraft(template('specialist'), 'a'),
    facility: 'Mercy',
    city: 'Austin',
    state: 'TX',
    apply: 'Write to us.',
    pay: { min: 25, max: 31.5, unit: 'HOUR' as const, other: '' },
    vacancy: { open: true, posted: '2026-11-22', through: '2026-12-31', reference: 'R-7', url: 'https://example.org/jobs?id=7' },
  };

  test('has what search engines require of a real opening', () => {
    const result = jobPosting(real);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const data = JSON.parse(result.json) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Credentialing specialist',
      datePosted: '2026-11-22',
      validThrough: '2026-12-31T23:59',
      employmentType: 'FULL_TIME',
      hiringOrganization: { '@type': 'Organization', name: 'Mercy' },
      jobLocation: { '@type': 'Place', address: { addressLocality: 'Austin', addressRegion: 'TX', addressCountry: 'US' } },
      baseSalary: { currency: 'USD', value: { minValue: 25, maxValue: 31.5, unitText: 'HOUR' } },
    });
    expect(data['description']).toContain('<h2');
    expect(data['jobLocationType']).toBeUndefined();
  });

  test('says that a remote job is remote, and where it may be done', () => {
    const result = jobPosting({ ...real, workplace: 'remote', city: '' });
    expect(result.ok && JSON.parse(result.json)).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'State', name: 'Texas, USA' },
    });
  });

  test.each([
    [{ vacancy: { ...real.vacancy, open: false } }, 'real, open job'],
    [{ title: ' ' }, 'title'],
    [{ title: 'Specialist $30/hr' }, 'out of the title'],
    [{ facility: '' }, 'facility'],
    [{ city: '' }, 'city and the state'],
    [{ state: '' }, 'city and the state'],
    [{ vacancy: { ...real.vacancy, posted: '' } }, 'date it is posted'],
    [{ vacancy: { ...real.vacancy, posted: '2026-02-30' } }, 'date it is posted'],
    [{ vacancy: { ...real.vacancy, through: '2026-11-01' } }, 'before the day it is posted'],
    [{ vacancy: { ...real.vacancy, url: '' }, apply: '' }, 'how to apply'],
    [{ vacancy: { ...real.vacancy, url: 'javascript:alert(1)' } }, 'https://'],
    [{ pay: { ...real.pay, min: 40 } }, 'above the highest'],
  ])('is refused while something is missing (%#)', (change, sentence) => {
    const result = jobPosting({ ...real, ...change });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.join(' ')).toContain(sentence);
  });

  test('is never offered for a template as it stands', () => {
    expect(vacancyProblems(newDraft(template('manager'), 'a')).length).toBeGreaterThan(2);
  });

  test('cannot break out of a script element, whatever was typed', () => {
    for (const text of hostileTexts) {
      const result = jobPosting({ ...filledWith(text), title: 'Specialist', state: 'TX', vacancy: { ...real.vacancy, reference: text } });
      expect(result.ok).toBe(true);
      if (!result.ok) continue;
      expect(result.json).not.toContain('<');
      expect((JSON.parse(result.json) as { hiringOrganization: { name: string } }).hiringOrganization.name).toBe(oneLine(text));
    }
  });
});
