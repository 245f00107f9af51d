/**
 * The part of schema.org's vocabulary that the site uses (release 30.0): which properties a type has, its parents' among them, and what a
 * value may be. A property or type that is not here is a mistake, or belongs here with its range.
 */
type Kind = 'text' | 'url' | 'day' | 'duration' | 'boolean' | 'number' | `:${string}`;
type Properties = Readonly<Record<string, readonly Kind[]>>;

const thing: Properties = {
  name: ['text'],
  alternateName: ['text'],
  description: ['text'],
  url: ['url'],
  sameAs: ['url'],
};
const creativeWork: Properties = {
  ...thing,
  about: [':Thing'],
  assesses: ['text'],
  dateModified: ['day'],
  educationalLevel: ['text'],
  educationalUse: ['text'],
  hasPart: [':LearningResource', ':Quiz'],
  inLanguage: ['text'],
  isAccessibleForFree: ['boolean'],
  isPartOf: ['url', ':Course'],
  learningResourceType: ['text'],
  license: ['url'],
  offers: [':Offer'],
  provider: [':Organization'],
  publisher: [':Organization'],
  teaches: ['text'],
  timeRequired: ['duration'],
};
export const vocabulary: Readonly<Record<string, Properties>> = {
  Thing: thing,
  WebSite: creativeWork,
  LearningResource: creativeWork,
  Quiz: creativeWork,
  Syllabus: creativeWork,
  Course: { ...creativeWork, hasCourseInstance: [':CourseInstance'], syllabusSections: [':Syllabus'] },
  CourseInstance: { ...thing, courseMode: ['text'], courseWorkload: ['text'] },
  DefinedTermSet: { ...creativeWork, hasDefinedTerm: [':DefinedTerm'] },
  DefinedTerm: { ...thing, termCode: ['text'], inDefinedTermSet: ['url'] },
  Organization: thing,
  Offer: { ...thing, category: ['text'], price: ['number'], priceCurrency: ['text'] },
  BreadcrumbList: { ...thing, itemListElement: [':ListItem'] },
  ListItem: { ...thing, position: ['number'], item: ['url'] },
};

/** What search engines ask of a type before they show anything of it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Course: ['name', 'description', 'provider', 'offers', 'hasCourseInstance'],
  LearningResource: ['name', 'url'],
  Quiz: ['name', 'about', 'url'],
  DefinedTerm: ['name', 'url'],
  ListItem: ['position', 'name'],
};

const isAddress = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);
const fits: Readonly<Record<Exclude<Kind, `:${string}`>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  url: (value) => typeof value === 'string' && isAddress(value),
  day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  duration: (value) => typeof value === 'string' && /^PT\d+M$/.test(value) && value !== 'PT0M',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
};

type Found = Record<string, unknown>;
const isThing = (value: unknown): value is Found => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const typesOf = (value: Found): string[] => listOf(value['@type']).filter((type) => typeof type === 'string');

/** What is wrong with a thing and all it holds, each in a sentence that names the place. */
function thingProblems(value: Found, place: string): string[] {
  const types = typesOf(value);
  const known: Properties[] = types.flatMap((type) => (vocabulary[type] ? [vocabulary[type]] : []));
  if (types.length === 0 || known.length < types.length) return [`${place} has the type ${JSON.stringify(value['@type'])}`];
  const problems = types
    .flatMap((type) => needed[type] ?? [])
    .filter((name) => value[name] === undefined && !(place.endsWith('hasPart') && name === 'url'))
    .map((name) => `${place} lacks ${name}`);
  for (const [name, given] of Object.entries(value)) {
    if (name.startsWith('@')) continue;
    const kinds = known.flatMap((properties) => properties[name] ?? []);
    if (kinds.length === 0) problems.push(`${place} has ${name}, which ${types.join(', ')} does not have`);
    else
      for (const one of listOf(given)) {
        const inner = isThing(one) && typesOf(one).some((type) => kinds.includes(`:${type}`));
        if (inner) problems.push(...thingProblems(one, `${place}.${name}`));
        else if (!kinds.some((kind) => !kind.startsWith(':') && fits[kind as keyof typeof fits](one)))
          problems.push(`${place}.${name} is ${JSON.stringify(one).slice(0, 80)}`);
      }
  }
  return problems;
}

/** The things a page's structured data holds, and what is wrong with them. `address` is the page's own. */
export function schemaProblems(data: unknown, address: string): { things: Found[]; problems: string[] } {
  if (Array.isArray(data) && data.length === 0) return { things: [], problems: [] };
  if (!isThing(data) || data['@context'] !== 'https://schema.org') return { things: [], problems: ['the structured data has no context'] };
  const things = ('@graph' in data ? listOf(data['@graph']) : [data]).filter(isThing);
  const problems = things.flatMap((thing) => thingProblems(thing, typesOf(thing).join('+')));
  for (const thing of things) {
    if (typesOf(thing).includes('BreadcrumbList')) {
      const places = listOf(thing['itemListElement']).map((item) => (isThing(item) ? item['position'] : null));
      if (places.some((place, at) => place !== at + 1)) problems.push('the breadcrumbs are not counted from 1');
    } else if (thing['url'] !== address) problems.push(`${typesOf(thing).join('+')} says it stands at ${String(thing['url'])}`);
  }
  return { things, problems };
}
