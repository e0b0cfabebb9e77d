import { type CalendarDate, type Fact, type Fault, InvalidInput, publicationOf } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import { isWithheld } from '../../domain/kamer/letter.js';

/** Refuses what names something that is not in the register. @param kind as its streams begin */
export const inRegister = (field: string, kind: string, codes: readonly (string | null)[]): ListedCheck => {
  const named = codes.filter((code) => code !== null);
  return {
    streams: named.map((code) => `${kind}-${code}`),
    assert: (timelineOf) => {
      const faults = named
        .filter((code) => timelineOf(`${kind}-${code}`).isEmpty)
        .map((code) => unknown(field, `${kind} ${code} staat niet in het register; leg dat eerst vast, of kies een andere.`));
      if (faults.length > 0) throw new InvalidInput(faults);
    },
  };
};

/** The same of what is named by its whole stream, as the log has it. */
export const ofStream = (field: string, stream: string | null): ListedCheck => {
  const [kind = '', ...code] = stream?.split('-') ?? [];
  return inRegister(field, kind, stream === null ? [] : [code.join('-')]);
};

/** Refuses a letter that goes with what is still under embargo on its day, or leaves out the publication of an edition that goes with it. */
export const ofNoEmbargo = (editions: readonly string[], publications: readonly string[], on: CalendarDate): ListedCheck => ({
  streams: [...editions.map((code) => `editie-${code}`), ...publications.map((code) => `publicatie-${code}`)],
  assert: (timelineOf) => {
    const theirs = editions.flatMap((code) => publicationsIn(timelineOf(`editie-${code}`).facts));
    const left = theirs.filter((one) => !publications.includes(one));
    // What was never under embargo has no stream: then an edition names it, or nobody does.
    const nobodys = publications.filter((code) => timelineOf(`publicatie-${code}`).isEmpty && !theirs.includes(code));
    const held = publications.filter((code) => isWithheld(timelineOf(`publicatie-${code}`), on));
    const faults = [
      ...left.map((code) => unknown('publicaties', `een editie bij deze brief is van publicatie ${code}; noem die ook.`)),
      ...nobodys.map((code) =>
        unknown('publicaties', `publicatie ${code} staat niet in het register; neem haar code over uit de lijst van publicaties.`),
      ),
      ...held.map((code) => unknown('publicaties', `op ${on} geldt het embargo van ${code} nog; hef het eerst op per die dag.`)),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
  },
});

export const publicationsIn = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.map(publicationOf).filter((one) => one !== null)),
];

const unknown = (field: string, message: string): Fault => ({
  code: 'SUBJECT.NOT_THERE',
  kind: 'invalid',
  field,
  message: `${field}: ${message}`,
});
