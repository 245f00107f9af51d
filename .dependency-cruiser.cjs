/** Which way arrows point. See README, "Where things are". `test/arrows.ts` holds `.astro` files to the same rules. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const outside = (allowed) => ({ path: '^src/', pathNot: allowed });

module.exports = {
  forbidden: [
    rule('no-circles', 'Two modules that need each other are one module, or need a third.', {}, { circular: true }),
    rule(
      'format-stands-alone',
      'How things are written knows nothing of what is written.',
      { path: '^src/format/' },
      outside('^src/format/'),
    ),
    rule('schemas-stand-alone', 'Schemas know nothing but each other.', { path: '^src/schemas/' }, outside('^src/schemas/')),
    rule(
      'storage-stands-alone',
      'Storage knows shapes, not features.',
      { path: '^src/storage/' },
      outside('^src/(storage|schemas|format)/'),
    ),
    rule(
      'models-are-pure',
      "A feature's model knows schemas and the models it builds on; no screen, no store, no storage.",
      { path: '^src/features/[^/]+/[^/]+\\.ts$' },
      outside('^src/(schemas|format|text|features/[^/]+/[^/]+\\.ts$)'),
    ),
    rule('bank-builds-on-nothing', '', { path: '^src/features/bank/' }, { path: '^src/features/(?!bank/)' }),
    rule('exam-builds-on-bank', '', { path: '^src/features/exam/' }, { path: '^src/features/(?!(exam|bank)/)' }),
    rule(
      'study-builds-on-exam-bank-interchange',
      "Questions of a learner's own come in by the readers of interchange.",
      { path: '^src/features/study/' },
      { path: '^src/features/(?!(study|exam|bank|interchange)/)' },
    ),
    rule(
      'casework-builds-on-seeds',
      'Practice files share the seeds of the forms, and nothing else.',
      { path: '^src/features/casework/[^/]+\\.ts$' },
      { path: '^src/features/(?!casework/)', pathNot: '^src/features/exam/(seed|siphash)\\.ts$' },
    ),
    rule(
      'reviewer-knows-no-maker',
      'The answer key is read from the papers; it is not what the maker remembers.',
      { path: '^src/features/casework/(review[^/]*|read)\\.ts$' },
      { path: '^src/features/casework/', pathNot: '^src/features/casework/(review[^/]*|read|calendar)\\.ts$' },
    ),
    rule('interchange-builds-on-bank', '', { path: '^src/features/interchange/' }, { path: '^src/features/(?!(interchange|bank)/)' }),
    rule(
      'classroom-builds-on-exam-bank-casework-interchange',
      'Whoever brings questions in may also keep them for their own review.',
      { path: '^src/features/classroom/' },
      {
        path: '^src/features/(?!(classroom|exam|bank|casework|interchange)/)',
        pathNot: '^src/features/study/(ui/KeepOwn\\.tsx|store/own\\.ts)$',
      },
    ),
    rule(
      'jobs-may-ask-eligibility',
      'The certification line of a job description is computed by the eligibility rules.',
      { path: '^src/features/jobs/' },
      { path: '^src/features/(?!(jobs|eligibility)/)' },
    ),
    rule(
      'standing-alone',
      '',
      { path: '^src/features/(eligibility|search)/' },
      { path: '^src/features/', pathNot: '^src/features/(eligibility|search)/' },
    ),
    rule('stores-below-screens', 'A store knows no screen.', { path: '^src/features/[^/]+/store/' }, { path: '/ui/' }),
    rule(
      'only-storage-touches-the-disk',
      'Only src/storage knows IndexedDB and Web Locks.',
      { path: '^src/', pathNot: '^src/storage/' },
      { path: 'node_modules/idb' },
    ),
    rule(
      'components-are-static',
      'A building block is placed by pages and layouts; it knows neither.',
      { path: '^src/components/' },
      { path: '^src/(pages|layouts)/' },
    ),
    rule('nothing-points-at-pages', '', { path: '^src/', pathNot: '^src/pages/' }, { path: '^src/pages/' }),
    rule(
      'no-build-code-in-the-browser',
      'Build and audit code reads the disk.',
      { path: '^src/features/' },
      { path: '^src/(build|audit|library|content-model)/' },
    ),
    rule(
      'content-model-stands-below',
      'What reads the content knows what it looks like, not what is done with it.',
      { path: '^src/content-model/' },
      outside('^src/(content-model|schemas)/'),
    ),
    rule(
      'pages-place-islands',
      'A page or a layout asks the library; what lies on the device is the business of the islands it places.',
      { path: '^src/(pages|layouts)/' },
      { path: '^src/(storage/|features/[^/]+/store/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.astro'],
    },
  },
};
