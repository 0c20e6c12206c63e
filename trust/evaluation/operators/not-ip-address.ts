import { not } from "../operator";
import { ipAddress } from "./ip-address";

/** An address outside the range. */
export const notIpAddress = not(ipAddress, "NotIpAddress");
