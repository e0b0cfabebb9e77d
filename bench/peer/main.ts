import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadConfig, startEmbeddedPostgres } from '@peildatum/platform';
import { importJWK } from 'jose';
import { DataSource } from 'typeorm';
import { localKey } from '../../apps/runtime/local-key.js';
import { ActiesController, PUBLIC_KEY } from './acties.controller.js';
import { ActiesService } from './acties.service.js';
import { ActieHistorieRow, ActieRow } from './rows.js';

/**
 * What a team would write instead of an event store: Nest on Fastify, a row and a history row in one transaction by TypeORM,
 * class-validator, a JWT. On a PostgreSQL of its own, set as ours is; it prints its address as the service does.
 */
@Module({})
class PeerModule {}

const { dataDir, postgresSources: sources } = loadConfig(process.env);
const postgres = await startEmbeddedPostgres({ dataDir, ...(sources ? { sources } : {}) });
const dataSource = await new DataSource({
  type: 'postgres',
  url: postgres.adminUrl,
  entities: [ActieRow, ActieHistorieRow],
  synchronize: true,
  poolSize: 10,
}).initialize();
const codes = Array.from({ length: 445 }, (_, i) => `ACTIE-${i}`);
await dataSource
  .getRepository(ActieRow)
  .save(codes.map((code) => ({ code, status: 'niet-gestart', geldigVanaf: '2025-01-01', toelichting: null, versie: 0 })));

const { d: _secret, ...open } = (await localKey(dataDir)).jwk;
const module = {
  module: PeerModule,
  controllers: [ActiesController],
  providers: [
    ActiesService,
    { provide: DataSource, useValue: dataSource },
    { provide: PUBLIC_KEY, useValue: await importJWK(open, 'EdDSA') },
  ],
};
const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: ['error', 'warn'] });
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(0, '127.0.0.1');
console.log(`API ${await app.getUrl()}/v1`);

process.once('SIGTERM', async () => {
  await app.close();
  await dataSource.destroy();
  await postgres.release();
});
