/** What work comes to, worked out once: the same levels and amounts are asked for again and again. */
export function once<T>(found: Map<string, T>, key: string, work: () => T): T {
  const known = found.get(key);
  if (known !== undefined) return known;
  const value = work();
  found.set(key, value);
  return value;
}
