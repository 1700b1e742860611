/** The first place in a sorted list whose item is not below `item`. */
export function lowerBound<T>(sorted: ArrayLike<T>, item: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T) < item) low = middle + 1;
    else high = middle;
  }
  return low;
}
