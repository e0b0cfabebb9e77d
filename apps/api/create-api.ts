import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiModule } from './api.module.js';
import type { ApiCore } from './api-core.js';
import { configure } from './configure.js';
import { serverOptions } from './http/server-options.js';

/**
 * The HTTP edge over what the composition root has opened; `listen` is the caller's. Close it before the core: what came in
 * is answered first.
 */
export async function createApi(core: ApiCore): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(apiModule(core), new FastifyAdapter(serverOptions(core.ids)), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await configure(app);
  return app;
}
