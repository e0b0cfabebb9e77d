import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Asker, type Operation, RIGHTS } from '@peildatum/platform';
import { apiModule } from '../api.module.js';
import { configure } from '../configure.js';
import { serverOptions } from '../http/server-options.js';
import type { Example, Owner } from '../testing/example.js';
import { OPENING, routeExamples } from '../testing/route-examples.js';
import { problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { testCore } from '../testing/test-core.js';
import { Access } from './access.js';
import { type RouteRule, routeRules } from './route-rules.js';

/** Two whose something can be. */
const ONE = { letter: 'D', insurer: 'Zilveren Kruis', measurer: 'RIVM', party: 'ZN' };
const OTHER = { letter: 'E', insurer: 'VGZ', measurer: 'CBS', party: 'VNG' };

/** Who asks, by which token, about what is whose. */
const CALLERS: readonly { readonly asker: Asker; readonly token?: string; readonly of: Owner; readonly own: boolean }[] = [
  { asker: 'anonymous', of: ONE, own: false },
  { asker: 'rivm', token: 'rivm', of: ONE, own: true },
  { asker: 'rivm', token: 'rivm', of: OTHER, own: false },
  { asker: 'cbs', token: 'cbs', of: OTHER, own: true },
  ...(['nza', 'vws', 'bo', 'zorginstituut', 'nivel', 'beheerder', 'auditor', 'migratie'] as const).map((role) => ({
    asker: role,
    token: role,
    of: ONE,
    own: false,
  })),
  { asker: 'partij', token: 'partij-zn', of: ONE, own: true },
  { asker: 'partij', token: 'partij-zn', of: OTHER, own: false },
  { asker: 'coordinator', token: 'coordinator-d', of: ONE, own: true },
  { asker: 'coordinator', token: 'coordinator-d', of: OTHER, own: false },
  { asker: 'coordinator', token: 'coordinator-e', of: ONE, own: false },
  { asker: 'verzekeraar', token: 'verzekeraar-zk', of: ONE, own: true },
  { asker: 'verzekeraar', token: 'verzekeraar-zk', of: OTHER, own: false },
  { asker: 'verzekeraar', token: 'verzekeraar-vgz', of: ONE, own: false },
];

/** What the table of rights makes of it. */
function expectedOf(operation: Operation, asker: Asker, own: boolean): string {
  const reach = RIGHTS[operation][asker];
  if (reach === 'any' || (reach === 'own' && own)) return 'answered';
  if (asker === 'anonymous') return '401 TOKEN.MISSING';
  if (reach === 'none') return '403 RIGHTS.ROLE';
  return asker === 'coordinator' ? '403 RIGHTS.THEMATAFEL' : '403 RIGHTS.ORGANISATION';
}

async function outcomeOf(response: Response): Promise<string> {
  if (response.status === 200 || response.status === 201) return 'answered';
  return `${response.status} ${(await problemFrom(response)).code}`;
}

let api: TestApi;
let rules: readonly RouteRule[];
beforeAll(async () => {
  api = await startTestApi();
  for (const { letter } of [ONE, OTHER]) await api.call(`/v1/thematafels/${letter}`, { as: 'beheerder', body: OPENING });
  // Pages are asked with a session: test/web walks them. The issuer that says who signed out there shows what it signed: apps/web/sign-in/oidc does so.
  rules = routeRules(api.app).filter(({ bySession, url }) => !bySession && url !== '/aanmelden/uitgever/afmelding');
});
afterAll(() => api.close());

const nameOf = ({ method, url }: RouteRule) => `${method} ${url}`;

describe('every route, asked by everyone', () => {
  it('has an example, so that no route is left out', () => {
    expect(rules.length).toBeGreaterThan(25);
    expect(Object.keys(routeExamples(api)).sort()).toEqual(rules.map(nameOf).sort());
  });

  it('is answered or refused as the table of rights says', async () => {
    const examples = routeExamples(api);
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const rule of rules) {
      // What was refused left everything as it was: the next caller is asked the same.
      const unspent = new Map<Owner, Example>();
      for (const { asker, token, of, own } of CALLERS) {
        const example = unspent.get(of) ?? (await examples[nameOf(rule)]?.(of)) ?? { path: '/geen-voorbeeld' };
        const { path, ...sent } = example;
        const response = await api.call(path, { ...(token === undefined ? {} : { as: token }), ...sent });
        const call = `${nameOf(rule)} by ${token ?? 'nobody'} about ${of.letter}, ${of.insurer}, ${of.measurer}`;
        const outcome = await outcomeOf(response);
        if (outcome === 'answered') unspent.delete(of);
        else unspent.set(of, example);
        seen.push(`${call}: ${outcome}`);
        wanted.push(`${call}: ${expectedOf(rule.operation, asker, own)}`);
      }
    }
    expect(seen).toEqual(wanted);
    for (const [code, least] of [
      ['RIGHTS.THEMATAFEL', 10],
      ['RIGHTS.ORGANISATION', 10],
    ] as const) {
      expect(seen.filter((line) => line.endsWith(code)).length).toBeGreaterThan(least);
    }
    expect(seen).toHaveLength(rules.length * CALLERS.length);
  });

  it('leaves no operation of the table without a route, but for those of the command line', () => {
    const routed = new Set(rules.map(({ operation }) => operation));
    const unrouted = (Object.keys(RIGHTS) as Operation[]).filter((operation) => !routed.has(operation));
    expect(unrouted).toEqual(['read-embargoed']);
  });
});

@Controller('nieuw')
class ForgottenController {
  @Get('vergeten')
  forgotten(): string {
    return 'voor iedereen';
  }
}

@Access('read-log')
@Controller('nieuw')
class RuledController {
  @Get('geregeld')
  ruled(): string {
    return 'voor wie mag';
  }
}

describe('a new route', () => {
  const start = async (controller: typeof ForgottenController | typeof RuledController, more?: (app: NestFastifyApplication) => void) => {
    const { core, close } = await testCore();
    const module = await Test.createTestingModule({ imports: [apiModule(core, {})], controllers: [controller] }).compile();
    const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(serverOptions(core)), {
      bodyParser: false,
      logger: false,
    });
    try {
      more?.(app);
      await configure(app);
      return routeRules(app);
    } finally {
      await app.close();
      await close();
    }
  };

  it('keeps the server from starting while nobody said what it does', async () => {
    await expect(start(ForgottenController)).rejects.toThrow('no access rule on ForgottenController.forgotten');
  });

  it('is one that the walk over all routes misses an example of', async () => {
    const names = (await start(RuledController)).map(nameOf);
    expect(names.filter((name) => !Object.hasOwn(routeExamples(api), name))).toEqual(['GET /nieuw/geregeld']);
  });

  it('is not added behind the back of the controllers', async () => {
    const behind = (app: NestFastifyApplication) => {
      const init = app.init.bind(app);
      app.init = async () => {
        app
          .getHttpAdapter()
          .getInstance()
          .get('/achterom', async () => 'open');
        return await init();
      };
    };
    await expect(start(RuledController, behind)).rejects.toThrow('no access rule on GET /achterom');
  });
});
