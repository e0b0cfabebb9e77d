import {
  budgetYearStart,
  FRAMEWORK_SECTORS,
  type FrameworkEvent,
  type FrameworkSector,
  frameworkCode,
  frameworkStreams,
  quarterEnd,
} from '@peildatum/budgets';
import { type CalendarDate, parseDate } from '@peildatum/kernel';
import type { PublicationCode } from '@peildatum/publications';
import { type Line, lineOf, type Origin, published } from '../line.js';
import { type Edition, LISTED_ON, MAY, NOVEMBER } from '../moments.js';
import { ofMillions, percent, type Row, rowsOf, type SourceFiles, stated, unreadable } from '../source-files.js';

const DOCUMENTS: Readonly<Record<string, string>> = { [NOVEMBER.peildatum]: '000', [MAY.peildatum]: '004' };
const YEARS = [2024, 2023];

/** "Stand ultimo oktober 2024": May kept that label with figures of the fourth quarter, so of those no date is known. */
const DATA_DATES: Readonly<Record<string, CalendarDate>> = { [NOVEMBER.peildatum]: parseDate('2024-10-31') };

/** A table of one year, by its rows; the growth stands in a note below it. */
type Cells = (row: string) => Row;

/** The kader that both editions print, of no price level that they name. */
export function reportedFrameworks(files: SourceFiles): readonly Line[] {
  return YEARS.flatMap((year) => {
    const kader = tableOf(files, NOVEMBER, year)('kader');
    return FRAMEWORK_SECTORS.map((sector) =>
      told(
        NOVEMBER,
        sector,
        year,
        LISTED_ON,
        {
          type: 'FrameworkSet',
          data: {
            sector,
            year,
            series: 'rapportage',
            agreement: 'IZA',
            lines: [],
            total: stated(kader(sector)),
            growth: null,
            note: 'De voortgangsrapportage noemt het prijspeil niet.',
          },
        },
        published(`${at(NOVEMBER, kader)}; geldt hier vanaf het conceptakkoord (001 r. 5)`),
      ),
    );
  });
}

/** The columns of both tables of an edition: estimates, the fund, and the growth of expensive medicines. */
export function editionFigures(files: SourceFiles, edition: Edition, publication: PublicationCode): readonly Line[] {
  return YEARS.flatMap((year) => {
    const table = tableOf(files, edition, year);
    return [
      ...FRAMEWORK_SECTORS.map((sector) => estimate(edition, sector, year, table, publication)),
      // The fund is the same in both editions: what is known already is not told again.
      ...(edition === NOVEMBER ? [fund(edition, year, table, publication)] : []),
      medicines(edition, year, table, publication),
    ];
  });
}

function estimate(edition: Edition, sector: FrameworkSector, year: number, table: Cells, publication: PublicationCode): Line {
  const spent = table('uitgaven');
  const balance = table('balanspost')(sector);
  return told(
    edition,
    sector,
    year,
    quarterEnd(edition.dataDates.figures),
    {
      type: 'ExpenditureEstimated',
      data: {
        publication,
        label: spent('omschrijving'),
        figures: edition.dataDates.figures,
        amount: stated(spent(sector)),
        balanceItem: balance === '' ? null : percent(balance),
        provisional: 'provisional',
        dataDate: DATA_DATES[edition.peildatum] ?? null,
        printed: {
          difference: ofMillions(table('verschil')(sector)),
          correction: ofMillions(table('correctie_dure_geneesmiddelen')(sector)),
          remaining: ofMillions(table('resterend_verschil')(sector)),
        },
      },
    },
    published(`${at(edition, spent)}-${table('balanspost')('bron_regel')}`),
  );
}

function fund(edition: Edition, year: number, table: Cells, publication: PublicationCode): Line {
  const row = table('fonds_wijkverpleging');
  const name = /Aanspraak (.+) \(buiten Zvw\)/.exec(row('omschrijving'))?.[1];
  if (name === undefined) throw unreadable('kaders-rapportage.csv', 'de rij van het fonds noemt geen fonds');
  return told(
    edition,
    'wijkverpleging',
    year,
    budgetYearStart(year),
    { type: 'FundClaimSet', data: { publication, fund: name, amount: stated(row('wijkverpleging')) } },
    published(at(edition, row)),
  );
}

function medicines(edition: Edition, year: number, table: Cells, publication: PublicationCode): Line {
  const row = table('groei_dure_geneesmiddelen');
  return told(
    edition,
    'msz',
    year,
    quarterEnd(edition.dataDates.figures),
    {
      type: 'MedicineGrowthReported',
      data: {
        publication,
        figures: edition.dataDates.figures,
        growth: percent(row('msz')),
        base: null,
        note: 'Over welk bedrag deze groei gaat is niet gepubliceerd.',
      },
    },
    published(at(edition, row)),
  );
}

function tableOf(files: SourceFiles, { peildatum }: Edition, year: number): Cells {
  const rows = rowsOf(files, 'kaders-rapportage.csv').filter((row) => row('editie') === peildatum && row('jaar') === String(year));
  return (name) => {
    const row = rows.find((each) => each('rij') === name);
    if (!row) throw unreadable('kaders-rapportage.csv', `rij ${name} van ${year} ontbreekt in de editie van ${peildatum}`);
    return row;
  };
}

const at = ({ peildatum }: Edition, row: Row): string => `${DOCUMENTS[peildatum]} r. ${row('bron_regel')}`;

type Step = FrameworkEvent extends infer E ? (E extends FrameworkEvent ? Omit<E, 'validFrom'> : never) : never;

const told = ({ knownFrom }: Edition, sector: FrameworkSector, year: number, validFrom: CalendarDate, step: Step, origin: Origin): Line =>
  lineOf(frameworkStreams.of(frameworkCode(sector, year)), knownFrom, { ...step, validFrom } as FrameworkEvent, origin);
