const CONTEXTS = 'thematafels|governance|plans|publications|budgets|volume-norms|monitoring|value-lists|editorial';
/** What a command loads that must not load Nest and TypeORM. */
const LIGHT_DOORS = '^libs/(platform/config|platform/json|platform/threads|thematafels/domain)/index\\.ts$';
const SPECS = '\\.spec\\.ts$|/testing/|/contract/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A ring of modules cannot be read, tested or moved apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel is what everything stands on: it imports itself and Node, nothing else.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPECS },
      to: { pathNot: '^libs/kernel/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'figures-stand-on-the-kernel',
      comment: 'What figures are called is pure, and below every context: whoever publishes a figure and whoever counts it share it.',
      severity: 'error',
      from: { path: '^libs/figures/', pathNot: SPECS },
      to: { pathNot: ['^libs/kernel/', '^libs/figures/'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules know no Nest, no TypeORM, no client and no other context: they import their own domain, the kernel and what figures are called.',
      severity: 'error',
      from: { path: `^libs/(${CONTEXTS}|editions)/domain/`, pathNot: SPECS },
      to: { pathNot: ['^libs/kernel/', '^libs/figures/', '^libs/$1/domain/'] },
    },
    {
      name: 'platform-below-all',
      comment: 'Configuration and database access know nothing of events.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/|kernel/)' },
    },
    {
      name: 'event-store-knows-no-readers',
      comment: 'The log is written to and read from; it knows nobody who does.',
      severity: 'error',
      from: { path: '^libs/event-store/' },
      to: { path: '^libs/(?!event-store/|platform/|kernel/)' },
    },
    {
      name: 'engine-knows-no-context',
      comment: 'The projection engine runs what is declared; it knows no declaration.',
      severity: 'error',
      from: { path: '^libs/projections/' },
      to: { path: '^libs/(?!projections/|event-store/|platform/|kernel/)' },
    },
    {
      name: 'workbooks-know-what-they-are-given',
      comment: 'A workbook is written of what it is given, by an import and by a report alike; it knows neither.',
      severity: 'error',
      from: { path: '^libs/workbooks/', pathNot: SPECS },
      to: { path: '^libs/(?!workbooks/)' },
    },
    {
      name: 'importing-knows-no-context',
      comment: 'An import runs the kinds of rows that contexts declare; it knows none of them.',
      severity: 'error',
      from: { path: '^libs/importing/' },
      to: { path: '^libs/(?!importing/|workbooks/|event-store/|platform/|kernel/)' },
    },
    {
      name: 'worksheets-know-no-context',
      comment: 'A werkblad is made of what a context declares, and goes back in as the rows of an import; it knows no context.',
      severity: 'error',
      from: { path: '^libs/worksheets/', pathNot: SPECS },
      to: { path: '^libs/(?!worksheets/|importing/|workbooks/|projections/|platform/|kernel/)' },
    },
    {
      name: 'contexts-below-reports',
      comment: 'Imports point one way: kernel, contexts, reporting and audit, what compares and explains reports, apps.',
      severity: 'error',
      from: { path: `^libs/(${CONTEXTS})/` },
      to: { path: '^libs/(reporting|audit|comparing|explaining)/' },
    },
    {
      name: 'explained-without-composing',
      comment: 'How figures come about is told from the facts alone: whoever composes them would agree with itself.',
      severity: 'error',
      from: { path: '^libs/explaining/domain/(rules/|making|rule|facts|exact|history)', pathNot: SPECS },
      to: { path: '^libs/(reporting|comparing)/' },
    },
    {
      name: 'reports-below-explanations',
      comment: 'A report knows where a figure is explained, and not how.',
      severity: 'error',
      from: { path: '^libs/(reporting|audit|comparing)/' },
      to: { path: '^libs/explaining/' },
    },
    {
      name: 'editions-above-reports',
      comment: 'An edition keeps the report that was made of the contexts; neither knows of editions.',
      severity: 'error',
      from: { path: '^libs/(?!editions/)' },
      to: { path: '^libs/editions/' },
    },
    {
      name: 'checks-above-reports',
      comment: 'A check looks at reports and at how two of them compare; of what may be done with its outcome it knows nothing.',
      severity: 'error',
      from: { path: '^libs/checks/', pathNot: SPECS },
      to: { path: '^libs/(editions|audit|importing|subjects|event-store|workbooks)/' },
    },
    {
      name: 'checks-judge-purely',
      comment: 'What a check says follows from two reports: it knows no Nest, no client and no read model.',
      severity: 'error',
      from: { path: '^libs/checks/domain/', pathNot: SPECS },
      to: { path: '^libs/(platform|projections)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reports-below-checks',
      comment: 'What is looked at does not know who looks: editions and apps alone know of checks.',
      severity: 'error',
      from: { path: '^libs/(?!checks/|editions/)' },
      to: { path: '^libs/checks/' },
    },
    {
      name: 'libraries-below-apps',
      comment: 'A library does not know the program that uses it.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'one-door',
      comment:
        'A library is entered through its index.ts, or through a door of its own for who must not load the rest; its own specs and testing helpers aside.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)/|apps/)', pathNot: SPECS },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$', LIGHT_DOORS] },
    },
    {
      name: 'client-in-its-adapter',
      comment: 'The KurrentDB client brings a native part: only its adapter loads it, and only when asked.',
      severity: 'error',
      from: { pathNot: '^libs/event-store/kurrentdb/' },
      to: { path: 'kurrentdb-client' },
    },
    {
      name: 'not-to-specs',
      comment: 'What runs in production does not import tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPECS },
      to: { path: SPECS },
    },
    {
      name: 'declared-packages',
      comment: 'What is imported stands in package.json, and production code imports no development package.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPECS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
