/** The languages that the guide is written in. */
export const guideLanguages = ['en'] as const;

export type GuideLanguage = (typeof guideLanguages)[number];
