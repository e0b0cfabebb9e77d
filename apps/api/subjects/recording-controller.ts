import { Controller, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { WriteContext } from '@peildatum/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WriteRoute, type WriteRouteOptions } from '../openapi/write-route.js';
import type { BodyReader } from '../writing/body-reader.js';
import { type WriteCommand, Writer } from '../writing/writer.js';
import type { SubjectPlace } from './code-param.js';

interface Recorded<Code extends string> extends SubjectPlace<Code> {
  readonly answer: Type;
}

/** How a route is called and described; its path stands below that of the subject. */
export type Recording = Omit<WriteRouteOptions, 'answer' | 'body'>;

/** A route that records something of a subject. */
export function recordingController<Code extends string, T>(
  { tag, path, param, answer }: Recorded<Code>,
  options: Recording,
  body: BodyReader<T>,
  commandOf: (code: Code, input: T, context: WriteContext) => WriteCommand,
): Type {
  @ApiTags(tag)
  @ApiParam(param.documented)
  @Controller(`v1/${path}`)
  class RecordingController {
    constructor(@Inject(Writer) private readonly writer: Writer) {}

    @WriteRoute({ ...options, path: `:${param.name}/${options.path}`, body, answer })
    async record(@Param(param.name) given: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const code = param.read(given);
      const { input, context } = this.writer.read(request, body);
      await this.writer.write(reply, commandOf(code, input, context), {
        location: `/v1/${path}/${code}`,
        keys: { [param.name]: code },
      });
    }
  }
  return RecordingController;
}
