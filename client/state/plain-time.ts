/** Times that the page can read without the server: days, months, years, and minutes of a day. */
import { parseDayWindow } from './window.ts'

/** Whether it is a window that the page can read without the server. */
export function isPlainWindow(edtf: string): boolean {
  return parseDayWindow(edtf) !== undefined
}

/** Whether it is a day or a minute of a day that there is. */
export function isPlainMoment(edtf: string): boolean {
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})Z)?$/.exec(edtf) ?? []
  return parseDayWindow(day) !== undefined && (clock === undefined || clock < '24:00') && !/:[6-9]/.test(clock ?? '')
}
