import type { Decimal } from '@peildatum/kernel';
import type { Report } from '../../domain/report.js';
import type { Made, Needed, NoTafel, Samenvatting } from '../../domain/samenvatting/samenvatting.js';
import { dutchDateOf, dutchDecimal, dutchNumber } from '../dutch.js';
import { dutchEuro, dutchPercent } from '../dutch-money.js';
import { paceBars, shareBar } from './bars.js';

const UNKNOWN = 'onbekend';

/** A row of the table: a tafel, what lies at none that is known, or everything. */
interface Row {
  readonly naam: string;
  readonly part: NoTafel;
  readonly mijlpalen: Samenvatting['geheel']['mijlpalen'] | null;
  readonly afgestemd: string;
  readonly geld: string;
  readonly bars: string;
}

/** What the template of the summary works with: its rows, its pictures, and the reasons of what is unknown. */
export function summaryWords({ samenvatting, klokken }: Report) {
  const { geheel, perThematafel, thematafelOnbekend, geld, doelen } = samenvatting;
  const parts = [...perThematafel, ...(thematafelOnbekend === null ? [] : [thematafelOnbekend])];
  const mostOfAny = mostOf(parts);
  const reasons = reasonsOf([...parts, geheel]);
  const row = (naam: string, id: string, part: NoTafel, most: number, more: Partial<Row> = {}): Row => ({
    naam,
    part,
    mijlpalen: null,
    afgestemd: 'n.v.t.',
    geld: UNKNOWN,
    bars: paceBars(
      { id: `tempo-${id}`, title: `Tempo, ${naam}`, description: paceText(part) },
      drawable(part.nodig),
      drawable(part.gemaakt),
      most,
    ),
    ...more,
  });
  return {
    summary: {
      known: klokken.bekendOp === null ? UNKNOWN : dutchDateOf(klokken.bekendOp),
      sentence: (over: string) => samenvatting.zinnen.find((zin) => zin.over === over)?.tekst ?? '',
      rows: [
        ...perThematafel.map((tafel) =>
          row(`${tafel.letter}. ${tafel.naam}`, tafel.letter.toLowerCase(), tafel, mostOfAny, {
            mijlpalen: tafel.mijlpalen,
            afgestemd: tafel.afgestemd ? 'ja' : 'nee',
          }),
        ),
        ...(thematafelOnbekend === null ? [] : [row('Thematafel onbekend', 'zonder-tafel', thematafelOnbekend, mostOfAny)]),
      ],
      whole: row('Geheel', 'alle', geheel, mostOf([geheel]), {
        mijlpalen: geheel.mijlpalen,
        afgestemd: `${agreedOf(samenvatting)} van ${perThematafel.length}`,
        geld: geld === null ? UNKNOWN : 'zie boven',
      }),
      agreed: agreedOf(samenvatting),
      reasons,
      noteOf: ({ onbekendOmdat }: Needed | Made): string => (onbekendOmdat === null ? '' : ` (${letterOf(reasons, onbekendOmdat)})`),
      pace: ({ waarde }: Needed | Made): string => (waarde === null ? UNKNOWN : dutchDecimal(waarde)),
      share: (aandeel: Decimal | null): string => (aandeel === null ? UNKNOWN : dutchPercent(dutchDecimal(aandeel))),
      bars: {
        dated: shareBar(...partBar('met-datum', 'Acties met een datum', geheel.metTermijn.aantal, geheel.acties.aantal)),
        numbered: shareBar(...partBar('met-getal', 'Doelen met een getal', doelen?.metGetal.aantal ?? 0, doelen?.alle.aantal ?? 0)),
        needed: shareBar(...wholePace('nodig', 'Tempo dat nodig is', geheel.nodig, geheel)),
        made: shareBar(...wholePace('gemaakt', 'Tempo dat is gemaakt', geheel.gemaakt, geheel)),
        budget: shareBar(...moneyBar('begroot', 'Begroot', geld?.begroot.bedrag?.bedrag, '100' as Decimal)),
        approved: shareBar(...moneyBar('goedgekeurd', 'Goedgekeurd', geld?.goedgekeurd.bedrag?.bedrag, geld?.goedgekeurd.aandeel)),
        paid: shareBar(...moneyBar('betaald', 'Betaalbaar gesteld of betaald', geld?.betaald.bedrag?.bedrag, geld?.betaald.aandeel)),
      },
    },
  };
}

const agreedOf = ({ perThematafel }: Samenvatting): number => perThematafel.filter(({ afgestemd }) => afgestemd).length;

/** Exact enough to draw, never to print. */
const drawable = ({ waarde }: Needed | Made): number | null => (waarde === null ? null : Number(waarde));

/** The longest bar of these; never zero, for by it is divided. */
const mostOf = (parts: readonly NoTafel[]): number =>
  Math.max(...parts.flatMap(({ nodig, gemaakt }) => [drawable(nodig) ?? 0, drawable(gemaakt) ?? 0]), 0) || 1;

const paceWords = ({ waarde }: Needed | Made): string => (waarde === null ? UNKNOWN : dutchDecimal(waarde));

const paceText = ({ nodig, gemaakt }: NoTafel): string =>
  `Staafdiagram met twee staven, in acties per kwartaal: nodig ${nodig.waarde !== null && nodig.ondergrens ? 'ten minste ' : ''}${paceWords(nodig)}, gemaakt ${paceWords(gemaakt)}.`;

type Bar = Parameters<typeof shareBar>;

const partBar = (id: string, title: string, part: number, whole: number): Bar => [
  { id: `deel-${id}`, title, description: `Staafdiagram met één staaf: ${dutchNumber(part)} van ${dutchNumber(whole)}.` },
  whole === 0 ? null : part / whole,
];

const wholePace = (id: string, title: string, pace: Needed | Made, whole: NoTafel): Bar => [
  {
    id: `deel-${id}`,
    title,
    description: `Staafdiagram met één staaf: ${paceWords(pace)}${pace.waarde === null ? '' : ' acties per kwartaal'}.`,
  },
  pace.waarde === null ? null : Number(pace.waarde) / mostOf([whole]),
];

const moneyBar = (id: string, title: string, amount: string | undefined, share: Decimal | null | undefined): Bar => [
  {
    id: `deel-${id}`,
    title,
    description: `Staafdiagram met één staaf: ${amount === undefined ? UNKNOWN : dutchEuro(amount)}${share == null ? '' : `, ${dutchPercent(dutchDecimal(share))} van het budget`}.`,
  },
  amount === undefined || share == null ? null : Number(share) / 100,
];

/** Why a pace is unknown, each reason once, in the order of the rows. */
const reasonsOf = (parts: readonly NoTafel[]): readonly { readonly letter: string; readonly reason: string }[] => {
  const reasons = new Set(
    parts.flatMap(({ nodig, gemaakt }) => [nodig.onbekendOmdat, gemaakt.onbekendOmdat]).filter((reason) => reason !== null),
  );
  return [...reasons].map((reason, i) => ({ letter: 'abcdef'.charAt(i), reason }));
};

const letterOf = (reasons: ReturnType<typeof reasonsOf>, wanted: string): string =>
  reasons.find(({ reason }) => reason === wanted)?.letter ?? '';
