/** Looks at this computer for a rehearsal of exam day, and starts its short sitting. Nothing is recorded, kept or sent. */
import type { Measured } from '../exam-day.ts';
import { systemOf } from '../exam-day.ts';
import { makeHead, mockRules } from '../../exam/setup.ts';
import { beginAttempt, newAttemptId, newSeed } from '../../exam/store/begin.ts';
import { drawForm, type FormChoice } from '../../exam/store/prepare.ts';
import { readBankFile } from '../../bank/store/files.ts';

interface Battery {
  charging: boolean;
  level: number;
}

async function power(): Promise<Measured['power']> {
  try {
    const battery = await (navigator as Navigator & { getBattery?: () => Promise<Battery> }).getBattery?.();
    return battery ? { plugged: battery.charging, level: battery.level } : null;
  } catch {
    return null;
  }
}

/** What can be seen without asking for anything. */
export async function measure(media: Measured['media']): Promise<Measured> {
  const extended = (screen as Screen & { isExtended?: boolean }).isExtended;
  // Borders and tools of the window make no difference of this size.
  const zoom = outerWidth > 0 ? outerWidth / innerWidth : 0;
  return {
    moreScreens: extended ?? null,
    media,
    system: systemOf(navigator.userAgent, navigator.maxTouchPoints),
    zoom: zoom > 0.2 && zoom < 6 ? Math.round(zoom * 20) / 20 : null,
    power: await power(),
    online: navigator.onLine,
  };
}

/** Asks for camera and microphone, lets go of them at once, and says whether they answered. */
export async function lookForMedia(): Promise<Measured['media']> {
  const devices = (navigator as Partial<Navigator>).mediaDevices;
  if (!devices) return 'cannot look';
  const has = async (wanted: MediaStreamConstraints): Promise<boolean | 'refused'> => {
    try {
      const stream = await devices.getUserMedia(wanted);
      for (const track of stream.getTracks()) track.stop();
      return true;
    } catch (error) {
      return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError') ? 'refused' : false;
    }
  };
  const both = await has({ video: true, audio: true });
  if (both === true) return 'both';
  if (both === 'refused') return 'refused';
  const [camera, microphone] = [await has({ video: true }), await has({ audio: true })];
  if (camera === true) return 'no microphone';
  return microphone === true ? 'no camera' : 'none';
}

const parts = [6, 6];
const seconds = 72;

/** A sitting of twelve questions in the real order of screens: rules, tutorial, two parts with a break, closing questions. */
export async function beginRehearsal(
  choice: Pick<FormChoice, 'outline' | 'decks'> & { abbreviation: string } & { exam: 'cpcs' | 'cpmsm' },
): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const seed = newSeed();
  const items = parts.reduce((sum, size) => sum + size, 0);
  const form = await drawForm(readBankFile, { ...choice, items, seed: { seed, decks: true } });
  if (!form.ok) return form;
  return beginAttempt({
    ok: true,
    head: makeHead({
      id: newAttemptId(),
      kind: 'practice',
      title: `${choice.abbreviation} exam day rehearsal`,
      createdAt: Date.now(),
      seed,
      bank: form.bank,
      exam: choice.exam,
      domains: choice.outline.domains,
      items: form.items,
      parts,
      rules: mockRules(
        { minutes: Math.ceil((items * seconds) / 60), parts, breakMinutes: 15 },
        { clock: 'pooled', reopenParts: false, extraTime: 1, extraBreaks: 0, confidence: false },
      ),
    }),
  });
}
