import { loadConfig } from '@peildatum/platform/config';
import { newWayIn } from '../../runtime/new-way-in.js';
import { output } from '../terminal.js';

export interface SignInOptions {
  readonly poort?: number;
}

export async function aanmelden({ poort }: SignInOptions): Promise<void> {
  const config = loadConfig(process.env);
  output(await newWayIn(config, poort ?? config.http.port));
}
