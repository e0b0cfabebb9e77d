import { type ShapeOf, shape } from '@peildatum/kernel';
import { REPORT_SHAPES } from '@peildatum/reporting';
import { namesOf, noNames, rowShape, type ToldAnswer } from '@peildatum/tables';
import { type Cause, Comparison, changeFields, type Side } from '../domain/comparison.js';
import { COMPARISON_SHAPES } from '../domain/comparison-shapes.js';
import { FigurePoint, Series } from '../domain/series.js';
import { LISTS } from './words.js';

const { count, date, instant, list, nullable, object, oneOf, text } = shape;

/** The one list of a comparison, and that of a series. */
export const [CHANGES, POINTS] = ['wijzigingen', 'punten'] as const;

const ACTIONS = 'acties';

const clocks = object({
  geldigOp: date('De peildatum.'),
  bekendOp: nullable(instant('Wat er toen bekend was.')),
  volgnummer: count('Tot en met welke gebeurtenis.'),
});
const words = (description: string) => nullable(list(nullable(text()), `${description} van die gebeurtenissen, in hun volgorde.`));

/** A change of a figure or of an action, whichever list it stands in. */
const Row = object({
  lijst: oneOf([...LISTS.map(({ naam }) => naam), ACTIONS], 'Wat voor wijziging het is.'),
  sleutel: nullable(text('De sleutel van het cijfer.')),
  naam: nullable(text('Wat er geteld is, in woorden; van een actie haar omschrijving.')),
  eenheid: nullable(changeFields.eenheid),
  soort: text('gewijzigd, nieuw of vervallen; van een actie wat er met haar gebeurde.'),
  oud: nullable(changeFields.oud),
  nieuw: nullable(changeFields.nieuw),
  verschil: nullable(changeFields.verschil),
  actie: nullable(text('De code van de actie.')),
  thematafel: nullable(text('De letter van de tafel van de actie, of de groep.')),
  cijfersVan: nullable(text('Het kwartaal van de cijfers achter de oude raming.')),
  cijfersTot: nullable(text('Het kwartaal van de cijfers achter de nieuwe raming.')),
  reden: nullable(text('Waarom oud en nieuw niet te vergelijken zijn.')),
  doorAantal: nullable(count('Door hoeveel gebeurtenissen.')),
  doorOnbekendOmdat: nullable(text('Waarom er geen gebeurtenis bij staat.')),
  door: nullable(
    object({
      volgnummer: words('Het nummer'),
      id: words('De id'),
      soort: words('De soort'),
      naam: words('De naam'),
      onderwerp: words('Het onderwerp'),
      geldigVanaf: words('De datum vanaf wanneer het geldt'),
      bekendOp: words('Het moment vanaf wanneer het bekend is'),
      rol: words('De rol'),
      organisatie: words('De organisatie'),
      corrigeert: words('Wat is gecorrigeerd'),
      reden: words('De reden'),
      bron: words('De bron'),
    }),
  ),
  van: clocks,
  tot: clocks,
});
type Row = ShapeOf<typeof Row>;

const NONE = {
  sleutel: null,
  eenheid: null,
  oud: null,
  nieuw: null,
  verschil: null,
  actie: null,
  thematafel: null,
  cijfersVan: null,
  cijfersTot: null,
};
const NO_CAUSE = { reden: null, doorAantal: null, doorOnbekendOmdat: null, door: null };

/** Every change of a comparison, those of actions after those of figures, as the rows of one table. */
function changesOf(comparison: Comparison): Row[] {
  const sides = { van: clocksOf(comparison.van), tot: clocksOf(comparison.tot) };
  const figures = LISTS.flatMap(({ naam: lijst }) =>
    comparison[lijst].map((change): Row => {
      return { ...NONE, ...NO_CAUSE, lijst, ...change, door: 'door' in change ? causeCells(change.door) : null, ...sides };
    }),
  );
  const actions = comparison.acties.flatMap(({ wat, thematafel, acties }) =>
    acties.map(
      ({ code, omschrijving }): Row => ({
        ...NONE,
        ...NO_CAUSE,
        lijst: ACTIONS,
        naam: omschrijving,
        soort: wat,
        actie: code,
        thematafel,
        ...sides,
      }),
    ),
  );
  return [...figures, ...actions];
}

const clocksOf = ({ klokken: { geldigOp, bekendOp, volgnummer } }: Side): Row['van'] => ({ geldigOp, bekendOp, volgnummer });

/** Of those events each field in one cell; what one of them has not is empty there, so that all cells are in one order. */
function causeCells(causes: readonly Cause[]): Row['door'] {
  const cell = (of: (cause: Cause) => string | number | null) => causes.map((cause) => String(of(cause) ?? ''));
  return {
    volgnummer: cell(({ volgnummer }) => volgnummer),
    id: cell(({ id }) => id),
    soort: cell(({ soort }) => soort),
    naam: cell(({ naam }) => naam),
    onderwerp: cell(({ onderwerp }) => onderwerp),
    geldigVanaf: cell(({ geldigVanaf }) => geldigVanaf),
    bekendOp: cell(({ bekendOp }) => bekendOp),
    rol: cell(({ rol }) => rol),
    organisatie: cell(({ organisatie }) => organisatie),
    corrigeert: cell(({ corrigeert }) => corrigeert),
    reden: cell(({ reden }) => reden),
    bron: cell(({ bron }) => bron),
  };
}

const namesOfAll = namesOf([...COMPARISON_SHAPES, ...REPORT_SHAPES]);
const [rowOfChange, rowOfPoint] = [rowShape(Row.schema, noNames), rowShape(FigurePoint.schema, namesOfAll)];

/** A comparison as tables: what it says once, and every change in one list. */
export const toldComparison = (comparison: Comparison): ToldAnswer => ({
  name: 'Vergelijking',
  answer: comparison,
  schema: Comparison.schema,
  resolve: namesOfAll,
  lists: [
    {
      name: CHANGES,
      meaning: 'Elke wijziging, met de klokken van beide kanten.',
      columns: rowOfChange.columns,
      rows: changesOf(comparison).map(rowOfChange.rowOf),
    },
  ],
});

/** A series as tables: what it says once, and its points. */
export const toldSeries = (series: Series): ToldAnswer => {
  const { sleutel, naam, eenheid, punten } = series;
  const rows = punten.map((punt) => rowOfPoint.rowOf({ sleutel, naam, eenheid, ...punt }));
  return {
    name: `Reeks ${sleutel}`,
    answer: series,
    schema: Series.schema,
    resolve: namesOfAll,
    lists: [{ name: POINTS, meaning: 'Het cijfer op elk punt.', columns: rowOfPoint.columns, rows }],
  };
};
