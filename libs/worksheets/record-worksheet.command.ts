import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ImportCommand, type ImportedAs, type ImportFile, type ImportResult, TryImportQuery } from '@peildatum/importing';
import { InvalidInput, isFault, PeildatumError } from '@peildatum/kernel';
import { allFaults } from './look-at-worksheet.query.js';
import type { MergedFile } from './merge-file.js';
import { refusedWorksheet } from './prepare-worksheet.query.js';
import type { WorksheetMark } from './version.js';
import { WorksheetMerging } from './worksheet-query.js';
import { readerNow, type WorksheetReader } from './worksheet-reader.js';
import { WorksheetTurns } from './worksheet-turns.js';

export interface WorksheetRecorded {
  readonly mark: WorksheetMark;
  /** Rows that say something of a thing that stands, or make a new one. */
  readonly rows: number;
  /** Those of them that told something. */
  readonly changed: number;
  /** Facts that were new. */
  readonly recorded: number;
  readonly notes: readonly string[];
}

/**
 * Records what changed in a werkblad: all of it, or nothing where a row clashes, cannot be read or is refused. Somebody who writes
 * meanwhile is seen: the file is held against what stands then, once more.
 * @throws InvalidInput that names every fault and every conflict by its cell (`WORKSHEET.CONFLICT` where it are conflicts alone);
 * PeildatumError as `WorksheetMerging` and `ImportCommand`, and `WORKSHEET.OVERTAKEN` where others were first all the time. What was
 * recorded before it was refused is said in each of them.
 */
export class RecordWorksheetCommand extends Command<WorksheetRecorded> {
  constructor(
    readonly file: ImportFile,
    readonly context: ImportCommand['context'],
    readonly reader: WorksheetReader,
    readonly onProgress: ImportCommand['onProgress'] = () => undefined,
    readonly as: ImportedAs = {},
  ) {
    super();
  }
}

/**
 * Each time somebody else was first somewhere. What nobody else wrote to is recorded each time, so that it is so many others at one
 * row, and not so many rows.
 */
const ATTEMPTS = 20;

@CommandHandler(RecordWorksheetCommand)
export class RecordWorksheetHandler implements ICommandHandler<RecordWorksheetCommand> {
  private readonly turns = new WorksheetTurns();

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly merging: WorksheetMerging,
  ) {}

  execute(command: RecordWorksheetCommand): Promise<WorksheetRecorded> {
    return this.turns.take(command.file, () => this.recorded(command));
  }

  private async recorded(command: RecordWorksheetCommand): Promise<WorksheetRecorded> {
    const { file, reader, context } = command;
    let before = 0;
    const told = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      const merged = await this.merging.merged({ file, reader: await readerNow(reader), actor: context.actor });
      if (merged.faults.length > 0) throw await this.refused(merged, command, before);
      for (const { row, told: rows } of merged.held) if (rows.length > 0) told.add(`${row.sheet.name} ${row.version.id}`);
      try {
        const { recorded, notes = [] } = await this.record(merged, command);
        const all = before + recorded;
        return { mark: merged.mark, rows: merged.held.length, changed: told.size, recorded: all, notes: [...merged.notes, ...notes] };
      } catch (error) {
        if (!isOvertaken(error)) throw before === 0 ? error : alsoBefore(error, before);
        before += Number(error.details?.facts ?? 0);
        if (attempt === ATTEMPTS) throw overtaken(before, error);
      }
    }
  }

  private async record(
    { told }: MergedFile,
    { context, onProgress, as }: RecordWorksheetCommand,
  ): Promise<Pick<ImportResult, 'recorded' | 'notes'>> {
    if (told.rows.length === 0) return { recorded: 0 };
    return await this.commands.execute(new ImportCommand(told, context, onProgress, as));
  }

  /** With what the rules say of all that does not clash: so that one answer has it all. */
  private async refused(merged: MergedFile, { context: { actor }, as }: RecordWorksheetCommand, before: number): Promise<InvalidInput> {
    const faults = allFaults(merged, await this.queries.execute(new TryImportQuery(merged.tried, actor, as)));
    return refusedWorksheet(faults, refusal(before));
  }
}

const isOvertaken = (error: unknown): error is PeildatumError =>
  isFault(error, 'WRITE.STALE') || (isFault(error, 'IMPORT.HALFWAY') && error.details?.refusal === 'WRITE.STALE');

/** A refusal of what was left, with what was recorded before it. */
function alsoBefore(error: unknown, before: number): unknown {
  if (error instanceof InvalidInput) return new InvalidInput(error.faults, refusal(before), error);
  if (!isFault(error, 'IMPORT.HALFWAY')) return error;
  const { code, kind, message, details } = error;
  const facts = before + Number(details?.facts ?? 0);
  return new PeildatumError(
    { code, kind, message: `${message} Eerder in dezelfde keer zijn er al ${before} vastgelegd.`, details: { ...details, facts } },
    { cause: error },
  );
}

const overtaken = (facts: number, cause: PeildatumError): PeildatumError =>
  new PeildatumError(
    {
      code: 'WORKSHEET.OVERTAKEN',
      kind: 'unavailable',
      message: `Anderen wijzigen nu steeds dezelfde rijen. ${facts === 0 ? 'Er is niets vastgelegd.' : `${facts} feiten uit dit werkblad zijn vastgelegd en blijven staan, de rest niet.`} Stuur hetzelfde werkblad over een minuut opnieuw: het gaat verder waar het was.`,
      details: { facts },
    },
    { cause },
  );

const refusal = (before: number): string =>
  before === 0
    ? 'Het werkblad is niet verwerkt: er is niets vastgelegd. Verbeter de genoemde cellen en stuur het opnieuw.'
    : `Terwijl dit werkblad werd verwerkt, wijzigde iemand anders hetzelfde: ${before} feiten ervan zijn vastgelegd en blijven staan, de rest niet. Verbeter de genoemde cellen en stuur het opnieuw.`;
