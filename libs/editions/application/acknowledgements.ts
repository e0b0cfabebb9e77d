import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type CheckOutcomes, CheckReportQuery, checkOf } from '@peildatum/checks';
import { Register } from '@peildatum/event-store';
import { type FactsOfFile, ImportWatch, type RecordFile } from '@peildatum/importing';
import type { CalendarDate, ClockRequest, Fact } from '@peildatum/kernel';
import { assertRoleMay } from '@peildatum/platform';
import { ReadModels } from '@peildatum/projections';
import { withheldFrom } from '@peildatum/publications';
import { TellWatch } from '@peildatum/subjects';
import { checkAgrees, isToJudge } from '../domain/acknowledgeable.js';
import { type EditionCode, type EditionEvent, editionStreams, peildatumOf } from '../domain/edition.events.js';

/** Of what agrees there is nothing to acknowledge: who does so mistook one check for another, or the edition. */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly register: Register,
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  /** What is not to be looked at yet may well be wrong later: that is not refused. @throws ForbiddenStep `EDITION.CHECK_AGREES` */
  async assert(code: EditionCode, checks: readonly string[], facts: readonly EditionEvent[]): Promise<void> {
    const judged = checks.filter((check) => checkOf(check) !== undefined && isToJudge(facts, check));
    if (judged.length === 0) return;
    const { today } = await this.register.look(editionStreams.of(code));
    const outcomes = await this.seenBy(code, today);
    for (const check of judged) {
      const found = outcomes.flatMap(({ uitkomsten }) => uitkomsten).filter((each) => each.code === check);
      const agrees = found.some(({ uitkomst }) => uitkomst === 'klopt') && found.every(({ uitkomst }) => uitkomst !== 'klopt niet');
      if (agrees) throw checkAgrees(code, check, wrongIn(outcomes));
    }
  }

  /** Who acknowledges is inside every embargo; the public may see something else, as long as anything is withheld. */
  private async seenBy(code: EditionCode, today: CalendarDate): Promise<readonly CheckOutcomes[]> {
    const clocks: ClockRequest = { validOn: peildatumOf(code) as CalendarDate };
    const withheld = await withheldFrom(this.readModels, 'openbaar', today);
    const all = await this.queries.execute(new CheckReportQuery(clocks));
    if (withheld === undefined || withheld.publications.size === 0) return [all];
    return [all, await this.queries.execute(new CheckReportQuery({ ...clocks, withheld }))];
  }
}

function wrongIn(outcomes: readonly CheckOutcomes[]) {
  const wrong = outcomes.flatMap(({ uitkomsten }) => uitkomsten).filter(({ uitkomst }) => uitkomst === 'klopt niet');
  return [...new Map(wrong.map(({ code, ernst }) => [code, { code, ernst }])).values()];
}

/** Watches over what is told of an edition by itself. */
export class AcknowledgementWatch extends TellWatch {
  constructor(
    private readonly register: Register,
    private readonly acknowledgements: Acknowledgements,
  ) {
    super();
  }

  async before(stream: string, fact: Fact, { actor }: Parameters<TellWatch['before']>[2]): Promise<void> {
    const told = fact as EditionEvent;
    const code = editionStreams.codeOf(stream);
    if (code === null || told.type !== 'EditionCheckAcknowledged') return;
    assertRoleMay(actor, 'acknowledge-check');
    const { timeline } = await this.register.look<EditionEvent>(stream);
    await this.acknowledgements.assert(code, [told.data.check], timeline.facts);
  }
}

/** Watches over what a file tells of editions. */
export class AcknowledgementImportWatch extends ImportWatch {
  constructor(private readonly acknowledgements: Acknowledgements) {
    super();
  }

  async over<T>(told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
    for (const { stream, before, told: decided } of told) {
      const code = editionStreams.codeOf(stream);
      if (code === null) continue;
      const facts = decided.flatMap((each) => ('corrects' in each ? (each.replacement ?? []) : each)) as EditionEvent[];
      const checks = facts.flatMap((fact) => (fact.type === 'EditionCheckAcknowledged' ? [fact.data.check] : []));
      await this.acknowledgements.assert(code, checks, [...(before.facts as readonly EditionEvent[]), ...facts]);
    }
    return record([]);
  }
}
