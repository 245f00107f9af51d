/** Dates as people type them. Pure. */
import { dayText, daysInMonth, firstDayOf, workDateText } from './calendar.ts';

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

/**
 * What is meant, of what a table or a page hands over: full-width digits as digits, without the marks of writing direction that some
 * systems set around a date, the day of the week, and the midnight a database adds to a day.
 */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+/i, '')
    .replace(/[T\s]+(?:0{1,2}|12(?=[:\d]*\s*am)):00(?::00(?:\.0+)?)?(?:\s*am|Z|[+-]00:?00)?$/i, '');

/** The last day of time, which personnel systems write for work without an end. */
const noEnd = /^(?:9999-12-31|12\/31\/9999|99991231)$/;

/** What people write for work that goes on: `present`, `Current`, `to date`, `Present.`, `now`. Nothing at all is not among them. */
export const isPresent = (text: string): boolean =>
  noEnd.test(bare(text)) ||
  /^(?:(?:to |until |till |thru |through )?(?:the )?present(?: day)?|current(?:ly)?(?: (?:employed|job|position|role))?|(?:to|till|until|thru|through) (?:date|now|today)|now|today|active|ongoing|on-going|continuing|still(?: (?:here|there|employed|working))?)$/.test(
    bare(text)
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

/** `202103` and `20210315`, as some systems write them, with their hyphens. */
const packed = (_text: string, year: string, month: string, day?: string): string =>
  `${year}-${month}${day === undefined ? '' : `-${day}`}`;

/** The day that a number of five digits is in a spreadsheet's count of days; null for any other text. The count may have two beginnings, so it is named and not taken. */
function daySaid(text: string): string | null {
  if (!/^[2-6]\d{4}(?:\.0+)?$/.test(text)) return null;
  return dayText(firstDayOf('1899-12-30') + Math.floor(Number(text)));
}

/**
 * Reads a month or a day: `March 2023`, `03/2023`, `2023-03`, `3/15/2023`, `March 15, 2023`, `15 March 2023`, `2023-03-15`, `Jan '22`.
 * Numbers alone are read the American way, month first. Gives `YYYY-MM` or `YYYY-MM-DD`, or a sentence on what is wrong.
 */
export function readWorkDate(text: string): DateReading {
  const given = bare(text);
  const unreadable = `“${given.slice(0, 40)}” could not be read as a date. Write a month like March 2023 or 03/2023, or a day like 3/15/2023.`;
  if (/^\d{4}$/.test(given)) return { ok: false, problem: `Add the month to ${given}, for example March ${given}.` };
  const serial = daySaid(given);
  if (serial !== null)
    return { ok: false, problem: `${given} is how a spreadsheet counts the day ${serial}. Show the column as dates and save it again.` };
  const parts = partsOf(withWholeYears(given.replace(/^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)?$/, packed)));
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
  if (month < 1 || month > 12)
    return {
      ok: false,
      problem:
        parts.day !== undefined && month <= 31
          ? `There is no month ${parts.month}. Numbers are read month first: March 15 is 3/15/${parts.year}.`
          : `There is no month ${parts.month}; months run from 1 to 12.`,
    };
  if (year < years.first) return { ok: false, problem: `Dates before ${String(years.first)} are not taken. Check the year ${parts.year}.` };
  if (year > years.last) return { ok: false, problem: `Dates after ${String(years.last)} are not taken. Check the year ${parts.year}.` };
  const start = `${parts.year}-${String(month).padStart(2, '0')}`;
  if (parts.day === undefined) return { ok: true, value: start };
  const day = Number(parts.day);
  if (day < 1 || day > daysInMonth(year, month)) {
    return { ok: false, problem: `${workDateText(start)} has ${String(daysInMonth(year, month))} days, so there is no day ${parts.day}.` };
  }
  return { ok: true, value: `${start}-${String(day).padStart(2, '0')}` };
}
