import { CallHook } from "../control-plane/call-hook";
import { ControlPlane, ControlPlaneOptions } from "../control-plane/control-plane";
import { ControlPlaneServer } from "../control-plane/server";

/** A control plane over HTTP, which several stacks may share. */
export class ServedPlane {
    private constructor(
        public readonly plane: ControlPlane,
        public readonly url: string,
        private readonly server: ControlPlaneServer,
    ) {}

    public static async start(options: ControlPlaneOptions = {}): Promise<ServedPlane> {
        const plane = new ControlPlane(options);
        const server = new ControlPlaneServer(plane);
        return new ServedPlane(plane, await server.start(), server);
    }

    /** What a test does around each call over HTTP. */
    public set hook(hook: CallHook) {
        this.server.hook = hook;
    }

    public async stop(): Promise<void> {
        await this.server.stop();
    }
}
