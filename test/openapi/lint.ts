import fs from 'node:fs';
import { join } from 'node:path';
import { type ISpectralDiagnostic, Spectral } from '@stoplight/spectral-core';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';

const RULES = join(import.meta.dirname, 'nlgov-adr-linter.yaml');

/** The rules of the NL GOV API Design Rules, as Spectral reads them. Nothing is fetched: they stand in one file. */
export async function linter(): Promise<(document: object) => Promise<ISpectralDiagnostic[]>> {
  const rules = await bundleAndLoadRuleset(RULES, { fs, fetch: refused });
  return async (document) => {
    const spectral = new Spectral();
    spectral.setRuleset(rules);
    return await spectral.run(document as Record<string, unknown>);
  };
}

const refused: typeof fetch = (address) => Promise.reject(new Error(`a rule asks for ${String(address)}`));
