import { PeildatumError } from '@peildatum/kernel';

/** What was asked for; null where it is not there, or not for who asks. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PeildatumError && error.kind === 'not-found') return null;
    throw error;
  }
}
