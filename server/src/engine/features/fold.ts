/** Folding for searches: what people type without marks and capitals finds what has them. */
import { stripMarks } from '../text/normalise'

/** `"Đà Nẵng"` → `"da nang"`, in NFC and NFD alike. */
export function fold(text: string): string {
  return stripMarks(text.toLowerCase())
}
