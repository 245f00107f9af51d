/** What a reader gathers on its way through a file: items, cards, and what did not come along. Pure. */
import type { FoundItem, LeftOut, QuizItem, ReadQuiz, Term } from './model.ts';
import { namesOfLanguages, oneLanguage } from './languages.ts';
import { namesOf, type Dropped, type Reduced } from './reduce.ts';
import { firstWords, tidy } from './text.ts';
import { lint } from './lint.ts';

/** Items of one file, options of one item, characters of one text: more is no quiz. */
export const mostItems = 5000;
export const mostOptions = 10;
const mostText = 20_000;
const mostLeft = 1000;

const whys: Record<Dropped, string> = {
  picture: 'Pictures are not taken along. Check that the question can be answered without.',
  formula: 'Formulas are kept as plain text only. Check that they can still be read.',
  table: 'Its rows were written as lines, the cells parted by |.',
  link: 'The words are kept, the address of the link is not.',
  'sound or video': 'Sounds and videos are not taken along.',
  script: 'Scripts are never taken along.',
  'embedded page': 'Embedded pages are not taken along.',
  'form field': 'Fields to fill in are not taken along.',
};

const whyNot = 'Only questions with one right answer among given options are taken.';

/** An item as a reader found it, before it is tidied and judged. */
export interface Draft {
  id?: string | undefined;
  stem: string;
  options: readonly { text: string; correct: boolean; reason?: string | undefined }[];
  general?: string | undefined;
  point?: string | undefined;
  extract?: QuizItem['extract'] | undefined;
  tags?: readonly string[];
  topic?: string | undefined;
  sources?: QuizItem['sources'] | undefined;
  shuffle?: boolean | undefined;
}

export class Collector {
  readonly items: FoundItem[] = [];
  readonly terms: Term[] = [];
  readonly left: LeftOut[] = [];
  title = '';
  /** Codes of languages whose words were left out because another was there. */
  private readonly languages = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly said = new Set<string>();
  private readonly met = new Set<string>();
  private more = 0;

  /** Whether what goes by this key was met before. */
  again(key: string): boolean {
    const before = this.met.has(key);
    this.met.add(key);
    return before;
  }

  /** Says that something was left out, once. */
  leave(where: string, what: string, why: string): void {
    const key = [where, what, why].join('\n');
    if (this.said.has(key)) return;
    if (this.left.length < mostLeft) {
      this.said.add(key);
      this.left.push({ where, what, why });
    } else this.more += 1;
  }

  /** Says that options earned part of the mark; `right` names the one that is taken for right. */
  partial(where: string, right: string): void {
    this.leave(where, 'part of the mark for some options', `Here an option is right or wrong; ${right}.`);
  }

  hints(where: string): void {
    this.leave(where, 'hints', 'Hints for a second try are not taken along.');
  }

  picture(where: string, name: string): void {
    this.reduced(where, { text: '', dropped: [{ kind: 'picture', name: name.slice(0, 80) }] });
  }

  /** Says that a question of another kind was left out; `words` are its own. */
  other(where: string, kind: string, words: string, why = whyNot): void {
    const first = firstWords(words);
    this.leave(where, first === '' ? kind : `${kind}: ${first}`, why);
  }

  /** The text of a piece of markup; what it lost is said once for each kind. */
  reduced(where: string, { text, dropped }: Reduced): string {
    for (const { kind, what } of namesOf(dropped)) this.leave(where, what, whys[kind]);
    return text;
  }

  /** A text in one of the languages it holds; the others are named once for the file. `markup`: whether tags are tags in it. */
  inOneLanguage(source: string, markup: boolean): string {
    const { text, left } = oneLanguage(source, markup);
    for (const language of left) this.languages.add(language);
    return text;
  }

