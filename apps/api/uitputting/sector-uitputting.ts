import type { Uptake } from '@peildatum/budgets';
import { euroOf } from '@peildatum/kernel';
import { answer, nullable, of, text, texts, yesNo } from '../answers/answer.js';
import { bedrag, bedragOf } from '../reading/bedrag.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

/** What became of a budget in one sector. */
export class SectorUitputting extends answer({
  sector: nullable(text('De sector of het domein; null: de bron zegt het niet.')),
  oormerk: nullable(text('Het oormerk waar zij onder valt, zolang dat er is; null: geen.')),
  goedgekeurd: bedrag('Goedgekeurd, in euro.'),
  betaald: bedrag('Betaalbaar gesteld of betaald, in euro.'),
  vrijgegeven: bedrag('Definitief vrijgegeven, in euro.'),
  resteert: nullable(
    bedrag(
      'Wat voor deze sector resteert, in euro: de rest van haar oormerk en van het vrije deel. Sectoren van één oormerk delen die rest, ' +
        'en alle sectoren het vrije deel. Null als het totaal niet bekend is.',
    ),
  ),
}) {}

export class OormerkUitputting extends answer({
  oormerk: text('De naam.'),
  sectoren: texts('De sectoren, samen.'),
  deel: of(GenoemdBedrag),
  vrijgegeven: yesNo('Of het is vrijgegeven: dan hoort het bij het vrije deel.'),
  gebruikt: bedrag('Wat ervan is gebruikt, langs welke weg ook, in euro.'),
  resteert: bedrag('Wat ervan resteert, in euro; nooit onder nul.'),
  daarboven: bedrag('Wat zijn sectoren daarboven gebruiken, in euro; dat komt uit het vrije deel.'),
}) {}

/** The part that no earmark takes. */
export class VrijeUitputting extends answer({
  deel: nullable(bedrag('Hoe groot het is, in euro; null als het totaal niet bekend is.')),
  gebruikt: nullable(bedrag('Wat ervan is gebruikt, in euro; null als van een overheveling geen bedrag is gepubliceerd.')),
  resteert: nullable(bedrag('Wat ervan resteert, in euro; null als het totaal niet bekend is.')),
}) {}

export const sectorUitputtingOf = (sector: Uptake['sectors'][number]): SectorUitputting => ({
  sector: sector.sector,
  oormerk: sector.earmark,
  goedgekeurd: euroOf(sector.approved),
  betaald: euroOf(sector.paid),
  vrijgegeven: euroOf(sector.released),
  resteert: bedragOf(sector.left),
});

export const oormerkUitputtingOf = (earmark: Uptake['earmarks'][number]): OormerkUitputting => ({
  oormerk: earmark.earmark,
  sectoren: earmark.sectors,
  deel: genoemdBedragOf(earmark.part),
  vrijgegeven: earmark.released,
  gebruikt: euroOf(earmark.used),
  resteert: euroOf(earmark.rest),
  daarboven: euroOf(earmark.beyond),
});

export const vrijeUitputtingOf = ({ part, used, rest }: Uptake['free']): VrijeUitputting => ({
  deel: bedragOf(part),
  gebruikt: bedragOf(used),
  resteert: bedragOf(rest),
});
