import { describeSharedList } from "../shared-list";

describeSharedList(10_000);
