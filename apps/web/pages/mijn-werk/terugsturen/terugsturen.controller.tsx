import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import type { ImportFile } from '@peildatum/importing';
import { type Actor, type ClockRequest, type Fault, InvalidInput, PeildatumError, type Uuid } from '@peildatum/kernel';
import { GetWorksheetApprovalQuery, SendWorksheetCommand } from '@peildatum/proposals';
import { audienceOf } from '@peildatum/publications';
import { writeWorkbook } from '@peildatum/workbooks';
import { LookAtWorksheetQuery, ValidWorksheetQuery } from '@peildatum/worksheets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../../api/api-core.js';
import { Access, BySession } from '../../../../api/auth/access.js';
import { actorOfRequest } from '../../../../api/auth/request-actor.js';
import { takeFile } from '../../../../api/importen/take-file.js';
import { lastingReader, readerFor } from '../../../../api/reading/clock-parameters.js';
import { mediaTypeOf } from '../../../../api/werkbladen/werkblad-formats.js';
import { withQuery } from '../../../clocks/asked-clocks.js';
import { FileForm } from '../../../forms/file-form.js';
import { formOf } from '../../../forms/form-body.js';
import { TAKES_UPLOAD, Uploads } from '../../../forms/uploads.js';
import { goTo, PageSender } from '../../../layout/page-sender.js';
import { WEB_CORE, type WebCore } from '../../../web-core.js';
import { saidDone, sealed } from '../said-done.js';
import { type HeldFile, HeldFiles } from './held-files.js';
import { LookedPage } from './looked-page.js';
import { SEND_BACK, SendBackPage } from './send-back-page.js';

/** Takes back a werkblad that was filled in: it is held while its sender looks at what it would change, and recorded when told so. */
@ApiExcludeController()
@Access('import')
@BySession(true)
@Controller('mijn-werk/terugsturen')
export class TerugsturenController {
  private readonly held: HeldFiles;

  constructor(
    @Inject(API_CORE) private readonly core: ApiCore,
    @Inject(WEB_CORE) web: WebCore,
    @Inject(PageSender) private readonly pages: PageSender,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {
    this.held = new HeldFiles(web.pool, web.clock, web.ids);
  }

  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.pages.send(request, reply, <SendBackPage />);
  }

