import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const dist = (path: string): string => join(project, 'dist', path);
const changed = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** As `apps/cli/peildatum.js` chooses: its modules where nothing was packed after the last build. */
function built(name: 'api' | 'projector' | 'web'): string {
  const packed = dist(`programs/${name}.js`);
  return changed(packed) > 0 && changed(packed) >= changed(dist('.tsbuildinfo')) ? packed : dist(`apps/${name}/main.js`);
}

/** What an operator and the containers start. */
export const PROGRAMS = {
  api: built('api'),
  projector: built('projector'),
  web: built('web'),
  start: join(project, 'apps/cli/peildatum.js'),
} as const;
