using System.Runtime.Versioning;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Cli;

/// <summary>The real program, made to believe that it runs on lesser processors.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InstructionSetTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVX512=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public void The_output_is_the_same_to_the_byte_on_a_processor_with_less(string setting)
    {
        string[] inputs = [Path.Combine(Repository.Fixtures, "agentlogs"), Path.Combine(Repository.Fixtures, "golden")];
        string paths = string.Join(' ', inputs.Select(path => $"'{path}'"));

        ProgramRun best = GuardrlyProgram.RunInShell(_folder.Path, $"{{0}} redact --quiet {paths} -o best");
        ProgramRun less = GuardrlyProgram.RunInShell(_folder.Path, $"{setting} {{0}} redact --quiet {paths} -o less");

        Assert.True(best.ExitCode == 0, best.ToString());
        Assert.True(less.ExitCode == 0, less.ToString());
        string[] names = [.. _folder.Files.Where(name => name.StartsWith("best/", StringComparison.Ordinal))];
        Assert.NotEmpty(names);
        Assert.Equal(names.Length * 2, _folder.Files.Length);
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(_folder[name]), File.ReadAllBytes(_folder["less" + name["best".Length..]])));
    }
}
