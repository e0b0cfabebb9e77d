import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ISpectralDiagnostic, Ruleset, type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import functions from '@stoplight/spectral-functions';
import rulesets from '@stoplight/spectral-rulesets';
import { parse } from 'yaml';

const RULES = join(import.meta.dirname, 'nlgov-adr-linter.yaml');

type Json = Record<string, unknown>;

/** The rules of the NL GOV API Design Rules, as Spectral reads them: they name its functions and its own rules, all of them here. */
export function linter(): (document: object) => Promise<ISpectralDiagnostic[]> {
  const { extends: bases, rules } = parse(readFileSync(RULES, 'utf8')) as { extends: [string, string][]; rules: Record<string, unknown> };
  const ruleset = new Ruleset({
    extends: bases.map(([name, which]) => [base(name), which]),
    rules: Object.fromEntries(
      // biome-ignore lint/suspicious/noThenProperty: it is the word of Spectral, and nothing awaits a rule
      Object.entries(rules).map(([name, rule]) => [name, isJson(rule) ? { ...rule, then: then(rule.then) } : rule]),
    ),
  } as RulesetDefinition);
  return async (document) => {
    const spectral = new Spectral();
    spectral.setRuleset(ruleset);
    return await spectral.run(document as Json);
  };
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const then = (checks: unknown): unknown =>
  [checks].flat().map((check) => ({ ...(check as Json), function: named((check as Json).function) }));

function named(name: unknown): unknown {
  if (typeof name === 'string' && Object.hasOwn(functions, name)) return functions[name as keyof typeof functions];
  throw new Error(`a rule names a function that Spectral does not have: ${String(name)}`);
}

function base(name: string): unknown {
  if (name === 'spectral:oas') return rulesets.oas;
  throw new Error(`the rules stand on others that are not here: ${name}`);
}
