/**
 * Places for labels that would stand in each other's way: each as near as can be to where it wants
 * to be, in the same order, and none nearer to another than the gap.
 *
 * @param wanted where each wants to be; @param low and @param high what they must stay between.
 */
export function placesFor(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly number[] {
  const order = wanted
    .map((place, at) => ({ place, at }))
    .sort((a, b) => a.place - b.place || a.at - b.at);
  let floor = low;
  for (const each of order) {
    each.place = Math.max(each.place, floor);
    floor = each.place + gap;
  }
  let ceiling = high;
  for (const each of [...order].reverse()) {
    each.place = Math.min(each.place, ceiling);
    ceiling = each.place - gap;
  }
  return order.sort((a, b) => a.at - b.at).map(({ place }) => place);
}
