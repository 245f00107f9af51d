/**
 * The shortest name of a source a reader in the field knows it by, for the margin: the citation of a rule, the parties of a case, its
 * title up to a natural end, else who published it and when. Nothing is cut inside a name. Pure.
 */
export function sourceLabel({ title, publisher, date }: { title: string; publisher: string; date?: string | undefined }): string {
  const rule =
    /\b\d+ (?:U\.S\.C\.|USC|CFR|C\.F\.R\.|Fed\. Reg\.)(?: part| Part| §)? ?[\d.]*\d[a-zA-Z]{0,2}(?:-\d+[a-z]?)?(?:\([a-z0-9]+\))*/.exec(
      title,
    );
  if (rule) return rule[0];
  const parties = /^(.+? v\. .+?)(?:,| \(|$)/.exec(title)?.[1];
  if (parties !== undefined) return parties;
  const ends = [...title.matchAll(/(?<=[^.\d]): |[–—|]|, | \(|\. |$| - /g)].map(({ index }) => title.slice(0, index).trim());
  const whole = ends.findLast((part) => part.length <= 70 && part.split('(').length === part.split(')').length);
  if (whole !== undefined && (whole === title || whole.length >= 12)) return whole;
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return [publisher.replace(/^The |, .*| \(.*/g, ''), year].filter(Boolean).join(', ');
}
