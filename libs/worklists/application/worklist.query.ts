import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { edition } from '@peildatum/editions';
import {
  type Actor,
  type Answer,
  type ClockRequest,
  type Page,
  type PageRequest,
  PeildatumError,
  refusedField,
  sameName,
} from '@peildatum/kernel';
import { answered, askedOnce, ReadModels } from '@peildatum/projections';
import { WORKSHEETS, type Worksheet } from '@peildatum/worksheets';
import { type UnderWay, underWayBy, type WorkItem, workItem } from '../domain/work.js';
import { countsOf, type WorkCounts, type WorkFilter, type WorkSort, worklistPage } from '../domain/worklist.js';
import { ROUND_USES, roundAt } from './next-edition.js';
import { APPROVED_WORD, PROPOSAL_USES, proposalsUnderWay } from './proposals-under-way.js';
import { SOURCES } from './sources.js';
import type { WorkRound } from './work-source.js';

/** Whose work it is. */
export interface WorklistOf {
  /** The word of a werkblad, or an organisation that has none. */
  readonly word: string;
  /** Of whom; of an organisation undefined, and of an edition too for the one that is being made. */
  readonly code: string | undefined;
}

/** A page of somebody's work for the next edition, and how far all of it is. */
export interface WorklistPage extends Page<WorkItem>, Pick<WorkRound, 'since' | 'edition'> {
  /** As it is spelled there. */
  readonly code: string;
  readonly counts: WorkCounts;
}

export interface AskedWorklist {
  readonly filter: WorkFilter;
  readonly sort: WorkSort;
  readonly page: PageRequest;
  /** Who asks: what waits for approval shows for who may know of it. Null: nobody is signed in. */
  readonly reader: Actor | null;
  /** What who asks typed and did not record. */
  readonly drafts?: readonly UnderWay[];
}

/** Asks what the next edition asks of somebody. @throws PeildatumError `WORKLIST.UNKNOWN`, which names what there is */
export class GetWorklistQuery extends Query<Answer<WorklistPage>> {
  constructor(
    readonly of: WorklistOf,
    readonly clocks: ClockRequest,
    readonly asked: AskedWorklist,
  ) {
    super();
  }
}

@QueryHandler(GetWorklistQuery)
export class GetWorklistHandler implements IQueryHandler<GetWorklistQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  async execute({ of, clocks, asked }: GetWorklistQuery): Promise<Answer<WorklistPage>> {
    const source = SOURCES.find(({ word }) => word === of.word);
    if (source === undefined) throw unknownWord(of.word);
    const worksheet = this.worksheets.find(({ word }) => word === source.word);
    const waits = source.word === APPROVED_WORD ? PROPOSAL_USES : [];
    const uses = [...new Set([...source.uses, ...(worksheet?.uses ?? []), ...ROUND_USES, ...waits])];
    return await this.readModels.at({ ...clocks, uses }, async (whole) => {
      const snapshot = askedOnce(whole);
      const round = await roundAt(snapshot, clocks.withheld === undefined);
      const made = source.word === edition.name ? round.edition?.code : undefined;
      const codesAt = worksheet?.codesAt ?? source.codesAt;
      if (codesAt === undefined && of.code !== undefined && !sameName(of.code, source.word)) throw ofNobody(source.word);
      const code = codesAt === undefined ? source.word : knownCode(source.word, await codesAt(snapshot), of.code ?? made);
      const found = await source.workAt(snapshot, code, round);
      const underWay = underWayBy([...(await proposalsUnderWay(snapshot, source.word, code, asked.reader)), ...(asked.drafts ?? [])]);
      const items = found.map((one) => workItem(one, { since: round.since, on: snapshot.validOn }, underWay));
      const page = worklistPage(items, asked.filter, asked.sort, asked.page);
      return answered(snapshot, { ...page, code, since: round.since, edition: round.edition, counts: countsOf(items) });
    });
  }
}

function knownCode(word: string, codes: readonly string[], asked = ''): string {
  const code = codes.find((one) => one === asked) ?? codes.find((one) => sameName(one, asked));
  if (code !== undefined) return code;
  const named = codes.length === 0 ? 'er is er nog geen' : `kies uit: ${codes.slice(0, NAMED).join(', ')}`;
  if (asked === '') throw notFound(`Zeg van wie of wat u de werklijst wilt zien, met van; ${named}.`);
  const more = codes.length > NAMED ? ` en ${codes.length - NAMED} andere` : '';
  throw notFound(`Van ${word} ${asked.slice(0, SHOWN)} is er geen werklijst; ${named}${more}.`);
}

const SHOWN = 60;
const NAMED = 40;

const unknownWord = (word: string) =>
  notFound(
    `Een werklijst van soort ${word.slice(0, SHOWN)} is er niet; kies uit: ${[...SOURCES.map((one) => one.word)].sort().join(', ')}.`,
  );

const ofNobody = (word: string) =>
  refusedField('van', `heeft hier geen plaats: werklijst ${word} is er een; laat van weg`, 'QUERY.INVALID');

const notFound = (message: string) => new PeildatumError({ code: 'WORKLIST.UNKNOWN', kind: 'not-found', message });
