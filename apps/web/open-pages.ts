import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiCore } from '../api/api-core.js';
import type { PageRule, Pages, UploadBounds } from '../api/ports/pages.js';
import { Assets } from './assets/assets.js';
import './clocks/request-moment.js';
import { guardForms } from './forms/guard-forms.js';
import { Uploads } from './forms/uploads.js';
import { PageSender } from './layout/page-sender.js';
import { problemPageFor } from './problem/problem-page-for.js';
import { isUnsure, Renewals } from './sessions/renewals.js';
import { cookieNames } from './sessions/session-cookie.js';
import { SessionStore } from './sessions/session-store.js';
import { Sessions } from './sessions/sessions.js';
import { SIGN_OUT } from './sign-in/addresses.js';
import { AccessCodes } from './sign-in/demonstratie/access-codes.js';
import { Demonstration } from './sign-in/demonstratie/demonstration.js';
import { Attempts } from './sign-in/oidc/attempts.js';
import { Issuer } from './sign-in/oidc/issuer.js';
import { OidcSignIn } from './sign-in/oidc/oidc-sign-in.js';
import { webModule } from './web.module.js';
import type { WebCore } from './web-core.js';

export interface OpenedPages extends Pages {
  /**
   * A path of the pages that lets whoever opens it in to the demonstration, once and for ten minutes; null: there is no demonstration.
   * It is a secret: for a terminal, and never for a log.
   */
  wayIn(): Promise<string | null>;
}

/** The pages over what the API and the composition root have opened. @throws PeildatumError `CONFIG.THEME` */
export function openPages(core: ApiCore, web: WebCore): OpenedPages {
  const { pool, clock, ids, settings } = web;
  const cookies = cookieNames(settings.origin);
  const demonstration = new Demonstration(web.demonstration);
  const codes = new AccessCodes(pool, clock);
  const oidc = settings.signIn === undefined ? null : new OidcSignIn(new Issuer(settings.signIn, clock), core.tokens, clock);
  const ways = oidc === null ? [demonstration] : [oidc, demonstration];
  const store = new SessionStore(pool, clock, ids);
  const sessions = new Sessions(store, cookies, ways, new Renewals(store, clock));
  const attempts = new Attempts(pool, clock);
  const assets = new Assets(settings.theme);
  const sender = new PageSender(assets, demonstration);
  const uploads = new Uploads();
  return {
    module: webModule({ core, web, assets, sender, sessions, ways, demonstration, codes, oidc, attempts, cookies, uploads }),
    attach: async (server: FastifyInstance, rules: readonly PageRule[], bounds: UploadBounds) => {
      uploads.bound(bounds);
      server.decorateRequest('visit', null);
      server.decorateRequest('isVisitUnsure', false);
      server.decorateRequest('moment', null);
      await server.register(cookie);
      await guardForms(server, rules, { cookies, origin: settings.origin, ...bounds });
    },
    callerOf: async (request: FastifyRequest, isPublic: boolean) => {
      try {
        request.visit = await sessions.of(request, { asIs: request.routeOptions.url === SIGN_OUT });
      } catch (error) {
        if (!isPublic || !isUnsure(error)) throw error;
        request.isVisitUnsure = true;
      }
      return request.visit?.actor ?? null;
    },
    problemPage: problemPageFor(sender, sessions),
    wayIn: async () => (web.demonstration === null ? null : `/demonstratie?code=${await codes.make()}`),
  };
}
