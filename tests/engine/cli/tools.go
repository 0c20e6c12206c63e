//go:build tools

// Package cli pins the Pulumi CLI that the engine tests run. It is built from the Go module proxy, see ../build-cli.ts.
package cli

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
