const NAMES: Readonly<Record<string, string>> = {
  value: 'Value',
  unit: 'Unit',
  qualifier: 'Qualifier',
  period: 'Period',
  date: 'Date',
  'date-basis': 'Basis',
  'said-by': 'Said by',
  speaker: 'Speaker',
  kind: 'Kind',
  role: 'Role',
  place: 'Where',
};

/** What was read of an item besides its label, each with its name. */
export function factsOf(fields: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] {
  return Object.entries(NAMES).flatMap(([field, name]) => {
    const value = fields[field];
    if (value === undefined || value === null || value === '') return [];
    return [[name, wordsOf(value)] as const];
  });
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' to ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
