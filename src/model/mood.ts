// Whether a source states a claim as a fact or in another mood. Only facts are compared with facts.

export const MOODS = ["fact", "wished", "planned", "demanded", "feared", "alleged", "perceived", "denied"] as const;

export type Mood = (typeof MOODS)[number];
