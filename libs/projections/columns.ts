import { type ColumnOptions, getMetadataArgsStorage } from 'typeorm';
import type { FactEntity } from './fact-row.js';

interface DeclaredColumn {
  readonly name: string;
  /** Of the entity. */
  readonly property: string;
  readonly options: ColumnOptions;
}

/** The columns of an entity, in the order in which it and what it extends declare them. */
export const declaredColumns = (entity: FactEntity): DeclaredColumn[] =>
  getMetadataArgsStorage()
    .filterColumns(ancestryOf(entity))
    .map(({ propertyName, options }) => ({ name: options.name ?? propertyName, property: propertyName, options }));

/** The names of an entity's columns in its table. */
export const columnsOf = (entity: FactEntity): string[] => declaredColumns(entity).map(({ name }) => name);

/** @throws TypeError for a class that is no entity with a table of its own */
export function tableNameOf(entity: FactEntity): string {
  const name = getMetadataArgsStorage().filterTables(entity)[0]?.name;
  if (name === undefined) throw new TypeError(`${entity.name} is no entity that names its table`);
  return name;
}

function ancestryOf(entity: FactEntity): FactEntity[] {
  const extended = Object.getPrototypeOf(entity) as FactEntity | null;
  return extended === null || extended === Function.prototype ? [entity] : [entity, ...ancestryOf(extended)];
}
