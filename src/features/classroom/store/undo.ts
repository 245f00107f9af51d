/** What was taken away last, and the way back. The offer ends when putting back has succeeded, or when something else is taken away. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Done } from '../../../storage/problems.ts';

export interface Offer {
  /** Counts the offers: a new one is another, whatever it says. */
  nth: number;
  /** What was taken away, in a sentence. */
  said: string;
  back: () => Promise<Done>;
}

export interface Undo {
  $offer: ReadableAtom<Offer | null>;
  offer: (said: string, back: () => Promise<Done>) => void;
  /** Puts it back; a failure leaves the offer where it is. */
  back: () => Promise<Done>;
}

export function makeUndo(): Undo {
  const $offer = atom<Offer | null>(null);
  let nth = 0;
  return {
    $offer,
    offer(said, back) {
      nth += 1;
      $offer.set({ nth, said, back });
    },
    async back() {
      const offered = $offer.get();
      if (!offered) return { ok: true };
      const done = await offered.back();
      if (done.ok && $offer.get() === offered) $offer.set(null);
      return done;
    },
  };
}
