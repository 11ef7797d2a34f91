/** "PAPI.5.3" as screens write it: "PAPI 5.3". */
export const nodeCodeText = (code: string): string => code.replace('.', ' ')
