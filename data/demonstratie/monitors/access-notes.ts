import { MAY, NOVEMBER } from '../moments.js';

/** What the editions say in words of figures that they print in charts. */
export const ACCESS_NOTES: readonly {
  readonly edition: string;
  readonly indicator: string;
  readonly measurement: string | null;
  readonly note: string;
  readonly artefact: 'artefact' | 'explanation';
  /** From when the note holds, where that is not the peildatum. */
  readonly on?: string;
  readonly source: string;
}[] = [
  {
    edition: NOVEMBER.peildatum,
    indicator: 'huisartsen-wachtlijst',
    measurement: 'huisartsen-wachtlijst-2024-09',
    note: 'Landelijk gestegen in het tweede en derde kwartaal van 2024. De meeste wachtenden: Enschede, Leeuwarden, Hendrik-Ido-Ambacht, Vlissingen, Goes en Bergen op Zoom.',
    artefact: 'explanation',
    source: '000 r. 582',
  },
  {
    edition: NOVEMBER.peildatum,
    indicator: 'msz-behandeling',
    measurement: 'msz-behandeling-2024-10',
    note: 'Landelijk ongeveer gelijk. In Euregio en Oost even lang of korter dan voor de polikliniek; in Limburg en West ligt de polikliniek beduidend lager.',
    artefact: 'explanation',
    source: '000 r. 605',
  },
  {
    edition: NOVEMBER.peildatum,
    indicator: 'ggz-totaal',
    measurement: 'ggz-totaal-2024-10',
    note: 'Basis ggz ligt precies op de Treeknorm, alle andere hoofddiagnosegroepen erboven.',
    artefact: 'explanation',
    source: '000 r. 652',
  },
  {
    edition: NOVEMBER.peildatum,
    indicator: 'ggz-aanmelding',
    measurement: 'ggz-aanmelding-2024-10',
    note: 'Bij de Restgroep daalt de wachttijd sinds mei 2024, waarschijnlijk door interventies op de kwaliteit van de data-aanlevering.',
    artefact: 'artefact',
    source: '000 r. 654',
  },
  {
    edition: MAY.peildatum,
    indicator: 'huisartsen-wachtlijst',
    measurement: 'huisartsen-wachtlijst-2025-03',
    note: 'Circa 150 personen meer in maart 2025 dan in december 2024. De meeste wachtenden: Enschede, Hendrik-Ido-Ambacht, Bergen op Zoom, Purmerend, Vlissingen en Steenwijkerland.',
    artefact: 'explanation',
    source: '004 r. 10410-10417',
  },
  {
    edition: MAY.peildatum,
    indicator: 'msz-behandeling',
    measurement: 'msz-behandeling-2025-04',
    note: 'Landelijk ongeveer gelijk. In Euregio, Oost, Zuidwest en Zwolle even lang of korter dan voor de polikliniek; in Limburg, Noordwest en West ligt de polikliniek beduidend lager.',
    artefact: 'explanation',
    source: '004 r. 10438-10445',
  },
  {
    edition: MAY.peildatum,
    indicator: 'wlz-wachtenden',
    measurement: null,
    note: 'De piek in januari 2025 komt door een thuiszorgaanbieder met een nieuwe AGB-code: de wachtstatus van zijn cliënten ontbrak en zij telden automatisch weer als actief wachtend. Vanaf 1 februari 2025 zet de normale trend door.',
    artefact: 'artefact',
    on: '2025-01-01',
    source: '004 r. 10457-10469',
  },
  {
    edition: MAY.peildatum,
    indicator: 'ggz-totaal',
    measurement: 'ggz-totaal-2025-04',
    note: 'Alle hoofddiagnosegroepen liggen boven de Treeknorm; Basis ggz stijgt vanaf november 2024.',
    artefact: 'explanation',
    source: '004 r. 10474-10481',
  },
  {
    edition: MAY.peildatum,
    indicator: 'ggz-behandeling',
    measurement: 'ggz-behandeling-2025-04',
    note: 'Middelgerelateerd en verslaving laat in februari 2025 een forse stijging zien.',
    artefact: 'explanation',
    source: '004 r. 10486-10488',
  },
  {
    edition: MAY.peildatum,
    indicator: 'ggz-aanmelding',
    measurement: 'ggz-aanmelding-2025-04',
    note: 'Voor geen enkele hoofddiagnosegroep wordt de Treeknorm gehaald.',
    artefact: 'explanation',
    source: '004 r. 10488-10491',
  },
];
