import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/content/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // How long a test takes says something of the machine, not of the code; the bench has the timings.
    testTimeout: 600_000,
    coverage: {
      provider: 'v8',
      include: ['src/features/*/*.ts', 'src/storage/**/*.ts', 'src/format/**/*.ts', 'src/schemas/**/*.ts'],
      reporter: ['json-summary'],
      reportsDirectory: '.cache/coverage',
      // What is covered may not fall: raise these when more is.
      thresholds: {
        'src/features/*/*.ts': { lines: 93, branches: 81 },
        'src/storage/**/*.ts': { lines: 3 },
      },
    },
  },
});
