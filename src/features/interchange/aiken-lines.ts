/**
 * Lines of a text that means Aiken, put in order before they are read: marks of Respondus, ExamView and text2qti, and a list of answers at the
 * end. What a line says of the options above it is kept beside them. Pure.
 */

/** A line of the file. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

const listHead = /^\s*(?:answers?|answer key|key|solutions?|correct answers)\s*:?\s*$/i;
const listed = /^\s*(\d{1,3})\s*[.):]?\s*\(?([A-Za-z])\)?[.)]?\s*$/;
const lettered = /^\s*\(?[A-Za-z][.)]\s*\S/;
const numbered = /^\s*(\d{1,3})[.)]\s+\S/;

/**
 * Answers listed at the end of a text, each put behind the question of its number. Without such a list, or where its numbers are not those of
 * all questions, the lines stay as they are.
 */
function placeAnswers(lines: readonly Line[]): Line[] {
  const head = lines.findLastIndex(({ text }) => listHead.test(text));
  const list = lines.slice(head + 1).filter(({ text }) => text.trim() !== '');
  if (head < 0 || list.length === 0 || !list.every(({ text }) => listed.test(text))) return [...lines];
  const answers = new Map(list.map(({ text }) => [Number(listed.exec(text)?.[1]), listed.exec(text)?.[2] ?? ''] as const));
  const body = lines.slice(0, head);
  const starts = body.flatMap(({ text }, at) => {
    const before = body[at - 1]?.text ?? '';
    const number = Number(numbered.exec(text)?.[1] ?? 0);
    return number > 0 && (before.trim() === '' || lettered.test(before)) ? [{ at, number }] : [];
  });
  const all = new Set(starts.map(({ number }) => number));
  if (starts.length !== list.length || all.size !== list.length || list.length !== answers.size) return [...lines];
  if (starts.some(({ number }) => !answers.has(number))) return [...lines];
  return body.slice(0, starts[0]?.at).concat(
    starts.flatMap(({ at, number }, place) => {
      const block = body.slice(at, starts[place + 1]?.at);
      const last = block.findLastIndex(({ text }) => text.trim() !== '');
      const answer = { text: `ANSWER: ${answers.get(number) ?? ''}`, number: block[last]?.number ?? 0 };
      return [...block.slice(0, last + 1), answer, ...block.slice(last + 1)];
    }),
  );
}

/** What ExamView puts behind an answer, and the line to write it on before a question. */
const behindAnswer = /^(\s*ANS:\s*\(?[A-Za-z]\)?)[\t ]+(?:PTS|DIF|REF|OBJ|NAT|STA|TOP|KEY|MSC|BLM|LOC|NOT):.*$/;
const blankBefore = /^\s*_{2,}\s*(?=\d{1,3}[.)])/;
/** Words about a question that are none of it. */
const about = /^\s*(?:quiz title|quiz description|title|points|shuffle answers|show correct answers)\s*:/i;
/** Kinds as Respondus names them, in the words of Aiken’s relatives. */
const types: Record<string, string> = {
  mc: 'multichoice',
  ma: 'multianswer',
  t: 'truefalse',
  tf: 'truefalse',
  e: 'essay',
  ess: 'essay',
  f: 'shortanswer',
  fib: 'shortanswer',
  m: 'matching',
  mt: 'matching',
};
const typeLine = /^\s*type\s*:\s*(\w{1,3})\s*$/i;

/** What is said after an answer: of the option or question above it, of any right answer, of any wrong one. */
export interface Said {
  of: 'above' | 'right' | 'wrong';
  text: string;
}

export interface Prepared {
  lines: Line[];
  /** By the number of the line above it that is part of the question. */
  said: ReadonlyMap<number, Said[]>;
}

/** Puts lines in order. Marks of Respondus (`@`, `~`) and text2qti (`...`, `+`, `-`) are only read where options are marked by a star. */
export function prepare(source: readonly Line[]): Prepared {
  const lines: Line[] = [];
  const said = new Map<number, Said[]>();
  let above = 0;
  const starred = source.some(({ text }) => /^\s*\*\s*\(?[A-Za-z][.)]\s*\S/.test(text));
  const marks = source.some(({ text }) => /^\s*\.{3}\s+\S|^\s*quiz title\s*:/i.test(text))
    ? /^\s*(\.{3}|[+-](?=\s{2,}))\s*(.*)$/
    : /^\s*(@|~)\s*(.*)$/;
  for (const line of placeAnswers(source)) {
    const text = line.text.replace(blankBefore, '').replace(behindAnswer, '$1');
    const [whole, mark = '', words = ''] = (starred ? marks.exec(text) : null) ?? [];
    const type = types[(starred ? typeLine.exec(text)?.[1] : undefined)?.toLowerCase() ?? ''];
    if (whole !== undefined) {
      const of = mark === '+' ? 'right' : mark === '-' ? 'wrong' : 'above';
      const all = said.get(above) ?? [];
      all.push({ of, text: words.trim() });
      said.set(above, all);
    } else if (!(starred && about.test(text))) {
      lines.push({ text: type ?? text, number: line.number });
      if (text.trim() !== '') above = line.number;
    }
  }
  return { lines, said };
}
