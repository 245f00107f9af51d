/** Raised and lowered text in plain letters. Pure. */

export const superscripts = new Map(
  Array.from('0123456789+-=()nithdrs').map((letter, at) => [letter, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵗʰᵈʳˢ')[at] ?? '']),
);
export const subscripts = new Map(
  Array.from('0123456789+-=()aeoxhklmnpst').map((letter, at) => [letter, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ')[at] ?? '']),
);

/** Raised or lowered text in Unicode's own letters; in brackets behind `^` or `_` where it has none for one of them. */
export function shifted(text: string, letters: ReadonlyMap<string, string>, mark: '^' | '_'): string {
  const all = Array.from(text.trim().replaceAll('−', '-'));
  if (all.length === 0) return '';
  if (all.every((letter) => letters.has(letter))) return all.map((letter) => letters.get(letter)).join('');
  return all.length === 1 ? `${mark}${all.join('')}` : `${mark}(${all.join('')})`;
}
