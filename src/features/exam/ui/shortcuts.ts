/** What a key press asks for during a part. Pure, so that the list of shortcuts can be tested without a screen. */

export type Command =
  | { do: 'help' | 'time' | 'review' | 'larger' | 'smaller' | 'next' | 'previous' | 'flag' | 'strike-focused' | 'highlight' | 'check' }
  /** An option by its place on the screen, from 0. */
  | { do: 'choose' | 'strike'; place: number };

export interface Press {
  key: string;
  code: string;
  shiftKey: boolean;
}

const commands: Record<string, Exclude<Command, { place: number }>['do']> = {
  '?': 'help',
  t: 'time',
  r: 'review',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '−': 'smaller',
  n: 'next',
  arrowright: 'next',
  p: 'previous',
  arrowleft: 'previous',
  f: 'flag',
  x: 'strike-focused',
  h: 'highlight',
};

/**
 * The command of a key, or null. With feedback after each answer, C checks; otherwise it chooses the third option. `inOptions`: the
 * focus is on an option, where arrows move between options as in every group of radio buttons.
 */
export function commandOf(press: Press, feedback: 'each' | 'end', inOptions = false): Command | null {
  const key = press.key.toLowerCase();
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (digit !== undefined) return { do: press.shiftKey ? 'strike' : 'choose', place: Number(digit) - 1 };
  if (key === 'c' && feedback === 'each') return { do: 'check' };
  if (/^[a-d]$/.test(key)) return { do: 'choose', place: 'abcd'.indexOf(key) };
  if (inOptions && key.startsWith('arrow')) return null;
  const found = commands[key];
  return found === undefined ? null : { do: found };
}
