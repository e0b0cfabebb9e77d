import { type CalendarDate, type Fact, refusedField, type TimelineOf } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import { type AgreementEvent, agreementStreams } from '../domain/agreement.events.js';
import { commitmentStreams, partsOf, type Told } from '../domain/commitment.events.js';

/** That something stands in a stream. @param says to do what, where it does not */
const present = (
  stream: string,
  field: string,
  says: string,
  stands: (facts: readonly Fact[]) => boolean = (facts) => facts.length > 0,
): ListedCheck => ({
  streams: [stream],
  assert: (timelineOf) => {
    if (!stands(timelineOf(stream).facts)) throw refusedField(field, says, 'AGREEMENT.NOT_KNOWN');
  },
});

/** That its agreement has this version, and that its code is no older one: A1 of 0.6 is not A1. @throws InvalidInput `AGREEMENT.NOT_KNOWN`, `AGREEMENT.OLD_CODE` */
export function knownVersion(commitment: string, version: string, on: CalendarDate): ListedCheck {
  const { agreement, local } = partsOf(commitment);
  const stream = agreementStreams.of(agreement);
  return {
    streams: [stream],
    assert: (timelineOf: TimelineOf) => {
      const facts = timelineOf(stream).facts as readonly AgreementEvent[];
      const codes = facts.flatMap(({ type, data }) => (type === 'CodeMapped' && data.version === version ? [data] : []));
      const now = codes.find(({ old }) => old === local);
      if (codes.length > 0)
        throw refusedField(
          'versie',
          `de codes van versie ${version} zijn oude codes van het ${agreement}; ${now === undefined ? `${local} is daarin niet omgezet` : `${local} is nu ${agreement}-${now.code}`}. Noem een latere versie`,
          'AGREEMENT.OLD_CODE',
        );
      const known = facts.flatMap(({ type, data, validFrom }) =>
        type === 'AgreementTextRecorded' && validFrom <= on ? [data.version] : [],
      );
      if (!known.includes(version))
        throw refusedField(
          'versie',
          `akkoord ${agreement} heeft op ${on} geen versie ${version}; kies uit: ${known.join(', ') || 'geen, leg eerst een tekst vast'}`,
          'AGREEMENT.NOT_KNOWN',
        );
    },
  };
}

/** That what a commitment is tied to is there; a theme stands in a value list, which is looked at elsewhere. */
export function knownLink({ kind, to }: Told<'CommitmentsLinked'>): readonly ListedCheck[] {
  const [monitor = '', indicator, target] = to.split('.');
  const absent = `${to} staat niet in het register; neem de code over zoals zij daar staat`;
  switch (kind) {
    case 'commitment':
      return [present(commitmentStreams.of(to), 'naar', absent)];
    case 'action':
      return [present(`actie-${to}`, 'naar', absent)];
    case 'budget':
      return [present(`budget-${to}`, 'naar', absent)];
    case 'indicator':
    case 'target':
      return [
        present(`monitor-${monitor}`, 'naar', `${absent} (monitor.indicator${kind === 'target' ? '.doel' : ''})`, (facts) =>
          facts.some(({ data }) => {
            const told = data as { readonly indicator?: string; readonly target?: string };
            return told.indicator === indicator && (kind === 'indicator' || (target !== undefined && told.target === target));
          }),
        ),
      ];
    case 'theme':
      return [];
  }
}
