/** Stands for what is known only once AWS has made it. */
export const knownAfterUp = "<known after pulumi up>";

/** Stands for a secret, as in Pulumi's own previews. */
export const secret = "[secret]";
