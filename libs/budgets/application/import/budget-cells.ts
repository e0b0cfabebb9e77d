import { textsOf } from '@peildatum/importing';

/** `Indexatie = 12,5 mln; Kasschuif`: the cause alone where no part was published. */
export const causesOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [oorzaak = '', bedrag] = text.split('=').map((part) => part.trim());
    return bedrag === undefined ? { oorzaak } : { oorzaak, bedrag };
  });
