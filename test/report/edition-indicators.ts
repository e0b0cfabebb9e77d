import type { Report } from '@peildatum/reporting';
import type { EditionValue } from './edition-values.js';

type Sectie = NonNullable<Report['arbeidsmarkt']>;
type Indicator = Sectie['delen'][number]['indicatoren'][number];
type Computed = Readonly<Record<string, EditionValue | null | undefined>>;

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** What the register has of sections 11 and 12, by the paths of the edition files: all but the values, that stood in charts. */
export const indicatorValues = (report: Report): Computed => ({ ...labourMarket(report), ...access(report) });

/** May prints them in an order of its own, and no deeltijdfactor (004 r. 10370-10380). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  '2025-05-20': ['vacaturegraad', 'aandeel-werknemers', 'regeldruk', 'ziekteverzuim'],
};

function labourMarket({ arbeidsmarkt, klokken }: Report): Computed {
  const all = indicatorsOf(arbeidsmarkt);
  const order = ORDER[klokken.geldigOp] ?? all.map(({ code }) => code);
  return Object.assign(
    {},
    ...order.map((code, i) => {
      const indicator = all.find((each) => each.code === code);
      const path = `arbeidsmarkt.indicatoren[${i}]`;
      return { [`${path}.naam`]: indicator?.naam, [`${path}.definitie`]: indicator?.definitie };
    }),
  );
}

function access({ toegankelijkheid }: Report): Computed {
  const all = indicatorsOf(toegankelijkheid);
  const of = (code: string) => all.find((each) => each.code === code);
  const path = 'toegankelijkheid';
  const practices = of('huisartsen-wachtlijst');
  const msz = all.filter(({ code }) => code.startsWith('msz-'));
  const wlz = of('wlz-wachtenden');
  const ggz = all.filter(({ code }) => code.startsWith('ggz-'));
  return {
    'report.peildata_per_onderdeel.huisartsen_wachtlijst': monthOf(practices),
    'report.peildata_per_onderdeel.wachttijden_msz': msz[0]?.meting?.datadatum,
    'report.peildata_per_onderdeel.wachtenden_wlz': monthOf(wlz),
    'report.peildata_per_onderdeel.wachttijden_ggz': monthOf(ggz[0]),
    [`${path}.huisartsen.data_tm`]: dataMonth(practices),
    ...cells(`${path}.huisartsen.klassen_wachtenden`, practices, ''),
    [`${path}.wachttijden_msz.bron`]: msz[0]?.eigenaar,
    [`${path}.wachttijden_msz.data_tm`]: dataDay(msz[0]),
    [`${path}.wachttijden_msz.reeksen`]: msz.map(({ naam }) => capitalised(naam.replace('Wachttijd ', ''))).join(' '),
    [`${path}.wachtenden_wlz.data_tm`]: dataMonth(wlz),
    ...cells(`${path}.wachtenden_wlz.groepen`, wlz, 'Wachtenden '),
    [`${path}.wachttijden_ggz.peilmaand`]: monthOf(ggz[0]),
    ...Object.fromEntries(
      ['totaal', 'behandeling', 'aanmelding'].map((name) => [`${path}.wachttijden_ggz.treeknorm_${name}_weken`, norm(of(`ggz-${name}`))]),
    ),
    ...Object.fromEntries(ggz.map(({ naam }, i) => [`${path}.wachttijden_ggz.grafiek.reeksen[${i}]`, naam])),
    ...cells(`${path}.wachttijden_ggz.grafiek.panelen`, ggz[0], ''),
  };
}

const indicatorsOf = (section: Sectie | null): readonly Indicator[] => (section?.delen ?? []).flatMap(({ indicatoren }) => indicatoren);

/** `2025-03`, as the edition files write it. */
const monthOf = (indicator: Indicator | undefined): string | undefined => indicator?.meting?.datadatum?.slice(0, 7);

const written = (date: string): readonly [number, string, string] => [
  Number(date.slice(8)),
  MONTHS[Number(date.slice(5, 7)) - 1] ?? '',
  date.slice(0, 4),
];

function dataMonth(indicator: Indicator | undefined): string | undefined {
  const date = indicator?.meting?.datadatum;
  return date ? `Data t/m ${written(date).slice(1).join(' ')}` : undefined;
}

function dataDay(indicator: Indicator | undefined): string | undefined {
  const date = indicator?.meting?.datadatum;
  return date ? `Data t/m ${written(date).join(' ')}` : undefined;
}

const cells = (path: string, indicator: Indicator | undefined, before: string): Computed =>
  Object.fromEntries((indicator?.meting?.cellen ?? []).map(({ van }, i) => [`${path}[${i}]`, van[0] && `${before}${van[0]}`]));

const norm = (indicator: Indicator | undefined): number | undefined => {
  const value = indicator?.normen[0]?.waarde;
  return value ? Number(value) : undefined;
};

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
