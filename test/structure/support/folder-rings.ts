import { dirname } from 'node:path';

/** As dependency-cruiser tells it: a file, and the files that it imports. */
export interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/** Specs may look at everything, and of where a program begins nobody imports anything. */
const ASIDE = /\.spec\.tsx?$|\/testing\/|\/contract\/|\/main\.ts$/;

/**
 * Folders side by side that need each other, directly or through others beside them: they are one. What a folder and those in it
 * share lies in the folder itself, so that a folder and its own parent are no ring; and specs are left aside.
 * (dependency-cruiser's own rule on folders counts specs and parents, and cannot leave them out.)
 */
export function ringsOfFolders(modules: readonly Module[]): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules)
    for (const { resolved } of dependencies) {
      const [from, to] = [dirname(source), dirname(resolved)];
      if (from === to || dirname(from) !== dirname(to) || ASIDE.test(source) || ASIDE.test(resolved)) continue;
      needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
  const reached = new Map([...needs.keys()].map((folder) => [folder, reachedFrom(folder, needs)]));
  const rings = [...needs.keys()]
    .filter((folder) => reached.get(folder)?.has(folder))
    .map((folder) => [...(reached.get(folder) ?? [])].filter((other) => reached.get(other)?.has(folder)).sort());
  return [...new Map(rings.map((ring) => [ring.join(), ring])).values()].sort();
}

function reachedFrom(folder: string, needs: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  for (const open = [folder]; open.length > 0; )
    for (const next of needs.get(open.pop() ?? '') ?? []) if (!reached.has(next)) open.push(next) && reached.add(next);
  return reached;
}
