import { PeildatumError } from '@peildatum/kernel';

export const damaged = (why: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'BACKUP.DAMAGED',
      kind: 'invalid',
      message: `De back-up is beschadigd of niet volledig: ${why}. Er is niets teruggezet; neem een andere back-up.`,
    },
    { cause },
  );

export const notABackup = () =>
  new PeildatumError({
    code: 'BACKUP.NOT_ONE',
    kind: 'invalid',
    message: 'Dit bestand is geen back-up van Peildatum, of van een nieuwere versie. Kies het bestand dat `peildatum back-up` schreef.',
  });

export const nothingToBackUp = () =>
  new PeildatumError({
    code: 'BACKUP.EMPTY',
    kind: 'conflict',
    message: 'Het logboek is leeg: er valt niets te bewaren. Wijst de configuratie naar het goede register? Zie `peildatum doctor`.',
  });

export const otherLog = (volgnummer: number) =>
  new PeildatumError({
    code: 'RESTORE.OTHER_LOG',
    kind: 'conflict',
    message: `In dit register staat al iets anders dan in de back-up (vanaf volgnummer ${volgnummer}). Zet terug in een leeg register: kies een lege PEILDATUM_DATA_DIR of een lege database.`,
    details: { volgnummer },
  });

export const restoredOtherwise = () =>
  new PeildatumError({
    code: 'RESTORE.NOT_THE_SAME',
    kind: 'broken',
    message:
      'Wat er na het terugzetten in het logboek staat is niet gelijk aan de back-up. Gebruik dit register niet; begin opnieuw met een leeg.',
  });
