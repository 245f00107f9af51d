/**
 * How hard random tests try. `npm test` is run before every change and tries few cases; `npm run test:deep` sets DEEP=1 and tries as many
 * as it takes to trust a model. No other place reads DEEP.
 */
export const deep = process.env['DEEP'] === '1';

/** The number of cases to try: few in `npm test`, many in `npm run test:deep`. */
export const runs = (few: number, many: number): number => (deep ? many : few);
