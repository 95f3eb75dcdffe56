// The fences of the house. Each rule says why it stands; tools/fences.test.mjs plants a breach of each and proves that it
// is reported, so a rule that stops biting cannot go unnoticed.

/** A package of ours by its name (not built yet) or by its place (built, or its sources). */
const ours = (...names) => `^@motcua/(${names.join('|')})|^(packages|apps)/(${names.join('|')})/`;
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const TESTS = '\\.test\\.tsx?$|/test/|vitest\\.config\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Files that need each other cannot be read, tested or moved one at a time. Types may refer back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      comment:
        'An import that leads nowhere is a broken build, or a dependency that package.json does not name.',
      severity: 'error',
      from: { pathNot: TESTS },
      // fastify: the bench's barest server takes the product's own, from where the product has it.
      to: { couldNotResolve: true, pathNot: '^(@motcua/|fastify$)' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The rules run in the server, the worker and the browser alike, and must give the same answer in each: they import nothing but themselves.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TESTS },
      to: { pathNot: '^packages/domain/' },
    },
    {
      name: 'forms-is-pure',
      comment:
        'Forms are checked while typing and again on the server by the same code, which every visitor downloads: no package but domain may ride along.',
      severity: 'error',
      from: { path: '^packages/forms/', pathNot: TESTS },
      to: { pathNot: `^packages/forms/|${ours('domain')}` },
    },
    {
      name: 'contracts-point-down',
      comment:
        'Contracts describe the conversation between web and API. Knowing either side would tie the two together.',
      severity: 'error',
      from: { path: '^packages/contracts/' },
      to: { path: ours('api', 'web', 'sandbox', 'ui', 'procedures', 'testing') },
    },
    {
      name: 'procedures-are-data',
      comment:
        'Shipped procedures are data that any Một Cửa can import; they may know the rules of forms and workflow, never the programs.',
      severity: 'error',
      from: { path: '^packages/procedures/', pathNot: TESTS },
      to: { path: ours('api', 'web', 'sandbox', 'ui', 'contracts', 'testing') },
    },
    {
      name: 'ui-stands-alone',
      comment:
        'The kit shows what it is given: no rules, no wording, no fetching. So it can be tried, tested and replaced by itself.',
      severity: 'error',
      from: { path: '^packages/ui/' },
      to: { path: ours('api', 'web', 'sandbox', 'contracts', 'procedures', 'testing', 'domain', 'forms') },
    },
    {
      name: 'testing-stays-out-of-products',
      comment: 'Sample data, throw-away servers and random procedures must not reach what runs for citizens.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `^packages/(testing|proofs)/|${TESTS}` },
      to: { path: ours('testing', 'proofs') },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'An app is an end point. What two of them need belongs into a package.',
      severity: 'error',
      from: { path: '^(packages|apps|e2e)/([^/]+)', pathNot: '^e2e/bench/' },
      to: { path: '^apps/([^/]+)/|^@motcua/(api|web|sandbox)', pathNot: '^$1/$2/' },
    },
    {
      name: 'benches-use-what-was-built',
      comment:
        'A data set must open in the product: it is sealed and chained by the code that ships, nothing else of an app.',
      severity: 'error',
      from: { path: '^e2e/bench/' },
      to: { path: '^apps/([^/]+)/|^@motcua/(api|web|sandbox)', pathNot: '^apps/api/dist/' },
    },
    {
      name: 'sandbox-is-a-stranger',
      comment:
        "The stand-ins play other people's systems. Sharing our code with them would hide the misunderstandings they are there to show.",
      severity: 'error',
      from: { path: '^apps/sandbox/' },
      to: { path: ours('api', 'web', 'ui', 'contracts', 'procedures', 'testing', 'domain', 'forms') },
    },
    {
      name: 'platform-knows-no-feature',
      comment:
        'The platform (database, access, audit, files …) carries every feature, so it can know none of them.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: TESTS },
      to: { path: '^apps/api/src/features/' },
    },
    {
      name: 'features-meet-at-the-front-door',
      comment:
        "A feature's index.ts is what it promises to others; everything behind it may change without asking.",
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^apps/api/src/features/([^/]+)/',
        pathNot: '^apps/api/src/features/$1/|^apps/api/src/features/[^/]+/index\\.ts$',
      },
    },
    {
      name: 'only-stores-speak-sql',
      comment:
        'Whoever wants to know what is read and written, and under which access rule, must have few places to look.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: `\\.(store|entity)\\.ts$|/migrations/|^apps/api/src/platform/database/|${TESTS}`,
      },
      to: { path: npm('typeorm', 'pg', '@nestjs/typeorm') },
    },
    {
      name: 'papers-are-drawn-late',
      comment:
        'What draws PDFs is a tenth of what the API would load, and the API seldom draws: it is imported where it is used, at that moment.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: `^apps/api/src/features/documents/render/|${TESTS}` },
      to: {
        path: `${npm('pdfkit', 'qrcode')}|^apps/api/src/features/documents/render/`,
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contracts-are-types-in-the-browser',
      comment:
        'zod would weigh more than all our own code: the browser takes the types of the contracts and leaves the schemas to the server.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: TESTS },
      to: { path: ours('contracts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-server-code-in-the-browser',
      comment: 'Programs for a server, and packages made for one, do not belong into what a phone downloads.',
      severity: 'error',
      from: { path: '^(apps/web|packages/ui)/src/', pathNot: TESTS },
      to: { path: `${npm('zod', 'typeorm', 'pg', '@nestjs')}|${ours('procedures', 'sandbox', 'api')}` },
    },
    {
      name: 'web-features-keep-apart',
      comment:
        'What a person does on one page must not break by a change to another; what two pages share goes to shared/.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-layers-point-down',
      comment:
        'app composes features, features use shared, and shared knows neither: so a feature can be removed with its folder.',
      severity: 'error',
      from: { path: '^apps/web/src/(shared|features)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'web-shared-knows-no-feature',
      comment:
        'Shared code serves every page and is loaded by all of them; a feature in it would be loaded by all as well.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/' },
      to: { path: '^apps/web/src/features/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
