import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { type Renaming, renameId } from '../../../src/ground/edit/rename-id.ts';
import { findIdUses } from '../../../src/stages/read/find-id-uses.ts';

const A = `# parker is the head
document: a
entities:
  parker: # parker
    kind: person
    name: parker
    member-of: mi5
  mi5: { kind: organisation, name: MI5, topics: [parker] }
  paris: { kind: place, name: Paris }
figures:
  foiled: { label: parker, value: 20, said-by: "parker", evidence: [{ quote: parker }] }
  recent: { label: Recent, value: 7, subset-of: foiled, evidence: [{ quote: seven }] }
events:
  paris: { title: Paris, date: 2015, said-by: parker, evidence: [{ quote: q }] }
quotations:
  words: { words: parker, speaker: parker }
claims:
  claim: { text: parker, kind: reported, speaker: parker, evidence: [{ quote: q }] }
  both: { text: x, kind: reported, evidence: [{ quote: q }] }
`;
const B = `document: b
figures:
  other: { label: Other, value: 3, evidence: [{ quote: three }] }
  recent: { label: Recent, value: 9, evidence: [{ quote: nine }] }
`;
const PACK = `---
title: foiled
documents: [a, b]
own: [foiled]
---
# foiled

Of foiled :value[foiled] [@foiled; @a:recent, @claim], \`[@foiled]\` and :sum[foiled a:recent]; [@a:foiled].

    [@foiled]

\`\`\`
[@foiled] :value[foiled]
\`\`\`

::key-figures{title="foiled" figures="recent, a:foiled"}

::figures{title="foiled" topics="foiled"}

> [foiled](x "[@foiled]") and :value[b:recent] [@other] [@a]

- *so [@foiled]*
`;

const files = new Map([
  ['sources/extractions/a.yaml', A],
  ['sources/extractions/b.yaml', B],
  ['sources/packs/p.md', PACK],
  ['sources/packs/only-b.md', '---\ntitle: x\ndocuments: [b]\n---\n[@foiled] [@recent]\n'],
  ['sources/documents/a.md', '[@foiled]'],
]);

