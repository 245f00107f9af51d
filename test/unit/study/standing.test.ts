import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAnswers, carryTo, chanceRight, startBelief } from '../../../src/features/study/mastery.ts';
import { byId, formShares } from '../../../src/features/study/outline.ts';
import { forecast, normalBelow } from '../../../src/features/study/readiness.ts';
import { missingSentence, standingOf } from '../../../src/features/study/standing.ts';
import { answered, bank, dayMs, noon, outline, result } from './make.ts';

const shares = formShares(outline, { items: bank });
const items = byId({ items: bank });
const standing = (results: Parameters<typeof standingOf>[3]) => standingOf(outline, shares, items, results, noon);
const some = (from: number, count: number, right: (place: number) => boolean) =>
  bank.slice(from, from + count).map((item, place) => answered(item.id, right(place)));

describe('a belief about abilities', () => {
  it('allows for guessing: nobody falls below one in four', () => {
    expect(chanceRight(-20, 3)).toBeCloseTo(0.25, 6);
    expect(chanceRight(20, 3)).toBeCloseTo(1, 6);
  });

  it('rises with a right answer, more for a hard item, and falls with a wrong one, in related domains too', () => {
    const after = (difficulty: number, right: boolean) => afterAnswers(startBelief(3), [{ at: 0, domain: 0, difficulty, right }]).mean;
    const [start] = startBelief(3).mean;
    expect(after(5, true)[0]).toBeGreaterThan(after(1, true)[0] ?? 0);
    expect(after(3, true)[1]).toBeGreaterThan(start ?? 0);
    expect(after(3, false)[1]).toBeLessThan(start ?? 0);
    expect(after(3, true)[0]).toBeGreaterThan(after(3, true)[1] ?? 0);
  });

  it('stays a proper one whatever is answered: variances above zero, correlations within one', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: 0, max: 300 * dayMs }),
            domain: fc.nat(2),
            difficulty: fc.integer({ min: 1, max: 5 }),
            right: fc.boolean(),
          }),
          {
            maxLength: 120,
          },
        ),
        (answers) => {
          const { covariance, mean } = afterAnswers(startBelief(3), answers);
          expect(mean.every(Number.isFinite)).toBe(true);
          covariance.forEach((row, place) => {
            expect(row[place]).toBeGreaterThan(0);
            row.forEach((value, other) => {
              expect(value ** 2).toBeLessThanOrEqual((row[place] ?? 0) * (covariance[other]?.[other] ?? 0) + 1e-9);
            });
          });
        },
      ),
    );
  });

  it('grows vaguer with time, so that old answers count less', () => {
    const { covariance } = startBelief(3);
    const later = carryTo({ ...startBelief(3), at: 0 }, 30 * dayMs).covariance;
    expect(later[0]?.[0]).toBeGreaterThan(covariance[0]?.[0] ?? 0);
    const long = Array.from({ length: 60 }, () => ({ at: 0, domain: 0, difficulty: 3, right: true }));
    const fresh = { at: 100 * dayMs, domain: 0, difficulty: 3, right: false };
    const [old, near] = [0, 100].map(
      (days) => afterAnswers(startBelief(3), [...long.map((each) => ({ ...each, at: days * dayMs })), fresh]).mean[0] ?? 0,
    );
    expect(old).toBeLessThan(near ?? 0);
  });
});

describe('a forecast', () => {
  it('has its interval around what is expected, and the chance of a target falls as the target rises', () => {
    const said = forecast(startBelief(3), shares);
    expect(said.interval[0]).toBeLessThan(said.expected);
    expect(said.interval[1]).toBeGreaterThan(said.expected);
    expect(said.chanceOf(0)).toBeCloseTo(1, 3);
    expect(said.chanceOf(0.6)).toBeGreaterThan(said.chanceOf(0.7));
    expect(normalBelow(1.959964)).toBeCloseTo(0.975, 5);
  });

  it('is the same for the same answers', () => {
    const results = [
      result(
        'a',
        noon - dayMs,
        some(0, 60, (place) => place % 3 > 0),
      ),
    ];
    expect(standing(results).forecast?.expected).toBe(standing(results).forecast?.expected);
  });
});

describe('a standing', () => {
  it('shows no number on little evidence, and says what is missing', () => {
    const { forecast: said, missing } = standing([
      result(
        'a',
        noon,
        some(0, 8, () => true),
      ),
    ]);
    expect(said).toBeNull();
    expect(missingSentence(missing, outline)).toBe(
      '22 more answers to questions you have not met, at least 1 in “Credentialing”, 3 in “Monitoring” and 3 in “Operations”',
    );
  });

  it('counts the first answer only: practicing what is known by heart raises nothing', () => {
    const first = result(
      'a',
      noon - 2 * dayMs,
      some(0, 60, (place) => place % 2 === 0),
    );
    const again = result(
      'b',
      noon - dayMs,
      some(0, 60, () => true),
    );
    expect(standing([again, first]).domains).toEqual(standing([first]).domains);
    expect(standing([again, first]).belief.mean).toEqual(standing([first]).belief.mean);
  });

  it('leaves out what was left blank, withdrawn or is not in the outline', () => {
    const odd = [
      answered('item-000', false, { answered: false }),
      { ...answered('item-001', true), right: null },
      answered('gone-001', true),
    ];
    expect(standing([result('a', noon, odd)]).answers).toBe(0);
  });

  it('ranks a learner who answers well above one who does not, and keeps a history that ends with the newest attempt', () => {
    const course = (share: number) =>
      Array.from({ length: 50 }, (_, round) =>
        result(
          `r${String(round).padStart(2, '0')}`,
          noon - (60 - round) * dayMs,
          some(round * 6, 6, (place) => place < share),
        ),
      );
    const [weak, strong] = [standing(course(3)), standing(course(6))];
    expect(strong.forecast?.expected).toBeGreaterThan((weak.forecast?.expected ?? 1) + 0.2);
    expect(strong.history.length).toBeLessThanOrEqual(40);
    expect(strong.history.at(-1)?.attempt).toBe('r49');
  });
});
