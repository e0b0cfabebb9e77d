import { shape } from '@peildatum/kernel';
import type { Question } from '../question.js';

/** Whether the read models say what the log says, at the clocks that are shown. */
export const verified: Question = {
  name: 'controleer',
  title: 'Controleer',
  asks: 'Zeggen de leesmodellen bij deze klokken hetzelfde als het logboek?',
  note: 'Alle gebeurtenissen worden opnieuw afgespeeld, een vraag tegelijk. Bij een groot register duurt dat enkele seconden; de rest van het register blijft intussen antwoorden.',
  access: 'read-log',
  parameters: {},
  columns: {
    uitkomst: { title: 'Uitkomst', shape: shape.oneOf(['gelijk', 'verschil'], 'Of beide hetzelfde zeggen.') },
    gebeurtenissen: {
      title: 'Gebeurtenissen',
      shape: shape.count('Hoeveel er zijn afgespeeld; bij een verschil in het logboek tot daar.'),
    },
    overgeslagen: { title: 'Overgeslagen', shape: shape.count('Hoeveel een beheerder heeft laten overslaan.') },
    zonderBesluit: {
      title: 'Zonder besluit',
      shape: shape.count('Hoeveel feiten staan zonder het besluit dat nu wordt gevraagd; zij zijn van daarvoor.'),
    },
    waar: { title: 'Waar', shape: shape.nullable(shape.oneOf(['logboek', 'leesmodellen'], 'Waar het eerste verschil is.')) },
    plaats: { title: 'Plaats', shape: shape.nullable(shape.text('De plaats van het eerste verschil.')) },
  },
  answer: async ({ verifier }, { clocks: { withheld: _, ...clocks } }) => {
    const { clocks: at, events, passedOver, undecided, difference } = await verifier.verify(clocks);
    const row = {
      uitkomst: difference === null ? 'gelijk' : 'verschil',
      gebeurtenissen: events,
      overgeslagen: passedOver,
      zonderBesluit: undecided.length,
      waar: difference?.where ?? null,
      plaats: difference?.path ?? null,
    };
    return { clocks: at, value: { items: [row], total: 1, next: null } };
  },
};
