import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discriminativeEfficiency,
  facility,
  groupWeights,
  itemDeviation,
  itemRestCorrelation,
  upperLowerD,
} from '../../../src/features/classroom/item-statistics.ts';
import { kurtosis, mean, median, skewness, standardDeviation } from '../../../src/features/classroom/moments.ts';
import { alpha, column, standardError, testStatistics, totalsOf } from '../../../src/features/classroom/test-statistics.ts';
import { lsat6, lsat7 } from '../../fixtures/lsat.ts';

/** Expected figures were computed apart from this code, in exact fractions; the alphas are the published .295 and .453. */
const published = [
  {
    name: 'LSAT section 6',
    rows: lsat6,
    mean: 3.819,
    deviation: 1.035041,
    skewness: -0.691011,
    kurtosis: 0.078179,
    alpha: 0.294997,
    error: 0.869067,
    items: [
      [0.924, 0.265131, 0.112833, 0.184817, 0.196624],
      [0.709, 0.454451, 0.153178, 0.200027, 0.631458],
      [0.553, 0.497432, 0.172779, 0.2189, 0.810877],
      [0.763, 0.425455, 0.144428, 0.177202, 0.53699],
      [0.87, 0.336472, 0.121596, 0.187748, 0.320347],
    ],
  },
  {
    name: 'LSAT section 7',
    rows: lsat7,
    mean: 3.707,
    deviation: 1.198577,
    skewness: -0.798246,
    kurtosis: 0.063295,
    alpha: 0.453409,
    error: 0.88613,
    items: [
      [0.828, 0.377569, 0.245732, 0.332621, 0.432972],
      [0.658, 0.474617, 0.246674, 0.316488, 0.719837],
      [0.772, 0.419753, 0.313179, 0.405904, 0.581608],
      [0.606, 0.488879, 0.222751, 0.281598, 0.74206],
      [0.843, 0.363983, 0.174786, 0.237826, 0.375375],
    ],
  },
];

const six = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);

describe.each(published)('$name (Bock and Lieberman 1970) comes out to six digits', (data) => {
  const totals = totalsOf(data.rows);

  it('for the quiz as a whole', () => {
    const all = testStatistics(data.rows, 5);
    expect(all.examinees).toBe(1000);
    expect([all.mean, all.deviation, all.skewness, all.kurtosis, all.alpha, all.error].map(six)).toEqual([
      data.mean,
      data.deviation,
      data.skewness,
      data.kurtosis,
      data.alpha,
      data.error,
    ]);
    expect(all.distribution.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  it('for each item', () => {
    const found = data.items.map((_, item) => {
      const marks = column(data.rows, item);
      return [
        facility(marks),
        itemDeviation(marks),
        itemRestCorrelation(marks, totals),
        discriminativeEfficiency(marks, totals),
        upperLowerD(marks, totals),
      ].map(six);
    });
    expect(found).toEqual(data.items);
  });
});

describe('worked by hand', () => {
  // Four examinees, three items. Totals 3, 2, 1, 0; mean 1.5, squares 2.25 + .25 + .25 + 2.25 = 5, variance 5/3.
  const rows = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ];
  it('alpha is 3/2 · (1 − (1/4 + 1/3 + 1/4) / (5/3)) = 3/4', () => {
    expect(alpha(rows)).toBeCloseTo(0.75, 12);
    expect(standardError(rows)).toBeCloseTo(Math.sqrt(5 / 3) * 0.5, 12);
  });
  it('item 2: rests 2, 1, 1, 0 go with marks 1, 1, 0, 0: covariance 1/3, variances 1/3 and 2/3', () => {
    const marks = column(rows, 1);
    expect(itemRestCorrelation(marks, totalsOf(rows))).toBeCloseTo(1 / 3 / Math.sqrt((1 / 3) * (2 / 3)), 12);
    expect(discriminativeEfficiency(marks, totalsOf(rows))).toBeCloseTo(1, 12);
  });
  it('totals that are symmetric have skewness 0, and kurtosis of 0, 1, 2, 3 is −1.2', () => {
    expect(skewness([0, 1, 2, 3])).toBeCloseTo(0, 12);
    expect(kurtosis([0, 1, 2, 3])).toBeCloseTo(-1.2, 12);
  });
  it('alpha is negative when items pull apart: 2 · (1 − (1/4 + 1/3) / (1/4)) = −8/3', () => {
    // Totals 1, 1, 1, 2: variance 1/4. Marks 1, 1, 0, 1 and 0, 0, 1, 1: variances 1/4 and 1/3.
    const apart = [
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(alpha(apart)).toBeCloseTo(2 * (1 - (1 / 4 + 1 / 3) / (1 / 4)), 12);
    expect(alpha(apart)).toBeLessThan(0);
  });
});

describe('figures that too few marks cannot give are null', () => {
  it('not zero and not infinite', () => {
    expect([mean([]), median([]), standardDeviation([1]), skewness([1, 2]), kurtosis([1, 2, 3])]).toEqual([null, null, null, null, null]);
    expect(alpha([[1, 0]])).toBeNull();
    expect(
      alpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(itemRestCorrelation([1, 1, 1], [2, 3, 1])).toBeNull();
    expect(upperLowerD([1, 0], [1, 1])).toBeNull();
  });
});

const marksOf = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 40 })).chain(([items, examinees]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: items, maxLength: items }), {
    minLength: examinees,
    maxLength: examinees,
  }),
);

describe('for any marks', () => {
  it('every figure keeps its bounds, and the order of examinees changes none', () => {
    fc.assert(
      fc.property(marksOf, (rows) => {
        const totals = totalsOf(rows);
        const turned = [...rows].reverse();
        const items = rows[0]?.length ?? 0;
        for (let item = 0; item < items; item += 1) {
          const marks = column(rows, item);
          const back = column(turned, item);
          const r = itemRestCorrelation(marks, totals);
          const efficiency = discriminativeEfficiency(marks, totals);
          const d = upperLowerD(marks, totals);
          if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
          if (efficiency !== null) expect(efficiency).toBeLessThanOrEqual(1 + 1e-9);
          if (d !== null) expect(Math.abs(d)).toBeLessThanOrEqual(1 + 1e-9);
          expect(upperLowerD(back, totalsOf(turned)) ?? 0).toBeCloseTo(d ?? 0, 9);
        }
        const reliability = alpha(rows);
        if (reliability !== null) expect(reliability).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('the upper group weighs exactly its share, whatever the ties', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 60 }), (totals) => {
        const weights = groupWeights(totals, 0.27, true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.27 * totals.length, 9);
      }),
    );
  });
});
