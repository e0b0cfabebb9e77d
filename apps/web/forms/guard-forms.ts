import csrf from '@fastify/csrf-protection';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOfRequest } from '../../api/auth/request-actor.js';
import type { PageRule, UploadBounds } from '../../api/ports/pages.js';
import { HttpFault } from '../../api/problem/http-fault.js';
import { formOwnerOf } from '../sessions/request-session.js';
import type { CookieNames } from '../sessions/session-cookie.js';
import { ownOrigin } from '../sessions/this-machine.js';
import { FIELDS_SIZE, FILE_FORM_TYPE, readFileForm } from './file-form.js';
import { FORM_TYPE, formOf, readForm } from './form-body.js';
import { takesForm } from './form-route.js';
import { TOKEN_FIELD } from './token-field.js';
import { takesUpload } from './uploads.js';

export interface FormGuardOptions {
  readonly cookies: CookieNames;
  /** Of our own pages. */
  readonly origin: string | undefined;
  /** Of who sends a file, as the API has them. */
  readonly places: UploadBounds['places'];
  readonly maxFileSize: number;
}

/**
 * Nothing is done by a page but with a form of ours: a browser says from which pages it comes, and the form carries a token that
 * goes with a secret of the browser and with the session. A form is read where a page takes one, and nowhere else.
 */
export async function guardForms(
  server: FastifyInstance,
  rules: readonly PageRule[],
  { cookies, origin, places, maxFileSize }: FormGuardOptions,
): Promise<void> {
  const pages = new Set(
    rules.filter(({ bySession, method }) => bySession && method !== 'GET').map(({ method, url }) => `${method} ${url}`),
  );
  const isForm = ({ method, routeOptions }: FastifyRequest) => pages.has(`${method} ${routeOptions.url}`);
  await server.register(csrf, {
    cookieKey: cookies.form,
    cookieOpts: cookies.options,
    getToken: (request) => formOf(request).get(TOKEN_FIELD) ?? undefined,
    getUserInfo: formOwnerOf,
    // What a token is made with is a secret of the session already.
    csrfOpts: { hmacKey: 'peildatum' },
  });
  server.addContentTypeParser(FORM_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    try {
      done(null, assertForm(isForm(request) || takesForm(request)) && readForm(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  readFileForms(server, places, maxFileSize);
  server.addHook('onRequest', (request, _reply, done) => {
    done(isForm(request) && !isOurs(request, origin) ? foreignForm() : undefined);
  });
  server.addHook('preHandler', (request, reply, done) => {
    if (isForm(request)) server.csrfProtection(request, reply, done);
    else done();
  });
}

/** A form with a file is read where a page takes one, and nowhere else; whoever sends it has a place before any of it is read, until the answer. */
function readFileForms(server: FastifyInstance, places: UploadBounds['places'], maxFileSize: number): void {
  server.addHook('preParsing', (request, reply, _payload, done) => {
    try {
      if (takesUpload(request)) reply.raw.once('close', places.take(actorOfRequest(request).person));
      done();
    } catch (error) {
      // What is still to come is not read.
      reply.header('Connection', 'close');
      done(error as Error);
    }
  });
  server.addContentTypeParser(
    FILE_FORM_TYPE,
    { parseAs: 'buffer', bodyLimit: maxFileSize + FIELDS_SIZE },
    async (request: FastifyRequest, body: Buffer) =>
      assertForm(takesUpload(request)) && (await readFileForm(request.headers['content-type'] ?? '', body)),
  );
}

/** A browser names the origin of the page with every form that is posted; who leaves it out is no browser of our time, or hides it. */
function isOurs(request: FastifyRequest, origin: string | undefined): boolean {
  const own = ownOrigin(origin, request);
  return own !== null && request.headers.origin === own;
}

function assertForm(takes: boolean): true {
  if (takes) return true;
  throw new HttpFault(415, 'HTTP.MEDIA_TYPE', 'Stuur de gegevens als JSON, met de kopregel Content-Type: application/json.');
}

const foreignForm = () =>
  new HttpFault(
    403,
    'FORM.FOREIGN',
    'Dit formulier komt niet van een pagina van dit register. Open de pagina hier opnieuw en vul haar daar in.',
  );
