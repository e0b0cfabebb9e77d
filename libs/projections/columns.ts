import { getMetadataArgsStorage } from 'typeorm';
import type { FactEntity } from './declaration.js';

/** The names of an entity's columns in its table, in the order in which it and what it extends declare them. */
export function columnsOf(entity: FactEntity): string[] {
  const declared = getMetadataArgsStorage().filterColumns(ancestryOf(entity));
  return declared.map(({ propertyName, options }) => options.name ?? propertyName);
}

function ancestryOf(entity: FactEntity): FactEntity[] {
  const extended = Object.getPrototypeOf(entity) as FactEntity | null;
  return extended === null || extended === Function.prototype ? [entity] : [entity, ...ancestryOf(extended)];
}
