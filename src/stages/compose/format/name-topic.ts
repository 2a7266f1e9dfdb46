/** A topic is an id: `islamic-state` is printed as `Islamic state`. */
export function nameTopic(topic: string): string {
  const words = topic.replaceAll(/[-_]+/g, ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
