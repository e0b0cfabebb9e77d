import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MIJLPAALSTAND_WORDS } from '@peildatum/agreements';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { API_CORE, type ApiCore } from '../../../api/api-core.js';
import { Access, BySession, FIGURES } from '../../../api/auth/access.js';
import { MIJLPALEN } from '../../../api/mijlpalen/mijlpalen.js';
import { countedBy } from '../../charts/counted-by.js';
import { StatusBadge, type Tone } from '../../components/badge.js';
import { wordWritten } from '../../declared/word-written.js';
import { PageSender } from '../../layout/page-sender.js';
import { listDefinition } from '../../lists/list-definition.js';
import { showList } from '../../lists/show-list.js';
import { AKKOORD, BESIDE } from './crumbs.js';

const TONES: Readonly<Record<string, Tone>> = {
  [MIJLPAALSTAND_WORDS.overdue]: 'error',
  [MIJLPAALSTAND_WORDS.missed]: 'error',
  [MIJLPAALSTAND_WORDS.upcoming]: 'active',
  [MIJLPAALSTAND_WORDS.achieved]: 'safe',
};

const LIST = listDefinition({
  list: MIJLPALEN,
  title: 'Mijlpalen',
  lead: 'Wat wanneer moet, met de termijn zoals zij er staat. Zonder datum is niets te laat.',
  room: 'akkoord',
  crumbs: AKKOORD,
  beside: BESIDE,
  keyOf: ({ code, periode }) => `${code} ${periode ?? ''}`,
  columns: [
    { name: 'code', href: ({ afspraak }) => `/afspraken/${afspraak}` },
    { name: 'datum' },
    { name: 'deadline' },
    { name: 'titel', cell: ({ titel, periode }) => (periode === null ? titel : `${titel} (${periode})`) },
    { name: 'trekkertekst', title: 'Trekker' },
    { name: 'stand', cell: ({ stand }) => <StatusBadge tone={TONES[stand] ?? 'neutral'}>{wordWritten(stand)}</StatusBadge> },
  ],
  filters: [
    { name: 'kwartaal', label: 'Kwartaal', hint: 'Zoals 2025-Q4.' },
    { name: 'stand', label: 'Stand' },
    { name: 'trekker', label: 'Trekker', hint: 'De code van een partij: ZN.' },
    { name: 'akkoord', label: 'Akkoord', hint: 'De code: AZWA.' },
  ],
  chart: (rows) => countedBy('grafiek-stand', 'Mijlpalen naar hun stand', rows, Object.values(MIJLPAALSTAND_WORDS), ({ stand }) => stand),
  empty: 'Wordt er een mijlpaal vastgelegd, dan staat zij hier.',
});

/** The milestones of all commitments. */
@ApiExcludeController()
@Access(FIGURES)
@BySession(true)
@Controller('mijlpalen')
export class MijlpalenPagesController {
  constructor(
    @Inject(API_CORE) readonly core: ApiCore,
    @Inject(PageSender) readonly pages: PageSender,
  ) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return showList(this, request, reply, LIST);
  }
}
