import { flag } from "../element-rule";
import { ElementKind } from "../feature";
import { S3Location, s3Location } from "./s3-location";

/** Where UNLOAD writes. */
export interface UnloadTarget extends S3Location {
    /** Whether UNLOAD may delete what is there: CLEANPATH. */
    cleanPath?: boolean | undefined;
}

export const unloadTarget: ElementKind = {
    ...s3Location,
    properties: { ...s3Location.properties, cleanPath: flag("cleanPath") },
};
