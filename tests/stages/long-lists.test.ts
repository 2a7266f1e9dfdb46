import { describe, expect, test } from 'vitest';
import type { TimelineEntry } from '../../src/ground/model/blocks/timeline.ts';
import type { Heading } from '../../src/ground/model/content-parts.ts';
import { joinHtml, type SlottedHtml } from '../../src/ground/model/slotted-html.ts';
import { draftPdf } from '../../src/ground/pdf/draft-pdf.ts';
import type { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { drawTimeline } from '../../src/stages/render/drawings/draw-timeline.ts';
import { findClusters } from '../../src/stages/render/drawings/find-clusters.ts';
import { runningHeads } from '../../src/stages/render/page-furniture.ts';
import { pageLimit } from '../../src/stages/render/page-limit.ts';
import { pageNumberSlot, runningHeadsSlot } from '../../src/stages/render/slots.ts';
import { wantedIn } from '../../src/stages/typeset/filling.ts';
import { sampleContent } from './render/sample-content.ts';

/** Beyond what a call takes as arguments. */
const MANY = 200_000;

describe(`a list of ${MANY} is as good as a short one:`, () => {
  test('headings', () => {
    const headings: readonly Heading[] = Array.from({ length: MANY }, (_, index) => ({
      level: 2,
      text: 'A',
      anchor: `a-${index}`,
      number: undefined,
    })) as unknown as readonly Heading[];
    const heads = runningHeads(sampleContent({ headings }));
    expect(wantedIn(runningHeadsSlot(heads).slots).heads).toHaveLength(MANY);
  });

  test('events of a timeline', () => {
    const entry = (day: string): TimelineEntry => ({
      number: 1,
      ref: 'd:e',
      date: { ref: 'd:e', kind: 'date', text: 'x' },
      basis: undefined,
      certainty: 'certain',
      earliest: day,
      latest: day,
      orderOpen: false,
      title: 'Event',
      where: undefined,
      saidBy: undefined,
      note: undefined,
      evidence: [],
    });
    const content = sampleContent({ paper: 'A4', typeSize: 'standard', language: 'en-GB' });
    const sameDay = Array<TimelineEntry>(MANY).fill(entry('2020-01-01'));
    expect(drawTimeline(sameDay, content)).toBe('');
  });

  test('events that are near each other', () => {
    const events = Array.from({ length: MANY }, (_, index) => ({ from: index / MANY, to: index / MANY }));
    const clusters = findClusters(events as unknown as Parameters<typeof findClusters>[0], 10_000, 10);
    expect(clusters.length).toBeLessThan(2);
  });

  test('limits of pages in an HTML', () => {
    const body = '<p data-pages-at-most="3"><p data-pages-at-most="2">'.repeat(MANY / 2);
    expect(pageLimit(body, undefined)).toBe(2);
  });

  test('places to fill in', () => {
    const part = joinHtml(Array<SlottedHtml>(MANY).fill(pageNumberSlot('a')));
    expect(joinHtml(['<p>', part]).slots).toHaveLength(MANY);
  });

  test('objects of a PDF', () => {
    const bytes = Buffer.from('1 0 obj\n1\nendobj\n');
    const objects = new Map(
      Array.from({ length: MANY }, (_, index) => [index + 1, { start: 0, end: bytes.length }]),
    );
    const pdf = { bytes, objects } as unknown as ReturnType<typeof readPdf>;
    const draft = draftPdf(() => undefined);
    draft.include(pdf, new Map(), new Set());
    expect(draft.reserve()).toBe(MANY + 1);
  });
});
