import { fieldFault, InvalidInput, refusedField, saidBy } from '@peildatum/kernel';
import { Datum, Getal, Keuze, Tekst, Teksten } from '@peildatum/platform';
import type { MonitorEvent } from '../../domain/monitor.events.js';
import { assertTogether, Code, decimalOf, from, MonitorfeitInput } from './monitorfeit.input.js';
import { DOELSTATUS_WORDS, KWANTIFICERING_WORDS, TERMIJN_WORDS, VAST_TE_STELLEN_WORDS } from './words.js';

/** Of which target of which indicator. */
abstract class VanDoelInput extends MonitorfeitInput {
  @Code('De code van de indicator.')
  indicator!: string;

  @Code(
    'De code van het doel, eenmalig bij de indicator: dezelfde code vervangt het doel. Eindigt zij op norm, dan is het een norm: elke meting staat naast die van haar laatste dag.',
  )
  doel!: string;
}

export class DoelInput extends VanDoelInput {
  @Tekst(4_000, { omschrijving: 'Het doel zoals het er staat.' })
  tekst!: string;

  @Getal({ omschrijving: 'De waarde. Weggelaten: er is geen getal genoemd.', verplicht: false, voorbeeld: '80' })
  waarde?: string;

  @Tekst(100, { omschrijving: 'De eenheid. Weggelaten: die van de indicator.', verplicht: false, voorbeeld: 'procentpunt' })
  eenheid?: string;

  @Keuze(Object.values(KWANTIFICERING_WORDS), { omschrijving: 'Of er een getal is ("XX%" is nog-te-kwantificeren).' })
  kwantificering!: string;

  @Teksten(10, {
    opPlaats: true,
    omschrijving: 'Voor welk deel het geldt, één waarde per uitsplitsing. Weggelaten: het geheel.',
    verplicht: false,
  })
  van?: string[];

  @Tekst(300, { omschrijving: 'Waar het van uitgaat, zoals het er staat.', verplicht: false, voorbeeld: '45% in december 2021' })
  uitgangstekst?: string;

  @Getal({ omschrijving: 'De waarde waar het van uitgaat; hoort bij uitgangstekst.', verplicht: false })
  uitgangswaarde?: string;

  @Datum({ omschrijving: 'Van welke dag die waarde is; hoort bij uitgangstekst.', verplicht: false })
  uitgangsdatum?: string;

  @Datum({ omschrijving: 'Wanneer het bereikt moet zijn.', verplicht: false })
  datum?: string;

  @Tekst(200, { omschrijving: 'Die termijn zoals hij er staat.', verplicht: false, voorbeeld: 'uiterlijk in 2025' })
  datumtekst?: string;

  @Keuze(Object.values(TERMIJN_WORDS), {
    omschrijving: 'Of de bron een termijn noemt; nodig als datum en datumtekst ontbreken.',
    verplicht: false,
  })
  termijn?: string;

  @Keuze(Object.values(DOELSTATUS_WORDS), { omschrijving: 'Of het is afgesproken.' })
  status!: string;

  @Datum({ omschrijving: 'Op welke dag er iets over moest zijn afgesproken; hoort bij vastTeStellen.', verplicht: false })
  vastTeStellenUiterlijk?: string;

  @Keuze(Object.values(VAST_TE_STELLEN_WORDS), { omschrijving: 'Wat er dan moest zijn afgesproken.', verplicht: false })
  vastTeStellen?: string;

  @Getal({ omschrijving: 'De drempel: op deze waarde, of aan de slechte kant ervan, is actie nodig.', verplicht: false, voorbeeld: '5.9' })
  drempel?: string;
}

export class DoelGemistInput extends VanDoelInput {
  @Datum({ omschrijving: 'Op welke dag het uiterlijk afgesproken moest zijn.' })
  uiterlijk!: string;

  @Tekst(500, { omschrijving: 'Wat daarover te zeggen is.', verplicht: false })
  toelichting?: string;
}

export function factOfDoel(input: DoelInput): MonitorEvent {
  assertTogether(input, 'vastTeStellenUiterlijk', 'vastTeStellen');
  return {
    type: 'TargetSet',
    validFrom: from(input),
    data: {
      indicator: input.indicator,
      target: input.doel,
      text: input.tekst,
      value: decimalOf(input.waarde),
      unit: input.eenheid ?? null,
      quantified: saidBy(KWANTIFICERING_WORDS, input.kwantificering),
      of: input.van ?? [],
      baseline: baselineOf(input),
      due: dueOf(input),
      status: saidBy(DOELSTATUS_WORDS, input.status),
      settle:
        input.vastTeStellenUiterlijk === undefined || input.vastTeStellen === undefined
          ? null
          : { by: input.vastTeStellenUiterlijk, asks: saidBy(VAST_TE_STELLEN_WORDS, input.vastTeStellen) },
      threshold: decimalOf(input.drempel),
    },
  };
}

export const factOfDoelGemist = (input: DoelGemistInput): MonitorEvent => ({
  type: 'TargetAgreementMissed',
  validFrom: from(input),
  data: { indicator: input.indicator, target: input.doel, due: input.uiterlijk, note: input.toelichting ?? null },
});

function baselineOf({ uitgangstekst, uitgangswaarde, uitgangsdatum }: DoelInput) {
  if (uitgangstekst !== undefined) return { value: decimalOf(uitgangswaarde), date: uitgangsdatum ?? null, text: uitgangstekst };
  if (uitgangswaarde === undefined && uitgangsdatum === undefined) return null;
  throw refusedField('uitgangstekst', 'zeg waar het doel van uitgaat, zoals het er staat');
}

/** What contradicts itself is for the rules to refuse. */
function dueOf({ datum, datumtekst, termijn }: DoelInput) {
  if (datum === undefined && datumtekst === undefined && termijn === undefined)
    throw new InvalidInput([
      fieldFault('datum', `de datum van dit doel ontbreekt; noem datum of datumtekst, of zeg termijn ${TERMIJN_WORDS['not-in-source']}`),
    ]);
  return {
    date: datum ?? null,
    text: datumtekst ?? null,
    absent: termijn === undefined ? ('given' as const) : saidBy(TERMIJN_WORDS, termijn),
  };
}
