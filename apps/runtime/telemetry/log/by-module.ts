import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A call in a packed file, as a stack has it: `file:///…/dist/programs/chunk-ABC.js:12:3`. */
const PACKED_CALL = /(file:\/\/[^\s()]+\/dist\/programs\/[^\s/:]+\.js):(\d+)(?=:\d+)/g;
/** What the packer writes above each module. */
const MODULE = /^\s*\/\/ ((?:dist|node_modules)\/\S+)$/;

interface PackedModule {
  /** The first line of it, counted from 1. */
  readonly from: number;
  readonly name: string;
}

/** Of each packed file that an error named; there are no more than there are such files. */
const packed = new Map<string, readonly PackedModule[]>();

/** Says of every call in a packed file which module it is in: the number of a line in a file of thousands of modules tells nobody that. */
export const byModule = (stack: string): string =>
  stack.replace(PACKED_CALL, (call, file: string, line: string) => {
    const module = modulesIn(file).findLast(({ from }) => from <= Number(line));
    return module === undefined ? call : `${module.name} in ${call}`;
  });

function modulesIn(file: string): readonly PackedModule[] {
  const known = packed.get(file);
  if (known) return known;
  const path = fileURLToPath(file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const modules = lines.flatMap((line, i) => {
    const name = MODULE.exec(line)?.[1];
    return name === undefined ? [] : [{ from: i + 1, name }];
  });
  packed.set(file, modules);
  return modules;
}
