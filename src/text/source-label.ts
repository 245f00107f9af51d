/**
 * The shortest name of a source a reader in the field knows it by, for the margin: the citation of a rule, the parties of a case, else the
 * beginning of its title up to a natural end. Pure.
 */
export function sourceLabel(title: string, most = 44): string {
  const rule =
    /\b\d+ (?:U\.S\.C\.|USC|CFR|C\.F\.R\.|Fed\. Reg\.)(?: part| Part| §)? ?[\d.]*\d[a-z]{0,2}(?:-\d+[a-z]?)?(?:\([a-z0-9]+\))*/.exec(title);
  if (rule) return rule[0];
  const parties = /^(.+? v\. .+?)(?:,| \(|$)/.exec(title)?.[1];
  const name = parties ?? title.split(/(?<=[^.\d]):\s|\s[–—|]\s|,\s(?=(?:standards?|chapter|part|read|as|effective)\b)/)[0] ?? title;
  if (name.length <= most) return name;
  return `${name.slice(0, most).replace(/[\s,;:(-]+\S*$/, '')} …`;
}
