// Letters without their marks, small, for finding "tổng quan" by "tong quan".
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').trim().replace(/\s+/g, ' ')
}
