import { copyFromS3 } from "./copy-from-s3";

/** The features, by the name that `permissions` has them under. */
export const features = {
    copyFromS3,
};
