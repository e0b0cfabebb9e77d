import { cell, textsOf } from '@peildatum/importing';

/** The cause alone where no part was published. */
export const causes = cell(
  'per oorzaak: oorzaak = bedrag, met een puntkomma ertussen; is het bedrag niet gepubliceerd, dan alleen de oorzaak',
  'Indexatie = 12,5 mln; Kasschuif',
  (text) =>
    textsOf(text).map((part) => {
      const [oorzaak = '', bedrag] = part.split('=').map((piece) => piece.trim());
      return bedrag === undefined ? { oorzaak } : { oorzaak, bedrag };
    }),
);
