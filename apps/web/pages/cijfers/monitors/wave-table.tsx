import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { Deelmonitor } from '../../../../api/monitors/meetronde.antwoord.js';
import { StatusBadge, type Tone } from '../../../components/badge.js';
import { Paragraph } from '../../../components/paragraph.js';
import { Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';

const TONES: Readonly<Record<string, Tone>> = { gepubliceerd: 'safe', verwacht: 'active', 'te-laat': 'error', opgeschort: 'warning' };

/** The waves of each deelmonitor: the 0-meting, the 1-meting and what follows. */
export function WaveTable({ parts }: { readonly parts: readonly Deelmonitor[] }) {
  const rows = parts.flatMap((part) => part.meetrondes.map((wave) => ({ part, wave })));
  if (rows.length === 0) return <Paragraph>Er is nog geen meetronde gepland.</Paragraph>;
  return (
    <Table
      caption={`Meetrondes: ${rows.length}`}
      rows={rows}
      keyOf={({ part, wave }) => `${part.deelmonitor ?? ''}-${wave.ronde}`}
      columns={[
        { title: 'Deelmonitor', heads: true, cell: ({ part }) => part.titel },
        { title: 'Meting', cell: ({ wave }) => `${wave.ronde}-meting` },
        {
          title: 'Status',
          cell: ({ wave: { status } }) => <StatusBadge tone={TONES[status] ?? 'neutral'}>{status.replaceAll('-', ' ')}</StatusBadge>,
        },
        { title: 'Verwacht', cell: ({ wave }) => wave.verwacht ?? NOTHING },
        { title: 'Uiterlijk', cell: ({ wave }) => (wave.uiterlijk === null ? NOTHING : dutchDate(wave.uiterlijk as CalendarDate)) },
        { title: 'Gehouden', cell: ({ wave }) => wave.gehouden ?? NOTHING },
        { title: 'Indicatoren gemeten', numeric: true, cell: ({ wave }) => wave.gemeten },
      ]}
    />
  );
}
