import { ApiProperty } from '@nestjs/swagger';
import type { DueDate } from '@peildatum/thematafels';

export class Gereeddatum {
  @ApiProperty({ type: String, description: 'Zoals het er staat.', example: 'Q3 2026' })
  tekst!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'De laatste dag van de genoemde periode; null als de tekst geen datum noemt.',
  })
  datum!: string | null;
}

export const gereeddatumOf = (due: DueDate | null): Gereeddatum | null => due && { tekst: due.text, datum: due.date };
