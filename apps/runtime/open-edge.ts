import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IMPORT_KINDS, type ImportKinds } from '@peildatum/importing';
import { ValueLists } from '@peildatum/platform';
import { type ApiCore, createApi, filesHere, type Serving } from '../api/index.js';
import { type OpenedPages, openPages } from '../web/index.js';
import { coreModule } from './core.module.js';
import { FileDeskApart, fileDeskProgram } from './file-desk/file-desk-apart.js';
import { VerifierApart } from './file-desk/verifier-apart.js';
import type { Peildatum } from './peildatum.js';
import { openDenialTrail } from './ports/denials.js';
import { embargoesOf } from './ports/embargoes.js';
import { healthOf } from './ports/health.js';
import { personsOf } from './ports/persons.js';
import { remindersPort } from './ports/reminders.js';
import type { Telemetry } from './telemetry/telemetry.js';
import { tokenVerifierOf } from './token-verifier.js';
import type { ValueListFiles } from './value-lists.js';
import { webCoreOf } from './web-core.js';

export interface Edge {
  /** Ready to listen. */
  readonly api: NestFastifyApplication;
  readonly commands: ApiCore['commands'];
  readonly queries: ApiCore['queries'];
  readonly pages: OpenedPages;
  /** What came in is answered first. */
  close(): Promise<void>;
}

/** The commands and queries of an opened Peildatum, and the HTTP edge over them, all of it watched. */
export async function openEdge(peildatum: Peildatum, telemetry: Telemetry, { onlyPages = false }: Serving = {}): Promise<Edge> {
  const program = fileDeskProgram();
  const verifier = program === null ? null : new VerifierApart(program);
  const context = await NestFactory.createApplicationContext(coreModule(peildatum, verifier === null ? {} : { verifier }), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const buses = telemetry.buses({ commands: context.get(CommandBus), queries: context.get(QueryBus) });
  const denials = await openDenialTrail(peildatum, (text) => telemetry.logs.service.warn({ event: 'denials.trouble' }, text));
  const readings = await openDenialTrail(peildatum, (text) => telemetry.logs.service.warn({ event: 'readings.trouble' }, text), 'inzage');
  const importKinds = context.get<ImportKinds>(IMPORT_KINDS);
  const valueLists = context.get<ValueListFiles>(ValueLists);
  const embargoes = embargoesOf(peildatum);
  const { files, fileDesk: here } = filesHere({ ...buses, embargoes });
  const fileDesk = program === null ? here : new FileDeskApart(here, program);
  const parts = { ...buses, importKinds, files, fileDesk, embargoes, valueLists };
  const core = { ...(await apiCore(peildatum, parts, { denials, readings })), observer: telemetry.edge };
  const pages = openPages(core, await webCoreOf(peildatum));
  const api = await createApi(core, peildatum.config.edge, pages, { onlyPages });
  const close = async () => {
    await api.close();
    if (fileDesk instanceof FileDeskApart) fileDesk.close();
    verifier?.close();
    await files.close();
    await denials.close();
    await readings.close();
    await context.close();
  };
  return { api, ...buses, pages, close };
}

async function apiCore(
  peildatum: Peildatum,
  parts: Pick<ApiCore, 'commands' | 'queries' | 'importKinds' | 'files' | 'fileDesk' | 'embargoes' | 'valueLists'>,
  trails: Pick<ApiCore, 'denials' | 'readings'>,
): Promise<ApiCore> {
  const { config, clock, ids } = peildatum;
  return {
    ...parts,
    ids,
    clock,
    tokens: await tokenVerifierOf(config, clock),
    persons: personsOf(peildatum),
    reminders: remindersPort({ ...peildatum, queries: parts.queries }),
    health: healthOf(peildatum),
    ...trails,
  };
}
