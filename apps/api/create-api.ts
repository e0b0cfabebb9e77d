import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiModule } from './api.module.js';
import type { ApiCore } from './api-core.js';
import { configure } from './configure.js';
import type { EdgeSettings } from './edge-settings.js';
import { CONNECTION_LIMITS } from './http/connection-limits.js';
import { serverOptions } from './http/server-options.js';
import type { Pages } from './ports/pages.js';

export interface Serving {
  /** Serve the pages alone, beside a process that serves the API. Default false. */
  readonly onlyPages?: boolean;
}

/**
 * The HTTP edge over what the composition root has opened; `listen` is the caller's. Close it before the core: what came in
 * is answered first.
 * @param pages for people, on the same server; null: none
 */
export async function createApi(
  core: ApiCore,
  settings: EdgeSettings = {},
  pages: Pages | null = null,
  { onlyPages = false }: Serving = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(core, { ...CONNECTION_LIMITS, ...settings.limits }, settings.trustedProxies, pages));
  core.observer?.attach(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(apiModule(core, settings, pages, onlyPages), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await configure(app, settings);
  return app;
}
