import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AttemptHead } from '../attempt.ts';
import { optionOrder } from '../seed.ts';
import type { Session } from '../store/session.ts';
import { commandOf, type Command } from './shortcuts.ts';

/** What a part does at a command; what concerns one item is done by the session itself. */
export interface Acts {
  help: () => void;
  time: () => void;
  review: () => void;
  resize: (step: 1 | -1) => void;
  move: (step: 1 | -1) => Promise<void>;
  flag: () => Promise<void>;
  highlight: () => void;
  /** The review is on the screen, so that no item is. */
  reviewing: () => boolean;
}

/** Place of the option that has the focus, -1 when none has. */
const focusedOption = () => [...document.querySelectorAll('.exam-option')].findIndex((option) => option.contains(document.activeElement));

async function strike(session: Session, head: AttemptHead, place: number): Promise<void> {
  const now = session.$state.get();
  const item = head.items[now.item];
  const option = item && optionOrder(item, head.seed)[place];
  if (option === undefined) return;
  await session.record({ type: 'struck', item: now.item, option, on: now.responses[now.item]?.struck.includes(option) !== true });
}

/** Does one command on the item the one before it led to, however fast the keys come. */
async function run(command: Command, session: Session, acts: Acts): Promise<void> {
  const { head, record } = session;
  const now = session.$state.get();
  const everywhere = ['help', 'time', 'review', 'larger', 'smaller'].includes(command.do);
  if (now.phase !== 'part' ? command.do !== 'time' : acts.reviewing() && !everywhere) return;
  const response = now.responses[now.item];
  switch (command.do) {
    case 'help':
    case 'time':
    case 'review':
    case 'highlight':
      acts[command.do]();
      break;
    case 'larger':
    case 'smaller':
      acts.resize(command.do === 'larger' ? 1 : -1);
      break;
    case 'next':
    case 'previous':
      await acts.move(command.do === 'next' ? 1 : -1);
      break;
    case 'flag':
      await acts.flag();
      break;
    case 'strike-focused':
      await strike(session, head, focusedOption());
      break;
    case 'strike':
      await strike(session, head, command.place);
      break;
    case 'check':
      // Not waited for: the answer may be long on its way, and the keys must go on meanwhile.
      if (response?.option !== null && response?.revealed === false) void session.check(now.item);
      break;
    case 'choose': {
      const item = head.items[now.item];
      const option = item && optionOrder(item, head.seed)[command.place];
      if (option !== undefined && response?.option !== option) await record({ type: 'answered', item: now.item, option });
    }
  }
}

/** Listens to the keyboard during a part. `letters`: whether keys of one letter, digit or sign are shortcuts. */
export function useCommands(session: Session, letters: boolean, acts: Acts): void {
  const queue = useRef<Promise<void>>(Promise.resolve());
  // Before the paint, not after it: a key pressed on sight of the item must find its listener.
  useLayoutEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || document.querySelector('dialog[open]')) return;
      // A key held down asks once; keys of one sign can be turned off, for those who speak to their computer.
      if (press.repeat || (!letters && press.key.length === 1)) return;
      const target = press.target instanceof HTMLElement ? press.target : null;
      // Typing in a field is typing; a radio button is not a field.
      if (target?.matches('textarea, select, input:not([type="radio"])')) return;
      const command = commandOf(press, session.head.rules.feedback, target?.matches('input[type="radio"]'));
      if (!command) return;
      press.preventDefault();
      queue.current = queue.current.then(() => run(command, session, acts)).catch(() => undefined);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  });
}