  /** An identifier nobody else has. */
  private idFor(wanted: string | undefined): string {
    const plain =
      wanted !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u.test(wanted) ? wanted : `item-${String(this.items.length + 1)}`;
    let id = plain;
    for (let turn = 2; this.ids.has(id); turn += 1) id = `${plain}-${String(turn)}`;
    this.ids.add(id);
    return id;
  }

  /** Takes an item, or says why not. Answers whether it was taken. */
  add(where: string, draft: Draft): boolean {
    const options = draft.options.map(({ text, correct, reason = '' }) => {
      const why = tidy(reason);
      return { text: tidy(text), correct, ...(why === '' ? {} : { reason: why }) };
    });
    const stem = tidy(draft.stem);
    const problem = this.problemOf(stem, options, draft);
    if (problem !== null) {
      this.other(where, problem.kind, stem, problem.why);
      return false;
    }
    const filled = (text: string | undefined) => tidy(text ?? '');
    const item: QuizItem = {
      id: this.idFor(draft.id),
      stem,
      options,
      tags: [...new Set((draft.tags ?? []).map((tag) => tidy(tag)))].filter((tag) => tag !== ''),
    };
    if (draft.extract) item.extract = draft.extract;
    if (filled(draft.general) !== '') item.general = filled(draft.general);
    if (filled(draft.point) !== '') item.point = filled(draft.point);
    if (filled(draft.topic) !== '') item.topic = filled(draft.topic);
    if (draft.sources && draft.sources.length > 0) item.sources = draft.sources;
    if (draft.shuffle === false) item.shuffle = false;
    this.items.push({ where, item });
    return true;
  }

  private problemOf(
    stem: string,
    options: readonly { text: string; correct: boolean }[],
    draft: Draft,
  ): { kind: string; why: string } | null {
    const keys = options.filter(({ correct }) => correct).length;
    if (stem === '') return { kind: 'a question without text', why: 'Nothing is asked in words.' };
    if (options.length < 2) return { kind: 'a question without options', why: whyNot };
    if (options.length > mostOptions)
      return { kind: 'a question with too many options', why: `It has ${String(options.length)}; up to ${String(mostOptions)} are taken.` };
    if (keys > 1) return { kind: 'several answers', why: `${String(keys)} options are right. ${whyNot}` };
    if (keys === 0) return { kind: 'a question without a right answer', why: 'No option is marked as right.' };
    if (options.some(({ text }) => text === ''))
      return { kind: 'an option without text', why: 'Perhaps it was a picture, and pictures are not taken along.' };
    const right = options.find(({ correct }) => correct)?.text;
    if (options.some(({ correct, text }) => !correct && text === right))
      return { kind: 'a question whose right option stands twice', why: 'Once it is right and once it is wrong.' };
    const longest = Math.max(stem.length, draft.general?.length ?? 0, ...options.map(({ text }) => text.length));
    if (longest > mostText)
      return { kind: 'a question that is too long', why: `One of its texts has more than ${String(mostText)} characters.` };
    if (this.items.length >= mostItems)
      return { kind: 'one question too many', why: `Up to ${String(mostItems)} are taken from one file.` };
    return null;
  }

  term(front: string, back: string, tags: readonly string[]): void {
    if (this.terms.length < mostItems * 4)
      this.terms.push({ front: tidy(front).slice(0, mostText), back: tidy(back).slice(0, mostText), tags: [...tags] });
  }

  result(format: string, encoding: string): ReadQuiz {
    const left = [...this.left];
    if (this.languages.size > 0)
      left.unshift({
        where: 'the whole file',
        what: `text in ${namesOfLanguages(this.languages)}`,
        why: 'Of a text in several languages the English one is taken, or the first where none is English.',
      });
    if (this.more > 0) left.push({ where: 'the rest of the file', what: `${String(this.more)} more`, why: 'The list ends here.' });
    return {
      ok: true,
      format,
      encoding,
      title: tidy(this.title).slice(0, 200),
      items: this.items,
      terms: this.terms,
      left,
      lint: lint(this.items.map(({ item }) => item)),
    };
  }
}
