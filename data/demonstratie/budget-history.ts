import { BREAKTHROUGH_MEANS, type BudgetEvent, type StatedPart, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { type CalendarDate, type Cents, type Instant, parseDate, toCents } from '@peildatum/kernel';
import { budgetLine, derived, type Line, type Origin, published } from './line.js';
import { JULY_LETTER, LISTED_ON, MAY, NOVEMBER } from './moments.js';
import { VWS_DATA_DATE, VWS_TABLE, VWS_VALID_FROM } from './vws-table.js';

/** The transformatiemiddelen and the doorbraakmiddelen, in the order in which things became known. */
export function budgetHistory(): readonly Line[] {
  return [...agreed(), ...vwsTable(), ...split(), ...extended(), ...breakthrough()];
}

const stated = (millions: string, bound: StatedPart['bound'], text: string | null): StatedPart => ({
  amount: ofMillions(millions),
  bound,
  text,
});

/** `9,323` million in cents. */
function ofMillions(text: string): Cents {
  const [whole = '', decimals = ''] = text.split(',');
  return toCents(BigInt(whole) * 100_000_000n + BigInt(decimals.padEnd(8, '0')));
}

const means = (knownFrom: Instant, validFrom: CalendarDate, event: Step, origin: Origin): Line =>
  budgetLine(TRANSFORMATION_MEANS, knownFrom, { ...event, validFrom } as BudgetEvent, origin);

type Step = BudgetEvent extends infer E ? (E extends BudgetEvent ? Omit<E, 'validFrom'> : never) : never;

const SINCE_CONCEPT = 'geldt hier vanaf het conceptakkoord (r. 5)';

/** "Van deze € 2,8 miljard is 50% … geormerkt … naar rato van omvang sector" (001 r. 469). */
const EARMARKS = [
  { earmark: 'msz', sectors: ['MSZ'], millions: '940' },
  { earmark: 'ggz', sectors: ['GGZ'], millions: '160' },
  { earmark: 'huisartsenzorg-mdz', sectors: ['Huisartsen', 'MDZ'], millions: '160' },
  { earmark: 'wijkverpleging', sectors: ['Wijkverpleging'], millions: '140' },
] as const;

const YEARS = [2023, 2024, 2025, 2026];

function agreed(): readonly Line[] {
  const told = (event: Step, origin: Origin) => means(NOVEMBER.knownFrom, LISTED_ON, event, origin);
  return [
    told(
      {
        type: 'BudgetEstablished',
        data: { title: 'Transformatiemiddelen Integraal Zorgakkoord', total: stated('2800', 'exact', '€ 2,8 miljard'), decidedBy: null },
      },
      published(`001 r. 468; ${SINCE_CONCEPT}`),
    ),
    told(
      { type: 'BudgetTermSet', data: { until: parseDate('2026-12-31'), decidedBy: null } },
      published(`001 r. 499 (looptijd 2023 t/m 2026); ${SINCE_CONCEPT}`),
    ),
    ...EARMARKS.map(({ earmark, sectors, millions }) =>
      told(
        {
          type: 'EarmarkSet',
          data: { earmark, sectors: [...sectors], part: stated(millions, 'exact', `€ ${millions} miljoen`), until: null },
        },
        published(`001 r. 469; ${SINCE_CONCEPT}`),
      ),
    ),
    ...YEARS.map((year) =>
      told(
        { type: 'TrancheSet', data: { year, part: stated('608', 'exact', null) } },
        derived(`001 r. 2304-2305: 380 + 228; de vier jaren zijn samen 2.432, de andere 368 zijn niet verdeeld; ${SINCE_CONCEPT}`),
      ),
    ),
  ];
}

const vwsTable = (): readonly Line[] =>
  VWS_TABLE.map(({ name, table, title, millions, line, note, earmark, fromEnvelope }) =>
    means(
      NOVEMBER.knownFrom,
      VWS_VALID_FROM,
      {
        type: 'VwsLineSet',
        data: {
          line: name,
          table,
          title,
          part: stated(millions, 'exact', `€ ${millions} mln.`),
          earmark,
          fromOtherEnvelope:
            fromEnvelope === undefined
              ? null
              : { envelope: 'Passende Zorg', part: stated(fromEnvelope, 'exact', `€ ${fromEnvelope} mln.`) },
          dataDate: VWS_DATA_DATE,
        },
      },
      published(`000 r. ${line}, ${note}; peildatum mei 2024 (r. 410): de laatste dag`),
    ),
  );

/** Through whom it is paid; the budget stays what it was. */
function split(): readonly Line[] {
  const parts = (insurers: StatedPart, vws: StatedPart) => ({
    parts: [
      { channel: 'insurers' as const, part: insurers },
      { channel: 'vws' as const, part: vws },
    ],
  });
  const vws = stated('400', 'about', 'vooralsnog ca. € 400 miljoen van de € 2,8 miljard');
  return [
    means(
      NOVEMBER.knownFrom,
      VWS_VALID_FROM,
      { type: 'BudgetSplitByChannel', data: parts(stated('2400', 'about', null), vws) },
      derived('000 r. 408: ca. 400 van 2.800 via VWS, dus 2.400 via verzekeraars; peildatum mei 2024 (r. 410): de laatste dag'),
    ),
    means(
      MAY.knownFrom,
      MAY.peildatum,
      { type: 'BudgetSplitByChannel', data: parts(stated('2400', 'exact', '€ 2,4 miljard'), vws) },
      published('004 r. 309 (het beschikbaar gestelde bedrag); 000 r. 408 (via VWS)'),
    ),
  ];
}

/** What the agreement of 3 July 2025 does: a longer term, and earmarks that are not extended with it. */
function extended(): readonly Line[] {
  const told = (event: Step, origin: Origin) => means(JULY_LETTER.knownFrom, JULY_LETTER.writtenOn, event, origin);
  return [
    told(
      { type: 'BudgetTermSet', data: { until: parseDate('2028-12-31'), decidedBy: 'AZWA-partijen (onderhandelaarsakkoord)' } },
      published('004 r. 6933-6935; vanaf de datum van het onderhandelaarsakkoord (r. 1173)'),
    ),
    ...EARMARKS.map(({ earmark, sectors, millions }) =>
      told(
        {
          type: 'EarmarkSet',
          data: {
            earmark,
            sectors: [...sectors],
            part: stated(millions, 'exact', `€ ${millions} miljoen`),
            until: parseDate('2026-12-31'),
          },
        },
        published('004 r. 6939-6943 (t/m 2026 van toepassing, niet verlengd); 001 r. 469 (bedrag)'),
      ),
    ),
  ];
}

/** "€ 400 miljoen per jaar" in 2027 and 2028, of which 100 for the sociaal domein. */
function breakthrough(): readonly Line[] {
  const told = (event: Step, origin: Origin) =>
    budgetLine(BREAKTHROUGH_MEANS, JULY_LETTER.knownFrom, { ...event, validFrom: JULY_LETTER.writtenOn } as BudgetEvent, origin);
  return [
    told(
      { type: 'BudgetEstablished', data: { title: 'Doorbraakmiddelen', total: stated('800', 'exact', null), decidedBy: null } },
      derived('004 r. 6955-6957: twee jaren van € 400 miljoen; vanaf de datum van het onderhandelaarsakkoord (r. 1173)'),
    ),
    told(
      { type: 'BudgetTermSet', data: { until: parseDate('2028-12-31'), decidedBy: null } },
      published('004 r. 6955 (voor de jaren 2027 en 2028)'),
    ),
    ...[2027, 2028].map((year) =>
      told(
        {
          type: 'BreakthroughCeilingSet',
          data: {
            year,
            ceiling: stated('400', 'exact', '€ 400 miljoen per jaar'),
            socialDomain: stated('100', 'exact', '100 mln in 2027 en in 2028'),
            // It was agreed in the text itself; no decision of the board is published.
            decision: null,
          },
        },
        published('004 r. 6955-6957, 5311-5312 (sociaal domein)'),
      ),
    ),
  ];
}
