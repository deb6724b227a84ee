/** How fast the window plays; kept on this browser. */

export const speeds = ['half', 'normal', 'double'] as const
export type Speed = (typeof speeds)[number]

export const speedWords: Readonly<Record<Speed, string>> = { half: '½×', normal: '1×', double: '2×' }

/** How long a day stands, in ms. */
export const stepMs: Readonly<Record<Speed, number>> = { half: 1_800, normal: 900, double: 450 }

const key = 'backchannel.speed'

export function readSpeed(): Speed {
  try {
    const kept = localStorage.getItem(key)
    return speeds.find((speed) => speed === kept) ?? 'normal'
  } catch {
    return 'normal'
  }
}

export function keepSpeed(speed: Speed): void {
  try {
    localStorage.setItem(key, speed)
  } catch {
    // A browser that keeps nothing plays at the normal speed next time.
  }
}
