export const OUTPUTS = {} as const;
