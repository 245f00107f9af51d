import { atom } from 'nanostores';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readSetting, writeSetting } from '../../../storage/settings.ts';
import { useStore } from '../../../ui/useStore.ts';
import { spokenTime, thresholds } from '../clock.ts';
import type { Session } from '../store/session.ts';

/** Says the time left at each threshold once; a threshold already passed when the page opens stays silent. */
export function useTimeWarnings(session: Pick<Session, '$left'>, limit: number | null, say: (text: string) => void): void {
  const latest = useRef(say);
  latest.current = say;
  // Listened to, not drawn by: the clock runs, and the screen it stands on need not be drawn anew each second.
  useEffect(() => {
    if (limit === null) return;
    return session.$left.listen((left, before) => {
      if (left && thresholds(limit).some((value) => (before ?? 0) > value && left <= value)) latest.current(`${spokenTime(left)} left.`);
    });
  }, [session, limit]);
}

/** Whether the screen has room for the questions beside the item; the same width as in `player.css`. */
export function useWide(): boolean {
  const query = matchMedia('(min-width: 64rem)');
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const changed = () => {
      setWide(query.matches);
    };
    query.addEventListener('change', changed);
    return () => {
      query.removeEventListener('change', changed);
    };
  }, []);
  return wide;
}

/** Choices made since the page was opened; more than one part of the screen may show the same. */
const $chosen = atom<Readonly<Record<string, string>>>({});

/** A choice of this device, such as whether the clock is shown. */
export function useSetting(name: string, initial: string): [value: string, set: (value: string) => void] {
  return [
    useStore($chosen)[name] ?? readSetting(name) ?? initial,
    (next) => {
      writeSetting(name, next);
      $chosen.set({ ...$chosen.get(), [name]: next });
    },
  ];
}
