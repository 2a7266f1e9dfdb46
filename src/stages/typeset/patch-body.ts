/** A stretch of a text that another takes the place of. Lengths are UTF-16 units. */
export interface TextChange {
  /** How much stays before it. */
  readonly before: number;
  /** How much stays after it. */
  readonly after: number;
  readonly text: string;
}

/** The one stretch in which two texts differ. */
export function changeOf(old: string, fresh: string): TextChange {
  const shorter = Math.min(old.length, fresh.length);
  let before = 0;
  while (before < shorter && old.charCodeAt(before) === fresh.charCodeAt(before)) before++;
  let after = 0;
  while (
    after < shorter - before &&
    old.charCodeAt(old.length - 1 - after) === fresh.charCodeAt(fresh.length - 1 - after)
  ) {
    after++;
  }
  return { before, after, text: fresh.slice(before, fresh.length - after) };
}

/**
 * An expression that changes the document that is shown into one with another body, and waits for its fonts.
 * Only the nodes that differ are replaced: the browser lays out the rest faster. It keeps the text of the body
 * from one time to the next, so that only what has changed is sent.
 *
 * @param heads the text of the style sheet of the running heads
 */
export function patchExpression(heads: string, { before, after, text }: TextChange): string {
  return `((heads, before, after, text) => {
    const patch = (old, fresh) => {
      for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
      for (const { name, value } of fresh.attributes) {
        if (old.getAttribute(name) !== value) old.setAttribute(name, value);
      }
      const [olds, freshes] = [[...old.childNodes], [...fresh.childNodes]];
      let start = 0;
      let [oldEnd, freshEnd] = [olds.length, freshes.length];
      while (start < oldEnd && start < freshEnd && olds[start].isEqualNode(freshes[start])) start++;
      while (oldEnd > start && freshEnd > start && olds[oldEnd - 1].isEqualNode(freshes[freshEnd - 1])) {
        oldEnd--;
        freshEnd--;
      }
      const [one, other] = [olds[start], freshes[start]];
      const isOne = oldEnd === start + 1 && freshEnd === start + 1;
      if (isOne && one.nodeType === Node.ELEMENT_NODE && one.nodeName === other.nodeName) {
        patch(one, other);
        return;
      }
      for (const node of olds.slice(start, oldEnd)) node.remove();
      for (const node of freshes.slice(start, freshEnd)) old.insertBefore(node, olds[oldEnd] ?? null);
    };
    const last = globalThis.sourceboundBody;
    const body = last.slice(0, before) + text + last.slice(last.length - after);
    globalThis.sourceboundBody = body;
    const sheet = document.getElementById('running-heads');
    if (sheet !== null && sheet.textContent !== heads) sheet.textContent = heads;
    patch(document.body, new DOMParser().parseFromString(body, 'text/html').body);
    return Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => undefined);
  })(${[JSON.stringify(heads), before, after, JSON.stringify(text)].join(', ')})`;
}
