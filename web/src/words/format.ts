// Numbers, days and times as the reader writes them: 1.234,5 and 23/11/2026 in Vietnamese; days stay day first in English.
import i18next from 'i18next'
import { roman } from './roman'

const locale = () => (i18next.language === 'en' ? 'en-GB' : 'vi-VN')

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

// The value is in percent already; as many decimals as are needed, at most two.
export function percent(value: number, digits?: number): string {
  const places = { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 2 }
  return `${new Intl.NumberFormat(locale(), places).format(value)}%`
}

// 1258291 is 1,2 MB.
export function fileSize(bytes: number): string {
  return bytes >= 2 ** 20 ? `${number(bytes / 2 ** 20, 1)} MB` : `${number(Math.max(1, Math.round(bytes / 1024)))} KB`
}

// "2026-11-23", and of partial days "1960-03" or "1960".
export function day(value: string): string {
  return value.split('-').reverse().join('/')
}

export function dayMonth(value: string): string {
  const [, month, date] = value.split('-')
  return `${date ?? ''}/${month ?? ''}`
}

// "2026-03" is 3/2026.
export function month(value: string): string {
  const [year, number_] = value.split('-')
  return `${Number(number_)}/${year ?? ''}`
}

// "2026-Q3" is Quý III/2026.
export function quarter(value: string): string {
  const [year, number_] = value.split('-Q')
  return i18next.t('screen.quarter', { number: roman(Number(number_)), year: year ?? '' })
}

const zone = 'Asia/Ho_Chi_Minh'
const clockOf = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false })
const dayOf = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' })

// A moment, in Vietnam's time wherever the reader's clock stands.
export function instant(value: string): string {
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? value : `${clockOf.format(moment)} ${dayOf.format(moment)}`
}

// Minutes since midnight: 1170 is 19:30.
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

// Vietnamese order: given names are not turned round here, the server does that for persons.
export function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'vi', { numeric: true })
}
