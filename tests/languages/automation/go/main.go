// Runs what it is asked for, a JSON line each, by Pulumi's Automation API, inline; and tells what the engine tells.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"sync"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/events"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optdestroy"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optpreview"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optup"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

type setup struct {
	Project string                      `json:"project"`
	WorkDir string                      `json:"workDir"`
	Config  map[string]auto.ConfigValue `json:"config"`
}

type request struct {
	Operation string    `json:"operation"`
	Program   string    `json:"program"`
	Args      arguments `json:"args"`
}

type answer struct {
	Done    bool                       `json:"done"`
	Error   string                     `json:"error,omitempty"`
	Outputs map[string]json.RawMessage `json:"outputs,omitempty"`
}

func main() {
	if err := serve(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(ctx context.Context, text string) error {
	var given setup
	if err := json.Unmarshal([]byte(text), &given); err != nil {
		return err
	}
	nothing := func(*pulumi.Context) error { return nil }
	stack, err := auto.UpsertStackInlineSource(ctx, "dev", given.Project, nothing, auto.WorkDir(given.WorkDir))
	if err != nil {
		return err
	}
	if err := stack.SetAllConfigWithOptions(ctx, given.Config, &auto.ConfigOptions{Path: true}); err != nil {
		return err
	}
	requests := bufio.NewScanner(os.Stdin)
	requests.Buffer(nil, 1<<20)
	for requests.Scan() {
		var one request
		if err := json.Unmarshal(requests.Bytes(), &one); err != nil {
			return err
		}
		tell(run(ctx, stack, one))
	}
	return requests.Err()
}

func run(ctx context.Context, stack auto.Stack, one request) answer {
	told := make(chan events.EngineEvent)
	var telling sync.WaitGroup
	telling.Go(func() {
		for event := range told {
			tell(event.EngineEvent)
		}
	})
	if program, ok := programs[one.Program]; ok {
		stack.Workspace().SetProgram(func(ctx *pulumi.Context) error { return program(ctx, one.Args) })
	}
	var err error
	switch one.Operation {
	case "preview":
		_, err = stack.Preview(ctx, optpreview.EventStreams(told))
	case "up":
		_, err = stack.Up(ctx, optup.EventStreams(told))
	case "refresh":
		_, err = stack.Refresh(ctx, optrefresh.EventStreams(told))
	case "destroy":
		_, err = stack.Destroy(ctx, optdestroy.EventStreams(told))
	}
	telling.Wait()
	if err != nil {
		return answer{Done: true, Error: err.Error()}
	}
	return outputsOf(ctx, stack)
}

func outputsOf(ctx context.Context, stack auto.Stack) answer {
	outputs, err := stack.Outputs(ctx)
	if err != nil {
		return answer{Done: true, Error: err.Error()}
	}
	told := map[string]json.RawMessage{}
	for name, output := range outputs {
		text, err := json.Marshal(map[string]any{"value": output.Value, "secret": output.Secret})
		if err != nil {
			return answer{Done: true, Error: err.Error()}
		}
		told[name] = text
	}
	return answer{Done: true, Outputs: told}
}

func tell(message any) {
	if err := json.NewEncoder(os.Stdout).Encode(message); err != nil {
		panic(err)
	}
}
