/** How TypeScript is compiled where it is run from its sources: in specs and in the processes that they start. */
const options = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** @param {string} filename markup stands in a `.tsx` alone: elsewhere `<T>` is a type */
export const swcOptionsFor = (filename) => ({
  ...options,
  jsc: { ...options.jsc, parser: { ...options.jsc.parser, tsx: filename.endsWith('.tsx') } },
});
