using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;
using Guardrly.Sources;

namespace Guardrly.Cli.Options;

/// <summary>The options that <c>redact</c> and <c>scan</c> have in common.</summary>
sealed class SharedOptions
{
    const int JobsMax = 256;
    const int ZstdWindowMebibytesMax = 2048;

    readonly Option<string?> _config = new("--config")
    {
        Description = "The config file. Default: guardrly.json in the working directory, if there is one.",
        HelpName = "FILE",
    };

    readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many threads mask, each a file or a piece of a large one. Default: one a core.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    readonly Option<int> _zstdWindow = new("--zstd-window-max")
    {
        Description = "The largest zstd window that is accepted, in MiB: a larger one needs that much memory.",
        HelpName = "MIB",
        DefaultValueFactory = _ => 32,
    };

    readonly Option<bool> _quiet = Flag("--quiet", "Say nothing but errors.", "-q");
    readonly Option<bool> _json;

    public SharedOptions(string jsonDescription)
    {
        _json = Flag("--json", jsonDescription);
        _jobs.Validators.Add(result => Within(result, 1, JobsMax));
        _zstdWindow.Validators.Add(result => Within(result, 1, ZstdWindowMebibytesMax));
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_jobs);
        command.Add(_config);
        command.Add(_json);
        command.Add(_quiet);
        command.Add(_zstdWindow);
    }

    /// <summary>What was given.</summary>
    public RunOptions Read(ParseResult result) => new(
        result.GetValue(_config), result.GetValue(_jobs), result.GetValue(_quiet), result.GetValue(_json),
        new InputOptions { ZstdWindowLogMax = BytesLog(result.GetValue(_zstdWindow)) });

    /// <summary>An option without a value: <c>--json true</c> would take a file called <c>true</c> for one.</summary>
    public static Option<bool> Flag(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        Arity = ArgumentArity.Zero,
    };

    static int BytesLog(int mebibytes) => 20 + BitOperations.Log2((uint)mebibytes * 2 - 1);

    static void Within(OptionResult result, int least, int most)
    {
        if (result.Tokens is [{ } token] && int.TryParse(token.Value, out int value) && (value < least || value > most))
            result.AddError($"{result.Option.Name} must be from {least} to {most}, not {value}");
    }
}

/// <summary>What <c>redact</c> and <c>scan</c> have in common.</summary>
/// <param name="ConfigPath">The config file, or null for the default one.</param>
/// <param name="JobCount">How many files are worked on side by side.</param>
/// <param name="Quiet">Say nothing but errors.</param>
/// <param name="Json">Say it machine-readably.</param>
/// <param name="Inputs">How inputs are opened.</param>
sealed record RunOptions(string? ConfigPath, int JobCount, bool Quiet, bool Json, InputOptions Inputs);
