const storage = (): StorageManager | undefined => globalThis.navigator?.storage

/** What the browser promises about keeping the data; null where it does not say. */
export const browserDurability = {
  async persisted(): Promise<boolean | null> {
    return (await storage()?.persisted?.()) ?? null
  },
  async persist(): Promise<boolean | null> {
    return (await storage()?.persist?.()) ?? null
  },
  async usage(): Promise<{ bytes: number; quota: number } | null> {
    const estimate = await storage()?.estimate?.()
    if (estimate?.usage === undefined || estimate.quota === undefined) return null
    return { bytes: estimate.usage, quota: estimate.quota }
  },
}
