import { PeildatumError } from '@peildatum/kernel';

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** How whoever starts it says where: the names of the settings. */
  readonly settings: string;
}

/** Why nothing can listen there, in the words of the system. */
const WHY: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'deze machine heeft dat adres niet',
  EACCES: 'dat mag deze gebruiker niet; een poort onder de 1024 is vaak van de beheerder van de machine',
  ENOTFOUND: 'die naam is niet bekend',
  EAI_AGAIN: 'die naam is nu niet op te zoeken',
  EINVAL: 'dat is geen adres om op te luisteren',
  EAFNOSUPPORT: 'deze machine kent dat soort adres niet',
};

/** A fault of the configuration, where it is one; else the error itself. */
export function cannotListen(error: unknown, { host, port, settings }: Listening): unknown {
  const { code } = Object(error) as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new PeildatumError(
      {
        code: 'CONFIG.PORT_IN_USE',
        kind: 'unavailable',
        message: `Poort ${port} is al in gebruik: draait Peildatum al? Stop het andere programma, of kies een andere poort (${settings}).`,
      },
      { cause: error },
    );
  if (code === undefined || !Object.hasOwn(WHY, code)) return error;
  return new PeildatumError(
    {
      code: 'CONFIG.ADDRESS',
      kind: 'invalid',
      message: `Op ${host}, poort ${port}, kan Peildatum niet luisteren: ${WHY[code]}. Kies een ander adres (${settings}).`,
    },
    { cause: error },
  );
}
