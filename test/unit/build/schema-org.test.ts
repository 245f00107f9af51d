import { describe, expect, it } from 'vitest';
import { schemaProblems } from '../../support/schema-org.ts';

const address = 'https://site.example/learn/';
const resource = { '@type': 'LearningResource', name: 'A lesson', url: address, license: 'https://example.org/license' };
const problems = (thing: object) => schemaProblems({ '@context': 'https://schema.org', ...thing }, address).problems;

describe('the check of structured data', () => {
  it('has nothing to say of what is right', () => {
    expect(problems(resource)).toEqual([]);
    expect(
      problems({
        '@graph': [resource, { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home' }] }],
      }),
    ).toEqual([]);
  });

  it.each([
    ['a property of another type', { ...resource, courseMode: 'Online' }, 'courseMode'],
    ['a type that is none', { ...resource, '@type': 'Lesson' }, 'type'],
    ['an address that is not whole', { ...resource, license: '/license' }, 'license'],
    ['a duration that is none', { ...resource, timeRequired: '12 minutes' }, 'timeRequired'],
    ['a thing of the wrong type inside', { ...resource, about: { '@type': 'Offer', price: 0 } }, 'about'],
    ['a course without what search engines ask', { ...resource, '@type': 'Course' }, 'lacks hasCourseInstance'],
    ['another page’s address', { ...resource, url: 'https://site.example/elsewhere/' }, 'says it stands at'],
    [
      'breadcrumbs that are not counted',
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 2, name: 'Home' }] },
      'counted',
    ],
  ])('names %s', (_, thing, word) => {
    expect(problems(thing).join(' ')).toContain(word);
  });
});
