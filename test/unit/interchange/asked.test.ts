/** What the address of the export screen asks for. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/content-model/library.ts';
import { readAsked, topicAsked, topicFragment } from '../../../src/features/interchange/asked.ts';
import type { Catalog } from '../../../src/schemas/bank.ts';

const item = (id: string, topic: string): Catalog['items'][number] => ({
  id,
  topic,
  v: '1',
  task: [],
  cognitive: 'recall',
  difficulty: 2,
});
const catalog: Catalog = {
  version: '1',
  topics: { fppe: { domain: 'privileging', title: 'FPPE' }, 'exam-day': { domain: 'privileging', title: 'Exam day' } },
  domains: { privileging: 'Privileging' },
  items: [item('fppe-001', 'fppe'), item('oppe-001', 'oppe'), item('fppe-002', 'fppe')],
};

test('questions by id, a topic, or what is selected', () => {
  expect(readAsked('#items=fppe-001,<b>,fppe-002')).toEqual({ of: 'items', ids: ['fppe-001', 'fppe-002'] });
  expect(readAsked('#topic=fppe')).toEqual({ of: 'topic', topic: 'fppe' });
  expect(readAsked('')).toEqual({ of: 'selection' });
  expect(readAsked('#elsewhere')).toEqual({ of: 'selection' });
});

test('what cannot be a topic is read as none', () => {
  for (const value of ['', 'FPPE', '../x', 'a b', '<script>', 'fppe,oppe', 'fppe-', '%66ppe', 'a'.repeat(81)])
    expect(readAsked(`#topic=${value}`)).toEqual({ of: 'topic', topic: '' });
});

test('a fragment never names a topic that is no plain id', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const asked = readAsked(`#topic=${value}`);
      expect(asked).toEqual({ of: 'topic', topic: expect.stringMatching(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/) as unknown });
    }),
  );
});

test('a topic has its title and all its questions, in their order', () => {
  expect(topicAsked(catalog, 'fppe')).toEqual({ title: 'FPPE', ids: ['fppe-001', 'fppe-002'] });
});

test('a topic the bank does not know, or has no question on, is none', () => {
  for (const topic of ['', 'oppe', 'exam-day', 'constructor', 'nowhere']) expect(topicAsked(catalog, topic)).toBeNull();
});

test('every topic of the study map can be asked for', () => {
  for (const { topics } of readLibrary(resolve('.')).library.domains)
    for (const { id } of topics) expect(readAsked(topicFragment(id))).toEqual({ of: 'topic', topic: id });
});
