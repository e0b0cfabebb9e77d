import { loadConfig } from '@peildatum/platform/config';
import { EXIT } from '../../runtime/failure.js';
import { diagnose } from '../doctor/diagnose.js';
import type { Finding } from '../doctor/finding.js';
import { output } from '../terminal.js';

export async function doctor({ json }: { readonly json: boolean }): Promise<void> {
  const findings = await diagnose(loadConfig(process.env));
  if (json) output(JSON.stringify(findings.map(dutch), null, 2));
  else print(findings);
  if (findings.some(({ state }) => state === 'fout')) process.exitCode = EXIT.failed;
}

const dutch = ({ what, state, found, advice }: Finding) => ({ wat: what, stand: state, bevinding: found, raad: advice ?? null });

const SIGN = { goed: '✓', 'let op': '!', fout: '✗' } as const;

function print(findings: readonly Finding[]): void {
  const width = Math.max(...findings.map(({ what }) => what.length));
  for (const { what, state, found, advice } of findings) {
    output(`${SIGN[state]} ${what.padEnd(width)}  ${found}`);
    if (advice !== undefined) output(`  ${' '.repeat(width)}  → ${advice}`);
  }
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length;
  const [faults, warnings] = [count('fout'), count('let op')];
  output(faults + warnings === 0 ? '\nAlles in orde.' : `\n${faults} fout, ${warnings} om naar te kijken.`);
}
