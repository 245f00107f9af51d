/** Spans and times in the spellings of SCORM and xAPI. Pure. */

const two = (value: number): string => String(value).padStart(2, '0');
const hundredths = (seconds: number): number => Math.round(Math.max(0, Number.isFinite(seconds) ? seconds : 0) * 100);

/** A span as SCORM 1.2 writes it (CMITimespan): `0000:01:30.50`. */
export function timespan(seconds: number): string {
  const all = Math.min(hundredths(seconds), 9999 * 360_000 + 359_999);
  const rest = all % 6000;
  return `${String(Math.floor(all / 360_000)).padStart(4, '0')}:${two(Math.floor(all / 6000) % 60)}:${two(Math.floor(rest / 100))}.${two(rest % 100)}`;
}

/** A span as ISO 8601 writes it, as SCORM 2004 and xAPI take it: `PT1M30.5S`. */
export function duration(seconds: number): string {
  const all = hundredths(seconds);
  const [hours, minutes, rest] = [Math.floor(all / 360_000), Math.floor(all / 6000) % 60, (all % 6000) / 100];
  const parts = [hours > 0 ? `${String(hours)}H` : '', minutes > 0 ? `${String(minutes)}M` : '', rest > 0 ? `${String(rest)}S` : ''].join(
    '',
  );
  return parts === '' ? 'PT0S' : `PT${parts}`;
}

/** Seconds of a span in either spelling; null when it is none. */
export function readSpan(text: string): number | null {
  const [clock, hours = '', minutes = '', seconds = ''] = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(text.trim()) ?? [];
  if (clock !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text.trim());
  if (!iso || text.trim().length < 3) return null;
  const [y = 0, mo = 0, d = 0, h = 0, m = 0, s = 0] = iso.slice(1).map((part) => Number((part as string | undefined) ?? 0));
  return (y * 365 + mo * 30 + d) * 86_400 + h * 3600 + m * 60 + s;
}

/** Time of day where the learner is, as SCORM 1.2 writes it: `14:05:09`. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** A moment as SCORM 2004 writes it: hundredths at most, in universal time. */
export const moment = (at: number): string => new Date(at).toISOString().replace(/\.(\d{2})\d*Z$/, '.$1Z');
