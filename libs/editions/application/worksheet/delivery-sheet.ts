import { type Delivery, editorialStreams, SECTION_CODES, SECTIONS, SectieleveringInput, UITKOMST_WORDS } from '@peildatum/editorial';
import { fromColumn, keptIn, type StandingRow, shown, type WorksheetSheet } from '@peildatum/worksheets';
import { peildatumOf } from './peildatum-of.js';

/** What is delivered for an edition, a row a section. */
export const deliverySheet: WorksheetSheet = {
  name: 'leveringen',
  thing: 'een nieuwe sectie',
  shownId: 'sectie',
  columns: [
    shown('sectie', 'De sectie van de rapportage.', { width: 22 }),
    shown('titel', 'Hoe zij heet.', { width: 36 }),
    keptIn(SectieleveringInput, 'uitkomst', { description: 'Of zij er is, of dat er voor deze peildatum niets te leveren valt.' }),
    keptIn(SectieleveringInput, 'toelichting', { clears: true, width: 40 }),
    shown('sinds', 'Op welke dag dat is gemeld.', { kind: 'datum' }),
    fromColumn('Op welke dag zij is geleverd. Leeg: de dag waarop u het werkblad terugstuurt.'),
  ],
  about: (code, sectie) => ({ redactie: peildatumOf(code), sectie }),
  streamOf: (code) => editorialStreams.of(peildatumOf(code)),
  tells: [
    {
      kind: 'sectielevering',
      when: ['uitkomst', 'toelichting'],
      fields: { uitkomst: 'uitkomst', toelichting: 'toelichting', geldigVanaf: 'vanaf' },
      faults: ({ after }) => (after.uitkomst ? [] : [{ column: 'uitkomst', message: 'zeg of de sectie er is' }]),
    },
  ],
};

/** Every section, with what was delivered of it. */
export const deliveryRows = (deliveries: readonly Delivery[]): StandingRow[] =>
  SECTION_CODES.map((section) => {
    const delivery = deliveries.find(({ of }) => of === section);
    const said = delivery && { uitkomst: UITKOMST_WORDS[delivery.outcome], toelichting: delivery.note ?? '', sinds: delivery.on };
    return { id: section, cells: { sectie: section, titel: SECTIONS[section].title, ...said } };
  });
