import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '../../apps/runtime/telemetry/metrics/metrics.js';

const OWN_OF_PROM_CLIENT = /^(process|nodejs)_/;
const document = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/metrics.md'), 'utf8');

const metrics = new Metrics();
afterAll(() => metrics.close());

interface Described {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}
const byName = (a: Described, b: Described): number => (a.name < b.name ? -1 : 1);

const documented: Described[] = [...document.matchAll(/^\| `(peildatum_\w+)` \| (\w+) \| ([^|]*)\|/gm)]
  .map(([, name = '', type = '', labels = '']) => ({ name, type, labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label) }))
  .sort(byName);

/** prom-client keeps the names of the labels to itself. */
const labelsOf = (metric: unknown): readonly string[] => (metric as { labelNames: readonly string[] }).labelNames;

const registered: Described[] = metrics.registry
  .getMetricsAsArray()
  .filter(({ name }) => !OWN_OF_PROM_CLIENT.test(name))
  .map((metric) => ({ name: metric.name, type: String((metric as unknown as { type: string }).type), labels: labelsOf(metric) }))
  .sort(byName);

describe('docs/metrics.md', () => {
  it('lists exactly what is registered, with its type and its labels', () => {
    expect(registered.length).toBeGreaterThan(20);
    expect(documented).toEqual(registered);
  });

  it('asks in its alerts for nothing that is not there', () => {
    const names = new Set(
      registered.flatMap(({ name, type }) => (type === 'histogram' ? [name, `${name}_count`, `${name}_bucket`] : [name])),
    );
    const asked = [...document.slice(document.indexOf('## Alerts')).matchAll(/peildatum_\w+/g)].map(([name]) => name);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(registered)('$name has a unit or a count in its name, as Prometheus wants it', ({ name, type }) => {
    if (type === 'counter') expect(name).toMatch(/_total$/);
    else expect(name).not.toMatch(/_total$/);
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
  });
});
