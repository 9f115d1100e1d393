using Guardrly.Cli.Options;

namespace Guardrly.Cli.Run;

static class ScanRun
{
    public static int Execute(ScanOptions options) => options.Paths.Count;
}
