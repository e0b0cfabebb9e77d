import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';

export class StatusmeldingInput {
  @IsIn(['niet-gestart', 'loopt-achter', 'loopt-op-schema', 'loopt-voor', 'afgerond'])
  status!: string;

  @IsISO8601({ strict: true })
  geldigVanaf!: string;

  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  toelichting?: string;

  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  maatregel?: string;
}
