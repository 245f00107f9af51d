/**
 * Which option an answer cell of a table means. A number may count from 1 or from 0, and may also be the words of an option; what one cell
 * leaves open, the others of its column may tell. Pure.
 */
import { optionPlace } from '../../format/letters.ts';

/** The answer cell of a row, and the options it chooses from. */
export interface Asked {
  answer: string;
  options: readonly string[];
}

/** How the answers of one column are meant. */
export interface KeyRule {
  /** Where its numbers begin; null where nothing tells. */
  from: 0 | 1 | null;
  /** Whether a letter or number that is also the words of an option is a place. */
  places: boolean;
  /** Whether that is known of the table, so that it need not be said. */
  known: boolean;
}

/** Answers that are always the place of an option. */
export const placesOnly: KeyRule = { from: 1, places: true, known: true };

const one = /^(?:option|answer|choice)?[\s_]*\(?([A-J]|\d{1,2})[).:]?$/i;

function place(answer: string, from: 0 | 1): number {
  const mark = one.exec(answer)?.[1] ?? /^([A-Ja-j])[).:]\s+\S/.exec(answer)?.[1] ?? '';
  return /^\d/.test(mark) ? Number(mark) - from : optionPlace(mark);
}

/** A number however it is shown: `$1,250.00` is 1250, `50%` is 0.5; null for what is none. */
function numberIn(text: string): number | null {
  const plain = text.replace(/[\p{Sc}\s]/gu, '').replace(/,(?=\d{3}\b)/g, '');
  if (!/^-?\d{1,15}(?:\.\d{1,10})?%?$/.test(plain)) return null;
  return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

function byWords({ answer, options }: Asked): number {
  const number = numberIn(answer);
  const same = (text: string) =>
    text.trim().toLowerCase() === answer.trim().toLowerCase() || (number !== null && number === numberIn(text));
  const found = options.flatMap((option, at) => (option !== '' && same(option) ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

const valid = (at: number, { options }: Asked): boolean => at >= 0 && at < options.length;
const isNumber = ({ answer }: Asked): boolean => /^\s*(?:option|answer|choice)?[\s_]*\d+\s*$/i.test(answer);

/** Looks over a column. `header` is what stands above it; `fromZero`: the options are counted from 0 in the header. */
export function keyRuleOf(rows: readonly Asked[], header: string, fromZero: boolean): KeyRule {
  const numbers = rows.filter((row) => isNumber(row) && byWords(row) < 0);
  const value = ({ answer }: Asked) => Number(/\d+/.exec(answer)?.[0] ?? -1);
  const zero = fromZero || numbers.some((row) => value(row) === 0);
  // Programs count an index from 0; one that is as large as the number of options cannot be.
  const index = /\b(?:index|idx)\b|index$/i.test(header.replaceAll('_', ' ')) && !numbers.some((row) => value(row) === row.options.length);
  const from = zero ? 0 : index ? null : 1;
  const only = (words: boolean) =>
    rows.filter((row) => valid(place(row.answer.trim(), from ?? 1), row) === !words && valid(byWords(row), row) === words).length;
  return { from, places: only(false) > 0 && only(true) === 0, known: false };
}

export interface Key {
  /** A place from 0, several, or none. */
  key: number | 'several' | null;
  /** Why there is none, or how the answer was read where it could be read otherwise. */
  note?: string;
}

export function keyFrom(row: Asked, rule: KeyRule): Key {
  const answer = row.answer.trim();
  const words = byWords(row);
  if (rule.from === null && isNumber(row) && words < 0)
    return {
      key: null,
      note: `Its answer says ${answer}, and nothing in the table tells whether that is counted from 0 or from 1. Write letters instead.`,
    };
  const at = place(answer, rule.from ?? 1);
  if (valid(at, row) && valid(words, row) && at !== words && !rule.known)
    return rule.places
      ? { key: at, note: 'It is also the words of another option; as in the other rows it is taken for the place of one.' }
      : { key: words, note: 'It is also the place of another option; it is taken for the words of one.' };
  if (rule.places && valid(at, row)) return { key: at };
  if (valid(words, row)) return { key: words };
  if (valid(at, row)) return { key: at };
  const marks = /^[A-J]{2,10}$/.test(answer) ? answer.split('') : answer.split(/\s*[,;|&+]\s*|\s+and\s+/);
  if (marks.length > 1 && marks.every((mark) => /^(?:[A-Ja-j]|\d{1,2})$/.test(mark))) return { key: 'several' };
  return answer === '' ? { key: null } : { key: null, note: `Its answer says “${answer.slice(0, 40)}”, which is none of its options.` };
}
