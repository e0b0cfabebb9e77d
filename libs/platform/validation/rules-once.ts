import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * class-validator looks at every call through the rules of all classes for those of one, and groups them anew. Those of a class stand
 * once its decorators have run, before anything is made of it: so they are looked for once. Of rows by the hundred thousand this was
 * half of the time that their fields took.
 */
export function rulesOnce(storage: Storage = getMetadataStorage()): void {
  const lookFor = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const found = new WeakMap<object, Rules>();
  const grouped = new WeakMap<Rules, ReturnType<Storage['groupByPropertyName']>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // What is asked of groups or by the name of a schema is none of ours.
    if (groups !== undefined || strictGroups || always || schema) return lookFor(target, schema, always, strictGroups, groups);
    const rules = found.get(target) ?? lookFor(target, schema, always, strictGroups, groups);
    found.set(target, rules);
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    const known = grouped.get(rules) ?? group(rules);
    grouped.set(rules, known);
    return known;
  };
}
