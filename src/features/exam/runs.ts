/** Runs of numbers that follow each other: `3, 7, 8, 9` is `3` and `7 to 9`. In ascending order, both ends included. Pure. */
export function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
