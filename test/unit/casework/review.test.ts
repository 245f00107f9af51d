import { describe, expect, it } from 'vitest';
import { make } from '../../../src/features/casework/make.ts';
import { review } from '../../../src/features/casework/review.ts';
import { caseSettings } from '../../../src/schemas/casework.ts';
import { runs } from '../../runs.ts';
import { casework, requests } from '../../support/casework.ts';

describe.each(caseSettings)('a drawn file of a %s', (setting) => {
  it('has what was planted and nothing else, and its decoys are silent', () => {
    for (const request of requests(setting, runs(100, 10_000))) {
      const { file, planted } = make(casework, request);
      const { findings } = review(file, casework.findings);
      const where = `${request.seed} ${request.cycle} ${String(request.level)}`;
      expect(findings.map(({ type }) => type).sort(), where).toEqual(planted.map(({ type }) => type).sort());
      for (const { type, lines } of planted) {
        const found = findings.find((finding) => finding.type === type);
        expect(
          found?.lines.some((line) => lines.includes(line)),
          `${where} ${type}`,
        ).toBe(true);
      }
    }
  });
});