  @Post()
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOAD)
  async take(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = request.body instanceof FileForm ? request.body.file : null;
    const format = /\.(xlsx|ods)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase() as HeldFile['format'] | undefined;
    if (file === null || file.bytes.length === 0)
      return this.refuse(request, reply, 'Kies het ingevulde werkblad; er is geen bestand meegekomen.');
    if (format === undefined) return this.refuse(request, reply, 'Kies een werkblad als XLSX of ODS; bewaar het zo in uw rekenprogramma.');
    const name = file.name.split(/[\\/]/).at(-1)?.slice(0, MOST_NAMED) ?? '';
    try {
      // What cannot be looked at is not held.
      await this.withFile({ format, bytes: file.bytes }, request, reply, async (read) => {
        await this.core.queries.execute(new LookAtWorksheetQuery(read, actorOfRequest(request), await this.reader(request)));
      });
    } catch (error) {
      if (!(error instanceof PeildatumError) || error.kind !== 'invalid') throw error;
      return this.refuse(request, reply, messageOf(error));
    }
    const id = await this.held.keep(actorOfRequest(request).person, { name, format, bytes: file.bytes });
    goTo(reply, `${SEND_BACK}/${id}`);
  }

  @Get(':id')
  async look(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.heldFile(request, id);
    const { vastgelegd } = saidDone(request);
    const recorded = vastgelegd === undefined ? null : Number(vastgelegd);
    await this.withFile(file, request, reply, (read) => this.show(request, reply, file, read, { recorded, refused: [] }));
  }

  @Post(':id')
  @HttpCode(200)
  async decide(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOfRequest(request);
    const file = await this.heldFile(request, id);
    const what = formOf(request).get('doe');
    if (what === 'weg') {
      await this.held.drop(actor.person, file.id);
      return goTo(reply, SEND_BACK);
    }
    await this.withFile(file, request, reply, async (read) => {
      try {
        const reader = await this.reader(request);
        if (what !== 'geldige') return await this.recordAll(request, reply, file, read);
        const valid = await this.core.queries.execute(new ValidWorksheetQuery(read, actor, reader));
        if (valid.file.rows.length === 0) return this.toRecorded(request, reply, `${SEND_BACK}/${file.id}`, 0);
        const { recorded, proposal } = await this.record(request, actor, valid.file);
        if (proposal !== null) return goTo(reply, proposed(proposal));
        this.toRecorded(request, reply, `${SEND_BACK}/${file.id}`, recorded);
      } catch (error) {
        // Somebody else wrote meanwhile: what stands now is looked at.
        if (!(error instanceof InvalidInput)) throw error;
        reply.code(error.kind === 'conflict' ? 409 : 400);
        await this.show(request, reply, file, read, { recorded: null, refused: error.faults });
      }
    });
  }

  @Get(':id/:name')
  async leftOver(
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.heldFile(request, id);
    if (name !== `correctiebestand.${file.format}`) throw gone();
    await this.withFile(file, request, reply, async (read) => {
      const valid = new ValidWorksheetQuery(read, actorOfRequest(request), await this.reader(request));
      const { leftOver } = await this.core.queries.execute(valid);
      if (leftOver === null) return goTo(reply, `${SEND_BACK}/${file.id}`);
      const called = file.name.replace(/\.\w+$/, '').replace(/[^A-Za-z0-9-]+/g, '-');
      reply
        .headers({
          'Content-Type': mediaTypeOf(file.format),
          'Content-Disposition': `attachment; filename="${called}.fouten.${file.format}"`,
        })
        .send(Buffer.from(writeWorkbook(leftOver, file.format)));
    });
  }

  private async recordAll(request: FastifyRequest, reply: FastifyReply, { id }: HeldFile, read: ImportFile): Promise<void> {
    const actor = actorOfRequest(request);
    const { mark, recorded, proposal } = await this.record(request, actor, read);
    await this.held.drop(actor.person, id);
    if (proposal !== null) return goTo(reply, proposed(proposal));
    this.toRecorded(request, reply, `/mijn-werk/${mark.word}/${encodeURIComponent(mark.code)}`, recorded);
  }

  /** To where it is said how much was recorded. */
  private toRecorded(request: FastifyRequest, reply: FastifyReply, path: string, recorded: number): void {
    goTo(reply, withQuery(path, sealed(request, path, { vastgelegd: String(recorded) })));
  }

  /** What is recorded is finished, also for who has gone. */
  private async record(request: FastifyRequest, actor: Actor, file: ImportFile) {
    const lasting = lastingReader(this.core, request, audienceOf(actor));
    const context = { actor, correlationId: request.id as Uuid };
    return await this.core.commands.execute(new SendWorksheetCommand(file, context, lasting, undefined, actor));
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    file: HeldFile,
    read: ImportFile,
    { recorded, refused }: { readonly recorded: number | null; readonly refused: readonly Fault[] },
  ): Promise<void> {
    const reader = await this.reader(request);
    const look = await this.core.queries.execute(new LookAtWorksheetQuery(read, actorOfRequest(request), reader));
    const isSaid = look.faults.length === 0 && look.tried.length <= MOST_TRIED;
    const restatements = isSaid ? await this.core.queries.execute(new PreviewRestatementsQuery(look.tried, reader)) : null;
    const actor = actorOfRequest(request);
    const { value } = await this.core.queries.execute(new GetWorksheetApprovalQuery(actor, look.mark, reader));
    this.pages.sendAgain(
      request,
      reply,
      <LookedPage file={file} look={look} restatements={restatements} recorded={recorded} refused={refused} isHeld={value.isHeld} />,
    );
  }

  private refuse(request: FastifyRequest, reply: FastifyReply, error: string): void {
    reply.code(400);
    this.pages.sendAgain(request, reply, <SendBackPage error={error} />);
  }

  private withFile(
    file: Pick<HeldFile, 'bytes' | 'format'>,
    request: FastifyRequest,
    reply: FastifyReply,
    use: (read: ImportFile) => Promise<void>,
  ): Promise<void> {
    return takeFile({ files: this.core.files, places: this.uploads.bounds.places }, file, request, reply, use);
  }

  /** @throws PeildatumError `WORKSHEET.GONE` */
  private async heldFile(request: FastifyRequest, id: string): Promise<HeldFile> {
    const file = await this.held.find(actorOfRequest(request).person, id);
    if (file === null) throw gone();
    return file;
  }

  private reader = (request: FastifyRequest): Promise<ClockRequest> => readerFor(this.core, request, audienceOf(request.actor));
}

const MOST_NAMED = 120;

const MOST_SAID = 3;

/** Of a file that cannot be read at all the first faults, in one message. */
const messageOf = (error: PeildatumError): string =>
  error instanceof InvalidInput
    ? error.faults
        .slice(0, MOST_SAID)
        .map(({ message }) => message)
        .join(' ')
    : error.message;

const proposed = (proposal: Uuid): string => `/voorstellen/${proposal}?gedaan=voorgelegd`;

const gone = () =>
  new PeildatumError({
    code: 'WORKSHEET.GONE',
    kind: 'not-found',
    message: 'Dit werkblad wordt hier niet meer bewaard; stuur het opnieuw terug om te zien wat er verandert.',
  });
