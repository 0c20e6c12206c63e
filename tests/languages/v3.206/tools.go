//go:build tools

// Package tools pins what the Go module proxy has for no newer Pulumi: the language host for YAML, which does not compile
// with the CLI's version, and the generator for .NET, which has left Pulumi's module since.
package tools

import _ "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml"
