import { figureValue, knownKey, refusalOf } from '@peildatum/figures';
import { type CalendarDate, nearestWords, refusedField } from '@peildatum/kernel';
import { fact, type WrittenFacts } from '@peildatum/subjects';
import { FIXED_TEXT_KEYS, isFixedText, textFault } from '../domain/fixed-texts.js';
import type { GovernanceEvent } from '../domain/governance.events.js';
import { BoDatumInput, EditieInput, GepubliceerdInput, PartijenInput, RapporttitelInput, VasteTekstInput } from './governance.input.js';

/** What can be told of the report's own parameters, by the words for it. What is about an edition holds from its peildatum. */
export const governanceFacts = {
  partijen: fact(
    PartijenInput,
    ({ aantal, geldigVanaf }) => ({
      type: 'PartyCountEstablished' as const,
      validFrom: geldigVanaf as CalendarDate,
      data: { count: aantal },
    }),
    {
      description: 'Hoeveel partijen het akkoord heeft.',
      example: { aantal: '15', geldigVanaf: '2022-09-16' },
    },
  ),
  rapporttitel: fact(
    RapporttitelInput,
    ({ akkoord, titel, geldigVanaf }) => ({
      type: 'ReportTitleEstablished' as const,
      validFrom: geldigVanaf as CalendarDate,
      data: { agreement: akkoord, title: titel },
    }),
    {
      description: 'Hoe het akkoord en de rapportage heten.',
      example: { akkoord: 'Integraal Zorgakkoord', titel: 'Voortgangsrapportage', geldigVanaf: '2022-09-16' },
    },
  ),
  editie: fact(
    EditieInput,
    (input) => ({
      type: 'ReportEditionOpened' as const,
      validFrom: input.peildatum as CalendarDate,
      data: {
        peildatum: input.peildatum,
        label: input.naam,
        comparedWith: comparedWith(input),
        dataDates: dataDates(input),
        countedObject: input.tel ?? null,
      },
    }),
    {
      description: 'Een editie van de rapportage: haar peildatum, waarmee zij vergelijkt, van wanneer haar cijfers zijn en wat zij telt.',
      example: {
        peildatum: '2025-05-20',
        naam: 'Q2 2025',
        sinds: 'Q4 2024',
        sindsDatum: '2024-11-18',
        zinKwartaal: '2024-Q4',
        nzaDatum: '2025-05-01',
        vwsPeildatum: '2025-05-01',
        tel: 'snelle-toetsen',
      },
    },
  ),
  'bo-datum': fact(
    BoDatumInput,
    ({ peildatum, datum }) => ({
      type: 'BoardMeetingScheduled' as const,
      validFrom: peildatum as CalendarDate,
      data: { peildatum, meetsOn: datum },
    }),
    {
      description: 'Wanneer het Bestuurlijk overleg een editie bespreekt.',
      example: { peildatum: '2025-05-20', datum: '2025-06-04' },
    },
  ),
  'vaste-tekst': fact(
    VasteTekstInput,
    ({ code, tekst, geldigVanaf }) => ({
      type: 'ReportTextEstablished' as const,
      validFrom: geldigVanaf as CalendarDate,
      data: { text: code, body: fixedText(code, tekst) },
    }),
    {
      description: 'Wat een vaste tekst van de rapportage vanaf een datum zegt: een definitie, een voorbehoud, een noot.',
      example: {
        code: 'bedragen.raming',
        tekst: 'verwacht, met wat betaalbaar gesteld of betaald is',
        geldigVanaf: '2025-09-05',
      },
    },
  ),
  gepubliceerd: fact(
    GepubliceerdInput,
    ({ peildatum, cijfer, gepubliceerdIn, waarde, toelichting }) => ({
      type: 'FigurePublished' as const,
      validFrom: peildatum as CalendarDate,
      data: {
        peildatum,
        figure: knownFigure(cijfer),
        publishedIn: gepubliceerdIn as 'rapport' | 'brief' | 'jaarverslag',
        value: waarde === undefined ? null : publishedValue(cijfer, waarde),
        note: toelichting ?? null,
      },
    }),
    {
      description: 'Wat ergens over een cijfer is gepubliceerd; het rapport zet het naast wat het register telt.',
      example: {
        peildatum: '2025-05-20',
        cijfer: 'acties.afgerond',
        gepubliceerdIn: 'brief',
        waarde: '231',
        toelichting: 'brief aan de Kamer',
      },
    },
  ),
} satisfies WrittenFacts<GovernanceEvent>;

function comparedWith({ sinds, sindsDatum }: EditieInput) {
  if (sinds === undefined && sindsDatum === undefined) return null;
  if (sinds !== undefined && sindsDatum !== undefined) return { label: sinds, date: sindsDatum };
  const field = sinds === undefined ? 'sinds' : 'sindsDatum';
  throw refusedField(field, 'sinds en sindsDatum horen bij elkaar; vul beide in');
}

function dataDates({ zinKwartaal, nzaDatum, vwsPeildatum }: EditieInput) {
  const [year, quarter] = zinKwartaal?.split('-Q').map(Number) ?? [];
  return {
    figures: year === undefined || quarter === undefined ? null : { year, quarter },
    nza: nzaDatum ?? null,
    vws: vwsPeildatum ?? null,
  };
}

function fixedText(key: string, body: string | undefined): string | null {
  if (!isFixedText(key)) {
    const near = nearestWords(key, FIXED_TEXT_KEYS);
    const advice = near.length === 0 ? `kies uit ${FIXED_TEXT_KEYS.join(', ')}` : `bedoelt u ${near.join(' of ')}?`;
    throw refusedField('code', `'${key}' is geen vaste tekst van de rapportage; ${advice}`);
  }
  const fault = body === undefined ? null : textFault(key, body);
  if (fault !== null) throw refusedField('tekst', fault);
  return body ?? null;
}

function knownFigure(key: string): string {
  const refusal = refusalOf(key);
  if (refusal !== null) throw refusedField('cijfer', refusal);
  return key;
}

function publishedValue(key: string, text: string): string {
  const { value, fault } = figureValue(knownKey(key)?.pattern.kind ?? 'getal', text);
  if (value === undefined) throw refusedField('waarde', fault ?? 'is geen waarde van dit cijfer');
  return value;
}
