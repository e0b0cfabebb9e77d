import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts a TypeScript file of this repository in a Node process of its own. The caller sees to its end. */
export const runTypescript = (file: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess =>
  spawn(process.execPath, ['--import', here('./register-typescript.js'), file, ...args], { stdio: ['pipe', 'pipe', 'pipe'], ...options });

/** The lines that a process writes to its standard output, one at a time; rejects, with what it said, when it ends before the next. */
export function linesOf(child: ChildProcess): () => Promise<string> {
  let text = '';
  let errors = '';
  let ended = false;
  let wake = () => {};
  const more = (chunk: Buffer) => {
    text += chunk;
    wake();
  };
  child.stdout?.on('data', more);
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  child.once('close', () => {
    ended = true;
    wake();
  });
  return async () => {
    for (;;) {
      const end = text.indexOf('\n');
      if (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        return line;
      }
      if (ended) throw new Error(`the process ended: ${errors || text}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
