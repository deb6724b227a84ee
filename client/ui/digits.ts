/** A whole number as English writes it, in groups of three: `1,204`. The browser's own way takes it 10 ms the first time. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
