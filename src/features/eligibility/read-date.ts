/** Dates as people type them. Pure. */
import { daysInMonth } from './calendar.ts';

export type DateReading = { ok: true; value: string } | { ok: false; problem: string };

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const wholeNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** First and last year a work history may name. */
export const years = { first: 1950, last: 2100 } as const;

/** A month by name or number, 1 to 12; null when it is none. */
function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return wholeNames.test(text) ? monthStarts.indexOf(text.slice(0, 3)) + 1 : null;
}

/** What people write for work that goes on: `present`, `Current`, `to date`, `Present.`, `now`. Nothing at all is not among them. */
export const isPresent = (text: string): boolean =>
  /^(?:(?:to |until |till )?(?:the )?present(?: day)?|current(?:ly)?(?: employed)?|(?:to|till|until) (?:date|now|today)|now|today|ongoing|on-going|continuing|still(?: (?:here|there|employed|working))?)$/.test(
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .replace(/^on going$/, 'ongoing')
      .replace(/^[\s(]+|[\s.,;)!]+$/g, ''),
  );

/** `'22` as a year, with any apostrophe. Dates before 1950 are not taken, so two digits mean one year. */
const withWholeYears = (text: string): string =>
  text.replace(/['‘’ʼ`´](\d{2})(?!\d)/g, (_match, digits: string) => ` ${Number(digits) < years.first - 1900 ? '20' : '19'}${digits}`);

interface Parts {
  year: string;
  month: string;
  day?: string | undefined;
}

function partsOf(text: string): Parts | null {
  const words = text
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .trim()
    .split(/\s*[/\s-]\s*/);
  const [a = '', b = '', c] = words;
  if (words.length < 2 || words.length > 3) return null;
  const isYear = (word: string | undefined) => word !== undefined && /^\d{4}$/.test(word);
  // 2023-03 and 2023-03-15; 03/2023 and March 2023; 3/15/2023 and March 15, 2023; 15 March 2023.
  if (isYear(a)) return { year: a, month: b, day: c };
  if (c === undefined) return isYear(b) ? { year: b, month: a } : null;
  if (!isYear(c)) return null;
  return /^\d+$/.test(b) ? { year: c, month: a, day: b } : { year: c, month: b, day: a };
}

/**
 * Reads a month or a day: `March 2023`, `03/2023`, `2023-03`, `3/15/2023`, `March 15, 2023`, `15 March 2023`, `2023-03-15`, `Jan '22`.
 * Numbers alone are read the American way, month first. Gives `YYYY-MM` or `YYYY-MM-DD`, or a sentence on what is wrong.
 */
export function readWorkDate(text: string): DateReading {
  const given = text.trim();
  const unreadable = `“${given.slice(0, 40)}” could not be read as a date. Write a month like March 2023 or 03/2023, or a day like 3/15/2023.`;
  if (/^\d{4}$/.test(given)) return { ok: false, problem: `Add the month to ${given}, for example March ${given}.` };
  const parts = partsOf(withWholeYears(given));
  if (!parts) {
    const [, month, digits] = /^([A-Za-z]{3,9})\.?[\s-]+(\d{2})$/.exec(given) ?? [];
    if (month !== undefined && digits !== undefined && monthNumber(month.toLowerCase()) !== null)
      return { ok: false, problem: `Does ${digits} mean the year? Then write ${month} ’${digits}, or the year with four digits.` };
    return {
      ok: false,
      problem: /\b\d{1,2}\s*$/.test(given) && /[/-]/.test(given) ? `Write the year with four digits. ${unreadable}` : unreadable,
    };
  }
  const month = monthNumber(parts.month);
  if (month === null || (parts.day !== undefined && !/^\d{1,2}$/.test(parts.day))) return { ok: false, problem: unreadable };
  const year = Number(parts.year);
  if (month < 1 || month > 12) return { ok: false, problem: `There is no month ${parts.month}; months run from 1 to 12.` };
  if (year < years.first) return { ok: false, problem: `Dates before ${String(years.first)} are not taken. Check the year ${parts.year}.` };
  if (year > years.last) return { ok: false, problem: `Dates after ${String(years.last)} are not taken. Check the year ${parts.year}.` };
  const start = `${parts.year}-${String(month).padStart(2, '0')}`;
  if (parts.day === undefined) return { ok: true, value: start };
  const day = Number(parts.day);
  if (day < 1 || day > daysInMonth(year, month)) {
    return { ok: false, problem: `${start} has ${String(daysInMonth(year, month))} days, so there is no day ${parts.day}.` };
  }
  return { ok: true, value: `${start}-${String(day).padStart(2, '0')}` };
}
