import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rule = ReturnType<Storage['getTargetValidationMetadatas']>[number];
type Condition = (input: object, value: unknown) => boolean;

/** What one field must hold to, in the order in which class-validator asks it. */
interface FieldRules {
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly rules: readonly { readonly rule: Rule; readonly constraints: readonly ValidatorConstraintInterface[] }[];
}

/** Null: it has rules of another sort, as of objects within it. */
const FIELDS = new WeakMap<object, ReadonlyMap<string, FieldRules> | null>();

/**
 * Whether an input holds to every rule of its class, asked of the same rules that class-validator asks. For each field it makes an error
 * before it knows that there is none: of rows by the hundred thousand, which are almost all right, that was a fifth of all memory that
 * an import asked for.
 * @returns false where class-validator must say it
 */
export function surelyValid(input: object): boolean {
  const fields = fieldsOf(input.constructor);
  if (fields === null || !Object.keys(input).every((name) => fields.has(name))) return false;
  for (const { name, conditions, rules } of fields.values()) {
    const value = (input as Record<string, unknown>)[name];
    if (!conditions.every((holds) => holds(input, value))) continue;
    for (const { rule, constraints } of rules) {
      const about = { targetName: input.constructor.name, property: name, object: input, value, constraints: rule.constraints };
      // What promises an answer is not one yet.
      if (!constraints.every((constraint) => constraint.validate(value, about) === true)) return false;
    }
  }
  return true;
}

function fieldsOf(type: object): ReadonlyMap<string, FieldRules> | null {
  const known = FIELDS.get(type);
  if (known !== undefined) return known;
  const storage = getMetadataStorage();
  // biome-ignore lint/complexity/noBannedTypes: class-validator asks for it
  const all = storage.getTargetValidationMetadatas(type as Function, '', false, false);
  const fields = all.every(isSimple) && all.length > 0 ? fieldsIn(storage, all) : null;
  FIELDS.set(type, fields);
  return fields;
}

const isSimple = ({ type, each, validateIf }: Rule): boolean =>
  (type === ValidationTypes.CUSTOM_VALIDATION || type === ValidationTypes.CONDITIONAL_VALIDATION) && !each && validateIf === undefined;

function fieldsIn(storage: Storage, all: readonly Rule[]): ReadonlyMap<string, FieldRules> {
  const names = [...new Set(all.map(({ propertyName }) => propertyName))];
  return new Map(
    names.map((name) => {
      const own = all.filter(({ propertyName }) => propertyName === name);
      const rules = own.flatMap((rule) =>
        rule.type === ValidationTypes.CUSTOM_VALIDATION
          ? [{ rule, constraints: storage.getTargetValidatorConstraints(rule.constraintCls).map(({ instance }) => instance) }]
          : [],
      );
      const conditions = own.flatMap(({ type, constraints }) =>
        type === ValidationTypes.CONDITIONAL_VALIDATION ? [constraints[0] as Condition] : [],
      );
      return [name, { name, conditions, rules }];
    }),
  );
}
