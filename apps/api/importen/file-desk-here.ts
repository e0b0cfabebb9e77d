import { MOST_TRIED, PreviewRestatementsQuery } from '@peildatum/editions';
import { type FileReader, fileReader, ImportCommand, type ImportFile, type ImportProgress, TryImportQuery } from '@peildatum/importing';
import { fieldFault, InvalidInput } from '@peildatum/kernel';
import { audienceOf } from '@peildatum/publications';
import { isWorksheet } from '@peildatum/worksheets';
import type { ApiCore } from '../api-core.js';
import type { FileDesk, SentFile, TakenIn, Waiting } from '../ports/file-desk.js';
import { readerFor } from '../reading/clock-parameters.js';
import { inlezingOf, proefOf } from './import.antwoord.js';

type Parts = Pick<ApiCore, 'commands' | 'queries' | 'files' | 'embargoes'>;

/** Takes files in by the commands and queries of this process. */
export class FileDeskHere implements FileDesk {
  constructor(private readonly parts: Parts) {}

  async take(sent: SentFile, waiting: Waiting): Promise<TakenIn> {
    const file = await this.parts.files.read(sent.file);
    waiting.leaving.throwIfAborted();
    if (isWorksheet(file)) throw new InvalidInput([WORKSHEET]);
    return await (sent.trial ? this.try(file, sent, waiting) : this.record(file, sent, waiting));
  }

  private async try(file: ImportFile, { actor }: SentFile, { leaving }: Waiting): Promise<TakenIn> {
    const { queries } = this.parts;
    const trial = await queries.execute(new TryImportQuery(file, actor, actor, MOST_TRIED));
    const reader = await readerFor(this.parts, { actor, gone: leaving }, audienceOf(actor));
    const isSaid = trial.faults.length === 0 && trial.told <= MOST_TRIED;
    const restatements = isSaid ? await queries.execute(new PreviewRestatementsQuery(trial.tried, reader)) : null;
    return { status: 200, answer: proefOf(trial, file.notes ?? [], restatements) };
  }

  /** Whoever leaves before anything is recorded asked for nothing; after that it is finished, for half a file is nobody's wish. */
  private async record(file: ImportFile, { actor, correlationId }: SentFile, { leaving, onProgress }: Waiting): Promise<TakenIn> {
    const goOn = (progress: ImportProgress) => {
      onProgress?.(progress);
      if (progress.phase === 'controleren') leaving.throwIfAborted();
    };
    const result = await this.parts.commands.execute(new ImportCommand(file, { actor, correlationId }, goOn, actor));
    return { status: result.recorded > 0 ? 201 : 200, answer: inlezingOf(result, file.notes ?? []) };
  }
}

/** What reads files and takes them in, in this process alone. */
export function filesHere(parts: Omit<Parts, 'files'>): { readonly files: FileReader; readonly fileDesk: FileDesk } {
  const files = fileReader();
  return { files, fileDesk: new FileDeskHere({ ...parts, files }) };
}

const WORKSHEET = fieldFault(
  'bestand',
  'is een werkblad; stuur het naar /v1/werkbladen, dat alleen vastlegt wat erin gewijzigd is',
  'IMPORT.WORKSHEET',
);
