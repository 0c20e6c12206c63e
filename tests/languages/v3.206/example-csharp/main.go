// Prints the C# that Pulumi's converter makes of a program in YAML, which must be right by the schemas of the packages it uses:
//
//	example-csharp FOLDER SCHEMA…
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"

	"github.com/blang/semver"
	"github.com/hashicorp/hcl/v2"
	yaml "github.com/pulumi/pulumi-yaml/pkg/pulumiyaml/codegen"
	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	"github.com/pulumi/pulumi/pkg/v3/codegen/hcl2/syntax"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	program, err := csharp(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print(program)
}

func csharp(folder string, schemas []string) (string, error) {
	loader, err := load(schemas)
	if err != nil {
		return "", err
	}
	program, err := bind(folder, loader)
	if err != nil {
		return "", err
	}
	files, diagnostics, err := dotnet.GenerateProgram(program)
	if err := problem(diagnostics, err); err != nil {
		return "", err
	}
	return string(files["Program.cs"]), nil
}

// bind is as strict as Pulumi can be: `pulumi convert` leaves out what it cannot make sense of.
func bind(folder string, loader schema.ReferenceLoader) (*pcl.Program, error) {
	_, template, diagnostics, err := yaml.LoadTemplate(folder)
	if err := problem(diagnostics, err); err != nil {
		return nil, err
	}
	text, diagnostics, err := yaml.ConvertTemplateIL(template, loader)
	if err := problem(diagnostics, err); err != nil {
		return nil, err
	}
	text = keyOfMap.ReplaceAllString(text, `$1[("$2")]`)
	parser := syntax.NewParser()
	err = parser.ParseFile(strings.NewReader(text), "program.pp")
	if err := problem(parser.Diagnostics, err); err != nil {
		return nil, err
	}
	program, diagnostics, err := pcl.BindProgram(parser.Files, pcl.Loader(loader))
	return program, problem(diagnostics, err)
}

// Of a map's key, the generator for .NET makes the name of a property, unless the key is an expression.
var keyOfMap = regexp.MustCompile(`(\.autoCopyBucketPolicies)\.([\w-]+)`)

func problem(diagnostics hcl.Diagnostics, err error) error {
	if err == nil && len(diagnostics) > 0 {
		return diagnostics
	}
	return err
}

// packages are a loader that has these alone: nothing is asked of a plugin, and nothing downloaded.
type packages map[string]schema.PackageReference

func load(files []string) (schema.ReferenceLoader, error) {
	loaded := packages{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var spec schema.PackageSpec
		if err := json.Unmarshal(text, &spec); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		pkg, err := schema.ImportSpec(spec, nil, schema.ValidationOptions{})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		loaded[pkg.Name] = pkg.Reference()
	}
	return loaded, nil
}

func (loaded packages) LoadPackageReference(name string, _ *semver.Version) (schema.PackageReference, error) {
	reference, ok := loaded[name]
	if !ok {
		return nil, fmt.Errorf("there is no schema of %s", name)
	}
	return reference, nil
}

func (loaded packages) LoadPackageReferenceV2(
	_ context.Context, descriptor *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return loaded.LoadPackageReference(descriptor.Name, nil)
}

func (loaded packages) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	reference, err := loaded.LoadPackageReference(name, nil)
	if err != nil {
		return nil, err
	}
	return reference.Definition()
}

func (loaded packages) LoadPackageV2(_ context.Context, descriptor *schema.PackageDescriptor) (*schema.Package, error) {
	return loaded.LoadPackage(descriptor.Name, nil)
}
