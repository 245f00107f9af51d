/**
 * How numbers of a workbook are shown: a share is kept as 0.5 and shown as 50%, a day as 46023 and shown as a date. Whoever wrote the quiz
 * saw what was shown. Pure.
 *
 * Numbers of built-in formats: ECMA-376, part 1, section 18.8.30 (numFmt).
 */
import { showDate } from '../../format/dates.ts';
import { attribute, childNamed, childrenNamed, type XmlNode } from './xml.ts';

export type NumberFormat =
  | { kind: 'share'; decimals: number }
  | { kind: 'time'; day: boolean; minute: boolean }
  | { kind: 'money'; before: string; after: string; decimals: number; grouped: boolean }
  | null;

const day = 86_400_000;

/** Money: its sign, before or behind, stands in quotes, behind a backslash, in brackets with a place (`[$€-407]`), or by itself. */
function moneyOf(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const plain = first
    .replace(/\[\$([^\]-]{0,8})[^\]]*\]/g, '$1')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_.|\*./g, ' ')
    .replace(/\[[^\]]*\]/g, '');
  const [, before = '', digits = '', after = ''] = /^([^#0?]*)([#0?][#0?,. ]*)(.*)$/.exec(plain) ?? [];
  if (!/\p{Sc}/u.test(before + after) && !/\[\$[^\]-]/.test(first)) return null;
  const decimals = /\.([0#?]+)/.exec(digits)?.[1]?.length ?? 0;
  const beside = (text: string) => text.replace(/[()]/g, '').replace(/\s+/g, ' ');
  return {
    kind: 'money',
    before: beside(before)
      .trimStart()
      .replace(/(?<=\p{Sc}) $/u, ''),
    after: `${digits.endsWith(' ') ? ' ' : ''}${beside(after)}`.trimEnd(),
    decimals,
    grouped: digits.includes(','),
  };
}

/** What a format code says of a number; its colors, conditions and words in quotes say nothing. */
function formatOf(code: string): NumberFormat {
  const money = moneyOf(code);
  if (money !== null) return money;
  const [plain = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .split(';');
  if (plain.includes('%')) return { kind: 'share', decimals: /\.([0#?]+)/.exec(plain)?.[1]?.length ?? 0 };
  if (/[0#?]|general|@/i.test(plain.replace(/s\.0+/gi, ''))) return null;
  const time = { day: /[yd]/i.test(plain), minute: /[hs]/i.test(plain) };
  return time.day || time.minute ? { kind: 'time', ...time } : null;
}

const builtIn = (id: number): NumberFormat => {
  if ((id >= 5 && id <= 8) || id === 42 || id === 44)
    return { kind: 'money', before: '$', after: '', decimals: id === 7 || id === 8 || id === 44 ? 2 : 0, grouped: true };
  if (id === 9 || id === 10) return { kind: 'share', decimals: id === 9 ? 0 : 2 };
  if (id >= 14 && id <= 17) return { kind: 'time', day: true, minute: false };
  if (id === 22) return { kind: 'time', day: true, minute: true };
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? { kind: 'time', day: false, minute: true } : null;
};

/** The format of each style of a workbook, in the order in which cells name them. */
export function numberFormats(styles: XmlNode | null): NumberFormat[] {
  if (styles === null) return [];
  const own = new Map(
    childrenNamed(childNamed(styles, 'numfmts') ?? styles, 'numfmt').map((one) => [
      attribute(one, 'numfmtid'),
      formatOf(attribute(one, 'formatcode').slice(0, 200)),
    ]),
  );
  return childrenNamed(childNamed(styles, 'cellxfs') ?? styles, 'xf').map((one) => {
    const id = attribute(one, 'numfmtid');
    return own.get(id) ?? builtIn(Number(id));
  });
}

/** A number as it is shown. `since1904`: days are counted from 1904, as Excel on a Mac once did, and not from 1900. */
export function showNumber(value: string, format: NumberFormat, since1904: boolean): string {
  const number = Number(value);
  if (format === null || value === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'share') return `${(number * 100).toFixed(Math.min(format.decimals, 20))}%`;
  if (format.kind === 'money') {
    const [whole = '', rest] = Math.abs(number).toFixed(Math.min(format.decimals, 20)).split('.');
    const digits = format.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
    return `${number < 0 ? '-' : ''}${format.before}${digits}${rest === undefined ? '' : `.${rest}`}${format.after}`;
  }
  if (number < 0 || number > 2_958_465) return value;
  // To the minute, so that 9:00 is not 8:59:59.
  const at = new Date(Math.round((Date.UTC(1899, 11, 30) + (number + (since1904 ? 1462 : 0)) * day) / 60_000) * 60_000).toISOString();
  return [format.day ? showDate(at.slice(0, 10)) : '', format.minute ? at.slice(11, 16) : ''].filter((part) => part !== '').join(', ');
}
