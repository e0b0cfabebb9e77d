import { MAY, NOVEMBER } from '../moments.js';
import { type Data, OWNERS } from './monitor-lines.js';

type Indicator = Pick<
  Data<'IndicatorDefined'>,
  'indicator' | 'title' | 'unit' | 'direction' | 'disaggregations' | 'owner' | 'group' | 'text'
> & { readonly source: string };

const ggz = (indicator: string, title: string, source: string): Indicator => ({
  indicator,
  title,
  group: 'Wachttijden ggz',
  owner: OWNERS.nza,
  unit: 'weken',
  direction: 'lower',
  disaggregations: ['hoofddiagnosegroep'],
  text: 'Landelijk gemiddelde per hoofddiagnosegroep.',
  source,
});

const msz = (indicator: string, title: string): Indicator => ({
  indicator,
  title,
  group: 'Wachttijden msz',
  owner: OWNERS.nza,
  unit: 'weken',
  direction: 'lower',
  disaggregations: ['regio'],
  text: null,
  source: '000 r. 603-614; 004 r. 10434-10446 (zonder norm; de eenheid is niet gedrukt, weken is die van de ggz)',
});

export const ACCESS_INDICATORS: readonly Indicator[] = [
  {
    indicator: 'huisartsen-wachtlijst',
    title: 'Wachtlijsten voor een huisarts, gemeenten per klasse',
    group: 'Huisartsenzorg',
    owner: OWNERS.nza,
    unit: 'gemeenten',
    direction: 'none',
    disaggregations: ['klasse wachtenden'],
    text: 'Het aantal Nederlanders per gemeente dat zich meldt voor zorgbemiddeling bij een zorgverzekeraar. De cijfers reflecteren niet het werkelijk aantal Nederlanders zonder huisarts.',
    source: '000 r. 580-594; 004 r. 10403-10429',
  },
  msz('msz-behandeling', 'Wachttijd behandeling'),
  msz('msz-polikliniek', 'Wachttijd polikliniekbezoek'),
  msz('msz-diagnostiek', 'Wachttijd diagnostiek'),
  {
    indicator: 'wlz-wachtenden',
    title: 'Wachtenden langdurige zorg',
    group: 'Wachtenden langdurige zorg',
    owner: OWNERS.zorginstituut,
    unit: 'wachtenden',
    direction: 'lower',
    disaggregations: ['sector'],
    text: 'Het aantal wachtenden met een Wlz-indicatie in de gehandicaptenzorg, de langdurige ggz, en de verpleging en verzorging.',
    source: '000 r. 625-642; 004 r. 10448-10472',
  },
  ggz('ggz-totaal', 'Totale wachttijd', '000 r. 652; 004 r. 10474-10478'),
  ggz('ggz-behandeling', 'Behandelwachttijd', '000 r. 656; 004 r. 10483-10488'),
  ggz('ggz-aanmelding', 'Aanmeldwachttijd', '000 r. 654; 004 r. 10488-10491'),
];

/** "de veldnorm voor de maximaal aanvaardbare" wachttijd; the one for aanmelding is printed in May alone. */
export const TREEKNORMEN = [
  {
    edition: NOVEMBER.peildatum,
    indicator: 'ggz-totaal',
    weeks: 14,
    words: 'Treeknorm: een totale wachttijd van ten hoogste 14 weken.',
    source: '000 r. 652; 004 r. 10476-10477',
  },
  {
    edition: NOVEMBER.peildatum,
    indicator: 'ggz-behandeling',
    weeks: 10,
    words: 'Treeknorm: een behandelwachttijd van ten hoogste 10 weken.',
    source: '000 r. 656; 004 r. 10485',
  },
  {
    edition: MAY.peildatum,
    indicator: 'ggz-aanmelding',
    weeks: 4,
    words: 'Treeknorm: een aanmeldwachttijd van ten hoogste 4 weken.',
    source: '004 r. 10488-10489',
  },
] as const;
