// Imports go one way:
//   app → components, server, lib      components → lib      server → lib
//   lib/tools, sync, formats → lib/board, model, workshop, review → lib/canvas, guide → lib/geometry

const test = '\\.(test|fuzz\\.test)\\.(ts|tsx|mjs)$';
const inTests = `${test}|/testing/|^(faults|e2e)/`;

const foundation = ['geometry', 'canvas', 'guide'];
const records = ['board', 'model', 'workshop', 'review'];
/** What each folder of lib may use besides itself. A new folder gets its line here first. */
const libUses = {
  geometry: [],
  canvas: ['geometry'],
  guide: ['geometry', 'canvas'],
  board: foundation,
  model: [...foundation, 'board'],
  workshop: [...foundation, 'board'],
  review: [...foundation, 'board'],
  tools: [...foundation, ...records],
  sync: [...foundation, ...records],
  formats: [...foundation, ...records],
};
const libFolders = Object.keys(libUses).join('|');

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error('no-cycle', 'No import cycles, types included.', {}, { circular: true }),
    error('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    error(
      'lib-is-lowest',
      'lib knows neither pages nor components nor the server.',
      { path: '^lib/' },
      { path: '^(app|components|server|scripts|e2e|faults|bench)/' },
    ),
    error(
      'components-know-lib',
      'Components know lib and each other, neither pages nor the server.',
      { path: '^components/' },
      { path: '^(app|server|scripts|e2e|faults|bench)/' },
    ),
    error(
      'ui-knows-nothing',
      'Primitives take props and give markup: nothing of the product is known to them.',
      { path: '^components/ui/' },
      { path: '^(app|components|server|lib)/', pathNot: '^components/ui/' },
    ),
    error(
      'server-knows-lib',
      'The server knows lib, neither pages nor components.',
      { path: '^server/' },
      { path: '^(app|components|scripts|e2e|faults|bench)/' },
    ),
    error(
      'app-is-product',
      'Pages use the product only.',
      { path: '^app/' },
      { path: '^(scripts|e2e|faults|bench)/' },
    ),
    error(
      'stories-know-lib',
      'Browser stories see the product from outside; they may borrow names and types from lib.',
      { path: '^e2e/' },
      { path: '^(app|components|server|scripts|faults|bench)/' },
    ),
    error(
      'faults-know-lib-and-server',
      'Fault runs put faults between the parts of lib and server; pages are no part of them.',
      { path: '^faults/' },
      { path: '^(app|components|scripts|e2e|bench)/' },
    ),
    ...Object.entries(libUses).map(([folder, uses]) =>
      error(
        `lib-${folder}`,
        `lib/${folder} uses ${uses.length > 0 ? uses.map((each) => `lib/${each}`).join(', ') : 'nothing else of lib'}.`,
        { path: `^lib/${folder}/`, pathNot: inTests },
        { path: '^lib/', pathNot: `^lib/(${[folder, ...uses].join('|')})/` },
      ),
    ),
    error(
      'lib-folder-has-a-layer',
      'Every folder of lib has a line in libUses.',
      { path: '^lib/', pathNot: `^lib/(${libFolders})/` },
      {},
    ),
    error(
      'pure-lib',
      'Rules of the product run anywhere: no framework, document or database, not even as a type. Only lib/sync knows documents.',
      { path: '^lib/', pathNot: `^lib/(sync|formats)/|${inTests}` },
      {
        path: 'node_modules/(@types/)?(react|react-dom|next|next-auth|yjs|y-[a-z-]+|lib0|ws|kysely|better-sqlite3|pg|pino|@tiptap/[a-z-]+)/',
      },
    ),
    error(
      'lib-runs-anywhere',
      'lib also runs in a browser: nothing of Node, no framework, no database.',
      { path: '^lib/', pathNot: inTests },
      { path: 'node_modules/(@types/)?(react|react-dom|next|next-auth|ws|kysely|better-sqlite3|pg|pino)/' },
    ),
    error(
      'no-node-in-browsers',
      'What runs in a browser uses nothing of Node.',
      { path: '^(lib|components)/', pathNot: inTests },
      { dependencyTypes: ['core'] },
    ),
    error(
      'no-server-in-browsers',
      'Validation, logs, sockets and databases of the server stay out of the page.',
      { path: '^components/', pathNot: inTests },
      { path: 'node_modules/(@types/)?(zod|ws|kysely|better-sqlite3|pg|pino)/' },
    ),
    error('no-tests-in-product', 'Nothing depends on a test.', { pathNot: inTests }, { path: inTests }),
    error(
      'no-development-packages-in-product',
      'The product runs without development packages.',
      { path: '^(app|components|lib|server)/', pathNot: inTests },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    error(
      'declared',
      'Every package that is used is declared.',
      { pathNot: '^scripts/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.build|\\.node|bench)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