function rename(
  renaming: Partial<Renaming> & { id: string; newId: string },
  changed: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> | string {
  const all = new Map([...files, ...Object.entries(changed)]);
  const made = renameId({ files: all, findIdUses }, { document: 'a', ...renaming });
  if ('refusal' in made) {
    const { reason, place } = made.refusal;
    return `${place.file}:${place.start.line}:${place.start.column} ${reason}`;
  }
  const touched = [...new Set(made.edits.map(({ file }) => file))];
  return new Map(
    touched.map((file) => {
      const applied = applyEdits({ file, text: all.get(file) ?? '' }, made.edits);
      return [file, 'text' in applied ? applied.text : applied.refusal.reason];
    }),
  );
}

describe('renameId in an extraction of JSON', () => {
  const json = '{ "figures": { "x": { "label": "x" }, "y": { "subset-of": "x", "note": "x" } } }\n';
  const pack = '---\ntitle: x\ndocuments: [j]\n---\n[@x]\n';
  const at = (changed: Readonly<Record<string, string>>) => {
    const all = new Map(
      Object.entries({ 'sources/extractions/j.json': json, 'sources/packs/j.md': pack, ...changed }),
    );
    const made = renameId({ files: all, findIdUses }, { document: 'j', id: 'x', newId: 'no' });
    if ('refusal' in made) return made.refusal;
    return [...all].map(([file, text]) => applyEdits({ file, text }, made.edits));
  };

  it('stays JSON', () => {
    expect(at({})).toEqual([
      { text: json.replace('{ "x"', '{ "no"').replace('"subset-of": "x"', '"subset-of": "no"') },
      { text: pack.replace('[@x]', '[@no]') },
    ]);
  });

  it('is refused when another file has an extraction of the same document', () => {
    expect(at({ 'sources/extractions/j.yml': '' })).toMatchObject({
      reason: 'the document has another extraction in sources/extractions/j.json',
      place: { file: 'sources/extractions/j.yml' },
    });
  });
});

describe('renameId', () => {
  it('renames a figure in its extraction and in what cites it, and nowhere else', () => {
    expect(rename({ id: 'foiled', newId: 'stopped' })).toEqual(
      new Map([
        [
          'sources/extractions/a.yaml',
          A.replace('  foiled: {', '  stopped: {').replace('subset-of: foiled', 'subset-of: stopped'),
        ],
        [
          'sources/packs/p.md',
          PACK.replace(':value[foiled] [@foiled; @a', ':value[stopped] [@stopped; @a')
            .replace(':sum[foiled a:recent]; [@a:foiled]', ':sum[stopped a:recent]; [@a:stopped]')
            .replace('figures="recent, a:foiled"', 'figures="recent, a:stopped"')
            // Indented text is no code here.
            .replace('    [@foiled]', '    [@stopped]')
            .replace('*so [@foiled]*', '*so [@stopped]*'),
        ],
      ]),
    );
  });

  it('renames the parts of what is worked out, and what charts compare', () => {
    const a = `document: a
figures:
  spent: # spent
    { label: spent, value: 9, evidence: [{ quote: spent }] }
  earned: { label: e, value: 5, series: spent, subset-of: "spent", evidence: [{ quote: q }] }
  left: { label: l, derived: { difference: [spent, earned] } }
  all:
    label: x
    derived:
      sum:
        - earned
        - spent # spent
        - 'left'
`;
    const pack = `---
title: spent
documents: [a, b]
---
spent :sum[spent earned] and :value[a:spent]

::chart{compare="spent, a:earned a:spent" title="spent"}

::key-figures{figures=spent}
`;
    const changed = { 'sources/extractions/a.yaml': a, 'sources/packs/p.md': pack };
    expect(rename({ id: 'spent', newId: 'paid' }, changed)).toEqual(
      new Map([
        [
          'sources/extractions/a.yaml',
          a
            .replace('  spent: #', '  paid: #')
            .replace('subset-of: "spent"', 'subset-of: "paid"')
            .replace('[spent, earned]', '[paid, earned]')
            .replace('- spent #', '- paid #'),
        ],
        [
          'sources/packs/p.md',
          pack
            .replace(':sum[spent', ':sum[paid')
            .replace(':value[a:spent]', ':value[a:paid]')
            .replace('compare="spent, a:earned a:spent"', 'compare="paid, a:earned a:paid"')
            .replace('figures=spent', 'figures=paid'),
        ],
      ]),
    );
  });

  it('renames an entity where it is named, and not where its name is a word', () => {
    expect(rename({ id: 'parker', newId: 'no' })).toEqual(
      new Map([
        [
          'sources/extractions/a.yaml',
          A.replace('  parker: # parker', '  "no": # parker')
            .replace('said-by: "parker"', 'said-by: "no"')
            .replace('said-by: parker', 'said-by: "no"')
            .replaceAll('speaker: parker', 'speaker: "no"'),
        ],
      ]),
    );
  });

  it('keeps CRLF and byte order marks', () => {
    const disk = (text: string): string => `\u{FEFF}${text.replaceAll('\n', '\r\n')}`;
    const made = rename(
      { id: 'foiled', newId: 'stopped' },
      { 'sources/extractions/a.yaml': disk(A), 'sources/packs/p.md': disk(PACK) },
    );
    const plain = rename({ id: 'foiled', newId: 'stopped' });
    if (typeof made === 'string' || typeof plain === 'string') throw new Error(String(made));
    expect([...made]).toEqual([...plain].map(([file, text]) => [file, disk(text)]));
  });

  it('says the document where the new id would be another item’s too', () => {
    const made = rename({ id: 'foiled', newId: 'other' });
    if (typeof made === 'string') throw new Error(made);
    const pack = made.get('sources/packs/p.md') ?? '';
    expect(pack).toContain(':value[a:other] [@a:other; @a:recent, @claim]');
    expect(pack).toContain('[@b:other] [@a]');
    const named = rename({ id: 'foiled', newId: 'b' });
    if (typeof named === 'string') throw new Error(named);
    expect(named.get('sources/packs/p.md')).toContain(':value[b] [@a:b; @a:recent, @claim]');
  });

  it('knows the event from the entity of the same id', () => {
    const pack = { 'sources/packs/p.md': '---\ndocuments: [a]\n---\n[@paris] paris\n' };
    const event = rename({ id: 'paris', section: 'events', newId: 'attack' }, pack);
    expect(event).toEqual(
      new Map([
        ['sources/extractions/a.yaml', A.replace('  paris: { title', '  attack: { title')],
        ['sources/packs/p.md', '---\ndocuments: [a]\n---\n[@attack] paris\n'],
      ]),
    );
    expect(rename({ id: 'paris', section: 'entities', newId: 'city' }, pack)).toEqual(
      new Map([['sources/extractions/a.yaml', A.replace('  paris: { kind', '  city: { kind')]]),
    );
    expect(rename({ id: 'paris', newId: 'city' })).toContain('`paris` is the id of several items');
  });

  it('refuses what would not be read as it is meant', () => {
    expect(rename({ id: 'foiled', newId: 'mi5' })).toBe(
      'sources/extractions/a.yaml:8:8 `mi5` is taken in `entities`',
    );
    expect(rename({ id: 'foiled', newId: 'a b' })).toContain('`a b` cannot be an id');
    expect(rename({ id: 'nobody', newId: 'x' })).toContain('there is no item `nobody`');
    expect(rename({ id: 'foiled', newId: 'foiled' })).toEqual(new Map());
    expect(rename({ id: 'foiled', newId: 'x' }, { 'sources/extractions/b.yaml': 'a: [' })).toContain(
      'sources/extractions/b.yaml:1:5 the file is not YAML',
    );
    expect(rename({ id: 'foiled', newId: 'x' }, { 'sources/packs/q.md': 'no front matter' })).toContain(
      'sources/packs/q.md:1:1 the file has no front matter',
    );
    const unclear = { 'sources/packs/p.md': '---\ndocuments: [a, b]\n---\nText [@recent].\n' };
    expect(rename({ id: 'recent', newId: 'x' }, unclear)).toBe(
      'sources/packs/p.md:4:8 `recent` could be more than one item here: say first which it is',
    );
    const twice = { 'sources/extractions/a.yaml': A.replace('  both:', '  foiled:') };
    expect(rename({ id: 'foiled', section: 'figures', newId: 'x' }, twice)).toContain(
      'sources/packs/p.md:8:28 `foiled` could be more than one item here',
    );
    const anchored = { 'sources/extractions/a.yaml': A.replace('subset-of: foiled', 'subset-of: &x foiled') };
    expect(rename({ id: 'foiled', newId: 'x' }, anchored)).toContain(
      'there is an anchor, an alias or a tag here',
    );
  });
});

describe('findIdUses', () => {
  it('reads ids as they are meant', () => {
    const uses = findIdUses('p.md', 'A [@a\\_b ;@c:d,e] :value[ f ] :other[g] \\[@h\\] 10:30 [@i](j)\n');
    expect(uses?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'citation a_b',
      'citation c:d',
      'citation e',
      'value f',
    ]);
  });

  it('reads the ids that a chart compares, each at its own place', () => {
    const text = 'A.\n\n::chart{compare="vans, a:cars" title="vans"}\n';
    const uses = findIdUses('p.md', text);
    expect(uses?.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual([
      'value vans',
      'value a:cars',
    ]);
  });
});
