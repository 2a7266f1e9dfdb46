import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from './random.ts';

export interface WorkspaceShape {
  readonly packs: number;
  /** Each pack is made from two of them, the one after the other. */
  readonly documents: number;
  /** Figures in each document; a third as many events, half as many claims. */
  readonly figures: number;
  /** Paragraphs of running text in each pack. */
  readonly paragraphs: number;
  readonly seed: number;
  /** How many numbered copies of each pack there are to be; none when left out. */
  readonly copies?: number;
}

/** About eleven pages a pack. */
export const BRIEFING = { figures: 16, paragraphs: 12, seed: 1 } as const;

/** Writes a workspace of packs that differ in all that they say. Returns the ids of its packs. */
export function generateWorkspace(folder: string, shape: WorkspaceShape): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['documents', 'extractions', 'packs']) {
    mkdirSync(join(folder, 'sources', name), { recursive: true });
  }
  const random = seededRandom(shape.seed);
  for (let index = 0; index < shape.documents; index++) {
    const source = makeSource(`source-${index}`, shape.figures, random);
    writeFileSync(join(folder, 'sources/documents', `source-${index}.md`), source.document);
    writeFileSync(join(folder, 'sources/extractions', `source-${index}.yaml`), source.extraction);
  }
  return Array.from({ length: shape.packs }, (_, index) => {
    const id = `pack-${String(index).padStart(4, '0')}`;
    writeFileSync(join(folder, 'sources/packs', `${id}.md`), makePack(index, shape, random));
    return id;
  });
}

function makeSource(
  id: string,
  figures: number,
  random: Random,
): { readonly document: string; readonly extraction: string } {
  const place = `${random.pick(PLACES)} ${random.pick(KINDS)}`;
  const paragraphs: string[] = [`The office of ${place} publishes its account for the year.`];
  const items = { figures: [] as string[], events: [] as string[], claims: [] as string[] };
  for (let index = 0; index < figures; index++) {
    const subject = `${random.pick(SUBJECTS)} of ward ${letters(index)}`;
    const value = random.between(21, 9999);
    const words = `${format(value)} ${subject} were counted in the ${random.pick(SEASONS)} of ${random.between(1990, 2025)}`;
    paragraphs.push(`In all, ${words}, which the office calls ${random.pick(VERDICTS)}.`);
    items.figures.push(
      `  f${index}: { label: "${capital(subject)}", value: ${value}, unit: cases, topics: [${random.pick(TOPICS)}], evidence: [{ quote: "${words}" }] }`,
    );
    if (index % 3 === 0) {
      const day = `${random.between(1, 28)} ${random.pick(MONTHS)} ${random.between(1990, 2025)}`;
      const event = `On ${day} the depot of ward ${letters(index)} was opened`;
      paragraphs.push(`${event} without a ceremony.`);
      items.events.push(
        `  e${index}: { title: "Depot of ward ${letters(index)} opened", date: ${isoDate(day)}, evidence: [{ quote: "${event}" }] }`,
      );
    }
    if (index % 2 === 0) {
      const claim = `the roads of ward ${letters(index)} are ${random.pick(VERDICTS)}`;
      paragraphs.push(`Engineers say that ${claim} and will stay so.`);
      items.claims.push(
        `  c${index}: { text: "${capital(claim)}.", kind: reported, credibility: ${random.between(2, 5)}, topics: [${random.pick(TOPICS)}], evidence: [{ quote: "${claim} and will stay so" }] }`,
      );
    }
  }
  const title = `Account of ${place}`;
  return {
    document: `---\ntitle: ${title}\nauthor: [{ family: Office, given: Public }]\nissued: 2026-03-01\nreliability: B\norigin: ${id}\ndescriptor: The yearly account of a public office.\n---\n${paragraphs.join('\n\n')}\n`,
    extraction: [
      `document: ${id}`,
      'figures:',
      ...items.figures,
      'events:',
      ...items.events,
      'claims:',
      ...items.claims,
      '',
    ].join('\n'),
  };
}

function makePack(index: number, shape: WorkspaceShape, random: Random): string {
  const { documents, figures, paragraphs, copies } = shape;
  const first = index % documents;
  const sources = [...new Set([first, (first + 1) % documents])].map((number) => `source-${number}`);
  const cite = (id: string): string => `${random.pick([sources[0] ?? '', ...sources])}:${id}`;
  const text = Array.from({ length: paragraphs }, (_, paragraph) => {
    const figure = cite(`f${random.between(0, figures - 1)}`);
    const claim = cite(`c${2 * random.between(0, Math.floor((figures - 1) / 2))}`);
    const head =
      paragraph % 3 === 0 ? `# ${capital(random.pick(TOPICS))}, part ${letters(paragraph)}\n\n` : '';
    return `${head}The account counts :value[${figure}] cases in the ward [@${figure}]; that is ${random.pick(VERDICTS)} by the standard of its neighbours. Its engineers have a view of the roads as well [@${claim}], and ${random.pick(VERDICTS)} is what most readers will call it.`;
  });
  const list = copies === undefined ? '' : `distribution: [{ name: Members, copies: ${copies} }]\n`;
  return `---\ntitle: What the offices of ${random.pick(PLACES)} report, ${letters(index)}\naudience: Council\ndate: 2026-04-01\ndocuments: [${sources.join(', ')}]\ntemplate: briefing\n${list}---\n::contents{title="Contents"}\n\n${text.join('\n\n')}\n\n::figures{title="Figures"}\n\n::timeline{title="Timeline"}\n\n::sources{title="Sources"}\n\n::evidence{title="Evidence"}\n`;
}

const PLACES = ['Ashford', 'Brookfield', 'Carrick', 'Denholm', 'Eastleigh', 'Farnham', 'Garstang'] as const;
const KINDS = ['county', 'borough', 'district', 'parish'] as const;
const SUBJECTS = ['repairs', 'complaints', 'inspections', 'closures', 'deliveries', 'permits'] as const;
const SEASONS = ['spring', 'summer', 'autumn'] as const;
/** Neutral words: each pack says them of other wards than its sources do, and `check` compares directions. */
const VERDICTS = ['in good order', 'much talked about', 'as expected', 'under review'] as const;
const TOPICS = ['roads', 'water', 'schools', 'housing'] as const;
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'] as const;

/** 0 is `aa`: letters, because a number would have to be bound; none is z, because `dz` is a dozen. */
function letters(number: number): string {
  const letter = (value: number): string => String.fromCharCode(97 + (value % 25));
  const rest = letter(Math.floor(number / 25)) + letter(number);
  return number < 25 * 25 ? rest : letter(Math.floor(number / 625)) + rest;
}

function format(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isoDate(day: string): string {
  const [date = '', month = '', year = ''] = day.split(' ');
  const number = 1 + 2 * (MONTHS as readonly string[]).indexOf(month);
  return `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
