/**
 * Formulas in MathML as one line of text: `1/2`, `x²`, `√(a + b)`. Fed with tags and text in order, as `reduce.ts` is. What stands one above
 * the other in a formula would otherwise stand side by side, and 1/6 would be read as 16. Pure. https://www.w3.org/TR/mathml-core/
 */
import { shifted, subscripts, superscripts } from './shifts.ts';

export interface MathReader {
  open: (tag: string, attribute: (name: string) => string | undefined) => void;
  /** Answers whether the formula ends with this tag. */
  close: (tag: string) => boolean;
  text: (text: string) => void;
  result: () => string;
}

interface Part {
  text: string;
  operator: boolean;
}

interface Open {
  tag: string;
  parts: Part[];
  /** Brackets around `mfenced`. */
  fence: [string, string];
}

/** Elements within one another: what lies deeper is read as if it lay here. */
const mostDepth = 200;
const tokens = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);
const unseen = new Set(['annotation', 'annotation-xml', 'annotationxml', 'mphantom']);
/** Operators with a space on both sides, where they stand between two things. */
const between = /^[=≠<>≤≥≈≡→⇒↔⇔∈∉⊂⊆∪∩∧∨±×·÷+−-]$/;

function row(parts: readonly Part[]): string {
  let text = '';
  let free = true;
  for (const part of parts) {
    const spaced: boolean = part.operator && between.test(part.text) && !free;
    text += spaced ? ` ${part.text} ` : part.text;
    free = part.text !== '' && part.operator && (spaced || /[([{|,=<>+−-]$/.test(part.text));
  }
  return text.replace(/ {2,}/g, ' ').trim();
}

/** In brackets, where it is more than a number or a name. */
const wrapped = (text: string): string => (/^[\p{L}\p{N}\p{M}.,′]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`);

function written({ tag, parts, fence }: Open): string {
  const [first = '', second = '', third = ''] = parts.map(({ text }) => text);
  switch (tag) {
    case 'mfrac':
      return `${wrapped(first)}/${wrapped(second)}`;
    case 'msup':
    case 'mover':
      return wrapped(first) + shifted(second, superscripts, '^');
    case 'msub':
    case 'munder':
      return wrapped(first) + shifted(second, subscripts, '_');
    case 'msubsup':
    case 'munderover':
      return wrapped(first) + shifted(second, subscripts, '_') + shifted(third, superscripts, '^');
    case 'msqrt':
      return `√${wrapped(row(parts))}`;
    case 'mroot':
      return `${shifted(second, superscripts, '^')}√${wrapped(first)}`;
    case 'mfenced':
      return fence[0] + parts.map(({ text }) => text).join(', ') + fence[1];
    case 'mtr':
      return parts.map(({ text }) => text).join(' ');
    case 'mtable':
      return parts.map(({ text }) => text).join('; ');
    case 'mspace':
      return ' ';
    default:
      return row(parts);
  }
}

export function readMath(): MathReader {
  const stack: Open[] = [{ tag: 'math', parts: [], fence: ['', ''] }];
  const end = () => {
    const closed = stack.pop();
    const above = stack.at(-1);
    if (closed && above && !unseen.has(closed.tag)) above.parts.push({ text: written(closed), operator: closed.tag === 'mo' });
  };
  return {
    open(tag, attribute) {
      if (stack.length < mostDepth) stack.push({ tag, parts: [], fence: [attribute('open') ?? '(', attribute('close') ?? ')'] });
    },
    close(tag) {
      const from = stack.findLastIndex((one) => one.tag === tag);
      if (from <= 0) return tag === 'math';
      while (stack.length > from) end();
      return false;
    },
    text(given) {
      const top = stack.at(-1);
      const text = given.replace(/\s+/g, ' ');
      // White space between elements says nothing; text that stands there all the same is kept.
      if (top && text.trim() !== '') top.parts.push({ text: tokens.has(top.tag) ? text.trim() : text, operator: top.tag === 'mo' });
    },
    result() {
      while (stack.length > 1) end();
      return row(stack[0]?.parts ?? []);
    },
  };
}
