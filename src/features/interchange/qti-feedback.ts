/** Which feedback of a QTI 2 or 3 item is said of which option. Pure. */
import type { Collector } from './collect.ts';
import { feedbackByVerdict, type Branch } from './qti-processing.ts';
import { attribute, childNamed, childrenNamed, descendants, reduceNode, type XmlNode } from './xml.ts';

/** Feedback by the identifier that shows it. What is hidden by an identifier says something of the others, and of none in particular. */
function feedbackOf(item: XmlNode, where: string, into: Collector): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let hidden = 0;
  for (const node of [...childrenNamed(item, 'modalfeedback'), ...descendants(childNamed(item, 'itembody') ?? item, 'feedbackblock')]) {
    if (attribute(node, 'showhide') === 'hide') {
      hidden += 1;
      continue;
    }
    const text = into.reduced(where, reduceNode(node));
    if (text === '') continue;
    for (const key of attribute(node, 'identifier').split(/\s+/)) found.set(key, [...(found.get(key) ?? []), text]);
  }
  if (hidden > 0) into.leave(where, 'feedback shown for all options but one', 'Here feedback belongs to one option or to all of them.');
  return found;
}

export interface Feedback {
  /** What is said of one option, by its identifier. */
  own: (option: string) => string[];
  /** What is said of any right, of any wrong, and of all answers. */
  right: string[];
  wrong: string[];
  general: string[];
  /** Whether some is said of none of these. */
  unused: boolean;
}

export function feedbackFor(
  item: XmlNode,
  identifiers: readonly string[],
  branches: readonly Branch[],
  where: string,
  into: Collector,
): Feedback {
  const feedback = feedbackOf(item, where, into);
  /** Feedback that the processing shows for an option, by a name of its own. */
  const shownFor = (option: string) =>
    [...new Set(branches.filter(({ values }) => values.includes(option)).flatMap((branch) => branch.feedback))].filter(
      (name) => name !== option && feedback.has(name),
    );
  const own = new Set([...identifiers, ...identifiers.flatMap(shownFor)]);
  const others = [...feedback].filter(([key]) => !own.has(key));
  const isGeneral = ([key]: readonly [string, unknown]) => /general/i.test(key);
  const verdict = feedbackByVerdict(item);
  const words = (of: typeof others) => of.flatMap(([, texts]) => texts);
  const shown = (pattern: RegExp, by: readonly string[]) =>
    others.filter((one) => !isGeneral(one) && (by.includes(one[0]) || pattern.test(one[0].replace(/[^a-z]/gi, ''))));
  const right = shown(/^(?:correct|right|true|good)(?:fb|feedback)?$/i, verdict.right);
  const wrong = shown(/^(?:incorrect|wrong|false|bad)(?:fb|feedback)?$/i, verdict.wrong);
  return {
    own: (option) => [option, ...shownFor(option)].flatMap((name) => feedback.get(name) ?? []),
    right: words(right),
    wrong: words(wrong),
    general: words(others.filter(isGeneral)),
    unused: others.some((one) => !isGeneral(one) && !right.includes(one) && !wrong.includes(one)),
  };
}
