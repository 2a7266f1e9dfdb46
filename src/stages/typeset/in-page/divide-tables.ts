/// <reference lib="dom" />

/**
 * Divides tables of more than twice `most` rows into tables of `most`, each under a copy of the head. With each page
 * that a table takes, Chromium keeps what it knows of all of its rows: memory grows with their square, and one of 5,000
 * rows takes half a gigabyte. Rows that belong together stay so, and a table whose cells reach over rows, or whose
 * columns depend on their contents, stays whole. It may be run again.
 */
export function divideTables(most: number): void {
  const fixed = (table: HTMLTableElement): boolean =>
    getComputedStyle(table).tableLayout === 'fixed' && table.tBodies.length > 0;
  const staysWith = (above: Element, below: Element): boolean =>
    /^avoid/.test(getComputedStyle(above).breakAfter) || /^avoid/.test(getComputedStyle(below).breakBefore);
  const copyOf = <Kind extends Element>(element: Kind, deep: boolean): Kind => {
    const copy = element.cloneNode(deep) as Kind;
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    return copy;
  };
  const cutsIn = (rows: readonly Element[]): ReadonlySet<Element> => {
    const cuts = new Set<Element>();
    let size = 0;
    for (const [index, row] of rows.entries()) {
      const above = rows[index - 1];
      if (size >= most && above !== undefined && !staysWith(above, row)) {
        cuts.add(row);
        size = 0;
      }
      size++;
    }
    return cuts;
  };
  for (const table of document.querySelectorAll('table')) {
    const { tHead, tFoot } = table;
    const rows = [...table.tBodies].flatMap((body) => [...body.children]);
    if (rows.length <= 2 * most || tHead === null || !fixed(table)) continue;
    if (table.querySelector('[rowspan]:not([rowspan="1"])') !== null) continue;
    // All styles are asked for before anything moves, and nothing moves within the document: each time, all rows would be
    // looked at again.
    const cuts = cutsIn(rows);
    const place = document.createComment('');
    table.replaceWith(place);
    const parts = [table];
    let body: Element | undefined;
    let source: Element | null = null;
    for (const row of rows) {
      let part = parts.at(-1) ?? table;
      if (cuts.has(row)) {
        part = copyOf(table, false);
        // At the top of a page there is none.
        part.style.marginTop = '1.3em';
        part.append(copyOf(tHead, true));
        parts.push(part);
        body = undefined;
      }
      if (part === table) continue;
      if (body === undefined || row.parentElement !== source) {
        source = row.parentElement;
        body = source === null ? document.createElement('tbody') : copyOf(source, false);
        part.append(body);
      }
      body.append(row);
    }
    if (tFoot !== null) parts.at(-1)?.append(tFoot);
    for (const empty of [...table.tBodies]) if (empty.childElementCount === 0) empty.remove();
    place.replaceWith(...parts);
  }
}
