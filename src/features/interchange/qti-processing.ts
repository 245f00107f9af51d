/**
 * What an item of QTI 2 or 3 says of its answers in its own response processing: what each earns, and which feedback it shows. Only plain
 * comparisons of the response with a value are understood; the rest of that language is passed over. Pure.
 */
import { attribute, childNamed, childrenNamed, childNodes, descendants, textOf, type XmlNode } from './xml.ts';

export interface Branch {
  /** Answers that take it. */
  values: string[];
  /** What it adds to or sets as the score; null where it says nothing of the score. */
  score: number | null;
  /** Identifiers of the feedback it shows. */
  feedback: string[];
}

const comparisons = new Set(['match', 'equal', 'member', 'stringmatch']);

/** Values a condition compares the response with; what is negated is none of them. */
function valuesIn(condition: XmlNode, response: string): string[] {
  if (condition.name === 'and' || condition.name === 'or') return childNodes(condition).flatMap((child) => valuesIn(child, response));
  if (!comparisons.has(condition.name) || !childrenNamed(condition, 'variable').some((one) => attribute(one, 'identifier') === response))
    return [];
  return [
    ...childrenNamed(condition, 'basevalue'),
    ...childrenNamed(condition, 'multiple').flatMap((all) => childrenNamed(all, 'basevalue')),
  ].map((value) => textOf(value).trim());
}

/** A score set from a variable, as from the most there is, counts as one. */
function scoreOf(set: XmlNode): number {
  const numbers = descendants(set, 'basevalue').map((value) => Number(textOf(value)) || 0);
  const sum = numbers.length === 0 ? 1 : numbers.reduce((total, number) => total + number, 0);
  return descendants(set, 'subtract').length > 0 ? -sum : sum;
}

export function branchesOf(item: XmlNode, response: string): Branch[] {
  const processing = childNamed(item, 'responseprocessing');
  if (!processing) return [];
  return [...descendants(processing, 'responseif'), ...descendants(processing, 'responseelseif')].flatMap((branch) => {
    const values = childNodes(branch).flatMap((child) => valuesIn(child, response));
    if (values.length === 0) return [];
    const sets = childrenNamed(branch, 'setoutcomevalue');
    const scores = sets.filter((set) => /^score$/i.test(attribute(set, 'identifier'))).map(scoreOf);
    const feedback = sets
      .filter((set) => !/score/i.test(attribute(set, 'identifier')))
      .flatMap((set) => descendants(set, 'basevalue').map((value) => textOf(value).trim()));
    return [{ values, score: scores.length === 0 ? null : Math.max(...scores), feedback }];
  });
}

/** The answers that earn the most; where nothing is said of a score, the one that is asked for, if it is the only one. */
export function bestOf(branches: readonly Branch[]): string[] {
  const scored = branches.filter(({ score }) => score !== null);
  const all = branches.flatMap(({ values }) => values);
  if (scored.length === 0) return all.length === 1 ? all : [];
  const best = Math.max(...scored.map(({ score }) => score ?? 0));
  return best > 0 ? [...new Set(scored.filter(({ score }) => score === best).flatMap(({ values }) => values))] : [];
}

/** What a condition says of an answer by its verdict alone: that it is right, that it is wrong, or nothing. */
function verdictOf(condition: XmlNode): 'right' | 'wrong' | null {
  if (condition.name === 'and' || condition.name === 'or')
    return childNodes(condition)
      .map(verdictOf)
      .reduce<'right' | 'wrong' | null>((found, one) => found ?? one, null);
  if (condition.name === 'not') {
    const inner = childNodes(condition).map(verdictOf)[0] ?? null;
    return inner === null ? null : inner === 'right' ? 'wrong' : 'right';
  }
  if (condition.name !== 'match' || !childNamed(condition, 'variable')) return null;
  if (childNamed(condition, 'correct')) return 'right';
  const value = textOf(childNamed(condition, 'basevalue')).trim();
  return /^correct$/i.test(value) ? 'right' : /^(?:incorrect|wrong)$/i.test(value) ? 'wrong' : null;
}

/** Identifiers of the feedback that is shown for any right and for any wrong answer, as TAO, OpenOLAT and others write it. */
export function feedbackByVerdict(item: XmlNode): { right: string[]; wrong: string[] } {
  const shown: { right: string[]; wrong: string[] } = { right: [], wrong: [] };
  const processing = childNamed(item, 'responseprocessing');
  for (const condition of processing ? descendants(processing, 'responsecondition') : []) {
    const verdicts: ('right' | 'wrong' | null)[] = [];
    for (const branch of childNodes(condition)) {
      const said = branch.name === 'responseelse' ? [] : childNodes(branch).filter(({ name }) => name !== 'setoutcomevalue');
      // What is left for the last branch is the opposite of what the others took.
      const rest = verdicts.includes('right') ? 'wrong' : verdicts.includes('wrong') ? 'right' : null;
      const verdict = branch.name === 'responseelse' ? rest : (said.map(verdictOf).find((one) => one !== null) ?? null);
      verdicts.push(verdict);
      if (verdict === null) continue;
      const sets = childrenNamed(branch, 'setoutcomevalue').filter((set) => !/score/i.test(attribute(set, 'identifier')));
      shown[verdict].push(...sets.flatMap((set) => descendants(set, 'basevalue').map((value) => textOf(value).trim())));
    }
  }
  return shown;
}
