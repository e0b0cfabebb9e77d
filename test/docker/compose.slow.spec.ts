import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { SETTINGS } from '../../libs/platform/config/settings.js';

const project = resolve(import.meta.dirname, '../..');
const file = join(project, 'docker/compose.yaml');

interface Service {
  readonly user?: string;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
  readonly deploy?: { readonly resources: { readonly limits: { readonly memory?: string; readonly cpus?: string } } };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const compose = parse(readFileSync(file, 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([name]) => ['api', 'projector', 'web'].includes(name));

describe('docker/compose.yaml', () => {
  it('has the four parts, and the pages apart where they are asked for', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['api', 'kurrentdb', 'postgres', 'projector', 'web']);
    expect(services.filter(([, { profiles }]) => profiles !== undefined).map(([name]) => name)).toEqual(['web']);
  });

  describe.each(services)('%s', (_name, service) => {
    it('says when it is well', () => expect(service.healthcheck?.test.length).toBeGreaterThan(1));
    it('has limits', () =>
      expect(service.deploy?.resources.limits).toMatchObject({ memory: expect.stringMatching(/^\d+[MG]$/), cpus: expect.any(String) }));
    it('is not root, and cannot become it', () => {
      expect(service.user).toMatch(/^(node|postgres|[1-9]\d*:[1-9]\d*)$/);
      expect(service.cap_drop).toEqual(['ALL']);
      expect(service.security_opt).toContain('no-new-privileges:true');
    });
    it('writes to its volumes alone', () => expect(service.read_only).toBe(true));
    it('keeps its log small', () => expect(service.logging?.options['max-size']).toMatch(/^\d+m$/));
    it('has no password in its environment, and no default for a secret', () => {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|SECRET|DATABASE_URL/.test(name))
          expect([name, value]).toEqual([expect.stringMatching(/_FILE$/), expect.stringMatching(/^\/run\/secrets\//)]);
        expect(value).not.toMatch(/:\/\/[^/]*:[^/]*@/);
      }
    });
    it('names secrets and networks that are there', () => {
      for (const secret of service.secrets ?? []) expect(Object.keys(compose.secrets)).toContain(secret);
      for (const network of service.networks ?? []) expect(Object.keys(compose.networks)).toContain(network);
    });
    it('is reached from this machine alone, if at all', () => {
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    });
  });

  it('keeps the stores where nothing goes out', () => {
    for (const name of ['kurrentdb', 'postgres']) expect(compose.services[name]?.networks).toEqual(['binnen']);
    expect(compose.networks.binnen).toEqual({ internal: true });
  });

  it('names no setting of ours that does not exist', () => {
    const known = SETTINGS.flatMap(({ name, secret }) => (secret ? [name, `${name}_FILE`] : [name]));
    for (const [, { environment = {} }] of ours) expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('mounts files that are there', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes).filter((volume) => volume.startsWith('./'));
    expect(mounted).toHaveLength(1);
    for (const volume of mounted) expect(existsSync(join(project, 'docker', volume.split(':')[0] as string))).toBe(true);
  });

  const client = spawnSync('docker', ['compose', 'version']);
  const checked = client.status === 0 ? it : (name: string) => it.skip(`${name}: hier is geen docker compose`, () => undefined);
  checked('is what docker compose config takes', () => {
    const env = { ...process.env, OIDC_ISSUER: 'https://a.example', OIDC_AUDIENCE: 'a', OIDC_JWKS_URL: 'https://a.example/keys' };
    expect(spawnSync('docker', ['compose', '-f', file, 'config', '--quiet'], { env, encoding: 'utf8' })).toMatchObject({ status: 0 });
  });
});
