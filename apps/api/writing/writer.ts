import { Inject, Injectable } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { PreviewRestatementsQuery } from '@peildatum/editions';
import type { WriteContext, WriteResult } from '@peildatum/event-store';
import { commandIdOf, type Uuid, uuidV5 } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../api-core.js';
import { actorOfRequest } from '../auth/request-actor.js';
import { revisionsAsked, strongTag } from '../http/entity-tag.js';
import { Faults } from '../http/faults.js';
import { idempotencyKeyOf } from '../http/idempotency-key.js';
import { readerFor } from '../reading/clock-parameters.js';
import { readQuery } from '../reading/read-query.js';
import { type BodyReader, readBody } from './body-reader.js';
import { commandDigestOf } from './command-digest.js';
import { INSTEAD_OF_TRIAL, trialParameters } from './trial.js';
import { UnderWay } from './under-way.js';

/** What was written about: where it is found, and which of its keys the answer gives. */
export interface Subject {
  readonly location: string;
  readonly keys: Readonly<Record<string, string>>;
}

export type WriteCommand = Command<WriteResult> & { readonly context: WriteContext };

/** What every write has in common: reading the request, and answering what was recorded. */
@Injectable()
export class Writer {
  private readonly underWay = new UnderWay();

  constructor(@Inject(API_CORE) private readonly core: ApiCore) {}

  /** @throws InvalidInput that names every fault of body, headers and query at once. */
  read<T>(request: FastifyRequest, body: BodyReader<T>): { input: T; context: WriteContext } {
    const faults = new Faults();
    const input = faults.of(() => readBody(request.body, body));
    const key = faults.of(() => idempotencyKeyOf(oneHeader(request, 'idempotency-key')));
    const ifRevision = faults.of(() => revisionsAsked(request.headers['if-match']));
    const query: { readonly proef?: boolean | undefined } | undefined = faults.of(() =>
      readQuery(trialParameters(request), request.query, [], INSTEAD_OF_TRIAL),
    );
    faults.finish();
    const actor = actorOfRequest(request);
    const command =
      key === undefined
        ? { commandId: commandIdOf(actor.person, this.core.ids.random()) }
        : { commandId: commandIdOf(actor.person, key), commandDigest: commandDigestOf(request, body) };
    const context: WriteContext = {
      actor,
      ...command,
      correlationId: request.id as Uuid,
      ...(ifRevision === undefined ? {} : { ifRevision }),
      ...(query?.proef === true && { trial: true }),
    };
    return { input: input as T, context };
  }

  /**
   * Executes a command, and answers 201, or 200 when there was nothing new to record.
   * @param afterwards what must be done too before the command counts as answered
   * @throws PeildatumError `IDEMPOTENCY_KEY.IN_PROGRESS` while the same command is under way.
   */
  async write(reply: FastifyReply, command: WriteCommand, subject: Subject, afterwards?: () => Promise<void>): Promise<void> {
    if (command.context.trial) return await this.try(reply, command);
    const written = await this.underWay.once(command.context.commandId, async () => {
      const result = await this.core.commands.execute(command);
      await afterwards?.();
      return result;
    });
    await this.answer(reply, written, subject);
  }

  /** Nothing is recorded, so it is under nobody's way. Its answer is for who asks alone: figures as that one sees them. */
  private async try(reply: FastifyReply, command: WriteCommand): Promise<void> {
    const { tried = [] } = await this.core.commands.execute(command);
    const reader = await readerFor(this.core, reply.request, audienceOf(command.context.actor));
    const restatements = await this.core.queries.execute(new PreviewRestatementsQuery(tried, reader));
    reply.code(200).header('Cache-Control', 'no-store').send(restatements);
  }

  private async answer(reply: FastifyReply, { events, revision, position }: WriteResult, { location, keys }: Subject): Promise<void> {
    const body = {
      ...keys,
      gebeurtenissen: events.map(({ id, type }) => ({ id, soort: type })),
      revisie: revision,
      positie: position ?? null,
    };
    reply
      .code(events.length > 0 ? 201 : 200)
      .headers({ 'Cache-Control': 'no-store', ETag: strongTag(String(revision)), Location: location })
      .send(body);
  }
}

/** The id of a new resource: the same command makes the same one. Apart from the ids of events, which come of the same command. */
export const newIdOf = (commandId: Uuid, index = 0): Uuid => uuidV5(commandId, `nieuw:${index}`);

/** Node keeps one text per name, but for a repeated header of a kind that it does not know: those it joins with a comma. */
function oneHeader({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
