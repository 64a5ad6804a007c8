/** A part of the picture that something takes up. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two have a part in common; to touch is not to overlap. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** A box moved up until nothing is in its way. */
export function raisedAbove(box: Box, others: readonly Box[]): Box {
  let place = box;
  for (let found = inTheWay(place, others); found; found = inTheWay(place, others)) {
    place = { ...place, top: found.top - (place.bottom - place.top), bottom: found.top };
  }
  return place;
}

/** The first of the boxes that is in another's way. */
export function inTheWay(box: Box, others: readonly Box[]): Box | undefined {
  return others.find((other) => overlap(box, other));
}
