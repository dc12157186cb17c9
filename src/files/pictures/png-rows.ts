/** Undoes the row filters of PNG, which PDF shares. *Source*: PNG (third edition) §9. */
export function undoPredictor(filtered: Uint8Array, rowBytes: number, rows: number, pixelBytes: number): Uint8Array {
  const out = new Uint8Array(rowBytes * rows);
  const nothing = new Uint8Array(rowBytes);
  for (let y = 0; y < rows; y++) {
    const source = y * (rowBytes + 1);
    const row = out.subarray(y * rowBytes, (y + 1) * rowBytes);
    const given = filtered.subarray(source + 1, source + 1 + rowBytes);
    row.set(given);
    // Most pictures are read to the end; what is missing counts as zero, and is filtered like the rest.
    undoRow(filtered[source] ?? 0, row, y === 0 ? nothing : out.subarray((y - 1) * rowBytes, y * rowBytes), pixelBytes);
  }
  return out;
}

/** A loop a filter: asked for each byte anew, the choice costs more than the sum. */
function undoRow(kind: number, row: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  const size = row.length;
  if (kind === 1) for (let x = pixelBytes; x < size; x++) row[x] = row[x]! + row[x - pixelBytes]!;
  else if (kind === 2) for (let x = 0; x < size; x++) row[x] = row[x]! + above[x]!;
  else if (kind === 3) {
    for (let x = 0; x < Math.min(pixelBytes, size); x++) row[x] = row[x]! + (above[x]! >> 1);
    for (let x = pixelBytes; x < size; x++) row[x] = row[x]! + ((row[x - pixelBytes]! + above[x]!) >> 1);
  } else if (kind === 4) {
    for (let x = 0; x < Math.min(pixelBytes, size); x++) row[x] = row[x]! + above[x]!;
    for (let x = pixelBytes; x < size; x++) row[x] = row[x]! + paeth(row[x - pixelBytes]!, above[x]!, above[x - pixelBytes]!);
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const a = Math.abs(up - upLeft);
  const b = Math.abs(left - upLeft);
  const c = Math.abs(left + up - upLeft - upLeft);
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
