import { describe, expect, it } from 'vitest';
import { make, policyFor } from '../../../src/features/casework/make.ts';
import { review } from '../../../src/features/casework/review.ts';
import { caseSettings } from '../../../src/schemas/casework.ts';
import { runs } from '../../runs.ts';
import { casework, requests } from '../../support/casework.ts';
import { secondReview } from '../../support/second-reviewer.ts';

describe.each(caseSettings)('a drawn file of a %s', (setting) => {
  it('is judged alike by a reader who has only the printed sheet', () => {
    for (const request of requests(setting, runs(100, 10_000))) {
      const { file } = make(casework, request);
      expect(secondReview(file), request.seed).toEqual(
        review(file, casework.findings)
          .findings.map(({ type }) => type)
          .sort(),
      );
    }
  });

  it('is judged alike under the other offices’ policies', () => {
    for (const request of requests(setting, runs(20, 2_000))) {
      const { file } = make(casework, request);
      for (const under of caseSettings.filter((each) => each !== setting)) {
        const policy = policyFor(casework, under, file.applicant.specialty);
        expect(secondReview({ ...file, policy }), `${request.seed} under ${under}`).toEqual(
          review(file, casework.findings, policy)
            .findings.map(({ type }) => type)
            .sort(),
        );
      }
    }
  });
});
