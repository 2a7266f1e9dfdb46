/** Those that lead back to themselves by way of others, each circle in order of name: what is left when ends are cut off. */
export function circles(
  arrows: readonly { readonly from: string; readonly to: string }[],
): readonly (readonly string[])[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(next.get(from) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const to of next.get(at) ?? []) open.push(to);
    }
    return seen;
  };
  const reached = new Map([...next.keys()].map((from) => [from, reach(from)]));
  const found = new Map<string, readonly string[]>();
  for (const [from, all] of reached) {
    if (!all.has(from)) continue;
    const circle = [...all].filter((to) => reached.get(to)?.has(from) === true).sort();
    found.set(circle.join('\n'), circle);
  }
  return [...found.values()];
}
