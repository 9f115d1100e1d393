return Guardrly.Cli.CommandLine.Run(args);
