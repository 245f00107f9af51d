/** What the page tells the mock setup of a certification: its formats, outlines and ready-made forms. */
import type { DeckSet } from '../../schemas/bank.ts';
import type { Blueprint } from './assemble.ts';

interface FormatOption {
  id: string;
  title: string;
  items: number;
  minutes: number | null;
  parts: number[];
  breakMinutes: number;
  confirmed: string[];
  unconfirmed: string[];
  passing: string;
}
interface OutlineOption {
  id: string;
  title: string;
  note: string;
  blueprint: Blueprint;
  domains: Record<string, string>;
}
export interface MockSetupProps {
  exam: 'cpcs' | 'cpmsm';
  abbreviation: string;
  formats: FormatOption[];
  outlines: OutlineOption[];
  decks: DeckSet;
  forms: { id: string; title: string; items: number; outline: string }[];
}
